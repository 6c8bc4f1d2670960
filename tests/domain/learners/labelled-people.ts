/**
 * People with known doubles, made the way FEBRL makes its sets: originals with the frequencies of real names, and second
 * records of some of them with the mistakes that clerks make. A seed gives the same set everywhere.
 */
import type { Person } from '#domain/learners/learner.rules.ts';
import { Chance } from '../../laws/chance.ts';

// The commonest come first and are drawn far more often, so that namesakes occur as they do in a district.
const FAMILY = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹'];
const GIVEN =
  '秀英 桂英 建国 秀兰 玉兰 建华 桂兰 红 丽 伟 敏 静 军 志强 淑珍 淑英 国强 玉梅 凤英 桂芳 明 芳 勇 海燕 小红 文英 春梅 建军 秀珍 金凤 振华 丽华 德明 永福 雪梅 春生 玉珍 爱华 国庆 志明'.split(
    ' ',
  );
const LETTERS = [
  ...'秀英桂建国兰玉华红丽伟敏静军志强淑珍梅凤芳明勇海燕小文春金振德永福雪生爱庆光荣立新平成万东学世宝长大有家正清庭树林云香月莲菊',
];

/** A quarter have one of the names that whole generations share; the others are more their own. */
function givenName(chance: Chance): string {
  if (chance.chance(25)) return frequent(GIVEN, chance);
  return chance.pick(LETTERS) + (chance.chance(80) ? chance.pick(LETTERS) : '');
}

/** Characters that sound or look alike and are written for one another. */
const CONFUSED: Readonly<Record<string, string>> = {
  英: '瑛',
  兰: '蓝',
  红: '虹',
  丽: '莉',
  华: '花',
  梅: '玫',
  珍: '贞',
  芳: '方',
  建: '健',
  国: '幗',
  志: '智',
  强: '祥',
  秀: '绣',
  静: '靖',
  伟: '玮',
  明: '铭',
  军: '君',
};
const UNITS = 60;

function frequent<T>(list: readonly T[], chance: Chance): T {
  return list[Math.min(chance.whole(list.length), chance.whole(list.length), chance.whole(list.length))] as T;
}

function original(index: number, chance: Chance): Person {
  const home = `u${chance.whole(UNITS)}`;
  return {
    id: `original ${String(index).padStart(5, '0')}`,
    name: frequent(FAMILY, chance) + givenName(chance),
    sex: chance.chance(85) ? chance.pick(['female', 'male'] as const) : undefined,
    birthYear: chance.chance(85) ? chance.between(1936, 2012) : undefined,
    telephone: chance.chance(75)
      ? `1${chance.pick([3, 5, 8])}${String(chance.whole(1_000_000_000)).padStart(9, '0')}`
      : '',
    groups: [],
    residence: 'unknown',
    home,
    homeName: home,
  };
}

function misspelt(name: string, chance: Chance): string {
  const letters = [...name];
  const at = letters.findIndex((letter, index) => index > 0 && CONFUSED[letter] !== undefined);
  if (at > 0 && chance.chance(80)) letters[at] = CONFUSED[letters[at] as string] as string;
  else if (letters.length > 2) [letters[1], letters[2]] = [letters[2] as string, letters[1] as string];
  return letters.join('');
}

function mistypedNumber(telephone: string, chance: Chance): string {
  if (telephone === '') return '';
  const at = chance.between(3, telephone.length - 1);
  return `${telephone.slice(0, at)}${chance.whole(10)}${telephone.slice(at + 1)}`;
}

/** A second record of the person: up to three mistakes, as they come. */
function double(person: Person, index: number, chance: Chance): Person {
  const made = { ...person, id: `double ${String(index).padStart(5, '0')}` };
  const mistakes: (() => void)[] = [
    () => {
      made.name = misspelt(made.name, chance);
    },
    () => {
      made.name = [...made.name].join(' ');
    },
    () => {
      made.birthYear = undefined;
    },
    () => {
      made.birthYear = made.birthYear === undefined ? undefined : made.birthYear + chance.pick([-1, 1]);
    },
    () => {
      made.telephone = '';
    },
    () => {
      made.telephone = mistypedNumber(made.telephone, chance);
    },
    () => {
      made.telephone = made.telephone.slice(-chance.pick([4, 7, 8]));
    },
    () => {
      made.sex = undefined;
    },
    () => {
      made.home = `u${chance.whole(UNITS)}`;
    },
  ];
  for (const mistake of chance.shuffled(mistakes).slice(0, chance.between(0, 3))) mistake();
  return made;
}

export interface LabelledPeople {
  people: Person[];
  /** `id|id` of the pairs that are one person, the smaller id first. */
  truth: Set<string>;
}

export const pairName = (one: string, other: string): string => (one < other ? `${one}|${other}` : `${other}|${one}`);

export function labelledPeople(seed: number, originals: number, doubles: number): LabelledPeople {
  const chance = new Chance(seed);
  const people = Array.from({ length: originals }, (_, index) => original(index, chance));
  const truth = new Set<string>();
  for (const [index, person] of chance.shuffled(people).slice(0, doubles).entries()) {
    const second = double(person, index, chance);
    people.push(second);
    truth.add(pairName(person.id, second.id));
  }
  return { people: chance.shuffled(people), truth };
}
