import type { BookWordsByKind } from '#domain/books/books.ts';

const media = {
  newspaper: '报刊',
  'radio-tv': '广播电视',
  website: '网站',
  'social-media': '新媒体',
  leaflet: '宣传单',
  poster: '海报',
  column: '宣传栏',
  window: '橱窗',
  'model-case': '典型案例',
  other: '其他',
};
const documentKinds = {
  work: '工作制度',
  teaching: '教学制度',
  files: '档案制度',
  finance: '财务制度',
  duties: '岗位职责',
  standard: '标准',
  other: '其他',
};

/** Words of the registers of publicity, research, rules, needs, surveys and results. */
export const outreachBooks: Pick<
  BookWordsByKind,
  'publicity' | 'research' | 'document' | 'brandProject' | 'need' | 'survey' | 'trainingResult'
> = {
  publicity: {
    title: '宣传',
    lead: '社区教育的宣传报道：发布在哪里、发布了多少',
    add: '登记宣传',
    empty: '登记第一篇报道、宣传单或展板。',
    fields: {
      title: '标题',
      medium: '媒介',
      date: '日期',
      where: '发布处',
      count: '份数或阅读量',
      author: '作者',
      notes: '备注',
    },
    choices: { medium: media },
    rates: {},
    figures: {
      items: (p) => `${p.year} 年已发布 *${p.count}* 条，份数或阅读量合计 ${p.copies}。`,
      ofMedium: (p) => `${media[p.medium as keyof typeof media] ?? p.medium}：${p.count} 条。`,
    },
  },
  research: {
    title: '理论研究',
    lead: '社区教育的课题、论文和教材',
    add: '登记研究',
    empty: '登记第一个课题或第一篇论文。',
    fields: {
      title: '题目',
      researchKind: '类别',
      author: '作者',
      state: '状态',
      date: '日期',
      where: '发表处',
      result: '成果',
    },
    choices: {
      researchKind: { project: '课题', paper: '论文', report: '调研报告', material: '教材', other: '其他' },
      state: { planned: '拟开展', 'under-way': '进行中', finished: '已完成', published: '已发表' },
    },
    rates: {},
    figures: { finished: (p) => `${p.all} 项中已完成或发表 *${p.finished}* 项。` },
  },
  document: {
    title: '制度文件',
    lead: '工作、教学、档案、财务制度和岗位职责，注明版本和复审日期',
    add: '登记文件',
    empty: '登记第一项现行制度。',
    fields: {
      title: '名称',
      documentKind: '类别',
      version: '版本',
      documentNumber: '文号',
      state: '状态',
      validFrom: '生效日期',
      reviewOn: '复审日期',
      keptAt: '存放处',
      content: '主要内容',
    },
    hints: { keptAt: '存放文件的档案盒、文件夹或文件名' },
    choices: {
      documentKind: documentKinds,
      state: { draft: '草案', 'in-force': '现行', withdrawn: '废止' },
    },
    rates: {},
    figures: {
      inForce: (p) => `${p.all} 份中现行有效 *${p.count}* 份。`,
      missing: (p) =>
        `尚无现行文件：${(p.kinds ?? '')
          .split('|')
          .map((kind) => documentKinds[kind as keyof typeof documentKinds] ?? kind)
          .join('、')}。`,
    },
  },
  brandProject: {
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
  },
  need: {
    title: '需求和热点难点',
    lead: '居民提出的需求、热点和难点问题，以及如何回应',
    add: '登记需求',
    empty: '登记居民提出的第一项需求。',
    fields: {
      what: '需求内容',
      needKind: '类别',
      groups: '人群',
      place: '地点',
      askedBy: '提出者',
      people: '提出人数',
      date: '日期',
      course: '回应的课程',
      answer: '回应情况',
      state: '状态',
      answeredOn: '回应日期',
    },
    units: { people: '人' },
    choices: {
      needKind: { need: '学习需求', 'hot-issue': '热点问题', difficulty: '难点问题' },
      state: { open: '待回应', doing: '办理中', answered: '已回应', declined: '不予办理' },
    },
    rates: {},
    figures: {
      answered: (p) =>
        `${p.whole} 项需求和问题中已回应 *${p.part}* 项（${p.percent}），其中以课程回应 ${p.byCourse} 项。`,
    },
  },
  survey: {
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
  },
  trainingResult: {
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
  },
};
