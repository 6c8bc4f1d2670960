import type { WordsOf } from '#domain/books/books.ts';

export const survey: WordsOf<'survey'> = {
  title: '问卷调查',
  lead: '满意度和知晓度调查，均注明有效答卷数',
  add: '登记调查',
  empty: '登记第一次调查及其有效答卷数。',
  fields: {
    topic: '主题',
    date: '日期',
    way: '方式',
    sent: '发放份数',
    returned: '有效答卷数（n）',
    satisfied: '其中满意',
    aware: '其中知晓或认同',
    findings: '调查结论',
  },
  hints: {
    returned: '只计有效答卷',
    satisfied: '满意与基本满意合计；未设此题则留空',
    aware: '知晓或认同的人数；未设此题则留空',
  },
  choices: { way: { paper: '纸质问卷', screen: '在线问卷', telephone: '电话', interview: '访谈' } },
  rates: { satisfied: '满意度', aware: '知晓度' },
  figures: {
    satisfied: (p) => `${p.year} 年满意度 *${p.percent}*（n = ${p.n}，${p.surveys} 次调查）。`,
    aware: (p) => `${p.year} 年知晓度 *${p.percent}*（n = ${p.n}，${p.surveys} 次调查）。`,
    returned: (p) => `发放 ${p.whole} 份，收回有效答卷 ${p.part} 份（${p.percent}）。`,
  },
};
