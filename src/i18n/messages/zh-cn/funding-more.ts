import type { fundingMore as English } from '../en/funding-more.ts';

export const fundingMore: typeof English = {
  noBudget: '本年还没有填预算。',
  governmentOf: (p) => `各类财政资金 ${p.government}，占全部来源安排 ${p.all}；还没有支出。`,
  remainder: '剩余',
  sources: {
    title: (p) => `安排的经费还有 ${p.left}未支出`,
    titleOver: (p) => `支出比安排多 ${p.over}`,
    titleEven: '安排的经费已全部支出',
    titleNoBudget: '按来源',
    question: '各来源的安排、支出和剩余，含基建；上下级转移只计一次',
    source: '来源',
    counts: '下限口径',
    counted: '计入',
    apart: '另列',
  },
  years: {
    title: (p) =>
      p.of === 1
        ? p.reached === 1
          ? `${p.year} 年达到下限`
          : `${p.year} 年未达到下限`
        : `${p.of} 年中有 ${p.reached} 年达到下限`,
    titleUnknown: '历年经费',
    question: '历年常住人口人均经费（元），安排与已支出',
    definition: '各年经常性财政专项 ÷ 当年常住人口。有预算的年份按安排判断，没有的按支出。',
    year: '年份',
    rowLabel: (p) => `${p.year} 年：人均安排 ${p.arranged}，人均已支出 ${p.spent}`,
  },
  claim: {
    title: '核对人均数',
    question: '“人均 2 元”这样的数字暗含了人口数。这里填的不会保存。',
    total: '经费总额（元）',
    each: '所称人均（元）',
    enter: '填写两项即可看到所对应的人口。',
    implies: (p) => `对应 *${p.people} 人*。`,
    less: (p) => `本机登记常住人口 ${p.known} 人（${p.date}），比它多 ${p.missing} 人。按此计算人均 ${p.real}。`,
    more: (p) => `本机登记常住人口 ${p.known} 人（${p.date}），比它少 ${p.surplus} 人。按此计算人均 ${p.real}。`,
    same: (p) => `与登记的常住人口 ${p.known} 人（${p.date}）一致。`,
    unknown: '本机没有填常住人口。',
  },
  recordKinds: {
    funding: '经费条目',
  },
  fieldNames: {
    nature: '经常性或基建',
    amount: '金额',
    voucher: '凭证',
    handledBy: '经手人',
    transfer: '上下级拨付',
  },
  commandNames: {
    changeFunding: '修改经费条目',
    deleteFunding: '删除经费条目',
    enterFunding: '登记经费',
  },
};
