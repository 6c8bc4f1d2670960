import type { WordsOf } from '#domain/books/books.ts';

export const educatorTraining: WordsOf<'educatorTraining'> = {
  title: '师资培训',
  lead: '教师和管理人员参加的师德与业务培训',
  add: '登记培训',
  empty: '登记第一次师资培训。',
  fields: {
    topic: '培训内容',
    of: '人员',
    trainingKind: '类别',
    date: '日期',
    hours: '学时',
    organizer: '主办单位',
    result: '结果',
  },
  choices: {
    trainingKind: {
      ethics: '师德',
      skills: '业务能力',
      management: '管理',
      digital: '信息技术',
      other: '其他',
    },
    result: { completed: '结业', certificate: '取得证书', 'not-completed': '未结业' },
  },
  rates: {},
  figures: {
    trained: (p) =>
      `${p.year} 年在岗人员参训率 *${p.percent}*：${p.whole} 人中有 ${p.part} 人参加培训，共 ${p.hours} 学时。`,
  },
};
