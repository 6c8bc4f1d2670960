/** The code under a signed record: over the frozen figures, the scores and what was drawn, so that no digit changes unseen. */
import type { Stored } from '#domain/contracts.ts';
import { canonicalText, readCode, shortCode } from '#kernel/digest.ts';
import type { Evaluation, EvaluationAmendment, ScoreSheet } from './inspection.record.ts';

const SEALED = /^(self|given|out|breach|note|checked)\//;
const FIELDS = ['form', 'year', 'sheet', 'date', 'round', 'inspectors', 'figures', 'summary', 'drawn', 'files'];

/** Fields that the code stands over; empty ones are as good as absent. */
export function sealedFields(evaluation: Stored<Evaluation>): Partial<Evaluation> {
  const fields = Object.entries(evaluation).filter(
    ([name, value]) =>
      (FIELDS.includes(name) || SEALED.test(name)) && value !== undefined && value !== null && value !== '',
  );
  return Object.fromEntries(fields);
}

/** The evaluation as it was signed; as it is while nobody has. */
export function asSigned(evaluation: Stored<Evaluation>): Stored<Evaluation> {
  if (!evaluation.sealed) return evaluation;
  const others = Object.entries(evaluation).filter(([name]) => !FIELDS.includes(name) && !SEALED.test(name));
  return { ...Object.fromEntries(others), ...evaluation.sealed } as unknown as Stored<Evaluation>;
}

type Scale = Pick<ScoreSheet, 'items' | 'passAt' | 'excellentAt' | 'bonusMost'>;

export function codeOf(evaluation: Stored<Evaluation>, sheet: Scale): string {
  const items = sheet.items.map(({ id, kind, points, figure }) => [id, kind, points, figure]);
  const scale = { items, passAt: sheet.passAt, excellentAt: sheet.excellentAt, bonusMost: sheet.bonusMost };
  return shortCode(
    canonicalText({ id: evaluation.id, unit: evaluation.unit, scale, ...sealedFields(asSigned(evaluation)) }),
  );
}

export type Verdict =
  /** Nothing was signed, so there is no code. */
  | { kind: 'unsigned' }
  | { kind: 'holds' }
  /** The record is not what was signed. */
  | { kind: 'changed' }
  /** The paper is older: this code held until an amendment. */
  | { kind: 'amended'; date: string }
  /** The code is none that this record ever had. */
  | { kind: 'other-code' };

/** Whether a record is what was signed; with `printed` also whether the code on paper is its own. */
export function verifyVisit(
  evaluation: Stored<Evaluation>,
  sheet: Scale,
  amendments: readonly EvaluationAmendment[],
  printed = evaluation.code ?? '',
): Verdict {
  if (!evaluation.code) return { kind: 'unsigned' };
  if (codeOf(evaluation, sheet) !== evaluation.code) return { kind: 'changed' };
  const code = readCode(printed);
  if (code === evaluation.code) return { kind: 'holds' };
  const amended = amendments.find((amendment) => amendment.codeBefore === code);
  return amended ? { kind: 'amended', date: amended.date } : { kind: 'other-code' };
}
