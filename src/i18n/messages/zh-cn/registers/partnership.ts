import type { WordsOf } from '#domain/books/books.ts';

export const partnership: WordsOf<'partnership'> = {
  title: '合作交流',
  lead: '与其他单位的参观互访、联合活动和资源共享',
  add: '登记交流',
  empty: '登记第一次与合作单位的交流。',
  fields: {
    what: '内容',
    partner: '合作单位',
    form: '形式',
    date: '日期',
    people: '参加人数',
    outcome: '成果',
  },
  units: { people: '人' },
  choices: {
    form: { visit: '外出考察', host: '接待来访', joint: '联合活动', 'shared-resource': '资源共享' },
  },
  rates: {},
  figures: {},
};
