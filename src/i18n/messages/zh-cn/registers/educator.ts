import type { WordsOf } from '#domain/books/books.ts';

export const educator: WordsOf<'educator'> = {
  title: '师资库',
  lead: '专职骨干、兼职教师、志愿者和专家',
  add: '登记人员',
  empty: '登记第一位任课或管理人员。',
  fields: {
    name: '姓名',
    educatorKind: '类别',
    background: '来源',
    subjects: '任教内容',
    qualification: '职称或资质',
    doubleQualified: '双师型（教师资格加专业技能资格）',
    workplace: '工作单位',
    contact: '联系方式',
    joinedOn: '到岗日期',
    leftOn: '离岗日期',
    leftHow: '离岗去向',
    movedTo: '调往单位',
    leftWhy: '离岗原因',
    notes: '备注',
  },
  hints: { name: '与活动记录中主讲人的写法一致，即可查到授课记录' },
  choices: {
    educatorKind: { 'full-time': '专职', 'part-time': '兼职', volunteer: '志愿者', expert: '专家' },
    background: {
      teacher: '教师',
      student: '学生',
      retired: '离退休人员',
      official: '机关干部',
      professional: '行业专业人员',
      other: '其他',
    },
    leftHow: {
      moved: '调往其他单位',
      retired: '退休',
      promoted: '提拔任用',
      resigned: '辞职',
      'term-ended': '聘期届满',
      other: '其他',
    },
  },
  rates: {},
  figures: {
    makeUp: (p) =>
      `在岗 *${p.all}* 人：专职 ${p.fullTime} 人，兼职 ${p.partTime} 人，志愿者 ${p.volunteers} 人，专家 ${p.experts} 人。`,
    per10000: (p) =>
      `每万名常住人口（共 ${p.residents} 人）有专职人员 *${p.fullTime}* 人，志愿者 ${p.volunteers} 人，合计 ${p.all} 人。`,
    unknownResidents: (p) => `未填写 ${p.year} 年常住人口，无法计算每万人配备数。`,
    gaps: (p) =>
      `*${p.all} 个*区级和街道（乡镇）机构中有 *${p.gaps} 个*没有专职人员：${p.names}${p.more === '0' ? '' : `，另有 ${p.more} 个`}。`,
    noGaps: (p) => `${p.all} 个区级和街道（乡镇）机构都有专职人员。`,
    doubleQualified: (p) => `双师型：${p.whole} 人中有 ${p.part} 人（${p.percent}）。`,
    moves: (p) => `${p.year} 年到岗 ${p.joined} 人，离岗 ${p.left} 人。`,
  },
};
