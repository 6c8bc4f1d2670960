import { partsOf, unitOf } from '#domain/plans/measures.ts';
import type { TaskEvidence } from '#domain/reports/task-evidence.views.ts';
import { formatDate, formatNumber } from '#i18n/format.ts';
import type { Messages } from '#i18n/language.ts';
import { listName } from '#i18n/list-name.ts';
import { measureName, progressWords } from '#i18n/measure-words.ts';
import { joinSentences } from '#i18n/sentences.ts';
import type { Paper, PaperBlock } from '#kernel/paper.ts';
import { fileBlocks } from './evidence-files.ts';
import { leftOut, recordTable } from './evidence-paper.ts';
import { signaturePlaces } from './month-paper.ts';

/** A name of a list as the district calls it. */
function nameIn(messages: Messages, evidence: TaskEvidence, list: 'sessionKinds' | 'themes', id: string): string {
  return listName(messages.lists[list], evidence.lists[list].find((each) => each.id === id) ?? { id });
}

function themeBlocks(messages: Messages, evidence: TaskEvidence): PaperBlock[] {
  const words = messages.papers.pack;
  if (evidence.themes === undefined || evidence.themes.length === 0) return [];
  return [
    {
      kind: 'table',
      name: words.themes,
      columns: [
        { head: words.theme, kind: 'text', width: 3 },
        { head: words.sessions, kind: 'number' },
      ],
      rows: evidence.themes.map(({ theme, sessions }) => [nameIn(messages, evidence, 'themes', theme), sessions]),
    },
  ];
}

function peopleBlocks(messages: Messages, { people }: TaskEvidence): PaperBlock[] {
  const words = messages.papers.pack;
  if (people === undefined) return [];
  const left = { shown: formatNumber(people.rows.length), total: formatNumber(people.total) };
  return recordTable(messages, words.people, people.total > people.rows.length ? words.peopleShown(left) : '', {
    columns: [
      { head: words.person, kind: 'text', width: 1.6 },
      { head: words.born, kind: 'text', width: 1 },
      { head: words.home, kind: 'text', width: 2 },
      { head: words.times, kind: 'number' },
    ],
    rows: people.rows.map((row) => [
      row.name || words.noName,
      row.birthYear === undefined ? undefined : String(row.birthYear),
      row.homeName || undefined,
      row.times,
    ]),
  });
}

function courseBlocks(messages: Messages, evidence: TaskEvidence): PaperBlock[] {
  const words = messages.papers.pack;
  if (evidence.courses === undefined) return [];
  // Of a theme it is the sessions that count: its courses stand there only where there are any.
  if (evidence.courses.length === 0 && evidence.sessions !== undefined) return [];
  return recordTable(messages, words.courses, '', {
    columns: [
      { head: words.course, kind: 'text', width: 2 },
      { head: messages.reports.evidence.unit, kind: 'text', width: 1.8 },
      { head: words.theme, kind: 'text', width: 1.4 },
      { head: words.lecturer, kind: 'text', width: 1.2 },
      { head: words.material, kind: 'text', width: 1.4 },
    ],
    rows: evidence.courses.map((row) => [
      row.name,
      row.unitName,
      row.theme === '' ? undefined : nameIn(messages, evidence, 'themes', row.theme),
      row.lecturer || undefined,
      row.material || undefined,
    ]),
  });
}

function sessionBlocks(messages: Messages, evidence: TaskEvidence): PaperBlock[] {
  const words = messages.papers.pack;
  const { evidence: columns } = messages.reports;
  const { sessions, people, themes } = evidence;
  if (sessions === undefined) return [];
  if (people !== undefined && sessions.rows.length === 0) return [];
  const ofPeople = people !== undefined && evidence.measure.startsWith('group/');
  return recordTable(messages, ofPeople ? words.theirSessions : columns.sessions, leftOut(messages, sessions), {
    columns: [
      { head: columns.date, kind: 'date', width: 1.5 },
      { head: columns.session, kind: 'text', width: 2.4 },
      { head: columns.unit, kind: 'text', width: 1.8 },
      themes ? { head: words.theme, kind: 'text', width: 1.4 } : { head: columns.kind, kind: 'text', width: 1.2 },
      { head: words.present, kind: 'number', width: 0.9 },
    ],
    rows: sessions.rows.map((row) => [
      row.date,
      row.name,
      row.unitName,
      themes
        ? nameIn(messages, evidence, 'themes', row.theme)
        : nameIn(messages, evidence, 'sessionKinds', row.sessionKind),
      row.people,
    ]),
  });
}

/** What the measure counts, in words: measures that are counted in sessions say the same. */
function definitionOf({ papers }: Messages, measure: string): string | undefined {
  const { definitions } = papers.pack;
  const { family } = partsOf(measure);
  if (Object.hasOwn(definitions, family)) return definitions[family];
  return unitOf(measure) === 'sessions' ? definitions['sessions'] : undefined;
}

/** One task of a plan on a paper: how far it has come, what is counted, the records counted and what is kept with them. */
export function taskPaper(messages: Messages, evidence: TaskEvidence): Paper {
  const { reports, papers } = messages;
  const words = reports.evidence;
  const { measure, planTitle, asOf } = evidence;
  return {
    title: papers.pack.title({ unit: evidence.unitName, task: evidence.title }),
    lead: [planTitle, reports.papers.asOf({ date: formatDate(asOf) })].join(' · '),
    form: true,
    blocks: [
      { kind: 'heading', text: words.value },
      { kind: 'text', text: progressWords(messages, evidence.progress) },
      ...themeBlocks(messages, evidence),
      { kind: 'heading', text: words.definition },
      {
        kind: 'text',
        text: joinSentences([
          papers.pack.counts({ measure: measureName(messages, evidence.lists, measure) }),
          definitionOf(messages, measure),
        ]),
      },
      { kind: 'heading', text: words.records },
      ...peopleBlocks(messages, evidence),
      ...courseBlocks(messages, evidence),
      ...sessionBlocks(messages, evidence),
      ...fileBlocks(messages, evidence.files),
      { kind: 'signatures', places: signaturePlaces(messages) },
    ],
  };
}
