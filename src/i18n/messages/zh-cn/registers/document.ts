import type { WordsOf } from '#domain/books/books.ts';

const documentKinds = {
  work: '工作制度',
  teaching: '教学制度',
  files: '档案制度',
  finance: '财务制度',
  duties: '岗位职责',
  standard: '标准',
  other: '其他',
};

export const document: WordsOf<'document'> = {
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
};
