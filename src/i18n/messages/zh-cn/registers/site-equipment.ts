import type { WordsOf } from '#domain/books/books.ts';

export const siteEquipment: WordsOf<'siteEquipment'> = {
  title: '远程教育设备',
  lead: '各单位远程学习的条件：网络、计算机、卫星电视、光盘',
  add: '登记设备',
  empty: '登记本单位用于远程学习的设备。',
  fields: {
    equipmentKind: '设备',
    location: '放置地点',
    count: '数量',
    working: '完好数量',
    since: '启用年份',
    notes: '备注',
  },
  choices: {
    equipmentKind: {
      network: '网络接入',
      'computer-room': '计算机',
      satellite: '卫星电视',
      discs: '光盘播放设备和光盘',
      projection: '投影或大屏',
      recording: '录播设备',
      other: '其他',
    },
  },
  rates: {},
  figures: {
    streets: (p) => `街道（乡镇）远程设备覆盖率 *${p.percent}*：${p.whole} 个中有 ${p.part} 个自有完好设备。`,
    distance: (p) => `${p.year} 年远程学习占全部活动场次的 *${p.percent}*：${p.whole} 场中 ${p.part} 场。`,
  },
};
