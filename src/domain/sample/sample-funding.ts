/** Money arranged and spent, this year and the last: passed down by the district, added to by streets and villages. */
import { type Change, change } from '#domain/contracts.ts';
import { type FundingEntry, fundingRecord } from '#domain/funding/funding.record.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Chance } from './chance.ts';
import type { SampleNames } from './sample-names.ts';
import { ARRANGED_YUAN } from './sample-plan.ts';
import { residentsIn, type SampleDistrict, type SampleSchool } from './sample-units.ts';

type Line = Omit<FundingEntry, 'nature' | 'date'> & { nature?: FundingEntry['nature']; date: string };

/** Counted yuan per resident that the school with that rank among so many has arranged. */
function yuanOf(rank: number, schools: number): number {
  if (rank === 0) return ARRANGED_YUAN.lowest;
  if (rank === 1) return ARRANGED_YUAN.second;
  if (schools <= 3) return ARRANGED_YUAN.highest;
  return ARRANGED_YUAN.third + ((ARRANGED_YUAN.highest - ARRANGED_YUAN.third) * (rank - 2)) / (schools - 3);
}

export function fundingChanges(district: SampleDistrict, today: IsoDate, names: SampleNames, chance: Chance): Change[] {
  const changes: Change[] = [];
  const enter = (unit: string, line: Line) => {
    if (line.date > today || line.amount <= 0) return;
    const entry = { nature: 'recurrent' as const, ...line };
    changes.push(change(fundingRecord, { id: chance.id(line.date), unit }, entry));
  };
  const poorestFirst = [...district.schools].sort((one, other) => strength(one) - strength(other));
  for (const year of [district.year - 1, district.year]) {
    let passedOn = 0;
    poorestFirst.forEach((school, rank) => {
      const growth = year === district.year ? 1 : 0.93;
      const fen = Math.round(yuanOf(rank, poorestFirst.length) * growth * 100 * residentsIn(school.points));
      const fromDistrict = Math.round(fen * 0.55);
      passedOn += fromDistrict;
      schoolLines(school, year, fen, fromDistrict, names, chance).forEach(([unit, line]) => {
        enter(unit, line);
      });
    });
    districtLines(year, passedOn, residentsIn(district.schools.flatMap((school) => school.points)), names).forEach(
      (line) => {
        enter(district.code, line);
      },
    );
  }
  return changes;
}

function strength(school: SampleSchool): number {
  return school.points.reduce((sum, point) => sum + point.thisShare, 0) / school.points.length;
}

function schoolLines(
  school: SampleSchool,
  year: number,
  fen: number,
  fromDistrict: number,
  names: SampleNames,
  chance: Chance,
): [string, Line][] {
  const { funding } = names;
  const village = Math.round(fen * 0.08);
  const street = fen - fromDistrict - village;
  const lines: [string, Line][] = [
    [
      school.code,
      {
        date: `${year}-01-04`,
        state: 'arranged',
        source: 'district-budget',
        purpose: 'training',
        amount: fromDistrict,
        summary: funding.received,
        transfer: 'in',
      },
    ],
    [
      school.code,
      {
        date: `${year}-01-05`,
        state: 'arranged',
        source: 'street-budget',
        purpose: 'training',
        amount: street,
        summary: funding.street,
      },
    ],
  ];
  const point = chance.pick(school.points);
  lines.push([
    point.code,
    {
      date: `${year}-01-06`,
      state: 'arranged',
      source: 'village-funds',
      purpose: 'training',
      amount: village,
      summary: funding.village,
    },
  ]);
  const uses = [
    ['training', funding.training, 0.5],
    ['staff', funding.staff, 0.3],
    ['publicity', funding.publicity, 0.2],
  ] as const;
  const pace = chance.between(0.6, 0.96);
  let voucher = chance.whole(10, 90);
  for (const month of [3, 5, 6, 9, 10, 12]) {
    const date = `${year}-${String(month).padStart(2, '0')}-${chance.whole(10, 28)}`;
    uses.forEach(([purpose, summary, share], index) => {
      voucher += 1;
      const amount = Math.round((fen * pace * share) / 6);
      const source = index === 0 ? 'district-budget' : 'street-budget';
      const line = { date, state: 'spent' as const, source, purpose, amount, summary, voucher: `${year}-${voucher}` };
      lines.push([school.code, line]);
    });
  }
  if (chance.happens(0.4)) {
    const amount = chance.whole(20, 120) * 10_000;
    const gift = { source: 'donation', purpose: 'equipment', summary: funding.donation, amount };
    lines.push([school.code, { date: `${year}-04-12`, state: 'arranged', ...gift }]);
    lines.push([school.code, { date: `${year}-05-08`, state: 'spent', ...gift }]);
  }
  if (chance.happens(0.5)) {
    const amount = chance.whole(5, 40) * 10_000;
    const fees = { source: 'fees', purpose: 'training', summary: funding.fees, amount };
    lines.push([school.code, { date: `${year}-03-20`, state: 'arranged', ...fees }]);
    lines.push([school.code, { date: `${year}-06-20`, state: 'spent', ...fees }]);
  }
  return lines;
}

function districtLines(year: number, passedOn: number, residents: number, { funding }: SampleNames): Line[] {
  const building = Math.round(residents * 0.9) * 100;
  const prize = 500_000;
  const budget = { source: 'district-budget', purpose: 'training' };
  return [
    { date: `${year}-01-03`, state: 'arranged', ...budget, amount: passedOn, summary: funding.budget },
    {
      date: `${year}-01-04`,
      state: 'arranged',
      ...budget,
      amount: passedOn,
      summary: funding.passedOn,
      transfer: 'out',
    },
    {
      date: `${year}-02-15`,
      state: 'arranged',
      source: 'district-budget',
      purpose: 'building',
      nature: 'capital',
      amount: building,
      summary: funding.building,
    },
    {
      date: `${year}-07-25`,
      state: 'spent',
      source: 'district-budget',
      purpose: 'building',
      nature: 'capital',
      amount: Math.round(building * 0.7),
      summary: funding.building,
    },
    {
      date: `${year}-05-10`,
      state: 'arranged',
      source: 'award',
      purpose: 'equipment',
      amount: prize,
      summary: funding.award,
    },
  ];
}
