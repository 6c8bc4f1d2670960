import type { LearningWeek, WeekSession } from '#domain/reports/learning-week.views.ts';
import { formatDate, formatNumber, formatPeople } from '#i18n/format.ts';
import type { Messages } from '#i18n/language.ts';
import { listName } from '#i18n/list-name.ts';
import type { Paper, PaperBlock, PaperTable } from '#kernel/paper.ts';
import { fileBlocks } from './evidence-files.ts';
import { signaturePlaces } from './month-paper.ts';

/** Lines of a list that can still be printed and read. */
const MOST_LISTED = 100;

function sessionTable(messages: Messages, name: string, rows: readonly WeekSession[], held: boolean): PaperTable {
  const words = messages.papers.learningWeek;
  return {
    kind: 'table',
    name,
    columns: [
      { head: words.date, kind: 'date', width: 1.5 },
      { head: words.name, kind: 'text', width: 2.4 },
      { head: words.unit, kind: 'text', width: 1.8 },
      { head: words.kind, kind: 'text', width: 1.2 },
      ...(held ? [{ head: words.people, kind: 'number' as const, width: 0.9 }] : []),
    ],
    rows: rows.map((row) => [
      row.date,
      row.name,
      row.unitName,
      listName(messages.lists.sessionKinds, { id: row.kind, name: row.kindName }),
      ...(held ? [row.people] : []),
    ]),
  };
}

/** What a unit held in the learning week: in words, by unit, by kind, session by session, with its photos. */
export function learningWeekPaper(messages: Messages, week: LearningWeek, year: number, today: string): Paper {
  const words = messages.papers.learningWeek;
  const { all, units, kinds, held, announced } = week;
  const blocks: PaperBlock[] = [];
  if (all.sessions === 0) blocks.push({ kind: 'text', text: words.nothing });
  else {
    blocks.push({
      kind: 'text',
      text: words.opening({
        sessions: all.sessions,
        activities: all.activities,
        persons: formatPeople(all.persons),
        times: formatNumber(all.personTimes),
      }),
    });
    if (units.length > 0) {
      blocks.push({
        kind: 'table',
        name: words.units,
        columns: [
          { head: words.unit, kind: 'text', width: 2.2 },
          { head: words.sessions, kind: 'number' },
          { head: words.activities, kind: 'number', width: 1.2 },
          { head: words.persons, kind: 'number' },
          { head: words.times, kind: 'number' },
        ],
        rows: [
          ...units.map((row) => [row.name, row.sessions, row.activities, row.persons, row.personTimes]),
          [words.total, all.sessions, all.activities, all.persons, all.personTimes],
        ],
      });
    }
    blocks.push(
      { kind: 'note', text: words.definition },
      {
        kind: 'table',
        name: words.kinds,
        columns: [
          { head: words.kind, kind: 'text', width: 3 },
          { head: words.sessions, kind: 'number' },
          { head: words.times, kind: 'number' },
        ],
        rows: kinds.map((row) => [
          listName(messages.lists.sessionKinds, { id: row.kind, name: row.name }),
          row.sessions,
          row.personTimes,
        ]),
      },
      sessionTable(messages, words.list, held.slice(0, MOST_LISTED), true),
    );
    if (held.length > MOST_LISTED) {
      const shown = { shown: formatNumber(MOST_LISTED), total: formatNumber(held.length) };
      blocks.push({ kind: 'note', text: words.shown(shown) });
    }
  }
  if (announced.length > 0) {
    blocks.push(sessionTable(messages, words.announced, announced.slice(0, MOST_LISTED), false));
  }
  blocks.push(
    ...fileBlocks(messages, week.files),
    { kind: 'note', text: messages.reports.papers.asOf({ date: formatDate(today) }) },
    { kind: 'signatures', places: signaturePlaces(messages) },
  );
  return {
    title: words.title({ unit: week.unitName, year }),
    lead: words.lead({ from: formatDate(week.from), until: formatDate(week.until) }),
    blocks,
  };
}
