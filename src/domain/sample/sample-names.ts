/** Names that nobody could take for real ones, in two languages. */
import type { Chance } from './chance.ts';

export interface SampleCourse {
  name: string;
  theme: string;
  groups: string[];
}

export interface SampleNames {
  district: string;
  /** Name of the n-th school. `township` where the place is one. */
  school: (index: number) => { name: string; township: boolean };
  /** Name of the n-th point of a school. */
  point: (school: number, index: number) => string;
  person: (chance: Chance) => string;
  courses: readonly SampleCourse[];
  lectures: readonly SampleCourse[];
  events: readonly string[];
  week: string;
  venue: (point: string) => string;
  organization: (kind: string, index: number, place: string, chance: Chance) => string;
  documentNumber: (year: number, number: number) => string;
  withdrawnWhy: string;
  returnedWhy: string;
  populationSource: string;
  censusSource: string;
  organizationSource: string;
  closedSource: string;
  funding: Readonly<
    Record<'budget' | 'passedOn' | 'received' | 'street' | 'village' | 'training' | 'staff' | 'publicity', string> &
      Record<'equipment' | 'building' | 'donation' | 'fees' | 'award', string>
  >;
}

const themes: readonly [string, string[]][] = [
  ['digital-skills', ['older']],
  ['health', ['older']],
  ['arts', ['older']],
  ['sports', []],
  ['arts', []],
  ['parenting', ['infants-and-carers']],
  ['vocational', ['laid-off']],
  ['vocational', ['farmers']],
  ['food-safety', []],
  ['academic', ['youth']],
];
const lectureThemes = ['law', 'health', 'food-safety', 'counselling', 'civic-manners', 'survival-skills', 'city-life'];

function courses(names: readonly string[]): SampleCourse[] {
  return names.map((name, index) => {
    const [theme, groups] = themes[index % themes.length] as [string, string[]];
    return { name, theme, groups };
  });
}

function lectures(names: readonly string[]): SampleCourse[] {
  return names.map((name, index) => ({
    name,
    theme: lectureThemes[index % lectureThemes.length] as string,
    groups: [],
  }));
}

const zhPlaces =
  '云朵 风铃 麦浪 竹蜻蜓 星芒 蒲公英 萤火 纸鸢 晨露 晚霞 石榴 橘灯 松果 芦笛 棉桃 雨伞 陶埙 茶烟 银杏 木梳 秋千 灯笼 青瓷 蓝印 海螺 柳哨 雪兔'.split(
    ' ',
  );
const zhTownship = new Set(['风铃', '麦浪', '竹蜻蜓', '松果', '棉桃', '茶烟', '陶埙', '橘灯', '芦笛', '雪兔']);
const zhPoints =
  '一粒种 半山 廊桥 小石潭 井台 晒谷场 老槐树 磨坊 鱼塘 石板路 豆腐坊 竹篱 两棵柏 望月台 风车 渡口 瓦窑 桂花弄 水杉 纺车'.split(
    ' ',
  );
const zhSurnames = '李 孙 周 钱 赵 吴 郑 王 冯 陈 褚 卫 蒋 沈 韩 杨 朱 秦 尤 许 何 吕 施 张 孔 曹 严 华'.split(' ');
const solarTerms =
  '立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至 小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至 小寒 大寒'.split(
    ' ',
  );
const zhGiven = '青禾 星芒 云朵 萤火 麦浪 纸鸢 蒲英 晨露 晚霞 松果 芦笛 银杏 橘灯 海螺 柳哨 茶烟'.split(' ');
const zhWorks = '齿轮 面包 螺钉 纸盒 风筝 算盘 铅笔 雨靴 瓷碗 水壶'.split(' ');

const chinese: SampleNames = {
  district: '青禾区',
  school: (index) => {
    const place = zhPlaces[index % zhPlaces.length] as string;
    const township = zhTownship.has(place);
    const last = place === '蒲公英' ? '乡' : township ? '镇' : '街道';
    return { name: `${place}${last}`, township: township || last === '乡' };
  },
  point: (school, index) => `${zhPoints[(school * 7 + index) % zhPoints.length]}教学点`,
  person: (chance) => chance.pick(zhSurnames) + chance.pick(chance.happens(0.6) ? solarTerms : zhGiven),
  courses: courses([
    '智能手机入门',
    '八段锦与慢病管理',
    '书法入门',
    '太极拳',
    '合唱',
    '亲子阅读',
    '家政服务',
    '果树修剪',
    '家常面点',
    '假期作业辅导',
  ]),
  lectures: lectures([
    '防诈骗讲座',
    '高血压讲座',
    '食品标签怎么看',
    '情绪与睡眠',
    '垃圾分类讲座',
    '家庭急救',
    '适老化改造讲座',
    '民法典进社区',
  ]),
  events: ['重阳游园会', '邻里文艺汇演', '春季读书会', '夏夜露天电影'],
  week: '全民终身学习活动周开幕式',
  venue: (point) => `${point.replace('教学点', '')}活动室`,
  organization: (kind, index, place, chance) => {
    const plain = place.replace(/(街道|镇|乡)$/, '');
    if (kind === 'family') return `${chance.pick(zhSurnames)}${chance.pick(solarTerms)}家庭`;
    if (kind === 'enterprise')
      return `${plain}${zhWorks[index % zhWorks.length]}厂${index >= zhWorks.length ? `（第${Math.floor(index / zhWorks.length) + 1}分厂）` : ''}`;
    if (kind === 'workplace') return `${plain}第${index + 1}事务所`;
    return place;
  },
  documentNumber: (year, number) => `青社教〔${year}〕${number}号`,
  withdrawnWhy: '复评未通过',
  returnedWhy: '缺少培训记录，请补充',
  populationSource: '示例统计公报',
  censusSource: '示例人口普查',
  organizationSource: '示例名录',
  closedSource: '示例年终统计',
  funding: {
    budget: '社区教育专项经费',
    passedOn: '下达街镇培训经费',
    received: '区级下达培训经费',
    street: '街镇配套培训经费',
    village: '居民学校活动经费',
    training: '课程讲课费',
    staff: '兼职教师补贴',
    publicity: '活动周宣传',
    equipment: '投影与桌椅',
    building: '教学点房屋维修',
    donation: '爱心企业捐赠',
    fees: '书画班材料费',
    award: '示范学校奖励',
  },
};

const enPlaces =
  'Cloud Kettle|Wind Chime|Wheat Wave|Paper Dragonfly|Starling Lamp|Dandelion|Glow Worm|Kite String|Morning Dew|Sunset Apron|Pomegranate|Orange Lantern|Pine Cone|Reed Whistle|Cotton Bud|Umbrella|Clay Flute|Tea Steam|Ginkgo|Wooden Comb|Swing|Lantern|Celadon|Blue Print|Sea Snail|Willow Pipe|Snow Hare'.split(
    '|',
  );
const enPoints =
  'One Seed|Half Hill|Covered Bridge|Pebble Pool|Well Side|Drying Yard|Old Locust Tree|Mill|Fish Pond|Flagstone|Bean Curd|Bamboo Fence|Two Cypresses|Moon Terrace|Windmill|Ferry|Tile Kiln|Osmanthus Lane|Water Fir|Spinning Wheel'.split(
    '|',
  );
const enGiven =
  'Clover|Maple|Basil|Willow|Barley|Hazel|Juniper|Linden|Marigold|Rowan|Sorrel|Thyme|Tansy|Fern|Heather|Poppy|Saffron|Aster|Briony|Alder|Cedar|Myrtle|Nettle|Yarrow'.split(
    '|',
  );
const enSurnames =
  'Dewdrop|Haystack|Lanternlight|Puddle|Teapot|Windmill|Buttonhole|Snowmelt|Kettle|Drizzle|Starbright|Applecart|Thimble|Bookend|Moonrise|Pebblestone|Rainboot|Frostwork|Sunbeam|Quillpen|Pancake|Featherbed|Candlewick|Doorbell'.split(
    '|',
  );
const enWorks = 'Cogwheel|Bread|Screw|Cardboard|Kite|Abacus|Pencil|Rain Boot|Bowl|Kettle'.split('|');

const english: SampleNames = {
  district: 'Sample Meadow District',
  school: (index) => {
    const place = enPlaces[index % enPlaces.length] as string;
    const township = index % 3 === 1;
    return { name: `${place} ${township ? 'Township' : 'Subdistrict'}`, township };
  },
  point: (school, index) => `${enPoints[(school * 7 + index) % enPoints.length]} Teaching Point`,
  person: (chance) => `${chance.pick(enGiven)} ${chance.pick(enSurnames)}`,
  courses: courses([
    'First steps with a smartphone',
    'Gentle exercise and long illness',
    'Calligraphy for beginners',
    'Tai chi',
    'Choir',
    'Reading with children',
    'Household services',
    'Pruning fruit trees',
    'Home baking',
    'Holiday homework club',
  ]),
  lectures: lectures([
    'How not to be swindled',
    'Living with high blood pressure',
    'Reading food labels',
    'Mood and sleep',
    'Sorting household waste',
    'First aid at home',
    'A home for old age',
    'The civil code in daily life',
  ]),
  events: ['Autumn garden party', 'Neighbours on stage', 'Spring reading circle', 'Open-air film night'],
  week: 'Opening of the lifelong learning week',
  venue: (point) => `${point.replace(' Teaching Point', '')} activity room`,
  organization: (kind, index, place, chance) => {
    const plain = place.replace(/ (Subdistrict|Township)$/, '');
    if (kind === 'family') return `The ${chance.pick(enSurnames)} family`;
    if (kind === 'enterprise')
      return `${plain} ${enWorks[index % enWorks.length]} Works${index >= enWorks.length ? ` ${Math.floor(index / enWorks.length) + 1}` : ''}`;
    if (kind === 'workplace') return `${plain} Office ${index + 1}`;
    return place;
  },
  documentNumber: (year, number) => `SM ${year}/${number}`,
  withdrawnWhy: 'Not confirmed at the re-review',
  returnedWhy: 'Training records are missing, please add them',
  populationSource: 'Sample statistical bulletin',
  censusSource: 'Sample census',
  organizationSource: 'Sample register',
  closedSource: 'Sample year-end return',
  funding: {
    budget: 'Community education budget',
    passedOn: 'Training money passed on',
    received: 'Training money from the district',
    street: 'Training money of the subdistrict',
    village: "Activities of residents' schools",
    training: "Lecturers' fees",
    staff: 'Part-time teachers',
    publicity: 'Publicity of the learning week',
    equipment: 'Projectors and tables',
    building: 'Repairs of teaching points',
    donation: 'Gift of a local firm',
    fees: 'Materials for the painting class',
    award: 'Prize for a model school',
  },
};

export function namesIn(language: 'zh-CN' | 'en'): SampleNames {
  return language === 'en' ? english : chinese;
}
