/** Looking at a register in this page, without a worker: for profiling. */
import { RegisterDesk } from '../../src/exchange/registers/register-desk.ts';
import { openStore } from '../../src/store/store.ts';
import { deviceSurroundings } from '../../src/store/surroundings.ts';

export async function registersHere(address: string) {
  const store = await openStore({ surroundings: deviceSurroundings });
  const desk = new RegisterDesk((_durability, work) => work(store));
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  const { signal } = new AbortController();
  const silent = () => undefined;
  const start = performance.now();
  const opened = await desk.run({ type: 'open', bytes, name: address }, silent, signal);
  if ('code' in opened) throw new Error(opened.code);
  const read = performance.now();
  const [sheet] = opened.sheets;
  if (sheet?.register === undefined) throw new Error('no register');
  const { key, register, mapping } = sheet;
  const answers = {
    answers: {},
    skipped: [],
    unit: 'district00',
    year: 2026,
    today: '2026-11-24',
    topName: 'District',
  };
  const plan = await desk.run({ type: 'preview', chosen: [{ key, register, mapping }], answers }, silent, signal);
  const planned = performance.now();
  store.close();
  return { read: read - start, plan: planned - read, rows: plan.tables[0]?.rows.length, changes: plan.changes };
}
