import type { WordsOf } from '#domain/books/books.ts';

export const venueYear: WordsOf<'venueYear'> = {
  title: '开放时数',
  lead: '各场地全年计划开放和实际开放的时数',
  add: '填写年度时数',
  empty: '填写某处场地全年计划开放多少小时。',
  fields: {
    of: '场地',
    year: '年度',
    planned: '计划时数',
    opened: '实际时数',
    visits: '接待人次',
    notes: '备注',
  },
  units: { planned: '小时', opened: '小时', visits: '人次' },
  choices: {},
  rates: { kept: '实际占计划' },
  figures: {},
};
