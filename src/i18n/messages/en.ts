import { frame } from './en/frame.ts';
import { funding } from './en/funding.ts';
import { lists } from './en/lists.ts';
import type * as more from './en/more-list.ts';
import { organizations } from './en/organizations.ts';
import { overview } from './en/overview.ts';
import { shell } from './en/shell.ts';

/** English words of the frame and the Overview, one line per capability. The others come with `en/more-list.ts`, after the first page. */
export const messages = {
  frame,
  funding,
  organizations,
  lists,
  overview,
  shell,
};

export type FirstMessages = typeof messages;
export type MoreMessages = typeof more;
export type Messages = FirstMessages & MoreMessages;
