import type { FirstMessages } from './en.ts';
import { frame } from './zh-cn/frame.ts';
import { funding } from './zh-cn/funding.ts';
import { lists } from './zh-cn/lists.ts';
import { organizations } from './zh-cn/organizations.ts';
import { overview } from './zh-cn/overview.ts';
import { shell } from './zh-cn/shell.ts';

/** Chinese words of the frame and the Overview; the type makes a missing or surplus word a compile error. */
export const messages: FirstMessages = {
  frame,
  funding,
  organizations,
  lists,
  overview,
  shell,
};
