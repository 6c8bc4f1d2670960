import { bringIn } from './en/bring-in.ts';
import { courses } from './en/courses.ts';
import { exchange } from './en/exchange.ts';
import { fundingMore } from './en/funding-more.ts';
import { handOver } from './en/hand-over.ts';
import { inspectionSheets } from './en/inspection-sheets.ts';
import { inspections } from './en/inspections.ts';
import { learners } from './en/learners.ts';
import { lock } from './en/lock.ts';
import { planModels } from './en/plan-models.ts';
import { plans } from './en/plans.ts';
import { reports } from './en/reports.ts';
import { sessions } from './en/sessions.ts';
import { settings } from './en/settings.ts';
import { start } from './en/start.ts';
import { units } from './en/units.ts';
import { ways } from './en/ways.ts';

/** English words of all other places, one line per capability. The shape here is the shape of every language. */
export const moreMessages = {
  bringIn,
  courses,
  exchange,
  fundingMore,
  handOver,
  inspectionSheets,
  inspections,
  learners,
  lock,
  planModels,
  plans,
  reports,
  sessions,
  settings,
  start,
  units,
  ways,
};
