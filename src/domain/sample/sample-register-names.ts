/** Words of the sample's registers, in two languages. */
export interface SampleRegisterNames {
  schoolHall: (place: string) => string;
  library: (place: string) => string;
  owner: { school: string; street: string };
  openingPlan: string;
  subjects: readonly string[];
  qualification: string;
  ethicsTraining: string;
  leadingGroup: string;
  expertCommittee: string;
  departments: readonly string[];
  posts: { head: string; member: string; expert: string };
  meeting: string;
  decision: string;
  rules: readonly string[];
  leaflet: string;
  window: string;
  columnAbout: (place: string) => string;
  study: string;
  need: string;
  issue: string;
  answer: string;
  survey: string;
  exchange: string;
  exchangePartner: string;
}

const chinese: SampleRegisterNames = {
  schoolHall: (place) => `${place}中心小学礼堂`,
  library: (place) => `${place}图书分馆`,
  owner: { school: '中心小学', street: '街镇办事处' },
  openingPlan: '周末与寒暑假向居民开放',
  subjects: ['书法、绘画', '健康养生', '手机与电脑', '家庭教育'],
  qualification: '中级',
  ethicsTraining: '师德与课堂组织培训',
  leadingGroup: '社区教育领导小组',
  expertCommittee: '社区教育专家咨询委员会',
  departments: ['教育局', '民政局', '财政局', '文化馆'],
  posts: { head: '分管副区长', member: '科长', expert: '讲师' },
  meeting: '年度工作部署会',
  decision: '每个街镇全年办好一次学习周活动',
  rules: ['教学管理办法', '经费使用办法', '档案管理办法'],
  leaflet: '学习周宣传单',
  window: '春季课程橱窗',
  columnAbout: (place) => `${place}学习故事专栏`,
  study: '老年人数字技能需求调查',
  need: '想学短视频拍摄',
  issue: '上课地点离家远',
  answer: '已在附近教学点加开一班',
  survey: '课程满意度',
  exchange: '到邻区社区学院听课交流',
  exchangePartner: '示例邻区社区学院',
};

const english: SampleRegisterNames = {
  schoolHall: (place) => `Hall of ${place} primary school`,
  library: (place) => `${place} branch library`,
  owner: { school: 'Primary school', street: 'Street office' },
  openingPlan: 'Open to residents at weekends and in the holidays',
  subjects: ['Calligraphy, painting', 'Health', 'Telephones and computers', 'Parenting'],
  qualification: 'Intermediate',
  ethicsTraining: 'Teaching ethics and running a class',
  leadingGroup: 'Leading group for community education',
  expertCommittee: 'Expert advisory committee',
  departments: ['Education bureau', 'Civil affairs bureau', 'Finance bureau', 'Cultural centre'],
  posts: { head: 'Deputy head of the district', member: 'Head of section', expert: 'Lecturer' },
  meeting: 'The work of the year',
  decision: 'Every street holds one event of the learning week',
  rules: ['How teaching is run', 'How money is used', 'How files are kept'],
  leaflet: 'Leaflet of the learning week',
  window: 'Window of spring courses',
  columnAbout: (place) => `Learning stories of ${place}`,
  study: 'What digital skills older people ask for',
  need: 'A course on filming with a telephone',
  issue: 'Classes are far from home',
  answer: 'One more class at the nearest point',
  survey: 'Satisfaction with courses',
  exchange: 'Visit to the college of a neighbouring district',
  exchangePartner: 'Sample neighbour college',
};

export function registerNamesIn(language: 'zh-CN' | 'en'): SampleRegisterNames {
  return language === 'en' ? english : chinese;
}
