/** Words of the three plans to start from: the facts of the field's model plans in our own words. */
export type ModelWords = {
  name: string;
  text: string;
  title: (p: { unit: string; year: number }) => string;
  guidingIdea: string;
  principles: string;
  aims: string;
  safeguards: string;
  tasks: Record<string, { title: string; lead?: string }>;
};

const district: ModelWords = {
  name: 'District',
  text: 'For a community college that leads the network of a district: training rate, learning organizations, open places, staff, inspection, funding.',
  title: (p) => `${p.unit}: work plan for community education ${p.year}`,
  guidingIdea:
    'Community education belongs to the building of the community, not beside it. We work for the people who live here: what they need to learn for work, for daily life and for one another decides what we offer. Step by step the district gets a system in which everybody can go on learning at any age.',
  principles:
    '1. Start from the needs of the community and its residents.\n2. Bring together what is there: schools, vocational and adult schools, cultural and sports places, associations, volunteers.\n3. Think of education widely: all people, all ages, all of life.\n4. Guide each kind of unit in its own way and go forward in stages.',
  aims: '1. The training rate of residents rises by more than five percentage points over last year, until everybody who can and wants to learn does so.\n2. The share of learning organizations rises in every kind: enterprises, workplaces, streets, neighbourhood committees, families.\n3. Three tiers work together: the community college leads, the schools of streets and townships carry the work, teaching points support it.\n4. Earmarked funding reaches at least 1 yuan per permanent resident.',
  safeguards:
    "1. Leadership: a leading body with a clear division of labour; community education stands in the district's development plan and in the yearly inspection.\n2. People: full-time staff as the core, part-time teachers and volunteers as the main body, a group of expert lecturers; training every year.\n3. Supervision: schools are inspected in batches, good work is commended, an advisory committee of experts takes part.\n4. Publicity and study: media, model cases, research into theory and practice.\n5. Money: in the district's budget every year, not less than 1 yuan per permanent resident, with support and awards for well-run schools and contributions from society.",
  tasks: {
    'training-rate': {
      title: 'Raise the training rate of residents by more than five points',
      lead: 'Community college',
    },
    'laid-off': { title: 'Retrain laid-off and unemployed people for new work', lead: 'Employment service' },
    older: { title: 'Teach and bring together older people', lead: 'Committee on ageing' },
    floating: { title: 'Help the floating population to settle into city life', lead: 'Community schools' },
    youth: { title: 'Out-of-school activities and moral education for the young', lead: 'Youth league' },
    standards: { title: "Draw up this year's standards for each kind of learning organization", lead: 'Leading body' },
    shares: { title: 'Let the share of learning organizations rise in all five kinds', lead: 'Community college' },
    'open-places': {
      title: 'Open schools, cultural and sports places to residents by a plan',
      lead: 'Education bureau',
    },
    network: { title: 'Complete the network of college, schools and teaching points', lead: 'Community college' },
    distance: { title: 'Teach at a distance: discs, satellite television, the network', lead: 'Community college' },
    'leading-body': { title: 'Renew the leading body and its division of labour', lead: 'District government' },
    'staff-training': { title: 'Train full-time staff, part-time teachers and volunteers', lead: 'Community college' },
    inspection: { title: 'Inspect the community schools in batches and commend the best', lead: 'Inspection office' },
    publicity: { title: 'Publicity, model cases and one piece of research', lead: 'Community college' },
    funding: { title: 'Put at least 1 yuan per permanent resident into the budget', lead: 'Finance bureau' },
  },
};

const school: ModelWords = {
  name: 'Community school',
  text: 'For the school of a street or township: three-year plan, rules, teachers, brand, themed lectures, selection of learning organizations.',
  title: (p) => `${p.unit}: work plan ${p.year}`,
  guidingIdea:
    'A society in which everybody learns begins at the school round the corner. This school keeps the network of learning in order, helps learning organizations to grow and raises what residents know and can do.',
  principles:
    '1. Run the school by its rules and in the open.\n2. Decide with all staff; ask the bureau and the town for guidance.\n3. Use what the school is good at and make it known.\n4. Work with others, inside and outside.',
  aims: "1. A three-year development plan that everybody has worked on.\n2. Complete rules for teaching, files and money, and duties for each post.\n3. Teachers who can teach theory and practice; more of them trained.\n4. One brand of the school's own, ready for the evaluation of qualified schools in the province.\n5. The training tasks given from above are met.",
  safeguards:
    '1. A regular meeting on community education and an assessment at the end of the year.\n2. A team of volunteers and lecturers, trained in ethics and in their subject.\n3. Resources of the town are shared.\n4. The work is made known through notices, media and open days.',
  tasks: {
    'three-year-plan': {
      title: 'Write the three-year plan with all staff, guided by the bureau and the town',
      lead: 'Head',
    },
    rules: { title: 'Revise the rules for teaching, files, money and posts', lead: 'Head' },
    meetings: { title: 'Hold the regular meetings on community education', lead: 'Office' },
    teachers: { title: 'Train teachers in ethics, teaching and a second skill', lead: 'Teaching office' },
    volunteers: { title: 'Build the team of volunteers and lecturers', lead: 'Teaching office' },
    brand: { title: 'Develop a brand project and prepare for the provincial evaluation', lead: 'Head' },
    partners: { title: 'Work with partners outside: visits, exchanges, shared events', lead: 'Office' },
    lectures: { title: 'Lectures on the themes that residents ask for', lead: 'Teaching office' },
    themes: {
      title:
        "Cover eight themes: schooling, job skills, health, food safety, law, women's rights, city life, counselling",
      lead: 'Teaching office',
    },
    'training-rate': { title: 'Meet the training task given from above', lead: 'Head' },
    older: {
      title: 'Courses for older people: calligraphy, flowers, dance, singing, photography',
      lead: 'Teaching office',
    },
    selection: {
      title: 'Select learning families, workplaces, enterprises and individuals with the town',
      lead: 'Town government',
    },
    assessment: { title: 'Year-end assessment', lead: 'Head' },
  },
};

const community: ModelWords = {
  name: 'Community',
  text: 'For a residential community: ten events around the festivals, more than ten kinds of course, more than 2,000 people.',
  title: (p) => `${p.unit}: community education plan ${p.year}`,
  guidingIdea:
    "Learning should help each person to grow and the whole community to live well together. We build a service for people's learning that fits this neighbourhood and that they are content with.",
  principles:
    '1. Based in the community, for the community.\n2. Start with what people here care about most.\n3. New forms and new content every year.\n4. Everybody may teach, everybody may learn.',
  aims: '1. Ten cultural and sports events in the year, the festivals above all.\n2. More than ten kinds of course.\n3. More than 2,000 people take part (attendances).\n4. Well-kept places to learn, a list of teachers, learning circles that run themselves.',
  safeguards:
    '1. Community education stands in the work plan of the whole community.\n2. The committee meets regularly and settles difficult questions; each task has a person who answers for it.\n3. Publicity: notice column, leaflets, network.\n4. Teachers and volunteers are trained regularly and thanked.',
  tasks: {
    events: { title: 'Ten cultural and sports events', lead: 'Culture officer' },
    courses: { title: 'More than ten kinds of course', lead: 'Teaching point' },
    people: { title: 'More than 2,000 attendances in courses and lectures', lead: 'Teaching point' },
    base: { title: 'Improve the rooms and share what others have', lead: 'Committee' },
    team: { title: 'List of teachers; win teachers, students and retired people as volunteers', lead: 'Committee' },
    publicity: { title: 'Notice column, window, leaflets and network news', lead: 'Culture officer' },
    circles: { title: 'Start and support learning circles', lead: 'Culture officer' },
    'new-courses': { title: 'Develop courses that fit this neighbourhood', lead: 'Teaching point' },
    online: { title: 'Learn together with online resources', lead: 'Teaching point' },
    committee: { title: 'Regular meetings of the community education committee', lead: 'Committee' },
    'spring-festival': { title: 'Spring Festival gathering' },
    lantern: { title: 'Lantern riddles' },
    'womens-day': { title: "Women's Day" },
    'labour-day': { title: 'Labour Day sports meeting' },
    'childrens-day': { title: "Children's Day performances" },
    'dragon-boat': { title: 'Dragon Boat Festival: making rice dumplings' },
    'summer-evening': { title: 'Summer evening in the square' },
    'mid-autumn': { title: 'Mid-Autumn evening' },
    'national-day': { title: 'National Day singing' },
    'double-ninth': { title: 'Double Ninth: day of the older people' },
    meridian: { title: 'Meridian exercise' },
    'childrens-english': { title: 'English for children' },
    computers: { title: 'Computers for older people' },
    calligraphy: { title: 'Painting and calligraphy for older people' },
    knitting: { title: 'Knitting' },
    pregnancy: { title: 'Course for pregnant women' },
    'job-training': { title: 'Training for laid-off and unemployed people' },
    'table-tennis': { title: 'Table tennis, old and young' },
    health: { title: 'Health lectures' },
    'civic-manners': { title: 'Civic manners' },
    phones: { title: 'Using a phone safely' },
  },
};

export const planModels = { district, school, community };
