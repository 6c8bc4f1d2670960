import type { WordsOf } from '#domain/books/books.ts';

export const need: WordsOf<'need'> = {
  title: '需求和热点难点',
  lead: '居民提出的需求、热点和难点问题，以及如何回应',
  add: '登记需求',
  empty: '登记居民提出的第一项需求。',
  fields: {
    what: '需求内容',
    needKind: '类别',
    groups: '人群',
    place: '地点',
    askedBy: '提出者',
    people: '提出人数',
    date: '日期',
    course: '回应的课程',
    answer: '回应情况',
    state: '状态',
    answeredOn: '回应日期',
  },
  units: { people: '人' },
  choices: {
    needKind: { need: '学习需求', 'hot-issue': '热点问题', difficulty: '难点问题' },
    state: { open: '待回应', doing: '办理中', answered: '已回应', declined: '不予办理' },
  },
  rates: {},
  figures: {
    answered: (p) =>
      `${p.whole} 项需求和问题中已回应 *${p.part}* 项（${p.percent}），其中以课程回应 ${p.byCourse} 项。`,
  },
};
