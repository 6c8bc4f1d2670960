/** What a person opens one after another in the running app: an address, and how one sees that all of it is there. */
import { lists } from '../../src/i18n/messages/en/lists.ts';
import { districtCode, learnerId, learnerName, pointCode, schoolCode, sessionId } from './changes.ts';
import { learners, meeting, mix, PEOPLE, PER_YEAR, POINTS, SCHOOLS, YEAR } from './data.ts';

export interface Step {
  name: string;
  address: string;
  /** Stands in the page when it is there. */
  selector: string;
  /** Stands in the path of units or beside it, or in the page where a text is typed, a person or a group is shown: what was shown before must not count. */
  text: string;
  within: string;
  /** Stands in the page when the last of it is there. */
  whole?: string;
  /** Typed into the field that searches, instead of going to another address. */
  typed?: string;
}

const path = '#root .crumb-nav';
const yearInView = `${path} + .menu`;
const page = '#root main';
/** Figures come before charts, and the cards of organizations and money after those of the unit's people. */
const charts = `${page} .below-figures svg`;
const allCards = `${page} .below-figures > .span-5 + .span-8`;
const rows = `${page} tbody tr`;
/** One of those that people of the benchmark belong to. */
const group = 'farmers';
const at = (place: string, unit: string, year = YEAR) => `#/${place}?unit=${unit}&year=${year}`;

/** The steps of as many rounds, each with other units, sessions and people; `people`: how many there are. */
export function walkOf(attendances: number, rounds: number, people: number = learners): Step[][] {
  return Array.from({ length: rounds }, (_, round) => stepsOf(attendances, round, people));
}

function stepsOf(attendances: number, round: number, people: number): Step[] {
  const chance = (of: number, salt: number) => mix(round * 31 + salt) % of;
  /** In turn: what the app showed a moment ago it shows again without reading. */
  const inTurn = (salt: number) => (round + salt) % SCHOOLS;
  const [school, point] = [inTurn(1), chance(POINTS, 2)];
  const sessions = Math.floor(attendances / PEOPLE);
  const sessionsOfYear = Math.min(sessions, PER_YEAR / PEOPLE);
  const session = (name: string, number: number): Step => {
    const { point: where } = meeting(number, attendances);
    const address = at(`record/${sessionId(number)}`, pointCode(where));
    return { name, address, selector: `${page} .roster input`, text: `Point ${where}`, within: path };
  };
  const learner = chance(people, 3);
  const name = learnerName(learner);
  const overview = (what: string, unit: string, text: string, year = YEAR, within = path): Step => {
    return { name: what, address: at('overview', unit, year), selector: charts, text, within };
  };
  const ofSchool = (...step: Parameters<typeof overview>): Step => ({ ...overview(...step), whole: allCards });
  return [
    ofSchool('overview of a school', schoolCode(school), `School ${school}`),
    ofSchool('overview of a school, a year before', schoolCode(school), String(YEAR - 1), YEAR - 1, yearInView),
    overview('overview of a point', pointCode(point), `Point ${point}`),
    { name: 'sessions of a point', address: at('record', pointCode(point)), selector: rows, text: '', within: page },
    session('session of this year', sessions - 1 - chance(sessionsOfYear, 4)),
    session('session of the first year', chance(sessionsOfYear, 5)),
    {
      name: 'people behind the rate',
      address: at('overview/behind/persons', schoolCode(school)),
      selector: rows,
      text: 'Learner',
      within: page,
    },
    {
      name: 'people of a group behind the rate',
      address: at(`overview/behind/group.${group}`, schoolCode(school)),
      selector: rows,
      text: lists.groups[group],
      within: `${page} h1`,
    },
    {
      name: 'learners of a school',
      address: at('learners', schoolCode(inTurn(6))),
      selector: `${rows} th`,
      text: 'Learner',
      within: page,
    },
    { name: 'all learners', address: at('learners', districtCode), selector: rows, text: 'Learner', within: page },
    { name: 'search for a person', address: '', selector: rows, text: name, within: `${rows}:only-child`, typed: name },
    {
      name: 'one learner',
      address: at(`learners/${learnerId(learner)}`, districtCode),
      selector: `${page} h1`,
      text: name,
      within: `${page} h1`,
    },
  ];
}
