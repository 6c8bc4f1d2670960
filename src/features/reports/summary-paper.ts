import type { NamedCount, Summary } from '#domain/reports/summary.views.ts';
import {
  formatDate,
  formatNumber,
  formatPeople,
  formatPercent,
  formatPerResident,
  formatPoints,
} from '#i18n/format.ts';
import type { Messages } from '#i18n/language.ts';
import { listName } from '#i18n/list-name.ts';
import { organizationShareWords, verdictWords } from '#i18n/organization-share-words.ts';
import { joinSentences } from '#i18n/sentences.ts';
import type { Paper, PaperBlock, PaperColumn, PaperTable, PaperValue } from '#kernel/paper.ts';
import { signaturePlaces } from './month-paper.ts';

const table = (
  name: string,
  columns: readonly PaperColumn[],
  rows: readonly (readonly PaperValue[])[],
): PaperTable[] => (rows.length === 0 ? [] : [{ kind: 'table', name, columns, rows }]);

function basicBlocks(messages: Messages, { overview }: Summary): PaperBlock[] {
  const words = messages.reports.summaryPaper;
  const { residents, unit, coverage } = overview;
  return [
    {
      kind: 'text',
      text: joinSentences([
        residents === undefined
          ? words.noResidents({ unit: unit.name })
          : words.basicText({
              unit: unit.name,
              residents: formatPeople(residents.people),
              date: formatDate(residents.date),
              source: residents.source ?? '',
            }),
        unit.tier === 'district'
          ? words.network({
              streets: formatNumber(coverage.streets.covered),
              of: formatNumber(coverage.streets.all),
              communities: formatNumber(coverage.communities.covered),
              ofCommunities: formatNumber(coverage.communities.all),
            })
          : undefined,
      ]),
    },
  ];
}

/** How many people, or attendances, the rate counts: in the unit of its basis. */
function countedWords({ overview: words }: Messages, count: number, basis: Summary['overview']['basis']): string {
  return words.people({ count: formatNumber(count), one: count === 1, basis });
}

function trainingText(messages: Messages, { overview }: Summary): string {
  const words = messages.reports.summaryPaper;
  const { count, basis, ratePercent, targetPercent, baseline, report, workload, counts } = overview;
  const people = countedWords(messages, count, basis);
  const gap = report.gapPoints;
  return [
    joinSentences([
      ratePercent === undefined
        ? words.rateUnknown({ count: people })
        : words.rate({ count: people, rate: formatPercent(ratePercent, targetPercent) }),
      targetPercent !== undefined && baseline?.percent !== undefined
        ? words.target({
            target: formatPercent(targetPercent),
            year: baseline.year,
            before: formatPercent(baseline.percent),
          })
        : undefined,
      report.status === 'met' ? words.met : undefined,
      report.status === 'short' && gap !== undefined
        ? words.short({
            points: formatPoints(Math.abs(gap), { digits: report.decimals, long: true }),
            needed: countedWords(messages, report.needed ?? 0, basis),
          })
        : undefined,
    ]),
    joinSentences([
      words.workload({
        sessions: formatNumber(workload.sessions),
        counting: formatNumber(workload.countingSessions),
        times: formatNumber(workload.personTimes),
        all: formatNumber(workload.personTimesAll),
      }),
      counts.declared > 0 && basis !== 'declared'
        ? words.declared({ count: formatPeople(counts.declared) })
        : undefined,
    ]),
  ].join('\n');
}

function trainingBlocks(messages: Messages, summary: Summary): PaperBlock[] {
  const { lists, reports } = messages;
  const words = reports.summaryPaper;
  const { overview } = summary;
  const whole: PaperValue[] = [
    words.total,
    overview.count,
    overview.residents?.people,
    overview.ratePercent,
    overview.targetPercent,
  ];
  const units = overview.children.map((row): PaperValue[] => [
    row.basis === overview.basis ? row.name : words.ofBasis({ name: row.name, basis: lists.bases[row.basis] }),
    row.count,
    row.residents,
    row.ratePercent,
    row.targetPercent,
  ]);
  // Who belongs to none of the units below, so that the lines add up to the last; persons and person-times never do.
  const alike = overview.children.every(({ basis }) => basis === overview.basis);
  const own = overview.count - overview.children.reduce((sum, { count }) => sum + count, 0);
  if (units.length > 0 && own > 0 && alike) units.push([words.itself, own, undefined, undefined, undefined]);
  const named = (of: Readonly<Record<string, string>>, entries: readonly NamedCount[]) =>
    entries.map(({ id, name, sessions }): PaperValue[] => [listName(of, { id, name }), sessions]);
  return [
    { kind: 'text', text: trainingText(messages, summary) },
    { kind: 'chart', id: 'years', title: words.chartYears },
    ...(units.length === 0
      ? []
      : table(
          words.units,
          [
            { head: words.unit, kind: 'text', width: 2 },
            { head: words.counted, kind: 'number' },
            { head: words.residents, kind: 'number' },
            { head: words.ratePercent, kind: 'percent' },
            { head: words.targetPercent, kind: 'percent' },
          ],
          [...units, whole],
        )),
    { kind: 'chart', id: 'units', title: words.chartUnits },
    ...table(
      words.groups,
      [
        { head: words.group, kind: 'text', width: 2 },
        { head: words.persons, kind: 'number' },
        { head: words.population, kind: 'number' },
        { head: words.ratePercent, kind: 'percent' },
      ],
      overview.groups.map(({ group, name, persons, population, ratePercent }) => [
        listName(lists.groups, { id: group, name }),
        persons,
        population,
        ratePercent,
      ]),
    ),
    ...(overview.groups.length > 0 ? [{ kind: 'note', text: words.groupsNote } as const] : []),
    ...table(
      words.kinds,
      [
        { head: words.kind, kind: 'text', width: 3 },
        { head: words.sessions, kind: 'number' },
      ],
      named(lists.sessionKinds, summary.kinds),
    ),
    ...table(
      words.themes,
      [
        { head: words.theme, kind: 'text', width: 3 },
        { head: words.sessions, kind: 'number' },
      ],
      named(lists.themes, summary.themes),
    ),
  ];
}

function organizationBlocks(messages: Messages, { organizations }: Summary): PaperBlock[] {
  const words = messages.reports.summaryPaper;
  return [
    { kind: 'text', text: `${organizationShareWords(messages, organizations).title}` },
    ...table(
      words.organizationsTable,
      [
        { head: words.kind, kind: 'text', width: 2 },
        { head: words.valid, kind: 'number' },
        { head: words.ofAll, kind: 'number' },
        { head: words.share, kind: 'percent' },
        { head: words.before, kind: 'percent' },
        { head: words.verdict, kind: 'text', width: 2 },
      ],
      organizations.kinds.map((row) => [
        listName(messages.lists.organizationKinds, { id: row.kind, name: row.name }),
        row.valid,
        row.base?.total,
        row.percent,
        row.percentBefore,
        verdictWords(messages, row),
      ]),
    ),
    { kind: 'chart', id: 'organizations', title: words.chartOrganizations },
  ];
}

function fundingBlocks(messages: Messages, { funding, overview }: Summary, half: boolean): PaperBlock[] {
  const { lists, frame } = messages;
  const words = messages.reports.summaryPaper;
  const { total, sources, children, floorFen } = funding;
  if (total.arranged.all === 0 && total.spent.all === 0) return [{ kind: 'text', text: words.fundingNone }];
  const per = (fen: number | undefined): string =>
    fen === undefined ? frame.dash : formatPerResident(fen, 'word', floorFen);
  return [
    {
      kind: 'text',
      text: words.fundingText({
        arranged: per(total.arranged.fenPerResident),
        spent: per(total.spent.fenPerResident),
        floor: formatPerResident(floorFen),
      }),
    },
    ...(half || overview.running ? [{ kind: 'note', text: words.fundingUntil } as const] : []),
    ...table(
      words.sources,
      [
        { head: words.source, kind: 'text', width: 2 },
        { head: words.arranged, kind: 'money' },
        { head: words.spent, kind: 'money' },
        { head: words.counts, kind: 'text', width: 0.8 },
      ],
      [
        ...sources.map((row): PaperValue[] => [
          listName(lists.fundingSources, { id: row.source, name: row.name }),
          row.arranged + row.arrangedCapital,
          row.spent + row.spentCapital,
          row.counted ? frame.yes : frame.no,
        ]),
        [words.total, total.arranged.all, total.spent.all, undefined],
      ],
    ),
    ...table(
      words.fundingUnits,
      [
        { head: words.unit, kind: 'text', width: 2 },
        { head: words.arrangedHead, kind: 'per-head' },
        { head: words.spentHead, kind: 'per-head' },
      ],
      children.map(({ name, arranged, spent }) => [name, arranged.fenPerResident, spent.fenPerResident]),
    ),
    { kind: 'chart', id: 'funding', title: words.chartFunding },
  ];
}

function taskBlocks({ reports }: Messages, { plan }: Summary): PaperBlock[] {
  const words = reports.summaryPaper;
  const annual = plan?.annual;
  if (annual === undefined) return [{ kind: 'text', text: words.noPlan }];
  const tasks = annual.tasks.filter(({ standing }) => standing !== 'dropped');
  return [
    { kind: 'text', text: words.tasksText({ done: tasks.filter(({ isDone }) => isDone).length, of: tasks.length }) },
    ...table(
      words.tasks,
      [
        { head: words.task, kind: 'text', width: 3 },
        { head: words.result, kind: 'text', width: 1 },
      ],
      tasks.map(({ title, isDone }) => [title, isDone ? words.resultDone : words.resultOpen]),
    ),
  ];
}

/** A summary in the usual form. `today`: the day of the figures is told under the title. */
export function summaryPaper(messages: Messages, summary: Summary, half: boolean): Paper {
  const words = messages.reports.summaryPaper;
  const { unit, year, asOf } = summary.overview;
  const sections: [string, PaperBlock[]][] = [
    [words.basic, basicBlocks(messages, summary)],
    [words.training, trainingBlocks(messages, summary)],
    [words.organizations, organizationBlocks(messages, summary)],
    [words.funding, fundingBlocks(messages, summary, half)],
    [words.tasks, taskBlocks(messages, summary)],
    [words.problems, [{ kind: 'text', text: words.problemsText }]],
    [words.next, [{ kind: 'text', text: words.problemsText }]],
  ];
  const naming = { unit: unit.name, year };
  return {
    title: half ? words.halfTitle(naming) : words.yearTitle(naming),
    lead: words.lead({ from: formatDate(`${year}-01-01`), to: formatDate(asOf) }),
    blocks: [
      ...sections.flatMap(([text, blocks], index): PaperBlock[] => [
        { kind: 'heading', text: words.heading({ numeral: words.numerals[index] ?? '', text }) },
        ...blocks,
      ]),
      { kind: 'note', text: messages.reports.papers.asOf({ date: formatDate(asOf) }) },
      { kind: 'signatures', places: signaturePlaces(messages) },
    ],
  };
}
