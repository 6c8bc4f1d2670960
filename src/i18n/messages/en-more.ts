import { attachments } from './en/attachments.ts';
import { bringIn } from './en/bring-in.ts';
import { comparison } from './en/comparison.ts';
import { courses } from './en/courses.ts';
import { exchange } from './en/exchange.ts';
import { forms } from './en/forms.ts';
import { fundingMore } from './en/funding-more.ts';
import { handOver } from './en/hand-over.ts';
import { history } from './en/history.ts';
import { inspectionSheets } from './en/inspection-sheets.ts';
import { inspections } from './en/inspections.ts';
import { learners } from './en/learners.ts';
import { lock } from './en/lock.ts';
import { papers } from './en/papers.ts';
import { planModels } from './en/plan-models.ts';
import { plans } from './en/plans.ts';
import { plausibility } from './en/plausibility.ts';
import { registers } from './en/registers.ts';
import { reports } from './en/reports.ts';
import { sessions } from './en/sessions.ts';
import { settings } from './en/settings.ts';
import { start } from './en/start.ts';
import { units } from './en/units.ts';
import { ways } from './en/ways.ts';

/** English words of all other places, one line per capability. The shape here is the shape of every language. */
export const moreMessages = {
  attachments,
  bringIn,
  comparison,
  courses,
  exchange,
  forms,
  fundingMore,
  handOver,
  history,
  inspectionSheets,
  inspections,
  learners,
  lock,
  papers,
  planModels,
  plans,
  plausibility,
  registers,
  reports,
  sessions,
  settings,
  start,
  units,
  ways,
};
