import type { WordsOf } from '#domain/books/books.ts';

export const research: WordsOf<'research'> = {
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
};
