/** Handing over from the filled device to another in this page, step by step and without workers: for profiling. */
import { acceptHandOver, checkHandOver } from '../../src/exchange/hand-over/take-in.ts';
import { writeHandOver } from '../../src/exchange/hand-over/write-hand-over.ts';
import { openStore } from '../../src/store/store.ts';
import { deviceSurroundings } from '../../src/store/surroundings.ts';

export async function handOverHere() {
  const from = await openStore({ surroundings: deviceSurroundings });
  const to = await openStore({ name: 'fivepoint-receiving', durability: 'relaxed', surroundings: deviceSurroundings });
  const marks: Record<string, number> = {};
  let last = performance.now();
  const mark = (name: string) => {
    const now = performance.now();
    marks[name] = now - last;
    last = now;
  };
  const silent = () => undefined;
  const { signal } = new AbortController();
  const wish = { what: 'new' as const, part: '', passphrase: '' };
  const written = await writeHandOver(from, wish, deviceSurroundings.random, silent, signal);
  if (!written.ok) throw new Error(written.error.code);
  mark('write');
  const checked = await checkHandOver(to, written.value.bytes, '');
  if (!checked.ok) throw new Error(checked.error.code);
  mark('check');
  const changed = await acceptHandOver(checked.value, (taken) => to.takeIn(taken, silent));
  mark('accept');
  from.close();
  to.close();
  return { ...marks, changed, batches: checked.value.taken.length };
}
