import type { Messages } from './en.ts';
import { bringIn } from './zh-cn/bring-in.ts';
import { courses } from './zh-cn/courses.ts';
import { exchange } from './zh-cn/exchange.ts';
import { frame } from './zh-cn/frame.ts';
import { funding } from './zh-cn/funding.ts';
import { learners } from './zh-cn/learners.ts';
import { lists } from './zh-cn/lists.ts';
import { organizations } from './zh-cn/organizations.ts';
import { overview } from './zh-cn/overview.ts';
import { sessions } from './zh-cn/sessions.ts';
import { settings } from './zh-cn/settings.ts';
import { shell } from './zh-cn/shell.ts';
import { start } from './zh-cn/start.ts';
import { terms } from './zh-cn/terms.ts';
import { units } from './zh-cn/units.ts';

/** All Chinese messages, one line per capability; the type makes a missing or surplus word a compile error. */
export const messages: Messages = {
  bringIn,
  sessions,
  learners,
  courses,
  exchange,
  settings,
  frame,
  funding,
  lists,
  organizations,
  overview,
  shell,
  start,
  terms,
  units,
};
