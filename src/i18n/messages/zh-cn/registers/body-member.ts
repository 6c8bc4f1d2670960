import type { WordsOf } from '#domain/books/books.ts';

export const bodyMember: WordsOf<'bodyMember'> = {
  title: '成员',
  lead: '各机构的成员、职务和任期',
  add: '登记成员',
  empty: '登记机构的第一位成员。',
  fields: {
    name: '姓名',
    of: '机构',
    role: '角色',
    post: '职务',
    department: '部门',
    from: '任期起始',
    until: '任期截止',
    contact: '联系方式',
  },
  choices: {
    role: { head: '组长（主任）', deputy: '副组长（副主任）', member: '成员', secretary: '秘书', expert: '专家' },
  },
  rates: {},
  figures: {},
};
