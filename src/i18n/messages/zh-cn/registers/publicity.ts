import type { WordsOf } from '#domain/books/books.ts';

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

export const publicity: WordsOf<'publicity'> = {
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
};
