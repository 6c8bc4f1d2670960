/** One evaluation with all that belongs to it: sheet, figures, draw, findings, signatures, amendments, whether its code holds. */
import type { Attachment } from '#domain/attachments/attachment.record.ts';
import { defineView, type Reader, type Stored } from '#domain/contracts.ts';
import { type Learner, learnerRecord } from '#domain/learners/learner.record.ts';
import { type Session, sessionRecord } from '#domain/sessions/session.record.ts';
import { readUnitTree, type UnitTree } from '#domain/units/subtree.ts';
import { asSigned, type Verdict, verifyVisit } from './code.rules.ts';
import { type EvaluationState, type Role, rolesOf, signatureOf, stateOf } from './evaluation.rules.ts';
import type { Figures } from './figure-names.ts';
import { readFigures } from './figures.ts';
import {
  type Checked,
  type Evaluation,
  type EvaluationAmendment,
  evaluationAmendmentRecord,
  evaluationRecord,
  type Finding,
  type Form,
  findingRecord,
  type Round,
  roundRecord,
  type ScoreSheet,
  type Signature,
  scoreSheetRecord,
} from './inspection.record.ts';
import { gapsOf, type ItemScore, itemScores, type Score, type Side, scoreOf } from './score.rules.ts';
import { filesChanged, readSignedFiles, readVisitFiles, type VisitFiles, visitFiles } from './visit-files.rules.ts';

export interface DrawnRow {
  id: string;
  /** Empty where the record is not here any more. */
  name: string;
  date: string;
  place: string;
  checked: Checked;
}

export interface DrawnPage {
  code: string;
  on: string;
  ofSessions: number;
  ofLearners: number;
  sessions: DrawnRow[];
  learners: DrawnRow[];
  confirmed: number;
  denied: number;
  /** Looked at, with either answer. */
  checked: number;
  all: number;
}

export interface EvaluationPage {
  id: string;
  form: Form;
  year: number;
  date: string;
  unit: string;
  unitName: string;
  round: { id: string; title: string } | undefined;
  inspectors: string[];
  state: EvaluationState;
  sheet: Pick<ScoreSheet, 'title' | 'version' | 'areas' | 'passAt' | 'excellentAt' | 'bonusMost'> & { id: string };
  /** Whose points make the result. */
  side: Side;
  items: ItemScore[];
  score: Score;
  selfScore: Score | undefined;
  gaps: { score: ItemScore; lost: number }[];
  figures: Figures | undefined;
  /** The figures are frozen, not those of today. */
  frozen: boolean;
  drawn: DrawnPage | undefined;
  findings: Stored<Finding>[];
  files: VisitFiles;
  summary: string;
  reply: string;
  roles: readonly Role[];
  signatures: Partial<Record<Role, Signature>>;
  code: string;
  verdict: Verdict;
  amendments: Stored<EvaluationAmendment>[];
}

interface Loaded {
  tree: UnitTree;
  evaluation: Stored<Evaluation> | undefined;
  sheet: Stored<ScoreSheet> | undefined;
  round: Stored<Round> | undefined;
  findings: Stored<Finding>[];
  amendments: Stored<EvaluationAmendment>[];
  live: Figures | undefined;
  sessions: Stored<Session>[];
  learners: Stored<Learner>[];
  files: Stored<Attachment>[];
  signedFiles: Stored<Attachment>[];
}

async function load(reader: Reader, { evaluation: id, today }: { evaluation: string; today: string }): Promise<Loaded> {
  const [tree, evaluation] = await Promise.all([readUnitTree(reader), reader.get(evaluationRecord, id)]);
  const drawn = evaluation && asSigned(evaluation).drawn;
  const asked = evaluation && { unit: evaluation.unit, year: evaluation.year, today };
  const isLive = evaluation !== undefined && evaluation.form !== 'visit' && stateOf(evaluation) === 'open';
  const [sheet, round, findings, amendments, live, sessions, learners, files, signedFiles] = await Promise.all([
    evaluation && reader.get(scoreSheetRecord, evaluation.sheet),
    evaluation?.round ? reader.get(roundRecord, evaluation.round) : undefined,
    reader.where(findingRecord, 'f.evaluation', [id]),
    reader.where(evaluationAmendmentRecord, 'f.evaluation', [id]),
    isLive && asked ? readFigures(reader, asked) : undefined,
    drawn ? reader.getMany(sessionRecord, drawn.sessions) : [],
    drawn ? reader.getMany(learnerRecord, drawn.learners) : [],
    readVisitFiles(reader, id),
    readSignedFiles(reader, evaluation),
  ]);
  return { tree, evaluation, sheet, round, findings, amendments, live, sessions, learners, files, signedFiles };
}

function drawnPage(loaded: Loaded, evaluation: Evaluation): DrawnPage | undefined {
  const { drawn } = evaluation;
  if (drawn === undefined) return undefined;
  const { tree } = loaded;
  const checkedOf = (id: string): Checked => evaluation[`checked/${id}`] ?? '';
  const sessions = drawn.sessions.map((id): DrawnRow => {
    const session = loaded.sessions.find((each) => each.id === id);
    const place = session ? (tree.unit(session.unit)?.name ?? '') : '';
    return { id, name: session?.name ?? '', date: session?.date ?? '', place, checked: checkedOf(id) };
  });
  const learners = drawn.learners.map((id): DrawnRow => {
    const learner = loaded.learners.find((each) => each.id === id);
    const home = learner?.home?.at(-1)?.value ?? '';
    return { id, name: learner?.name ?? '', date: '', place: tree.unit(home)?.name ?? '', checked: checkedOf(id) };
  });
  const all = [...sessions, ...learners];
  const confirmed = all.filter(({ checked }) => checked === 'yes').length;
  const denied = all.filter(({ checked }) => checked === 'no').length;
  return {
    code: drawn.code,
    on: drawn.on,
    ofSessions: drawn.ofSessions,
    ofLearners: drawn.ofLearners,
    sessions,
    learners,
    confirmed,
    denied,
    checked: confirmed + denied,
    all: all.length,
  };
}

/** What lies beside it must be what was signed too. */
function verdictOf(
  evaluation: Stored<Evaluation>,
  sheet: ScoreSheet,
  amendments: readonly EvaluationAmendment[],
  signed: readonly Stored<Attachment>[],
  printed?: string,
): Verdict {
  if (filesChanged(evaluation, signed)) return { kind: 'changed' };
  return verifyVisit(evaluation, sheet, amendments, printed);
}

function select(loaded: Loaded): EvaluationPage | undefined {
  const { tree, evaluation: stored, sheet, round, findings, amendments, live } = loaded;
  if (stored === undefined || stored.deleted || sheet === undefined) return undefined;
  const evaluation = asSigned(stored);
  const figures = live ?? evaluation.figures;
  const items = itemScores(sheet, evaluation, figures);
  const side: Side = evaluation.form === 'self' ? 'self' : 'given';
  const signatures: EvaluationPage['signatures'] = {};
  for (const role of rolesOf(evaluation.form)) {
    const signature = signatureOf(evaluation, role);
    if (signature) signatures[role] = signature;
  }
  const hasSelf = items.some(({ self }) => self !== undefined);
  const selfScore = side === 'given' && hasSelf ? scoreOf(sheet, items, 'self') : undefined;
  return {
    id: evaluation.id,
    form: evaluation.form,
    year: evaluation.year,
    date: evaluation.date,
    unit: tree.standsFor(evaluation.unit),
    unitName: tree.unit(evaluation.unit)?.name ?? evaluation.unit,
    round: round && !round.deleted ? { id: round.id, title: round.title } : undefined,
    inspectors: evaluation.inspectors ?? [],
    state: stateOf(evaluation),
    sheet: {
      id: sheet.id,
      title: sheet.title,
      version: sheet.version,
      areas: sheet.areas,
      passAt: sheet.passAt,
      excellentAt: sheet.excellentAt,
      bonusMost: sheet.bonusMost,
    },
    side,
    items,
    score: scoreOf(sheet, items, side),
    selfScore,
    gaps: gapsOf(items, side),
    figures,
    frozen: live === undefined && evaluation.figures !== undefined,
    drawn: drawnPage(loaded, evaluation),
    findings: findings.sort((one, other) => (one.remedyBy < other.remedyBy ? -1 : 1)),
    files: visitFiles(stored, loaded.files, loaded.signedFiles),
    summary: evaluation.summary ?? '',
    reply: evaluation.reply ?? '',
    roles: rolesOf(evaluation.form),
    signatures,
    code: evaluation.code ?? '',
    verdict: verdictOf(stored, sheet, amendments, loaded.signedFiles),
    amendments: amendments.sort((one, other) => (one.id < other.id ? -1 : 1)),
  };
}

export const evaluationView = defineView({ name: 'evaluation', load, select });

/** Whether a code on paper is that of a record as it is here; undefined without the record. */
export const verifyView = defineView({
  name: 'verifyVisit',
  load: async (reader: Reader, { evaluation: id }: { evaluation: string; printed: string }) => {
    const evaluation = await reader.get(evaluationRecord, id);
    const [sheet, amendments, signed] = await Promise.all([
      evaluation && reader.get(scoreSheetRecord, evaluation.sheet),
      reader.where(evaluationAmendmentRecord, 'f.evaluation', [id]),
      readSignedFiles(reader, evaluation),
    ]);
    return { evaluation, sheet, amendments, signed };
  },
  select: ({ evaluation, sheet, amendments, signed }, { printed }): Verdict | undefined =>
    evaluation && sheet && verdictOf(evaluation, sheet, amendments, signed, printed),
});
