/** The registers that are recognised, by the headings that the field uses, in Chinese and English. */

export const REGISTER_NAMES = [
  'units',
  'roster',
  'attendance',
  'sign-in',
  'attendance-list',
  'activities',
  'organizations',
  'organization-base',
  'funding',
] as const;
export type RegisterName = (typeof REGISTER_NAMES)[number];

/** How the text of a cell is read. */
export type CellReading =
  | 'text'
  | 'name'
  | 'when'
  | 'sex'
  | 'birth-year'
  | 'age'
  | 'phone'
  | 'whole'
  | 'decimal'
  | 'money'
  | 'year-or-date';

export interface RegisterField {
  key: string;
  as: CellReading;
  headings: readonly string[];
  /** Without this column it is another register. */
  required?: boolean;
}

export interface RegisterDefinition {
  name: RegisterName;
  fields: readonly RegisterField[];
  /** One of these columns must be there. */
  oneOf?: readonly string[];
  /** Labels above the headings. */
  facts?: readonly RegisterField[];
  /** Facts or words of the title without which it is another register. */
  sign?: { facts: readonly string[]; title: RegExp };
  /** Columns headed by days. */
  dates?: boolean;
}

const NUMBER: RegisterField = { key: 'number', as: 'text', headings: ['序号', '编号', 'No.', 'Number'] };

const NAME: RegisterField = {
  key: 'name',
  as: 'name',
  required: true,
  headings: ['姓名', '学员姓名', '学员', '名字', 'Name', 'Learner', 'Full name'],
};

const PERSON: readonly RegisterField[] = [
  NUMBER,
  NAME,
  { key: 'sex', as: 'sex', headings: ['性别', '性別', 'Sex', 'Gender'] },
  {
    key: 'birthYear',
    as: 'birth-year',
    headings: ['出生年份', '出生年月', '出生日期', '出生年', 'Year of birth', 'Birth year', 'Date of birth'],
  },
  { key: 'age', as: 'age', headings: ['年龄', '年齡', '周岁', 'Age'] },
  {
    key: 'home',
    as: 'text',
    headings: [
      '所属社区(村)',
      '所属社区',
      '所在社区',
      '社区(村)',
      '所属教学点',
      '教学点',
      '村居',
      'Community',
      'Teaching point',
      'Community (village)',
    ],
  },
  { key: 'address', as: 'text', headings: ['住址', '家庭住址', '地址', 'Address'] },
  {
    key: 'telephone',
    as: 'phone',
    headings: ['联系电话', '电话', '手机', '手机号', '手机号码', '联系方式', 'Telephone', 'Phone', 'Mobile'],
  },
  {
    key: 'groups',
    as: 'text',
    headings: ['人群类别', '人群', '人群分类', '学员类别', 'Group', 'Groups', 'Learner group'],
  },
  { key: 'notes', as: 'text', headings: ['备注', '说明', 'Notes', 'Remarks', 'Remark'] },
];

const PLACE = [
  '地点',
  '活动地点',
  '教学点',
  '单位',
  '举办地点',
  '承办单位',
  '主办单位',
  'Place',
  'Venue',
  'Teaching point',
  'Unit',
];
const LECTURER = ['主讲人', '授课人', '授课教师', '教师', '主讲', 'Lecturer', 'Teacher', 'Speaker'];

export const REGISTERS: readonly RegisterDefinition[] = [
  {
    name: 'units',
    oneOf: ['tier', 'parent', 'permanent'],
    fields: [
      NUMBER,
      {
        key: 'name',
        as: 'text',
        required: true,
        headings: ['单位名称', '单位', '机构名称', '名称', 'Unit', 'Unit name'],
      },
      { key: 'tier', as: 'text', headings: ['层级', '级别', '类别', 'Tier', 'Level'] },
      {
        key: 'parent',
        as: 'text',
        headings: ['上级单位', '上级', '主管单位', '所属街道', 'Parent unit', 'Parent', 'Unit above'],
      },
      {
        key: 'permanent',
        as: 'whole',
        headings: ['常住人口', '常住人口数', '人口', 'Permanent residents', 'Residents'],
      },
      { key: 'registered', as: 'whole', headings: ['户籍人口', '户籍人口数', 'Registered residents', 'Registered'] },
      { key: 'floating', as: 'whole', headings: ['流动人口', '外来人口', '流动人口数', 'Floating population'] },
      {
        key: 'older',
        as: 'whole',
        headings: [
          '其中60岁以上',
          '60岁以上',
          '60岁及以上',
          '老年人口',
          'Aged 60 and over',
          '60 and over',
          'Older people',
        ],
      },
      { key: 'source', as: 'text', headings: ['数据来源', '来源', 'Source'] },
    ],
  },
  { name: 'roster', fields: PERSON, oneOf: ['sex', 'birthYear', 'age', 'telephone', 'home', 'groups'] },
  {
    name: 'attendance',
    dates: true,
    fields: PERSON,
    facts: [
      { key: 'activity', as: 'text', headings: ['课程', '课程名称', '班级', '班级名称', 'Course', 'Class'] },
      { key: 'place', as: 'text', headings: PLACE },
      { key: 'lecturer', as: 'text', headings: LECTURER },
    ],
  },
  {
    name: 'sign-in',
    fields: PERSON,
    sign: { facts: ['when', 'activity'], title: /签到|sign-?in/i },
    facts: [
      {
        key: 'activity',
        as: 'text',
        headings: ['活动名称', '活动', '课程', '课程名称', '内容', 'Activity', 'Session', 'Course'],
      },
      { key: 'when', as: 'when', headings: ['时间', '活动时间', '日期', '活动日期', 'Time', 'Date', 'When'] },
      { key: 'place', as: 'text', headings: PLACE },
      { key: 'lecturer', as: 'text', headings: LECTURER },
      { key: 'kind', as: 'text', headings: ['活动类型', '类型', 'Kind', 'Type'] },
    ],
  },
  {
    name: 'attendance-list',
    fields: [
      ...PERSON,
      {
        key: 'when',
        as: 'when',
        required: true,
        headings: ['日期', '时间', '活动时间', '活动日期', '签到时间', '签到日期', 'Date', 'Time', 'When'],
      },
      {
        key: 'activity',
        as: 'text',
        required: true,
        headings: ['活动名称', '活动', '课程', '课程名称', '参加活动', '内容', 'Activity', 'Session', 'Course'],
      },
      { key: 'kind', as: 'text', headings: ['活动类型', '类型', 'Kind', 'Type'] },
      { key: 'lecturer', as: 'text', headings: LECTURER },
    ],
  },
  {
    name: 'activities',
    fields: [
      NUMBER,
      { key: 'when', as: 'when', required: true, headings: ['日期', '时间', '活动时间', '活动日期', 'Date', 'Time'] },
      {
        key: 'name',
        as: 'text',
        required: true,
        headings: ['活动名称', '活动主题', '活动内容', '课程名称', '名称', 'Activity', 'Session', 'Title'],
      },
      { key: 'kind', as: 'text', headings: ['活动类型', '类型', '类别', 'Kind', 'Type'] },
      { key: 'place', as: 'text', headings: PLACE },
      { key: 'lecturer', as: 'text', headings: LECTURER },
      {
        key: 'people',
        as: 'whole',
        required: true,
        headings: [
          '参加人数',
          '参与人数',
          '实到人数',
          '人数',
          '人次',
          '参加人次',
          'People',
          'Participants',
          'Head-count',
        ],
      },
      { key: 'group:older', as: 'whole', headings: ['其中老年人', '老年人', '60岁以上', 'Older people'] },
      { key: 'group:women', as: 'whole', headings: ['其中妇女', '妇女', 'Women'] },
      { key: 'group:youth', as: 'whole', headings: ['其中青少年', '青少年', '未成年人', 'Young people'] },
      {
        key: 'group:floating',
        as: 'whole',
        headings: ['其中外来务工人员', '外来务工人员', '流动人口', 'Floating population'],
      },
      { key: 'group:farmers', as: 'whole', headings: ['其中农民', '农民', 'Farmers'] },
      { key: 'hours', as: 'decimal', headings: ['学时', '课时', 'Class hours', 'Hours'] },
      { key: 'mode', as: 'text', headings: ['形式', '方式', '活动形式', 'Mode', 'Form'] },
      { key: 'notes', as: 'text', headings: ['备注', 'Notes', 'Remarks'] },
    ],
  },
  {
    name: 'organizations',
    oneOf: ['named', 'state', 'documentNumber'],
    fields: [
      NUMBER,
      {
        key: 'kind',
        as: 'text',
        required: true,
        headings: ['类型', '类别', '组织类型', '学习型组织类型', 'Kind', 'Type'],
      },
      {
        key: 'name',
        as: 'text',
        required: true,
        headings: ['名称', '组织名称', '单位名称', '姓名', 'Name', 'Organization'],
      },
      {
        key: 'named',
        as: 'year-or-date',
        headings: ['年份', '命名年份', '命名时间', '命名日期', '授牌时间', '年度', 'Year', 'Named on', 'Year named'],
      },
      { key: 'level', as: 'text', headings: ['等级', '级别', '层级', 'Level'] },
      { key: 'documentNumber', as: 'text', headings: ['文号', '文件号', '命名文号', 'Document number', 'Document'] },
      { key: 'state', as: 'text', headings: ['状态', '命名状态', 'State', 'Status'] },
      { key: 'notes', as: 'text', headings: ['备注', 'Notes', 'Remarks'] },
    ],
  },
  {
    name: 'organization-base',
    fields: [
      NUMBER,
      { key: 'kind', as: 'text', required: true, headings: ['类型', '类别', '组织类型', 'Kind', 'Type'] },
      {
        key: 'total',
        as: 'whole',
        required: true,
        headings: ['总数', '总量', '数量', '合计数', 'Total', 'Number in all'],
      },
      { key: 'source', as: 'text', headings: ['数据来源', '来源', 'Source'] },
    ],
  },
  {
    name: 'funding',
    oneOf: ['spent', 'received'],
    fields: [
      NUMBER,
      { key: 'when', as: 'when', required: true, headings: ['日期', '时间', '记账日期', 'Date'] },
      {
        key: 'summary',
        as: 'text',
        required: true,
        headings: ['摘要', '事由', '项目', '内容', 'Summary', 'Description'],
      },
      { key: 'source', as: 'text', headings: ['来源', '经费来源', '资金来源', 'Source'] },
      { key: 'purpose', as: 'text', headings: ['用途', '经费用途', '支出类别', 'Purpose', 'Use'] },
      { key: 'received', as: 'money', headings: ['收入', '收入金额', '拨款', 'Income', 'Received'] },
      { key: 'spent', as: 'money', headings: ['支出', '支出金额', '金额', 'Spent', 'Expenditure', 'Amount'] },
      { key: 'balance', as: 'text', headings: ['结余', '余额', 'Balance'] },
      { key: 'voucher', as: 'text', headings: ['凭证号', '凭证编号', '凭证', '发票号', 'Voucher', 'Voucher number'] },
      { key: 'handledBy', as: 'text', headings: ['经办人', '报销人', 'Handled by'] },
      { key: 'notes', as: 'text', headings: ['备注', 'Notes', 'Remarks'] },
    ],
  },
];

export function registerNamed(name: RegisterName): RegisterDefinition {
  return REGISTERS.find((register) => register.name === name) as RegisterDefinition;
}
