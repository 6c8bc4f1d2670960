/** What there is to inspect in a unit and year: rounds, visits, the unit's own assessment, the year's end, the sheets. */
import { defineView, type Reader, type Stored } from '#domain/contracts.ts';
import { readUnitTree, type UnitTree } from '#domain/units/subtree.ts';
import type { Tier } from '#domain/units/unit.record.ts';
import { asSigned } from './code.rules.ts';
import { type EvaluationState, stateOf } from './evaluation.rules.ts';
import {
  type Evaluation,
  evaluationRecord,
  type Finding,
  type Form,
  findingRecord,
  type Round,
  roundRecord,
  type ScoreSheet,
  scoreSheetRecord,
} from './inspection.record.ts';
import { type Grade, itemScores, ranksOf, type Score, scoreOf } from './score.rules.ts';
import { currentSheets } from './sheet.commands.ts';
import { type SheetPurpose, sumOfPoints } from './sheet.rules.ts';

export interface InspectionsParams {
  unit: string;
  year: number;
  today: string;
}

export interface RoundRow {
  id: string;
  title: string;
  from: string;
  to: string;
  inspectors: string[];
  units: number;
  /** Signed by one side at least: everything was judged. */
  visited: number;
  /** Begun, and signed by nobody yet. */
  visiting: number;
  /** Signed by both sides. */
  signed: number;
  openFindings: number;
}

/** One evaluation on one line. */
export interface EvaluationRow {
  id: string;
  form: Form;
  unit: string;
  unitName: string;
  date: string;
  state: EvaluationState;
  /** On the scale of 100, in tenths; undefined while nothing was scored. */
  total: number | undefined;
  bonus: number;
  missing: number;
  grade: Grade | undefined;
  openFindings: number;
  overdueFindings: number;
}

export interface SheetRow {
  id: string;
  title: string;
  purpose: SheetPurpose;
  version: number;
  items: number;
  /** Sum of the plain items, in tenths. */
  sum: number;
}

export interface UnitChoice {
  code: string;
  name: string;
  tier: Tier;
  /** How far below the unit in view. */
  depth: number;
}

export interface Inspections {
  unit: string;
  unitName: string;
  rounds: RoundRow[];
  /** Visits of the unit itself. */
  visits: EvaluationRow[];
  self: EvaluationRow | undefined;
  /** The unit itself, then those below it, each with what there is of its year. */
  yearEnd: { unit: string; name: string; evaluation: EvaluationRow | undefined }[];
  /** Findings of the unit and everything below it that are not closed, the earliest remedy first. */
  findings: { finding: Stored<Finding>; evaluation: string; unitName: string; overdue: boolean }[];
  sheets: SheetRow[];
  choices: UnitChoice[];
}

export interface EvaluationsLoaded {
  tree: UnitTree;
  sheets: Stored<ScoreSheet>[];
  evaluations: Stored<Evaluation>[];
  findings: Stored<Finding>[];
}

export async function readEvaluations(reader: Reader, unit: string): Promise<EvaluationsLoaded> {
  const tree = await readUnitTree(reader);
  const codes = tree.subtreeOf(unit);
  const [sheets, evaluations, findings] = await Promise.all([
    reader.all(scoreSheetRecord),
    reader.where(evaluationRecord, 'unit', codes),
    reader.where(findingRecord, 'unit', codes),
  ]);
  return { tree, sheets, evaluations, findings };
}

/** The score that counts: the unit's own points in a self-assessment, the given ones elsewhere. */
export function scoreOfEvaluation(sheet: ScoreSheet | undefined, stored: Stored<Evaluation>): Score | undefined {
  if (sheet === undefined) return undefined;
  const evaluation = asSigned(stored);
  const side = evaluation.form === 'self' ? 'self' : 'given';
  return scoreOf(sheet, itemScores(sheet, evaluation, evaluation.figures), side);
}

export function evaluationRow(
  { tree, sheets, findings }: Omit<EvaluationsLoaded, 'evaluations'>,
  stored: Stored<Evaluation>,
  today: string,
): EvaluationRow {
  const evaluation = asSigned(stored);
  const sheet = sheets.find(({ id }) => id === evaluation.sheet);
  const score = scoreOfEvaluation(sheet, evaluation);
  const open = findings.filter((finding) => finding.evaluation === evaluation.id && !finding.closedOn);
  const shown = wasJudged(evaluation) ? score : undefined;
  return {
    id: evaluation.id,
    form: evaluation.form,
    unit: evaluation.unit,
    unitName: tree.unit(evaluation.unit)?.name ?? evaluation.unit,
    date: evaluation.date,
    state: stateOf(evaluation),
    total: shown?.total,
    bonus: score?.bonus ?? 0,
    missing: score?.missing ?? 0,
    grade: score?.missing === 0 ? score.grade : undefined,
    openFindings: open.length,
    overdueFindings: open.filter((finding) => finding.remedyBy < today).length,
  };
}

/** A visit brings its figures and the unit's own points along: only what was given on the spot makes a result. */
function wasJudged(evaluation: Stored<Evaluation>): boolean {
  if (evaluation.form === 'year-end' && evaluation.figures !== undefined) return true;
  const side = evaluation.form === 'self' ? 'self/' : 'given/';
  return Object.entries(evaluation).some(([name, points]) => name.startsWith(side) && Number(points) >= 0);
}

/** How far the visits of a round are: one that was merely begun is not visited. */
export function visitCounts(
  visits: readonly { state: EvaluationState }[],
): Pick<RoundRow, 'visited' | 'visiting' | 'signed'> {
  const visiting = visits.filter(({ state }) => state === 'open').length;
  return {
    visited: visits.length - visiting,
    visiting,
    signed: visits.filter(({ state }) => state === 'signed').length,
  };
}

function choicesOf(tree: UnitTree, unit: string, depth = 0): UnitChoice[] {
  const record = tree.unit(unit);
  if (record === undefined || depth > 3) return [];
  const code = tree.standsFor(unit);
  return [
    { code, name: record.name, tier: record.tier, depth },
    ...tree.childrenOf(unit).flatMap((child) => choicesOf(tree, child, depth + 1)),
  ];
}

interface Loaded extends EvaluationsLoaded {
  rounds: Stored<Round>[];
}

export const inspectionsView = defineView({
  name: 'inspections',
  async load(reader: Reader, { unit }: InspectionsParams): Promise<Loaded> {
    const [loaded, rounds] = await Promise.all([readEvaluations(reader, unit), reader.all(roundRecord)]);
    return { ...loaded, rounds };
  },
  select(loaded, { unit, year, today }): Inspections | undefined {
    const { tree, rounds, evaluations, findings, sheets } = loaded;
    const record = tree.unit(unit);
    if (record === undefined) return undefined;
    const below = new Set(tree.subtreeOf(unit));
    const itself = new Set(tree.codesOf(unit));
    const ofYear = evaluations.filter((each) => each.year === year);
    const row = (evaluation: Stored<Evaluation>) => evaluationRow(loaded, evaluation, today);
    /** Of several made on several devices the first. */
    const oneOf = (form: Form, codes: ReadonlySet<string>) =>
      ofYear
        .filter((each) => each.form === form && codes.has(each.unit))
        .sort((one, other) => (one.id < other.id ? -1 : 1))
        .map(row)
        .at(0);
    return {
      unit,
      unitName: record.name,
      rounds: rounds
        .filter(
          (round) => round.year === year && (below.has(round.unit) || round.units.some((code) => below.has(code))),
        )
        .sort((one, other) => (one.from === other.from ? (one.id < other.id ? -1 : 1) : one.from < other.from ? 1 : -1))
        .map((round): RoundRow => {
          const visits = evaluations.filter((each) => each.round === round.id).map(row);
          return {
            id: round.id,
            title: round.title,
            from: round.from,
            to: round.to,
            inspectors: round.inspectors,
            units: round.units.length,
            ...visitCounts(visits),
            openFindings: visits.reduce((sum, visit) => sum + visit.openFindings, 0),
          };
        }),
      visits: ofYear
        .filter((each) => each.form === 'visit' && itself.has(each.unit))
        .map(row)
        .sort((one, other) => (one.date < other.date ? 1 : -1)),
      self: oneOf('self', itself),
      yearEnd: [unit, ...tree.childrenOf(unit)].map((code) => ({
        unit: tree.standsFor(code),
        name: tree.unit(code)?.name ?? code,
        evaluation: oneOf('year-end', new Set(tree.codesOf(code))),
      })),
      findings: findings
        .filter((finding) => !finding.closedOn && evaluations.some(({ id }) => id === finding.evaluation))
        .sort((one, other) => (one.remedyBy < other.remedyBy ? -1 : 1))
        .map((finding) => ({
          finding,
          evaluation: finding.evaluation,
          unitName: tree.unit(finding.unit)?.name ?? finding.unit,
          overdue: finding.remedyBy < today,
        })),
      sheets: currentSheets(sheets).map((sheet) => ({
        id: sheet.id,
        title: sheet.title,
        purpose: sheet.purpose,
        version: sheet.version,
        items: sheet.items.length,
        sum: sumOfPoints(sheet.items),
      })),
      choices: choicesOf(tree, unit),
    };
  },
});

export interface RoundUnit {
  unit: string;
  name: string;
  visit: EvaluationRow | undefined;
  rank: number | undefined;
  commendation: string;
}

export interface RoundPage {
  id: string;
  unit: string;
  title: string;
  year: number;
  from: string;
  to: string;
  inspectors: string[];
  sheetTitle: string;
  sheet: string;
  /** Ranked first, then those with a visit, then those to be visited. */
  units: RoundUnit[];
  /** Units that could be in the round: those below the one that holds it. */
  choices: UnitChoice[];
}

export const roundView = defineView({
  name: 'inspectionRound',
  async load(reader: Reader, params: { round: string; today: string }) {
    const round = await reader.get(roundRecord, params.round);
    const [tree, sheets, visits] = await Promise.all([
      readUnitTree(reader),
      reader.all(scoreSheetRecord),
      reader.where(evaluationRecord, 'f.round', [params.round]),
    ]);
    const findings = await reader.where(
      findingRecord,
      'f.evaluation',
      visits.map(({ id }) => id),
    );
    return { round, tree, sheets, visits, findings };
  },
  select(loaded, { today }): RoundPage | undefined {
    const { round, tree, sheets, visits } = loaded;
    if (round === undefined || round.deleted) return undefined;
    const sheet = sheets.find(({ id }) => id === round.sheet);
    const found = round.units.map((code) => {
      const itself = new Set(tree.codesOf(code));
      return { code, visit: visits.find((visit) => itself.has(visit.unit)) };
    });
    // Only what both sides signed stands in the ranking.
    const ranks = ranksOf(
      found.map(({ visit }) => (visit && stateOf(visit) === 'signed' ? scoreOfEvaluation(sheet, visit) : undefined)),
    );
    const place = (row: RoundUnit): number => row.rank ?? (row.visit ? 10_000 : 20_000);
    return {
      id: round.id,
      unit: round.unit,
      title: round.title,
      year: round.year,
      from: round.from,
      to: round.to,
      inspectors: round.inspectors,
      sheetTitle: sheet?.title ?? '',
      sheet: round.sheet,
      units: found
        .map(
          ({ code, visit }, index): RoundUnit => ({
            unit: code,
            name: tree.unit(code)?.name ?? code,
            visit: visit && evaluationRow(loaded, visit, today),
            rank: ranks[index],
            commendation: round[`commend/${code}`] ?? '',
          }),
        )
        .sort((one, other) => place(one) - place(other) || (one.name < other.name ? -1 : 1)),
      choices: choicesOf(tree, round.unit),
    };
  },
});

export interface SheetPage extends Stored<ScoreSheet> {
  used: boolean;
  latest: boolean;
}

export const sheetView = defineView({
  name: 'scoreSheet',
  load: async (reader: Reader, params: { sheet: string }) => ({
    sheet: await reader.get(scoreSheetRecord, params.sheet),
    sheets: await reader.all(scoreSheetRecord),
    rounds: await reader.all(roundRecord),
    evaluations: await reader.all(evaluationRecord),
  }),
  select({ sheet, sheets, rounds, evaluations }): SheetPage | undefined {
    if (sheet === undefined || sheet.deleted) return undefined;
    const used = [...rounds, ...evaluations].some((each) => each.sheet === sheet.id);
    return { ...sheet, used, latest: currentSheets(sheets).some(({ id }) => id === sheet.id) };
  },
});
