/** A district with one street and one point, figures to count by hand, and a visit that is ready to be scored. */
import { defaultSheet, type SheetWords } from '#domain/inspections/default-sheets.ts';
import { scoreItem, startVisit } from '#domain/inspections/evaluation.commands.ts';
import { evaluationView } from '#domain/inspections/evaluation.views.ts';
import { inspectionsView } from '#domain/inspections/inspections.views.ts';
import { startRound } from '#domain/inspections/round.commands.ts';
import { signVisit } from '#domain/inspections/signing.commands.ts';
import type { Store } from '#store/store.ts';
import {
  DISTRICT,
  families,
  family,
  money,
  POINT,
  planStore,
  residents,
  STREET,
  session,
  signed,
} from '../plans/plans-store.ts';

export { DISTRICT, POINT, STREET, TODAY } from '../plans/plans-store.ts';

import { TODAY } from '../plans/plans-store.ts';

export const sheetWords: SheetWords = { title: 'Sheet', areas: {}, items: {} };

/** 7 of 100 residents came (4 last year), 150 yuan for 100 residents, one family of 20. */
export const inspectedStore = (): Promise<Store> =>
  planStore(
    residents(POINT, 100),
    signed(POINT, 2025, 4, 100),
    session('2026-03-02', [1, 2, 3, 4, 5]),
    session('2026-04-02', [4, 5, 6, 7]),
    money(15_000, '2026-02-01'),
    ...family('2026-05-01'),
    families(20),
  );

export const roundDetails = {
  title: 'Autumn',
  units: [STREET, POINT],
  inspectors: ['Li', ' Wang '],
  from: '2026-06-01',
  to: '2026-06-30',
};

export const codeOf = (result: { ok: boolean; error?: { code: string } }): string | undefined =>
  result.ok ? 'ok' : result.error?.code;

export async function startedRound(store: Store): Promise<string> {
  const input = { unit: DISTRICT, year: 2026, sheet: '', words: sheetWords, ...roundDetails };
  if (codeOf(await store.commit(startRound, input)) !== 'ok') throw new Error('no round');
  const home = await store.read(inspectionsView, { unit: DISTRICT, year: 2026, today: TODAY });
  return home?.rounds[0]?.id ?? '';
}

export async function startedVisit(store: Store, unit = POINT, round?: string): Promise<string> {
  const of = round ?? (await startedRound(store));
  const result = await store.commit(startVisit, { round: of, unit, date: TODAY, today: TODAY });
  if (!result.ok) throw new Error(result.error.code);
  const home = await store.read(inspectionsView, { unit, year: 2026, today: TODAY });
  return home?.visits[0]?.id ?? '';
}

export const pageOf = (store: Store, evaluation: string) => store.read(evaluationView, { evaluation, today: TODAY });

/** Full points on everything of the proposed sheet but `less`, which loses so many tenths. */
export async function scoreAll(store: Store, evaluation: string, less: Record<string, number> = {}): Promise<void> {
  for (const item of defaultSheet('visit', sheetWords).items) {
    if (item.kind !== 'plain') continue;
    const given = item.points - (less[item.id] ?? 0);
    const result = await store.commit(scoreItem, { evaluation, item: item.id, given });
    if (!result.ok) throw new Error(result.error.code);
  }
}

export const sign = (store: Store, evaluation: string, role: 'inspector' | 'unit', name = 'Li') =>
  store.commit(signVisit, { evaluation, role, name, strokes: [[10, 10, 20, 40]], today: TODAY });

export async function signedVisit(store: Store, less?: Record<string, number>): Promise<string> {
  const evaluation = await startedVisit(store);
  await scoreAll(store, evaluation, less);
  await sign(store, evaluation, 'inspector');
  await sign(store, evaluation, 'unit', 'Zhao');
  return evaluation;
}
