import { frame } from './en/frame.ts';
import { terms } from './en/terms.ts';

/** All English messages, one line per capability. The shape here is the shape of every language. */
export const messages = {
  frame,
  terms,
};

export type Messages = typeof messages;
