// Processor time of a browser and all its processes: under load it moves far less than the clock. Linux only.
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

/** Milliseconds that the browser of a profile has used so far; undefined where the system does not tell. */
export function processorTime(profile) {
  if (process.platform !== 'linux') return undefined;
  const all = processes();
  const family = new Set(
    all.filter(({ command }) => command.includes(`--user-data-dir=${profile}\0`)).map(({ id }) => id),
  );
  for (let size = -1; size !== family.size; ) {
    size = family.size;
    for (const { id, parent } of all) if (family.has(parent)) family.add(id);
  }
  const ticks = all.reduce((sum, each) => (family.has(each.id) ? sum + each.ticks : sum), 0);
  return (ticks * 1000) / TICKS_PER_SECOND;
}
