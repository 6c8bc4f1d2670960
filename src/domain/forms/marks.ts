/** What a form may ask for. A mark is written in a cell as `{{residents}}`; a list fills a row per entry. */
import { FIGURES, type FigureName } from '#domain/closing/closing.rules.ts';
import type { PaperKind } from '#kernel/paper.ts';
import type { FormMark } from './form.record.ts';

/** Single figures and words of a unit and year; those of the month stand beside. */
export const FIGURE_MARKS = {
  unit: 'text',
  'unit.above': 'text',
  year: 'text',
  month: 'text',
  today: 'date',
  residents: 'number',
  'residents.date': 'date',
  'residents.source': 'text',
  'rate.counted': 'number',
  'rate.percent': 'percent',
  'rate.target': 'percent',
  'rate.before': 'percent',
  'rate.gap': 'points',
  'rate.needed': 'number',
  'year.sessions': 'number',
  'year.counting-sessions': 'number',
  'year.persons': 'number',
  'year.person-times': 'number',
  'year.person-times-all': 'number',
  'year.declared': 'number',
  'streets.with-school': 'number',
  streets: 'number',
  'communities.with-point': 'number',
  communities: 'number',
  'funding.floor': 'per-head',
  'funding.arranged': 'money',
  'funding.spent': 'money',
  'funding.arranged-per-resident': 'per-head',
  'funding.spent-per-resident': 'per-head',
  tasks: 'number',
  'tasks.done': 'number',
} as const satisfies Record<string, PaperKind | 'points'>;
export type FigureMark = keyof typeof FIGURE_MARKS;

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** `month.sessions` and so on: what the monthly return says. */
export const monthMark = (name: FigureName): string => `month.${kebab(name)}`;
export const MONTH_MARKS: Readonly<Record<string, FigureName>> = Object.fromEntries(
  FIGURES.map((name) => [monthMark(name), name]),
);

/** `<family>.<id of an entry of the lists>.<what>`. */
export const FAMILY_MARKS = {
  group: { persons: 'number', population: 'number', percent: 'percent' },
  kind: { sessions: 'number' },
  theme: { sessions: 'number' },
  organizations: { valid: 'number', all: 'number', percent: 'percent' },
} as const satisfies Record<string, Record<string, PaperKind>>;
export type Family = keyof typeof FAMILY_MARKS;

const SESSION_COLUMNS = {
  number: 'number',
  date: 'date',
  name: 'text',
  kind: 'text',
  unit: 'text',
  lecturer: 'text',
  minutes: 'number',
  people: 'number',
} as const satisfies Record<string, PaperKind>;

/** Lists and their columns: `learners.name`. */
export const LIST_MARKS = {
  sessions: SESSION_COLUMNS,
  'month-sessions': SESSION_COLUMNS,
  learners: {
    number: 'number',
    name: 'text',
    sex: 'text',
    'birth-year': 'text',
    home: 'text',
    residence: 'text',
    groups: 'text',
    telephone: 'text',
  },
  units: {
    number: 'number',
    name: 'text',
    residents: 'number',
    counted: 'number',
    percent: 'percent',
    target: 'percent',
  },
} as const satisfies Record<string, Record<string, PaperKind>>;
export type ListName = keyof typeof LIST_MARKS;
export type ListColumn<L extends ListName = ListName> = L extends ListName ? keyof (typeof LIST_MARKS)[L] : never;

/** The list that a mark is a column of. */
export function listOf(mark: string): ListName | undefined {
  const at = mark.indexOf('.');
  const list = mark.slice(0, at);
  if (at < 0 || !Object.hasOwn(LIST_MARKS, list)) return undefined;
  return Object.hasOwn(LIST_MARKS[list as ListName], mark.slice(at + 1)) ? (list as ListName) : undefined;
}

/** Family, id and what of `group.older.persons`. */
export function familyOf(mark: string): { family: Family; id: string; what: string } | undefined {
  const [first, last] = [mark.indexOf('.'), mark.lastIndexOf('.')];
  if (first < 0 || last <= first + 1) return undefined;
  const [family, id, what] = [mark.slice(0, first), mark.slice(first + 1, last), mark.slice(last + 1)];
  if (!Object.hasOwn(FAMILY_MARKS, family)) return undefined;
  return Object.hasOwn(FAMILY_MARKS[family as Family], what) ? { family: family as Family, id, what } : undefined;
}

/** Whether the app knows what is meant; whether the entry of a family exists is known with the figures only. */
export function isKnownMark(mark: string): boolean {
  return (
    Object.hasOwn(FIGURE_MARKS, mark) ||
    Object.hasOwn(MONTH_MARKS, mark) ||
    listOf(mark) !== undefined ||
    familyOf(mark) !== undefined
  );
}

/** Lists that a form needs. */
export function listsOf(marks: readonly Pick<FormMark, 'mark'>[]): ListName[] {
  return [...new Set(marks.flatMap(({ mark }) => listOf(mark) ?? []))];
}

/** Headings of the field over columns of a list, in Chinese and English. */
const HEADINGS: Readonly<Record<Exclude<ListName, 'month-sessions'>, Readonly<Record<string, readonly string[]>>>> = {
  learners: {
    number: ['序号', '编号', 'No.', 'Number'],
    name: ['姓名', '学员姓名', '学员', 'Name', 'Learner', 'Full name'],
    sex: ['性别', 'Sex', 'Gender'],
    'birth-year': ['出生年份', '出生年', 'Birth year', 'Year of birth', 'Born'],
    home: ['居住地', '所在社区', '社区', '村居', 'Home', 'Community', 'Lives in'],
    residence: ['户籍情况', '户籍', 'Residence'],
    groups: ['人群', '人群类别', '类别', 'Groups', 'Group'],
    telephone: ['电话', '联系电话', '手机', '手机号', 'Telephone', 'Phone', 'Mobile'],
  },
  sessions: {
    number: ['序号', '编号', 'No.', 'Number'],
    date: ['日期', '时间', '活动日期', 'Date'],
    name: ['活动名称', '名称', '课程', '活动内容', '内容', 'Session', 'Activity', 'Name of session'],
    kind: ['活动类型', '类型', '形式', 'Kind', 'Type'],
    unit: ['举办单位', '单位', '地点', 'Unit', 'Held at'],
    lecturer: ['主讲', '主讲人', '教师', '授课教师', 'Lecturer', 'Teacher'],
    minutes: ['时长（分钟）', '分钟', 'Minutes'],
    people: ['参加人数', '人数', '人次', 'People', 'Attendance', 'Present'],
  },
  units: {
    number: ['序号', '编号', 'No.', 'Number'],
    name: ['单位名称', '单位', '街道', '乡镇', 'Unit', 'Street', 'Name of unit'],
    residents: ['常住人口', '常住居民', 'Residents', 'Permanent residents'],
    counted: ['培训人数', '受训人数', 'People trained', 'Trained'],
    percent: ['培训率', '全年培训率', 'Training rate', 'Rate'],
    target: ['目标', '目标培训率', 'Target'],
  },
};

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s:：*]/g, '');

/** Columns of a list, by its headings in a row of cells; nothing where fewer than two tell which list it is. */
export function listUnder(cells: readonly string[]): { column: number; mark: string }[] {
  const heads = cells.map(plain);
  let best: { column: number; mark: string }[] = [];
  for (const [list, columns] of Object.entries(HEADINGS)) {
    const taken = new Set<number>();
    const found = Object.entries(columns).flatMap(([name, headings]) => {
      const known = headings.map(plain);
      const column = heads.findIndex((head, at) => head !== '' && !taken.has(at) && known.includes(head));
      if (column < 0) return [];
      taken.add(column);
      return [{ column, mark: `${list}.${name}` }];
    });
    const telling = found.filter(({ mark }) => !mark.endsWith('.number'));
    if (telling.length >= 2 && found.length > best.length) best = found;
  }
  return best.sort((one, other) => one.column - other.column);
}
