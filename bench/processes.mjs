// What a browser and all its processes used: processor time, which under load moves far less than the clock, and memory; and what others took. Linux only.
import { readdirSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

function processes() {
  const found = [];
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const line = readFileSync(`/proc/${name}/stat`, 'utf8');
      const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8');
      found.push({
        id: Number(name),
        parent: Number(fields[1]),
        ticks: Number(fields[11]) + Number(fields[12]),
        command,
      });
    } catch {
      // It ended meanwhile.
    }
  }
  return found;
}

function familyOf(profile) {
  const all = processes();
  const family = new Set(
    all.filter(({ command }) => command.includes(`--user-data-dir=${profile}\0`)).map(({ id }) => id),
  );
  for (let size = -1; size !== family.size; ) {
    size = family.size;
    for (const { id, parent } of all) if (family.has(parent)) family.add(id);
  }
  return all.filter(({ id }) => family.has(id));
}

/** Milliseconds that the browser of a profile has used so far; undefined where the system does not tell. */
export function processorTime(profile) {
  if (process.platform !== 'linux') return undefined;
  const ticks = familyOf(profile).reduce((sum, each) => sum + each.ticks, 0);
  return (ticks * 1000) / TICKS_PER_SECOND;
}

/** Milliseconds of processors that the host of this machine has given to others so far; 0 where the system does not tell. */
export function takenByHost() {
  if (process.platform !== 'linux') return 0;
  const [, ticks] = /^cpu +(?:\d+ +){7}(\d+)/.exec(readFileSync('/proc/stat', 'utf8')) ?? [];
  return (Number(ticks ?? 0) * 1000) / TICKS_PER_SECOND;
}

/** MiB that the process of the page, its workers included, ever held at once; undefined where the system does not tell. */
export function mostMemory(profile) {
  if (process.platform !== 'linux') return undefined;
  const pages = familyOf(profile).filter(({ command }) => command.includes('--type=renderer'));
  const most = pages.map(({ id }) => {
    try {
      return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1024;
    } catch {
      return 0; // It ended meanwhile.
    }
  });
  return Math.max(...most);
}
