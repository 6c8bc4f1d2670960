/** Words of registers and what they mean here. */
import type { Mode } from '#domain/courses/course.record.ts';
import type { ListEntry } from '#domain/settings/settings.record.ts';
import type { CompleteSettings } from '#domain/settings/settings.rules.ts';
import type { PLACES, Tier } from '#domain/units/unit.record.ts';
import type { WordList } from './register-table.ts';

/** Text without what people write now one way, now another: spaces, punctuation, width and case. */
export function normal(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const MEANINGS: Readonly<Record<WordList, Readonly<Record<string, readonly string[]>>>> = {
  groups: {
    employed: ['在职人员', '在职', '企业职工', '职工', 'employed people', 'employed'],
    'laid-off': [
      '下岗失业人员',
      '下岗',
      '失业',
      '失业人员',
      '下岗职工',
      '再就业',
      'laid-off and unemployed',
      'unemployed',
    ],
    older: ['老年人', '老人', '老年', '中老年人', '老年学员', 'older people', 'older people (60+)', 'elderly'],
    vulnerable: [
      '残疾人',
      '弱势群体',
      '残疾人/弱势群体',
      '困难群众',
      '残障',
      'disabled',
      'disabled and vulnerable people',
    ],
    floating: [
      '外来务工人员',
      '流动人口',
      '进城务工人员',
      '外来人员',
      '农民工',
      '新市民',
      '外来流动人员',
      'floating population',
      'migrants',
    ],
    farmers: ['农民', '新型职业农民', '村民', 'farmers'],
    'infants-and-carers': ['婴幼儿及家长', '婴幼儿', '亲子', 'infants and carers'],
    youth: ['青少年', '未成年人', '学生', '儿童', '青少年儿童', 'children and young people', 'youth', 'young people'],
    women: ['妇女', '女性', 'women'],
    pregnant: ['孕妇', '孕产妇', 'pregnant women'],
    other: ['其他', '其它', '其他人员', 'other'],
  },
  sessionKinds: {
    class: ['班级', '课程', '班级课程', '培训班', '兴趣班', '课堂', 'class', 'course'],
    lecture: ['讲座', '报告', '报告会', '宣讲', 'lecture', 'talk'],
    training: ['培训', '技能培训', '实训', 'training'],
    event: ['文体活动', '活动', '主题活动', '文化活动', '体育活动', '志愿活动', '比赛', 'event', 'activity'],
    performance: ['演出', '展演', '文艺演出', '汇演', '展示', 'performance', 'show'],
    meeting: ['会议', '座谈会', '例会', 'meeting'],
    'staff-training': ['师资培训', '教师培训', '干部培训', '业务培训', 'staff training'],
  },
  organizationKinds: {
    enterprise: ['学习型企业', '企业', 'learning enterprise', 'enterprise'],
    workplace: ['学习型单位', '单位', '学习型机关', '机关', 'learning unit', 'learning workplace', 'workplace'],
    street: [
      '学习型街道(乡镇)',
      '学习型街道',
      '学习型乡镇',
      '街道',
      '乡镇',
      'learning subdistrict (township)',
      'street',
    ],
    'neighbourhood-committee': [
      '学习型居委会',
      '学习型社区',
      '学习型村(居)',
      '学习型村居',
      '居委会',
      '社区',
      'learning neighbourhood committee',
    ],
    family: ['学习型家庭', '家庭', 'learning family', 'family'],
    individual: ['学习型个人', '个人', 'learning individual'],
    circle: ['学习团队', '学习型团队', '学习共同体', 'learning circle'],
  },
  fundingSources: {
    'district-budget': ['区财政', '区级财政', '财政拨款', '财政', '区拨', '县财政', 'district budget'],
    'street-budget': ['街道', '街道财政', '乡镇', '镇财政', '街道经费', 'street budget', 'subdistrict'],
    'village-funds': ['村居', '村', '社区', '村(居)', '村级经费', '社区经费', '居委会', 'village funds'],
    'college-support': ['社区学院支持', '学院支持', '社区学院', '学院', 'college support'],
    award: ['奖励', '以奖代补', '奖金', '奖补', 'award'],
    donation: ['社会捐赠', '捐赠', '赞助', '企业赞助', 'donation', 'social donation'],
    fees: ['学费', '收费', '培训费收入', '报名费', 'fees'],
    other: ['其他', '其它', 'other'],
  },
  fundingPurposes: {
    training: ['专项培训', '培训', '教育培训', '课程', 'training'],
    staff: ['人员', '人员经费', '讲课费', '师资', '劳务', 'staff'],
    equipment: ['设备', '设备购置', '器材', '教材', 'equipment'],
    building: ['基建', '基本建设', '修缮', '场地建设', '装修', 'building', 'construction'],
    publicity: ['宣传', '宣传费', '印刷', 'publicity'],
    other: ['其他', '其它', 'other'],
  },
};

const meaningsOf = new Map<WordList, Map<string, string>>();

function builtIn(list: WordList): Map<string, string> {
  let words = meaningsOf.get(list);
  if (words === undefined) {
    words = new Map();
    for (const [id, texts] of Object.entries(MEANINGS[list])) for (const text of texts) words.set(normal(text), id);
    meaningsOf.set(list, words);
  }
  return words;
}

export function entriesOf(settings: CompleteSettings, list: WordList): readonly ListEntry[] {
  return settings[list];
}

/** The entry that a word means: one that the district named so, else one of the usual words; undefined when nothing is certain. */
export function meaningOf(settings: CompleteSettings, list: WordList, text: string): string | undefined {
  const wanted = normal(text);
  if (wanted === '') return undefined;
  const entries = entriesOf(settings, list);
  const named = entries.find(
    (entry) => (entry.name !== undefined && normal(entry.name) === wanted) || entry.id === text,
  );
  const id = named?.id ?? builtIn(list).get(wanted);
  return id !== undefined && entries.some((entry) => entry.id === id) ? id : undefined;
}

/** Kind of a session by its name, where the register has no column for it. */
export function kindByName(name: string): string | undefined {
  if (/讲座|报告会|宣讲|lecture|talk/i.test(name)) return 'lecture';
  if (/培训|training/i.test(name)) return 'training';
  if (/演出|展演|汇演|performance/i.test(name)) return 'performance';
  if (/比赛|联欢|活动|游园|event/i.test(name)) return 'event';
  if (/班|课|class|course/i.test(name)) return 'class';
  return undefined;
}

export function modeOf(text: string): Mode | undefined {
  const word = normal(text);
  if (/^(线下|现场|面授|集中|inperson|offline)$/.test(word)) return 'in-person';
  if (/^(线上|网络|直播|网上|在线|online)$/.test(word)) return 'online';
  if (/^(广播|电视|broadcast)$/.test(word)) return 'broadcast';
  if (/^(光盘|disc)$/.test(word)) return 'disc';
  if (/^(送教|送教上门|上门|流动课堂|outreach)$/.test(word)) return 'outreach';
  return undefined;
}

type Place = (typeof PLACES)[number];

/** Tier and kind of place by what a register calls the level. */
export function tierOf(level: string): { tier: Tier; place: Place } | undefined {
  const word = normal(level);
  if (/^(区|县|市|区级|县级|区县|一级|社区学院|社区大学|district|county|communitycollege)$/.test(word))
    return { tier: 'district', place: 'district' };
  if (/^(街道|街道级|社区学校|街道社区学校|street|subdistrict|school|communityschool)$/.test(word))
    return { tier: 'school', place: 'street' };
  if (/^(镇|乡|乡镇|镇街|镇级|二级|(乡镇|乡|镇)社区学校|township|town)$/.test(word))
    return { tier: 'school', place: 'township' };
  if (
    /^(社区|居委会|居委|居|社区级|三级|教学点|学习点|社区教学点|居民学校|neighbourhood|community|point|teachingpoint)$/.test(
      word,
    )
  ) {
    return { tier: 'point', place: 'neighbourhood' };
  }
  if (/^(村|村委会|行政村|村级|村教学点|village)$/.test(word)) return { tier: 'point', place: 'village' };
  return undefined;
}

/** The same guessed from a unit's name; a teaching point where nothing speaks against it. */
export function tierByName(name: string): { tier: Tier; place: Place } {
  if (/社区学院|社区大学|区教育|县教育|community college/i.test(name)) return { tier: 'district', place: 'district' };
  if (/村|village/i.test(name)) return { tier: 'point', place: 'village' };
  if (/教学点|居民学校|学习点|teaching point/i.test(name)) return { tier: 'point', place: 'neighbourhood' };
  if (/[镇乡]|township/i.test(name)) return { tier: 'school', place: 'township' };
  if (/街道|community school/i.test(name)) return { tier: 'school', place: 'street' };
  return { tier: 'point', place: 'neighbourhood' };
}

/** What names of units have in common whatever place they are of. */
const COMMON =
  /社区(学院|学校|大学|教育|服务|居委会)|(居民|市民|老年)(学校|大学)|教学点|学习点|学院|学校|中心|(村民|居民)?委员会|[村居]委会|街道|社区|[省市区县镇乡村]|\b(community|college|school|teaching|point|district|subdistrict|street|township|town|village|the|of)\b/gi;

/** Whether two names of units may mean one place: what is their own, without words that any unit has, is in part the same. */
export function mayBeOnePlace(one: string, other: string): boolean {
  const [first, second] = [one, other].map((name) => normal(name.replaceAll(COMMON, '')));
  if (!first || !second) return true;
  const pairs = Array.from({ length: first.length - 1 }, (_, at) => first.slice(at, at + 2));
  return pairs.length === 0
    ? second.includes(first)
    : pairs.some((pair) => second.includes(pair)) || first.includes(second);
}

/** Level of an award; other words stay as they are. */
export function levelOf(text: string): string {
  const word = normal(text);
  if (/^(区级?|县级?|区县级|district)$/.test(word)) return 'district';
  if (/^(市级?|city)$/.test(word)) return 'city';
  if (/^(省级?|province)$/.test(word)) return 'province';
  if (/^(国家级?|全国|country|national)$/.test(word)) return 'country';
  return text.trim();
}

/** Whether a state of an organizations list means that it has been named. */
export function namingOf(text: string): 'named' | 'candidate' | 'withdrawn' | undefined {
  const word = normal(text);
  if (/^(已命名|命名|已授牌|授牌|有效|复评合格|named|valid)$/.test(word)) return 'named';
  if (/^(候选|申报|申报中|创建中|创建|未命名|公示|公示中|培育|candidate)$/.test(word)) return 'candidate';
  if (/^(撤销|已撤销|摘牌|取消|withdrawn|revoked)$/.test(word)) return 'withdrawn';
  return undefined;
}
