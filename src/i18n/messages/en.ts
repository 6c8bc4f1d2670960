import { bringIn } from './en/bring-in.ts';
import { courses } from './en/courses.ts';
import { exchange } from './en/exchange.ts';
import { frame } from './en/frame.ts';
import { funding } from './en/funding.ts';
import { learners } from './en/learners.ts';
import { lists } from './en/lists.ts';
import { organizations } from './en/organizations.ts';
import { overview } from './en/overview.ts';
import { sessions } from './en/sessions.ts';
import { settings } from './en/settings.ts';
import { shell } from './en/shell.ts';
import { start } from './en/start.ts';
import { terms } from './en/terms.ts';
import { units } from './en/units.ts';

/** All English messages, one line per capability. The shape here is the shape of every language. */
export const messages = {
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

export type Messages = typeof messages;
