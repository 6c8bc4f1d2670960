import type { WordsOf } from '#domain/books/books.ts';
import { states } from './shared-choices.ts';

export const duty: WordsOf<'duty'> = {
  title: '职责分工',
  lead: '每项职责由谁牵头、谁配合、何时完成',
  add: '登记职责',
  empty: '登记第一项职责和牵头单位。',
  fields: {
    task: '职责',
    of: '机构',
    lead: '牵头',
    partner: '配合',
    due: '完成期限',
    state: '状态',
    result: '完成情况',
  },
  choices: { state: states },
  rates: {},
  figures: { done: (p) => `${p.all} 项职责中已完成 *${p.done}* 项。` },
};
