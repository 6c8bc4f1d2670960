import type { Evidence, EvidenceFigure } from '#domain/reports/evidence.views.ts';
import { formatDate, formatNumber, formatPercent } from '#i18n/format.ts';
import { fundingAnswer, perResidentDefinition } from '#i18n/funding-words.ts';
import type { Messages } from '#i18n/language.ts';
import { listName } from '#i18n/list-name.ts';
import { organizationShareWords } from '#i18n/organization-share-words.ts';
import type { Paper, PaperBlock, PaperTable } from '#kernel/paper.ts';
import { fileBlocks } from './evidence-files.ts';
import { signaturePlaces } from './month-paper.ts';

function rateBlocks(messages: Messages, { overview, sessions }: Evidence): PaperBlock[] {
  const { reports, lists, frame } = messages;
  const words = reports.evidence;
  const summary = reports.summaryPaper;
  const { residents, ratePercent, targetPercent, count, basis, children } = overview;
  const people = messages.overview.people({ count: formatNumber(count), one: count === 1, basis });
  return [
    { kind: 'heading', text: words.value },
    {
      kind: 'text',
      text:
        ratePercent === undefined
          ? summary.rateUnknown({ count: people })
          : summary.rate({ count: people, rate: formatPercent(ratePercent, targetPercent) }),
    },
    { kind: 'heading', text: words.definition },
    {
      kind: 'text',
      text:
        residents === undefined
          ? words.rateNoResidents
          : words.rateDefinition({
              basis: lists.bases[basis],
              residents: formatNumber(residents.people),
              date: formatDate(residents.date),
              source: residents.source ?? '',
            }),
    },
    { kind: 'heading', text: words.records },
    ...(children.length === 0
      ? []
      : [
          {
            kind: 'table',
            name: summary.units,
            columns: [
              { head: summary.unit, kind: 'text', width: 2 },
              { head: summary.counted, kind: 'number' },
              { head: summary.residents, kind: 'number' },
              { head: summary.ratePercent, kind: 'percent' },
            ],
            rows: children.map((row) => [row.name, row.count, row.residents, row.ratePercent]),
          } satisfies PaperTable,
        ]),
    ...recordTable(messages, words.sessions, leftOut(messages, sessions), {
      columns: [
        { head: words.date, kind: 'date', width: 1.7 },
        { head: words.session, kind: 'text', width: 2.4 },
        { head: words.unit, kind: 'text', width: 1.8 },
        { head: words.kind, kind: 'text', width: 1.2 },
        { head: words.counts, kind: 'text', width: 0.7 },
        { head: words.beyond, kind: 'number', width: 0.9 },
      ],
      rows: (sessions?.rows ?? []).map((row) => [
        row.date,
        row.name,
        row.unitName,
        listName(lists.sessionKinds, row.sessionKind),
        row.counts ? frame.yes : frame.no,
        row.unnamed,
      ]),
    }),
  ];
}

/** How many of all are shown, where some are not. */
export function leftOut(
  { papers }: Messages,
  records: { rows: readonly unknown[]; total: number } | undefined,
): string {
  if (records === undefined || records.total <= records.rows.length) return '';
  return papers.pack.shown({ shown: formatNumber(records.rows.length), total: formatNumber(records.total) });
}

/** A table of records with what is left out of it, or that there are none. */
export function recordTable(
  { reports }: Messages,
  name: string,
  note: string,
  of: Pick<PaperTable, 'columns' | 'rows'>,
): PaperBlock[] {
  const words = reports.evidence;
  if (of.rows.length === 0) return [{ kind: 'text', text: words.none }];
  const table: PaperTable = { kind: 'table', name, ...of };
  return note === ''
    ? [table]
    : [
        { ...table, leftOut: note },
        { kind: 'note', text: note },
      ];
}

function organizationBlocks(messages: Messages, { organizations }: Evidence): PaperBlock[] {
  if (organizations === undefined) return [];
  const { reports, lists } = messages;
  const words = reports.evidence;
  const summary = reports.summaryPaper;
  const shares = organizationShareWords(messages, organizations.shares);
  return [
    { kind: 'heading', text: words.value },
    { kind: 'text', text: shares.title },
    {
      kind: 'table',
      name: summary.organizationsTable,
      columns: [
        { head: summary.kind, kind: 'text', width: 2 },
        { head: summary.valid, kind: 'number' },
        { head: summary.ofAll, kind: 'number' },
        { head: summary.share, kind: 'percent' },
        { head: summary.before, kind: 'percent' },
      ],
      rows: organizations.shares.kinds.map((row) => [
        listName(lists.organizationKinds, { id: row.kind, name: row.name }),
        row.valid,
        row.base?.total,
        row.percent,
        row.percentBefore,
      ]),
    },
    { kind: 'heading', text: words.definition },
    { kind: 'text', text: shares.definition },
    { kind: 'heading', text: words.records },
    ...recordTable(messages, words.organizations, '', {
      columns: [
        { head: words.name, kind: 'text', width: 2 },
        { head: words.kind, kind: 'text', width: 1.4 },
        { head: words.unit, kind: 'text', width: 1.6 },
        { head: words.namedOn, kind: 'date', width: 1.2 },
        { head: words.document, kind: 'text', width: 1.4 },
        { head: words.until, kind: 'date', width: 1.2 },
      ],
      rows: organizations.rows.map((row) => [
        row.name,
        listName(lists.organizationKinds, row.kind),
        row.unitName,
        row.namedOn,
        row.documentNumber,
        row.validUntil,
      ]),
    }),
  ];
}

function fundingBlocks(messages: Messages, { funding }: Evidence): PaperBlock[] {
  if (funding === undefined) return [];
  const { reports, lists } = messages;
  const words = reports.evidence;
  return [
    { kind: 'heading', text: words.value },
    { kind: 'text', text: fundingAnswer(messages, funding.overview).replaceAll('*', '') },
    { kind: 'heading', text: words.definition },
    {
      kind: 'text',
      text: (['arranged', 'spent'] as const)
        .map((side) => `${lists.fundingStates[side]}: ${perResidentDefinition(messages, funding.overview, side)}`)
        .join('\n'),
    },
    { kind: 'heading', text: words.records },
    ...recordTable(messages, words.ledger, leftOut(messages, funding), {
      columns: [
        { head: words.date, kind: 'date', width: 1.2 },
        { head: words.unit, kind: 'text', width: 1.6 },
        { head: words.summary, kind: 'text', width: 2 },
        { head: words.source, kind: 'text', width: 1.6 },
        { head: words.side, kind: 'text', width: 0.9 },
        { head: words.amount, kind: 'money', width: 1.2 },
      ],
      rows: funding.rows.map((row) => [
        row.date,
        row.unitName,
        row.summary,
        listName(lists.fundingSources, { id: row.source, name: row.sourceName }),
        lists.fundingStates[row.state],
        row.amount,
      ]),
    }),
  ];
}

/** Figure, definition, the records behind it and what is kept with them on one paper. */
export function evidencePaper(messages: Messages, evidence: Evidence, figure: EvidenceFigure): Paper {
  const { reports } = messages;
  const { unit, year, asOf } = evidence.overview;
  const blocks = {
    'training-rate': rateBlocks,
    organizations: organizationBlocks,
    funding: fundingBlocks,
  }[figure](messages, evidence);
  return {
    title: reports.evidence.title({ unit: unit.name, figure: reports.evidence.figures[figure], year }),
    lead: reports.papers.asOf({ date: formatDate(asOf) }),
    form: true,
    blocks: [
      ...blocks,
      ...fileBlocks(messages, evidence.files),
      { kind: 'signatures', places: signaturePlaces(messages) },
    ],
  };
}
