/** Money of a year in words: the Overview and the funding page say the same. */
import type { FundingOverview, UnitFunding } from '#domain/funding/funding-overview.views.ts';
import { formatDate, formatFen, formatList, formatNumber, formatPerResident } from './format.ts';
import type { Messages } from './language.ts';

const perResident = (fen: number | undefined, floor: number, dash: string): string =>
  fen === undefined ? dash : formatPerResident(fen, 'word', floor);

/** Which side is judged against the floor: what is arranged, where a budget was entered at all. */
export function judgedSide(overview: FundingOverview): 'arranged' | 'spent' {
  return overview.total.arranged.all !== 0 ? 'arranged' : 'spent';
}

/** The answer as a title; what is short stands between asterisks. */
export function fundingAnswer(messages: Messages, overview: FundingOverview): string {
  const words = messages.funding.answer;
  const { total, children, floorFen, year } = overview;
  if (total.arranged.all === 0 && total.spent.all === 0) return words.nothing({ year });
  const side = judgedSide(overview);
  const figures = total[side];
  if (figures.fenPerResident === undefined) return words.noResidents({ amount: formatFen(figures.counted) });
  const what = words[side]({ amount: formatPerResident(figures.fenPerResident, 'word', floorFen) });
  const floor = formatPerResident(floorFen);
  if (!figures.meetsFloor) {
    // Less than a fen for each reads as nothing at all.
    if (floorFen - figures.fenPerResident < 0.5) {
      return words.shortInAll({ what, floor, missing: formatFen(figures.missingFen ?? 0) });
    }
    const missing = formatPerResident(floorFen - figures.fenPerResident, 'word', 0);
    return words.short({ what, floor, missing });
  }
  const title = words.met({ what, floor });
  const judged = children.filter((child) => child[side].meetsFloor !== undefined);
  const below = judged.filter((child) => child[side].meetsFloor === false).length;
  if (judged.length === 0) return title;
  return below > 0 ? words.below({ title, count: below }) : words.allMeet({ title });
}

export function fundingLead(messages: Messages, overview: FundingOverview): string | undefined {
  const words = messages.funding.answer;
  const { arranged, spent } = overview.total;
  if (arranged.all === 0 && spent.all === 0) return undefined;
  const all = formatFen(spent.all);
  if (arranged.all === 0) return words.leadUnplanned({ spent: formatFen(spent.counted), all });
  return words.lead({ arranged: formatFen(arranged.counted), spent: formatFen(spent.counted), all });
}

/** The denominator in words: whose residents, of which day. */
export function residentsDate(messages: Messages, unit: UnitFunding): string {
  if (unit.residents === undefined) return messages.funding.noResidents;
  const date = formatDate(unit.residents.date);
  return unit.residents.from === 'own' ? date : messages.funding.sumOfChildren({ date });
}

/** Definition under a figure per resident. */
export function perResidentDefinition(
  messages: Messages,
  overview: FundingOverview,
  side: 'arranged' | 'spent',
): string {
  const words = messages.funding.tiles;
  const { total, floorFen } = overview;
  const counted = formatFen(total[side].counted);
  if (total.residents === undefined) return words.perResidentUnknown({ counted });
  return words.perResident({
    counted,
    residents: formatNumber(total.residents.people),
    date: residentsDate(messages, total),
    floor: formatPerResident(floorFen),
  });
}

export interface FundingBulletWords {
  id: string;
  name: string;
  note: string | undefined;
  label: string;
  sum: boolean;
  cells: { text: string; tone?: 'short' }[];
  /** Yuan per resident. */
  arranged: number | undefined;
  spent: number | undefined;
}

const NAMED = 3;

/** The chart by unit as a title: who is below the floor. */
export function fundingByUnitTitle(messages: Messages, overview: FundingOverview): string {
  const words = messages.funding.byUnit;
  const { children } = overview;
  if (children.length === 0) return fundingAnswer(messages, overview).replaceAll('*', '');
  const side = judgedSide(overview);
  const judged = children.filter((child) => child[side].meetsFloor !== undefined);
  if (judged.length === 0) return words.unknown;
  const below = judged
    .filter((child) => child[side].meetsFloor === false)
    .sort((one, other) => (one[side].fenPerResident ?? 0) - (other[side].fenPerResident ?? 0))
    .map((child) => child.name);
  const counts = { count: below.length, of: judged.length };
  if (below.length === 0) return words.allReach(counts);
  return below.length > NAMED
    ? words.belowMany({ lowest: below[0] ?? '', ...counts })
    : words.below({ names: formatList(below), ...counts });
}

/** Rows of the chart by unit, lowest first, the whole last. */
export function fundingRows(messages: Messages, overview: FundingOverview): FundingBulletWords[] {
  const { floorFen, total, children } = overview;
  const side = judgedSide(overview);
  const { dash } = messages.frame;
  const order = [...children].sort(
    (one, other) => (one[side].fenPerResident ?? -1) - (other[side].fenPerResident ?? -1),
  );
  return [...order, total].map((unit): FundingBulletWords => {
    const text = (each: 'arranged' | 'spent'): string => {
      const fen = unit[each].fenPerResident;
      return fen === undefined ? dash : formatPerResident(fen, 'bare', floorFen);
    };
    const cell = (each: 'arranged' | 'spent') => ({
      text: text(each),
      ...(each === side && unit[each].meetsFloor === false ? { tone: 'short' as const } : {}),
    });
    const mark =
      unit.residents === undefined ? messages.funding.noResidents : messages.funding.marks[unit.residents.mark];
    return {
      id: unit.unit,
      name: unit.name,
      note: mark === '' ? undefined : mark,
      label: messages.funding.byUnit.rowLabel({
        unit: unit.name,
        arranged: perResident(unit.arranged.fenPerResident, floorFen, dash),
        spent: perResident(unit.spent.fenPerResident, floorFen, dash),
      }),
      sum: unit === total && children.length > 0,
      cells: [cell('arranged'), cell('spent')],
      arranged: unit.arranged.yuanPerResident,
      spent: unit.spent.yuanPerResident,
    };
  });
}
