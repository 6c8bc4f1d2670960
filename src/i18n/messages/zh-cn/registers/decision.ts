import type { WordsOf } from '#domain/books/books.ts';
import { states } from './shared-choices.ts';

export const decision: WordsOf<'decision'> = {
  title: '议定事项和建议',
  lead: '会议议定或专家建议的事项、由谁落实、结果如何',
  add: '登记事项',
  empty: '登记会议的第一个议定事项。',
  fields: {
    what: '事项',
    of: '会议',
    decisionKind: '类别',
    lead: '牵头',
    partner: '配合',
    due: '完成期限',
    state: '状态',
    outcome: '结果',
  },
  choices: {
    decisionKind: { decision: '议定事项', advice: '专家建议' },
    state: { ...states, dropped: '不再办理' },
  },
  rates: {},
  figures: { done: (p) => `${p.all} 个事项中已落实 *${p.done}* 个。` },
};
