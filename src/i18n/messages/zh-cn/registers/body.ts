import type { WordsOf } from '#domain/books/books.ts';

export const body: WordsOf<'body'> = {
  title: '组织机构',
  lead: '领导小组、联席会议、委员会、专家咨询组织',
  add: '登记机构',
  empty: '登记领导小组或某个委员会。',
  fields: {
    name: '名称',
    bodyKind: '类别',
    head: '负责人',
    department: '牵头部门',
    meetingsPlanned: '每年应开会次数',
    foundedOn: '成立日期',
    documentNumber: '文号',
    duties: '职责',
    notes: '备注',
  },
  choices: {
    bodyKind: {
      'leading-group': '领导小组',
      'joint-conference': '联席会议',
      committee: '委员会',
      'expert-committee': '专家咨询委员会',
      office: '办公室',
      other: '其他',
    },
  },
  rates: {},
  figures: {
    meetings: (p) => `${p.year} 年已开会 *${p.held}* 次。`,
    meetingsOfPlan: (p) => `${p.year} 年已开会 *${p.held}* 次，全年应开 ${p.planned} 次。`,
    notMet: (p) => `${p.year} 年尚未开会的机构：${p.all} 个中有 ${p.count} 个。`,
    noExperts: () => '尚未登记专家咨询委员会。',
  },
};
