import type { Messages } from './en.ts';
import { frame } from './zh-cn/frame.ts';
import { terms } from './zh-cn/terms.ts';

/** All Chinese messages, one line per capability; the type makes a missing or surplus word a compile error. */
export const messages: Messages = {
  frame,
  terms,
};
