import type { WordsOf } from '#domain/books/books.ts';

export const teachingMaterial: WordsOf<'teachingMaterial'> = {
  title: '学习资料',
  lead: '为居民编写或购置的读本、教材、讲义、光盘和微课',
  add: '登记资料',
  empty: '登记第一种读本、讲义或微课。',
  fields: {
    title: '名称',
    kind: '类别',
    groups: '适用人群',
    author: '编写者',
    usedFrom: '启用日期',
    made: '制作数量',
    givenOut: '发放数量',
    notes: '备注',
  },
  units: { made: '份', givenOut: '份' },
  choices: {
    kind: {
      reader: '读本',
      textbook: '教材',
      handout: '讲义',
      disc: '光盘',
      'short-lesson': '微课',
      other: '其他',
    },
  },
  rates: { givenOut: '发放率' },
  figures: {},
};
