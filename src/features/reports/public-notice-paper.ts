import type { PublicNotice } from '#domain/organizations/public-notice.views.ts';
import { formatDate, formatList, formatNumber } from '#i18n/format.ts';
import type { Messages } from '#i18n/language.ts';
import { listName } from '#i18n/list-name.ts';
import type { Paper } from '#kernel/paper.ts';

export interface NoticeWords {
  from: string;
  until: string;
  how: string;
  where: string;
}

/** Which learning organizations are about to be named, for how long that stays up, and where to object. */
export function publicNoticePaper(
  messages: Messages,
  unitName: string,
  year: number,
  notice: PublicNotice,
  { from, until, how, where }: NoticeWords,
): Paper {
  const words = messages.papers.publicNotice;
  const { lists, organizations, reports } = messages;
  const kindOf = (id: string, name: string | undefined) => listName(lists.organizationKinds, { id, name });
  return {
    title: words.title({ unit: unitName, year }),
    lead: '',
    blocks: [
      {
        kind: 'text',
        text: words.opening({
          count: notice.rows.length,
          kinds: formatList(
            notice.kinds.map(({ kind, name, count }) => words.kind({ kind: kindOf(kind, name), count })),
          ),
        }),
      },
      {
        kind: 'table',
        name: words.table,
        columns: [
          { head: words.number, kind: 'number', width: 0.5 },
          { head: words.name, kind: 'text', width: 2.4 },
          { head: words.kindHead, kind: 'text', width: 1.6 },
          { head: words.unit, kind: 'text', width: 1.8 },
          { head: words.level, kind: 'text', width: 0.9 },
        ],
        rows: notice.rows.map((row, at) => [
          at + 1,
          row.name,
          kindOf(row.kind, row.kindName),
          row.unitName,
          row.level === '' ? undefined : (organizations.levels[row.level] ?? row.level),
        ]),
      },
      { kind: 'heading', text: words.period },
      {
        kind: 'text',
        text:
          until === ''
            ? words.openEnd({ from: formatDate(from) })
            : words.days({ from: formatDate(from), until: formatDate(until) }),
      },
      { kind: 'heading', text: words.objections },
      { kind: 'text', text: words.objection({ how: how.trim(), where: where.trim() || words.toWrite }) },
      { kind: 'signatures', places: [reports.signatures.seal, `${reports.signatures.date} ${formatDate(from)}`] },
    ],
  };
}

/** A notice in the list to choose from. */
export function noticeName(messages: Messages, notice: PublicNotice): string {
  const words = messages.papers.publicNotice;
  const { isNext, from, until, rows } = notice;
  const count = formatNumber(rows.length);
  if (isNext) return words.next({ count });
  return words.put({ from: formatDate(from), until: until && formatDate(until, 'day'), count });
}
