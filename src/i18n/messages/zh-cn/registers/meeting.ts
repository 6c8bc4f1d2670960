import type { WordsOf } from '#domain/books/books.ts';

export const meeting: WordsOf<'meeting'> = {
  title: '会议',
  lead: '各机构的例会及议定事项',
  add: '登记会议',
  empty: '登记机构的第一次会议。',
  fields: {
    topic: '议题',
    of: '机构',
    date: '日期',
    chair: '主持人',
    place: '地点',
    present: '到会人数',
    minutes: '会议纪要',
  },
  units: { present: '人' },
  choices: {},
  rates: {},
  figures: {},
};
