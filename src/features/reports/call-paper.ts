import type { CallList } from '#domain/reports/call-list.views.ts';
import { compareText, formatList } from '#i18n/format.ts';
import type { Messages } from '#i18n/language.ts';
import { listName } from '#i18n/list-name.ts';
import type { Paper } from '#kernel/paper.ts';

/** The same list home by home, names in the order in which a reader of the language looks them up. */
export function inReadingOrder(list: CallList): CallList {
  const rows = [...list.rows].sort(
    (one, other) => compareText(one.homeName, other.homeName) || compareText(one.name, other.name),
  );
  return { ...list, rows };
}

/** The call list to be taken along: a column to tick, and one for what came of it. */
export function callPaper({ reports, lists }: Messages, list: CallList, year: number): Paper {
  const words = reports.calls;
  return {
    title: words.paper({ unit: list.unitName, year }),
    lead: words.paperLead({ before: year - 1, year }),
    form: true,
    blocks: [
      {
        kind: 'table',
        name: words.table,
        hideName: true,
        columns: [
          { head: words.tick, kind: 'text', width: 0.7 },
          { head: words.name, kind: 'text', width: 1.2 },
          { head: words.telephone, kind: 'text', width: 1.4 },
          { head: words.home, kind: 'text', width: 1.8 },
          { head: words.groups, kind: 'text', width: 1.8 },
          { head: words.outcome, kind: 'text', width: 1.6 },
        ],
        rows: list.rows.map((row) => [
          row.outcome === '' ? '☐' : '☑',
          row.name || words.noName,
          row.telephone || ' ',
          row.homeName || ' ',
          formatList(row.groups.map((id) => listName(lists.groups, id))) || ' ',
          row.outcome === '' ? ' ' : words.outcomes[row.outcome],
        ]),
      },
    ],
  };
}
