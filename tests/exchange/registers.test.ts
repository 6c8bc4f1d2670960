import { beforeAll, describe, expect, test } from 'vitest';
import type { RegisterTable } from '#domain/registers/register-table.ts';
import { issues, Memory, outcomes } from '../domain/registers/memory.ts';
import { expected, SAMPLE_FILES, sampleTables } from './registers/sample-tables.ts';

const KINDS: Record<string, string> = {
  学习型企业: 'enterprise',
  学习型单位: 'workplace',
  '学习型街道(乡镇)': 'street',
  学习型居委会: 'neighbourhood-committee',
  学习型家庭: 'family',
};
const COUNTING = ['class', 'lecture', 'training'];
const COUNTED = ['district-budget', 'street-budget', 'village-funds'];

/** The figures of expected.json, reckoned here from the bare records. */
function figures(memory: Memory) {
  const units = memory.all<{ name: string; parent?: string; tier: string }>('unit');
  const district = units.find(({ tier }) => tier === 'district') as { id: string; name: string };
  const below = (unit: string): string[] => [
    unit,
    ...units.filter(({ parent }) => parent === unit).flatMap(({ id }) => below(id)),
  ];
  const inDistrict = new Set(below(district.id));
  const counts = memory.all<{ date: string; permanent: number }>('population');
  const residents = counts.filter(({ unit, date }) => unit === district.id && date === '2025-12-31');
  const sessions = memory
    .all<{ sessionKind: string; unnamed?: number }>('session')
    .filter(({ unit }) => inDistrict.has(unit));
  const ticksOf = (id: string) =>
    [...(memory.ticks.get(id) ?? [])].filter(([, present]) => present).map(([one]) => one);
  const ticks = sessions.reduce((sum, { id }) => sum + ticksOf(id).length, 0);
  const heads = (list: typeof sessions) => list.reduce((sum, { unnamed }) => sum + (unnamed ?? 0), 0);
  const events = sessions.filter(({ sessionKind }) => !COUNTING.includes(sessionKind));
  const named = new Set(
    sessions.filter(({ sessionKind }) => COUNTING.includes(sessionKind)).flatMap(({ id }) => ticksOf(id)),
  );
  const lines = memory.all<{ amount: number; source: string; nature: string; state: string }>('funding');
  const fen = (wanted: (line: (typeof lines)[number]) => boolean) =>
    lines.filter((line) => inDistrict.has(line.unit) && wanted(line)).reduce((sum, { amount }) => sum + amount, 0);
  const organizations = memory.all<{ organizationKind: string }>('organization');
  const awards = memory.all<{ organization: string; namedOn: string }>('award');
  const valid = (kind: string, year: number) => {
    const ids = new Set(
      awards.filter(({ namedOn }) => namedOn <= `${year}-12-31`).map(({ organization }) => organization),
    );
    return organizations.filter(({ id, organizationKind }) => organizationKind === kind && ids.has(id)).length;
  };
  const bases = memory.all<{ organizationKind: string; total: number; date: string }>('organizationBase');
  return {
    residents: residents.map(({ permanent }) => permanent),
    personsNamed: named.size,
    namedAttendances: ticks,
    headCounts: heads(sessions),
    headCountsOfEvents: heads(events),
    fundingCountedFen: fen(({ source, nature }) => nature === 'recurrent' && COUNTED.includes(source)),
    fundingDonationsFen: fen(({ source, nature }) => nature === 'recurrent' && source === 'donation'),
    fundingCapitalFen: fen(({ nature }) => nature === 'capital'),
    fundingAllFen: fen(({ state }) => state === 'spent'),
    organizations: Object.fromEntries(
      Object.entries(KINDS).map(([name, kind]) => [
        name,
        {
          total: bases.find(({ organizationKind, date }) => organizationKind === kind && date <= '2026-12-31')?.total,
          awarded2026: valid(kind, 2026),
          awarded2025: valid(kind, 2025),
        },
      ]),
    ),
    sessions: {
      named: sessions.filter(({ id }) => ticksOf(id).length > 0).length,
      headCountOnly: sessions.filter(({ id }) => ticksOf(id).length === 0).length,
      headCountOnlyEvents: events.filter(({ id }) => ticksOf(id).length === 0).length,
    },
    learners: memory.all('learner').length,
    // Where nobody was asked for a name, the register of units gives the district its own.
    tree: units
      .map(({ name, parent, tier }) => `${tier} ${name} < ${units.find(({ id }) => id === parent)?.name ?? ''}`)
      .sort(),
    courses: memory.all<{ roster: string[] }>('course').map(({ roster }) => roster.length),
  };
}

const GIVEN = {
  residents: [expected.residents],
  personsNamed: expected.personsNamed,
  namedAttendances: expected.namedAttendances,
  headCounts: expected.headCounts,
  headCountsOfEvents: expected.headCountsOfEvents,
  fundingCountedFen: expected.fundingCountedFen,
  fundingDonationsFen: expected.fundingDonationsFen,
  fundingCapitalFen: expected.fundingCapitalFen,
  fundingAllFen: expected.fundingAllFen,
  organizations: expected.organizations,
  sessions: expected.sessions,
  learners: 78,
  tree: [
    'district 青禾区社区学院 < ',
    'point 幸福社区教学点 < 东风街道社区学校',
    'point 桃园村教学点 < 东风街道社区学校',
    'point 红旗社区教学点 < 东风街道社区学校',
    'school 东风街道社区学校 < 青禾区社区学院',
  ],
  courses: [20],
};

/** Same orders on every run. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  let state = seed * 2_654_435_761;
  const order = [...items];
  for (let index = order.length - 1; index > 0; index -= 1) {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 1_013_904_223) >>> 0;
    const other = state % (index + 1);
    [order[index], order[other]] = [order[other] as T, order[index] as T];
  }
  return order;
}

let files: RegisterTable[][] = [];
beforeAll(async () => {
  files = await Promise.all(SAMPLE_FILES.map(sampleTables));
});

const random = Array.from({ length: 40 }, (_, index) => shuffled([...SAMPLE_FILES.keys()], index + 1));
const firstAndLast = [...SAMPLE_FILES.keys()].flatMap((one) => {
  const others = [...SAMPLE_FILES.keys()].filter((other) => other !== one);
  return [
    [one, ...others],
    [...others, one],
    [one, ...others.reverse()],
  ];
});

describe('the sample registers', () => {
  test.each([...firstAndLast, ...random].map((order) => ({ order })))(
    'in the order $order give the figures',
    ({ order }) => {
      const memory = new Memory();
      for (const index of order) {
        const plan = memory.bringIn(files[index] as RegisterTable[]);
        expect(outcomes(plan).refused ?? 0).toBe(0);
        expect(issues(plan)).toEqual([]);
      }
      expect(figures(memory)).toEqual(GIVEN);
      for (const index of [...order].reverse()) {
        const again = memory.bringIn(files[index] as RegisterTable[]);
        expect(again.changes).toEqual([]);
        expect(Object.keys(outcomes(again))).toEqual(['same']);
      }
    },
  );

  test('sheets of one workbook in either order, attendance before the roster', () => {
    const memory = new Memory();
    const [roster, attendance] = files[1] as [RegisterTable, RegisterTable];
    memory.bringIn([attendance]);
    expect(memory.all('learner')).toHaveLength(20);
    for (const index of [2, 3, 0, 4, 5, 6]) memory.bringIn(files[index] as RegisterTable[]);
    memory.bringIn([roster]);
    expect(figures(memory)).toEqual(GIVEN);
  });

  test('all files at once', () => {
    const memory = new Memory();
    memory.bringIn(files.flat());
    expect(figures(memory)).toEqual(GIVEN);
  });

  test('a plan that was started under another name keeps its name and takes the figures', () => {
    const memory = new Memory();
    const unit = { id: 'abcdefghjk', unit: 'abcdefghjk' };
    memory.write([
      { kind: 'unit', ...unit, fields: { name: '青禾区', tier: 'district', place: 'district', working: true } },
    ]);
    for (const index of [6, 2, 1, 0, 3, 5, 4]) memory.bringIn(files[index] as RegisterTable[]);
    const { tree, ...rest } = figures(memory);
    const { tree: given, ...others } = GIVEN;
    expect(rest).toEqual(others);
    expect(tree).toEqual(given.map((line) => line.replace('青禾区社区学院', '青禾区')));
  });
});
