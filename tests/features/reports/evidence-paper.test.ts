import { beforeAll, expect, it } from 'vitest';
import { evidenceView } from '#domain/reports/evidence.views.ts';
import { evidencePaper } from '#features/reports/evidence-paper.ts';
import { loadLanguage, text } from '#i18n/language.ts';
import { DISTRICT, money, planStore, residents, TODAY } from '../../domain/plans/plans-store.ts';

beforeAll(() => loadLanguage('en'));

it('lists the newest lines of money on its pack and says of how many', async () => {
  const notesOf = async (lines: number) => {
    const day = (at: number) => `2026-0${1 + (at % 5)}-${10 + (at % 9)}`;
    const store = await planStore(
      residents(DISTRICT, 16),
      ...Array.from({ length: lines }, (_, at) => money(100, day(at))),
      money(100, '2025-05-05'),
    );
    const asked = { unit: DISTRICT, year: 2026, today: TODAY, figure: 'funding' as const };
    const pack = await store.read(evidenceView, asked);
    if (pack === undefined) throw new Error('no pack');
    expect(pack.funding?.total).toBe(lines);
    expect(pack.funding?.rows).toHaveLength(Math.min(lines, 50));
    return evidencePaper(text(), pack, 'funding').blocks.flatMap((each) => (each.kind === 'note' ? [each.text] : []));
  };
  expect(await notesOf(120)).toEqual(['50 of 120 shown, the newest first; the rest stands in the register.']);
  expect(await notesOf(50)).toEqual([]);
});
