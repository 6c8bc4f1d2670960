import { defineView, type Reader, type Stored } from '#domain/contracts.ts';
import { SETTINGS_ID, settingsRecord } from '#domain/settings/settings.record.ts';
import { completeSettings } from '#domain/settings/settings.rules.ts';
import { compare, type IsoDate, isDate, yearOf } from '#kernel/calendar.ts';
import { type CriteriaSheet, criteriaSheetRecord } from './criteria.record.ts';
import { isBuiltInCriterion, type SheetInForce, sheetInForce } from './criteria.rules.ts';
import { awardRecord, organizationRecord } from './organization.record.ts';
import type { OrganizationKindName } from './organization.views.ts';
import { organizationStepRecord, STEPS, type StepResult } from './way.record.ts';
import {
  type NextStep,
  nextStep,
  SCORED_STEPS,
  type Score,
  type Stage,
  scoreAgainst,
  scoresOf,
  stageOf,
} from './way.rules.ts';

export interface WayEvent {
  /** Id of the step or of the award that says it. */
  id: string;
  /** `named` and `withdrawn` are said by an award, and so is a review of which there is no step. */
  from: 'step' | 'award';
  step: NextStep;
  date: IsoDate;
  result: StepResult | '';
  documentNumber: string;
  level: string;
  until: string;
  note: string;
  /** Points by criterion. */
  scores: Record<string, number>;
  score: Score | undefined;
}

export interface OrganizationWay {
  stage: Stage;
  next: NextStep;
  /** Earliest first. */
  events: WayEvent[];
  kind: string;
  /** For `sheetInForce` on the day of a step. */
  sheets: Stored<CriteriaSheet>[];
}

const ORDER: readonly NextStep[] = [
  ...STEPS.filter((step) => step !== 'plaque' && step !== 'review-again'),
  'named',
  'plaque',
  'review-again',
  'withdrawn',
];

/** Everything that happened to one organization on its way, and what comes next. */
export const organizationWayView = defineView({
  name: 'organizationWay',
  async load(reader: Reader, { organization }: { organization: string; asOf: IsoDate }) {
    return {
      organization: await reader.get(organizationRecord, organization),
      steps: await reader.where(organizationStepRecord, 'f.organization', [organization]),
      awards: await reader.where(awardRecord, 'f.organization', [organization]),
      sheets: await reader.all(criteriaSheetRecord),
    };
  },
  select({ organization, steps, awards, sheets }, { asOf }): OrganizationWay {
    const kind = organization?.organizationKind ?? '';
    const sheetOn = (date: IsoDate): SheetInForce => sheetInForce(sheets, kind, yearOf(isDate(date) ? date : asOf));
    const plain = { result: '' as const, documentNumber: '', level: '', until: '', note: '' };
    const none = { scores: {}, score: undefined };
    const events: WayEvent[] = steps.map((step) => {
      const scores = scoresOf(step);
      return {
        ...plain,
        id: step.id,
        from: 'step',
        step: step.step,
        date: step.date,
        result: step.result ?? '',
        documentNumber: step.documentNumber ?? '',
        level: step.level ?? '',
        until: step.until ?? '',
        note: step.note ?? '',
        scores: Object.fromEntries(scores),
        score: SCORED_STEPS.includes(step.step) ? scoreAgainst(scores, sheetOn(step.date)) : undefined,
      };
    });
    const reviewed = new Set(steps.filter(({ step }) => step === 'review-again').map(({ date }) => date));
    for (const award of awards) {
      const at = { ...plain, ...none, id: award.id, from: 'award' as const };
      const add = (step: NextStep, date: string | undefined, more: Partial<WayEvent>) => {
        if (isDate(date)) events.push({ ...at, step, date, ...more });
      };
      // A late review began a new award on its own day: the review says it.
      if (!reviewed.has(award.namedOn)) {
        add('named', award.namedOn, { documentNumber: award.documentNumber ?? '', level: award.level ?? '' });
      }
      if (!reviewed.has(award.renewedOn ?? '')) {
        add('review-again', award.renewedOn, { result: 'passed', documentNumber: award.renewalNumber ?? '' });
      }
      add('withdrawn', award.withdrawnOn, { note: award.withdrawnWhy ?? '' });
    }
    events.sort((one, other) => compare(one.date, other.date) || ORDER.indexOf(one.step) - ORDER.indexOf(other.step));
    return {
      stage: stageOf(steps, awards, asOf),
      next: nextStep(steps, awards, asOf),
      events,
      kind,
      sheets,
    };
  },
});

export interface CriteriaPage {
  kinds: OrganizationKindName[];
  kind: string;
  sheet: SheetInForce;
  /** Ids of criteria that have words of their own in every language. */
  builtIn: string[];
}

/** What a kind is judged by in a year; the first kind where none is asked for. */
export const criteriaView = defineView({
  name: 'criteria',
  async load(reader: Reader, _params: { kind: string | undefined; year: number }) {
    return { settings: await reader.get(settingsRecord, SETTINGS_ID), sheets: await reader.all(criteriaSheetRecord) };
  },
  select({ settings, sheets }, { kind: asked, year }): CriteriaPage {
    const all = completeSettings(settings).organizationKinds;
    const kinds = all.filter((each) => !each.hidden || each.id === asked).map(({ id, name }) => ({ id, name }));
    const kind = kinds.find(({ id }) => id === asked)?.id ?? kinds[0]?.id ?? '';
    const sheet = sheetInForce(sheets, kind, year);
    const builtIn = sheet.criteria.map(({ id }) => id).filter((id) => isBuiltInCriterion(kind, id));
    return { kinds, kind, sheet, builtIn };
  },
});
