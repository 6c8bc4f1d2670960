import type { WordsOf } from '#domain/books/books.ts';

const levels = { unit: '本单位', district: '区级', city: '市级', province: '省级', country: '国家级' };

export const incentive: WordsOf<'incentive'> = {
  title: '激励',
  lead: '对教师和管理人员的表彰、奖励、称号和补助',
  add: '登记激励',
  empty: '登记第一项表彰或奖励。',
  fields: {
    what: '内容',
    of: '人员',
    incentiveKind: '类别',
    date: '日期',
    level: '级别',
    amount: '金额',
    documentNumber: '文号',
  },
  choices: {
    incentiveKind: {
      commendation: '表彰',
      award: '奖励',
      title: '荣誉称号',
      allowance: '补助',
      promotion: '晋升',
      other: '其他',
    },
    level: levels,
  },
  rates: {},
  figures: {},
};
