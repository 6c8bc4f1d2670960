import type { WordsOf } from '#domain/books/books.ts';

export const trainingResult: WordsOf<'trainingResult'> = {
  title: '培训成效',
  lead: '培训后的结业、取证和就业情况',
  add: '登记成效',
  empty: '登记第一期培训的成效。',
  fields: {
    training: '培训名称',
    course: '课程',
    groups: '人群',
    date: '结束日期',
    enrolled: '参训人数',
    completed: '结业人数',
    certified: '取证人数',
    employed: '就业人数',
    notes: '备注',
  },
  hints: { employed: '未跟踪的留空；填 0 表示无人就业' },
  choices: {},
  rates: { completed: '结业率' },
  figures: {
    completed: (p) => `${p.year} 年结业率 *${p.percent}*：${p.whole} 人参训，${p.part} 人结业。`,
    certified: (p) => `取得证书：${p.whole} 人中 ${p.part} 人（${p.percent}）。`,
    employed: (p) => `实现就业：${p.whole} 人中 ${p.part} 人（${p.percent}）。`,
  },
};
