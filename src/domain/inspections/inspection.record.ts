import { defineRecord } from '#domain/contracts.ts';
import type { Figures } from './figure-names.ts';
import type { SheetArea, SheetItem, SheetPurpose } from './sheet.rules.ts';

export interface ScoreSheet {
  title: string;
  purpose: SheetPurpose;
  /** Id of the first version; versions of one sheet share it. */
  series: string;
  version: number;
  areas: SheetArea[];
  items: SheetItem[];
  /** On the scale of 100, in tenths of a point. */
  passAt: number;
  excellentAt: number;
  /** Most that all bonus items give together, in tenths of a point. */
  bonusMost: number;
}

/** What is judged and for how many points. A version that was used is never changed: the next one is. */
export const scoreSheetRecord = defineRecord<ScoreSheet>({ kind: 'scoreSheet', since: 1, lane: 'plan', indexes: [] });

export interface Round {
  title: string;
  year: number;
  /** Id of a version of a score sheet. */
  sheet: string;
  /** Codes of the units to be visited. */
  units: string[];
  inspectors: string[];
  from: string;
  to: string;
  /** Commendation of a unit, by its code; empty text for none. */
  [commend: `commend/${string}`]: string;
}

export const roundRecord = defineRecord<Round>({
  kind: 'inspectionRound',
  since: 1,
  lane: 'inspection',
  indexes: ['unit'],
});

export interface Signature {
  name: string;
  date: string;
  /** Each stroke as x, y, x, y … on a field of 300 by 100; none where only the name was given. */
  strokes: number[][];
}

export interface Drawn {
  /** Code of what was drawn from what: the same visit draws the same from the same records. */
  code: string;
  /** Of how many was drawn. */
  ofSessions: number;
  ofLearners: number;
  sessions: string[];
  learners: string[];
  on: string;
}

/** A photo or document that was there when it was signed; what it shows is named by its hash. */
export interface SignedFile {
  id: string;
  /** `<kind>/<id>`: the visit itself or one of its findings. */
  of: string;
  name: string;
  caption: string;
  hash: string;
}

/** On the spot, by the unit itself, at the end of the year. */
export type Form = 'visit' | 'self' | 'year-end';

/**
 * One unit judged by a sheet; it belongs to that unit. Scores are fields of their own per item, so that several people
 * can score at once: tenths of a point, -1 for none.
 */
export interface Evaluation {
  form: Form;
  year: number;
  sheet: string;
  date: string;
  round?: string;
  inspectors?: string[];
  /** As they stood when they were frozen. */
  figures?: Figures;
  summary?: string;
  reply?: string;
  drawn?: Drawn;
  /** Only under a seal: what lay beside the visit and its findings when it was signed. */
  files?: SignedFile[];
  /** Empty text where it was taken back. */
  signedInspector?: Signature | '';
  signedUnit?: Signature | '';
  /**
   * What was signed, kept whole from the first signature on: whatever is written or undone in the fields below
   * afterwards is not what was signed. Empty text where the signature was taken back.
   */
  sealed?: Partial<Evaluation> | '';
  /** Over figures and scores, from the first signature on; empty where the signature was taken back. */
  code?: string;
  [self: `self/${string}`]: number;
  [given: `given/${string}`]: number;
  [leftOut: `out/${string}`]: boolean;
  [breach: `breach/${string}`]: boolean;
  [note: `note/${string}`]: string;
  [checked: `checked/${string}`]: Checked;
}

export type Checked = '' | 'yes' | 'no';

export const evaluationRecord = defineRecord<Evaluation>({
  kind: 'evaluation',
  since: 1,
  lane: 'inspection',
  indexes: ['unit', 'f.round'],
  untold: ['sealed'],
  isFinal: ({ form, signedInspector, signedUnit }) =>
    Boolean(signedUnit) && (form === 'self' || Boolean(signedInspector)),
});

export interface Finding {
  evaluation: string;
  /** Id of an item of the sheet; empty for the whole. */
  item?: string;
  text: string;
  remedyBy: string;
  followUps?: { date: string; text: string }[];
  /** Empty until it is closed, and then only with evidence. */
  closedOn?: string;
  evidence?: string;
}

export const findingRecord = defineRecord<Finding>({
  kind: 'finding',
  since: 1,
  lane: 'inspection',
  indexes: ['unit', 'f.evaluation'],
});

export interface EvaluationAmendment {
  evaluation: string;
  date: string;
  by: string;
  reason: string;
  item: string;
  /** What stood before and after: tenths of a point, whether left out, whether breached, note. */
  before: AmendedScore;
  after: AmendedScore;
  codeBefore: string;
  codeAfter: string;
}

export interface AmendedScore {
  given: number;
  out: boolean;
  breach: boolean;
  note: string;
}

/** A change of what both sides signed, with its reason. Amendments are never changed. */
export const evaluationAmendmentRecord = defineRecord<EvaluationAmendment>({
  kind: 'evaluationAmendment',
  since: 1,
  lane: 'inspection',
  indexes: ['f.evaluation'],
  isFinal: () => true,
});
