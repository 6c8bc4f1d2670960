import type { WordsOf } from '#domain/books/books.ts';

const venueKinds = {
  school: '中小学',
  'vocational-school': '职业学校',
  'adult-school': '成人学校',
  culture: '文化场所',
  sports: '体育场所',
  library: '图书馆（室）',
  community: '社区用房',
  other: '其他',
};

export const venue: WordsOf<'venue'> = {
  title: '场地',
  lead: '居民学习可用的学校、文化和体育场所，以及是否向居民开放',
  add: '登记场地',
  empty: '登记第一处居民可以学习的场地。',
  fields: {
    name: '名称',
    venueKind: '类别',
    owner: '权属单位',
    openness: '对居民开放',
    openingPlan: '开放安排',
    seats: '座位数',
    rooms: '教室数',
    area: '面积',
    computers: '计算机台数',
    agreementOn: '协议起始日',
    agreementUntil: '协议到期日',
    equipment: '设备',
    contact: '联系人',
    notes: '备注',
  },
  hints: { openingPlan: '开放哪些房间、星期几、什么时段' },
  units: { seats: '个', rooms: '间', area: '平方米', computers: '台' },
  choices: { venueKind: venueKinds, openness: { open: '开放', partly: '部分开放', closed: '未开放' } },
  rates: {},
  figures: {
    open: (p) => `场地开放率 *${p.percent}*：${p.whole} 处中有 ${p.part} 处对居民开放或部分开放。`,
    openOfKind: (p) =>
      `${venueKinds[p.kind as keyof typeof venueKinds] ?? p.kind}：${p.whole} 处中开放 ${p.part} 处（${p.percent}）。`,
    hours: (p) => `${p.year} 年计划开放 ${p.planned} 小时，已开放 *${p.opened}* 小时（${p.percent}）。`,
    noHours: (p) => `${p.year} 年尚未填写计划开放时数。`,
  },
};
