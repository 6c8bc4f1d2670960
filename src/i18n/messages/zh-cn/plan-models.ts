import type { planModels as English, ModelWords } from '../en/plan-models.ts';

const district: ModelWords = {
  name: '区',
  text: '供统领全区网络的社区学院使用：培训率、学习型组织、资源开放、队伍、督导、经费。',
  title: (p) => `${p.unit} ${p.year} 年社区教育工作计划`,
  guidingIdea:
    '社区教育是社区建设的一部分，与社区各项工作同步安排。居民在就业、生活和相处中需要学什么，我们就办什么。一年一步，让全区不同年龄的居民都有学习的去处，逐步建成终身学习的体系。',
  principles:
    '一、从社区和居民的需要出发。\n二、把学校、职校与成人学校、文化体育场馆、社团和志愿者等资源统筹起来用。\n三、树立大教育的观念：面向全体居民，覆盖各个年龄，贯穿一生。\n四、分类指导，分步实施。',
  aims: '一、居民培训率比上年提高五个百分点以上，逐步做到能学、想学的居民人人都学。\n二、学习型企业、单位、街道、居委会、家庭五类组织的占比逐年上升。\n三、健全三级网络：社区学院牵头，街道（乡镇）社区学校为主体，教学点为支撑。\n四、专项经费按常住人口人均不低于 1 元落实。',
  safeguards:
    '一、加强领导：设立领导小组，分工明确，社区教育列入全区发展规划和年度督导。\n二、充实队伍：专职人员为骨干，兼职教师和志愿者为主体，组建专家讲师团，每年培训。\n三、督促检查：对社区学校分批检查评估，表彰先进，请专家咨询委员会参与。\n四、宣传研究：用好各类媒体，推广典型，开展理论与实践研究。\n五、经费保障：列入区财政年度预算，按常住人口人均不低于 1 元安排，对办学好的学校给予补助和奖励，鼓励社会出资。',
  tasks: {
    'training-rate': { title: '居民培训率提高五个百分点以上', lead: '社区学院' },
    'laid-off': { title: '开展下岗失业人员再就业培训', lead: '就业服务中心' },
    older: { title: '组织老年人学习和文化活动', lead: '老龄委' },
    floating: { title: '帮助流动人口适应城市生活', lead: '社区学校' },
    youth: { title: '开展青少年校外活动和品德教育', lead: '团区委' },
    standards: { title: '修订各类学习型组织的创建标准', lead: '领导小组' },
    shares: { title: '五类学习型组织占比都有上升', lead: '社区学院' },
    'open-places': { title: '学校和文化体育场馆有计划地向居民开放', lead: '教育局' },
    network: { title: '健全学院、学校、教学点三级网络', lead: '社区学院' },
    distance: { title: '开展光盘、卫星电视、网络等远程教学', lead: '社区学院' },
    'leading-body': { title: '调整领导小组，明确部门分工', lead: '区政府' },
    'staff-training': { title: '培训专职人员、兼职教师和志愿者', lead: '社区学院' },
    inspection: { title: '分批督导社区学校，表彰先进', lead: '督导室' },
    publicity: { title: '做好宣传，推广典型，完成一项课题', lead: '社区学院' },
    funding: { title: '社区教育经费按常住人口人均不低于 1 元列入预算', lead: '财政局' },
  },
};

const school: ModelWords = {
  name: '社区学校',
  text: '供街道（乡镇）社区学校使用：三年规划、制度、师资、品牌、专题讲座、评选。',
  title: (p) => `${p.unit} ${p.year} 年工作计划`,
  guidingIdea:
    '人人学习的社会，从身边的学校做起。本校把学习网络管好，把学习型组织带起来，让居民的知识和本领年年有长进。',
  principles:
    '一、依规办学，公开透明。\n二、全员商议，请教育局和镇领导指导。\n三、发挥所长，办出特色。\n四、对内协作，对外联合。',
  aims: '一、制定全员参与的三年发展规划。\n二、教学、档案、财务等制度和岗位职责齐全。\n三、加快培养双师型教师。\n四、形成一个自己的品牌，迎接全省合格社区学校评估。\n五、完成上级下达的培训任务。',
  safeguards:
    '一、建立社区教育例会和年终考核制度。\n二、建好志愿者和讲师队伍，加强师德与业务培训。\n三、与全镇共享资源。\n四、通过信息、媒体和开放日做好宣传。',
  tasks: {
    'three-year-plan': { title: '在教育局和镇领导指导下，全员制定三年发展规划', lead: '校长' },
    rules: { title: '修订教学、档案、财务制度和岗位职责', lead: '校长' },
    meetings: { title: '按期召开社区教育例会', lead: '办公室' },
    teachers: { title: '开展师德、教学和第二专长培训', lead: '教务处' },
    volunteers: { title: '组建志愿者和讲师队伍', lead: '教务处' },
    brand: { title: '培育品牌项目，准备全省合格学校评估', lead: '校长' },
    partners: { title: '对外联系：走访、交流、合办活动', lead: '办公室' },
    lectures: { title: '按居民需要举办专题讲座', lead: '教务处' },
    themes: {
      title: '八类专题全覆盖：学历、职业技能、健康、食品安全、法制、妇女权益、城市生活、心理咨询',
      lead: '教务处',
    },
    'training-rate': { title: '完成上级下达的培训任务', lead: '校长' },
    older: { title: '开办老年课程：书法、养花、舞蹈、声乐、摄影', lead: '教务处' },
    selection: { title: '配合镇政府评选学习型家庭、单位、企业和个人', lead: '镇政府' },
    assessment: { title: '年终考核', lead: '校长' },
  },
};

const community: ModelWords = {
  name: '社区',
  text: '供居民社区使用：围绕节日办十次活动，开十种以上课程，2000 多人次受教育。',
  title: (p) => `${p.unit} ${p.year} 年社区教育计划`,
  guidingIdea: '学习既成就每个人，也让社区更和睦。我们要办适合本社区、居民满意的学习服务。',
  principles:
    '一、立足社区，服务社区。\n二、从居民最关心的事情做起。\n三、形式和内容年年有新意。\n四、人人可以教，人人可以学。',
  aims: '一、全年开展文体活动十次，以节日活动为重点。\n二、开设课程十种以上。\n三、全年 2000 人次以上受到教育。\n四、阵地完备，师资入库，学习团队能自主活动。',
  safeguards:
    '一、社区教育列入社区整体工作计划。\n二、委员会定期开会，解决难点问题，每项任务有人负责。\n三、用好宣传栏、宣传单和网络。\n四、定期培训并感谢教师和志愿者。',
  tasks: {
    events: { title: '开展文体活动十次', lead: '文体委员' },
    courses: { title: '开设课程十种以上', lead: '教学点' },
    people: { title: '课程和讲座 2000 人次以上', lead: '教学点' },
    base: { title: '改善场地，共享周边资源', lead: '居委会' },
    team: { title: '建立师资库，动员教师、学生、退休人员做志愿者', lead: '居委会' },
    publicity: { title: '办好宣传栏、橱窗、宣传单和网络信息', lead: '文体委员' },
    circles: { title: '培育学习团队', lead: '文体委员' },
    'new-courses': { title: '开发适合本社区的课程', lead: '教学点' },
    online: { title: '利用网上资源组织学习', lead: '教学点' },
    committee: { title: '定期召开社区教育委员会会议', lead: '居委会' },
    'spring-festival': { title: '春节联欢' },
    lantern: { title: '元宵猜灯谜' },
    'womens-day': { title: '三八妇女节活动' },
    'labour-day': { title: '五一趣味运动会' },
    'childrens-day': { title: '六一儿童演出' },
    'dragon-boat': { title: '端午包粽子' },
    'summer-evening': { title: '广场消夏晚会' },
    'mid-autumn': { title: '中秋晚会' },
    'national-day': { title: '国庆歌会' },
    'double-ninth': { title: '重阳敬老活动' },
    meridian: { title: '经络操' },
    'childrens-english': { title: '少儿英语' },
    computers: { title: '老年电脑' },
    calligraphy: { title: '老年书画' },
    knitting: { title: '巧手编织' },
    pregnancy: { title: '孕期教育' },
    'job-training': { title: '下岗失业人员培训' },
    'table-tennis': { title: '老少乒乓球' },
    health: { title: '健康讲座' },
    'civic-manners': { title: '文明礼仪' },
    phones: { title: '安全使用手机' },
  },
};

export const planModels: typeof English = { district, school, community };
