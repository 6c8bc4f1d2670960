/** Shares of learning organizations in words and as plain data for their chart: the Overview and the register say the same. */
import type { KindShareRow, OrganizationShares } from '#domain/organizations/organization-shares.views.ts';
import { formatDate, formatNumber, formatPercent, formatPoints } from './format.ts';
import type { Messages } from './language.ts';
import { listName } from './list-name.ts';

export interface KindWords {
  id: string;
  name: string;
  /** Large. */
  count: string;
  /** Small, after the count. */
  unit: string;
  verdict: string;
  label: string;
  /** Percent per year; undefined where not known. */
  values: (number | undefined)[];
}

export interface OrganizationShareWords {
  title: string;
  question: string;
  definition: string;
  kinds: KindWords[];
  years: string[];
  running: boolean;
  /** What to look into, one sentence each. */
  problems: string[];
  table: { columns: { head: string; format?: (value: number) => string }[]; rows: (string | number | undefined)[][] };
}

const FELL: readonly KindShareRow['verdict'][] = ['fell', 'base-grew'];

function changeWords(messages: Messages, change: number): string {
  const { more, fewer, same } = messages.organizations.shares;
  if (change === 0) return same;
  return change > 0 ? more({ count: formatNumber(change) }) : fewer({ count: formatNumber(-change) });
}

/** What became of a kind's share since last year's end. */
export function verdictWords(messages: Messages, row: KindShareRow): string {
  const words = messages.organizations.shares;
  if (row.verdict === 'no-verdict') return row.percent === undefined ? words.noTotal : words.noBefore;
  if (row.verdict === 'held') return words.held;
  if (row.verdict === 'held-at-100') return words.heldAt100;
  const size = Math.abs(row.changePoints ?? 0);
  const points = formatPoints(size, { digits: size < 0.05 ? 3 : size < 0.95 ? 2 : 1 });
  const change = changeWords(messages, row.countChange ?? 0);
  if (row.verdict === 'base-grew') return words.baseGrew({ points, change, base: formatNumber(row.baseChange ?? 0) });
  return row.verdict === 'rose' ? words.rose({ points, change }) : words.fell({ points, change });
}

function titleOf(messages: Messages, shares: OrganizationShares, nameOf: (row: KindShareRow) => string): string {
  const words = messages.organizations.shares;
  const rows = shares.kinds;
  const { rose, fell, held, of } = shares.tally;
  if (rows.every((row) => row.valid === 0) && fell === 0) return words.none({ year: shares.year });
  if (of === 0) return words.first;
  const answer = words.answer({ rose, fell, held, of });
  const noted = rows.find((row) => FELL.includes(row.verdict));
  return noted ? words.answerNote({ answer, kind: nameOf(noted), verdict: verdictWords(messages, noted) }) : answer;
}

export function organizationShareWords(messages: Messages, shares: OrganizationShares): OrganizationShareWords {
  const words = messages.organizations.shares;
  const nameOf = (row: KindShareRow): string =>
    listName(messages.lists.organizationKinds, { id: row.kind, name: row.name });
  const years = shares.kinds[0]?.years.map(({ year }) => year) ?? [shares.year];
  return {
    title: titleOf(messages, shares, nameOf),
    question: words.question({ from: years[0] ?? shares.year, to: shares.year }),
    definition: words.definition({ asOf: formatDate(shares.asOf), running: shares.running, year: shares.year }),
    years: years.map(String),
    running: shares.running,
    kinds: shares.kinds.map((row): KindWords => {
      const count = formatNumber(row.valid);
      const share = row.percent === undefined ? undefined : formatPercent(row.percent);
      const total = row.base === undefined ? undefined : formatNumber(row.base.total);
      const name = nameOf(row);
      const verdict = verdictWords(messages, row);
      return {
        id: row.kind,
        name,
        count: row.countFirst && total !== undefined ? words.ofTotal({ count, total }) : count,
        unit: share === undefined ? '' : words.shareAfter({ share }),
        verdict,
        label:
          share === undefined || total === undefined
            ? words.labelNoTotal({ kind: name, count })
            : words.label({ kind: name, count, total, share, verdict }),
        values: row.years.map(({ percent }) => percent),
      };
    }),
    problems: shares.kinds
      .filter((row) => row.problems.includes('organization.more-than-population'))
      .map((row) => words.moreThanTotal({ kind: nameOf(row) })),
    table: {
      columns: [
        { head: words.tableKind },
        { head: words.tableCount({ year: shares.year }), format: (value) => formatNumber(value) },
        { head: words.tableTotal, format: (value) => formatNumber(value) },
        ...years.map((year) => ({
          head: words.tableShare({ year }),
          format: (value: number) => formatNumber(value, 2),
        })),
      ],
      rows: shares.kinds.map((row) => [
        nameOf(row),
        row.valid,
        row.base?.total,
        ...row.years.map(({ percent }) => percent),
      ]),
    },
  };
}
