import type { MoreMessages } from './en.ts';
import { attachments } from './zh-cn/attachments.ts';
import { bringIn } from './zh-cn/bring-in.ts';
import { comparison } from './zh-cn/comparison.ts';
import { courses } from './zh-cn/courses.ts';
import { exchange } from './zh-cn/exchange.ts';
import { forms } from './zh-cn/forms.ts';
import { fundingMore } from './zh-cn/funding-more.ts';
import { handOver } from './zh-cn/hand-over.ts';
import { history } from './zh-cn/history.ts';
import { inspectionSheets } from './zh-cn/inspection-sheets.ts';
import { inspections } from './zh-cn/inspections.ts';
import { learners } from './zh-cn/learners.ts';
import { lock } from './zh-cn/lock.ts';
import { papers } from './zh-cn/papers.ts';
import { planModels } from './zh-cn/plan-models.ts';
import { plans } from './zh-cn/plans.ts';
import { plausibility } from './zh-cn/plausibility.ts';
import { registers } from './zh-cn/registers.ts';
import { reports } from './zh-cn/reports.ts';
import { sessions } from './zh-cn/sessions.ts';
import { settings } from './zh-cn/settings.ts';
import { start } from './zh-cn/start.ts';
import { units } from './zh-cn/units.ts';
import { ways } from './zh-cn/ways.ts';

/** Chinese words of all other places, one line per capability. */
export const moreMessages: MoreMessages = {
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
