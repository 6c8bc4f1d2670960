import type { WordsOf } from '#domain/books/books.ts';

export const brandProject: WordsOf<'brandProject'> = {
  title: '品牌项目',
  lead: '本地的品牌和特色项目：内容、地点、进展和佐证材料',
  add: '登记项目',
  empty: '登记第一个值得推广的项目。',
  fields: {
    name: '名称',
    state: '状态',
    level: '认定级别',
    where: '地点',
    lead: '牵头',
    since: '起始年份',
    people: '受益人数',
    course: '课程',
    what: '内容',
    evidence: '佐证材料',
  },
  hints: { evidence: '报告、获奖、照片及其存放处' },
  units: { people: '人' },
  choices: {
    state: { planned: '拟建', growing: '培育中', established: '已形成', ended: '已结束' },
    level: { unit: '本单位', district: '区级', city: '市级', province: '省级', country: '国家级' },
  },
  rates: {},
  figures: {
    established: (p) => `${p.all} 个项目中已形成 *${p.established}* 个。`,
    noEvidence: (p) => `尚无佐证材料：${p.count} 个。`,
  },
};
