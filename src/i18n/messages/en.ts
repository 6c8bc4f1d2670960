import { frame } from './en/frame.ts';
import { funding } from './en/funding.ts';
import { lists } from './en/lists.ts';
import { organizations } from './en/organizations.ts';
import { shell } from './en/shell.ts';
import { start } from './en/start.ts';
import { terms } from './en/terms.ts';

/** All English messages, one line per capability. The shape here is the shape of every language. */
export const messages = {
  frame,
  funding,
  lists,
  organizations,
  shell,
  start,
  terms,
};

export type Messages = typeof messages;
