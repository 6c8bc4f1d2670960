/** What the title of a sheet and the name of a file say: year, reference date, unit, course. */
import { dateOf, isDate } from '#kernel/calendar.ts';

const YEAR = /(?<!\d)(20\d{2})(?=年|[-_.\s]|$|[^\d])/;

export function yearInText(text: string): number | undefined {
  const found = YEAR.exec(text);
  return found ? Number(found[1]) : undefined;
}

/** The day that a count refers to: "2025年末" and a bare "2025年" are the end of that year. */
export function referenceDate(text: string): string | undefined {
  const plain = text.normalize('NFKC');
  const full = /(20\d{2})[年.-](\d{1,2})[月.-](\d{1,2})日?/.exec(plain);
  if (full) {
    const date = `${full[1]}-${String(full[2]).padStart(2, '0')}-${String(full[3]).padStart(2, '0')}`;
    if (isDate(date)) return date;
  }
  const year = yearInText(plain);
  return year === undefined ? undefined : dateOf(year, 12, 31);
}

const ENDS_AS_UNIT =
  /(?:教学点|居民学校|社区学校|社区学院|学习中心|教育中心|学习点|社区|村|街道|teaching point|community school)$/i;
const DOCUMENT =
  /(?:学员)?(?:花名册|名册|考勤表|点名册|签到表|登记表|台账|统计表|名单|attendance(?: sheet)?|sign-?in sheet|roster)$/i;

/** Words of the title without years and terms. */
function pieces(title: string): string[] {
  return title
    .normalize('NFKC')
    .split(/[\s,;、—]+/)
    .map((piece) => piece.replace(/20\d{2}年?度?(?:春季|秋季|上半年|下半年|学期|春|秋)?(?:学期)?/g, '').trim())
    .filter((piece) => piece !== '');
}

/** A unit that the title names, known or not: one of `names` in it, else a word that ends as names of units do. */
export function unitInTitle(title: string, names: readonly string[]): string | undefined {
  const known = names.filter((name) => name.length > 1 && title.includes(name)).sort((a, b) => b.length - a.length)[0];
  if (known !== undefined) return known;
  for (const piece of pieces(title)) {
    const bare = piece.replace(DOCUMENT, '');
    if (ENDS_AS_UNIT.test(bare)) return bare;
  }
  return undefined;
}

/** The course or activity that the title names, without the unit and without the word for the document. */
export function activityInTitle(title: string, unit: string | undefined): string | undefined {
  for (const piece of pieces(
    unit === undefined ? title : title.normalize('NFKC').replace(unit.normalize('NFKC'), ' '),
  )) {
    const bare = piece.replace(DOCUMENT, '').trim();
    if (bare !== '' && !ENDS_AS_UNIT.test(bare)) return bare;
  }
  return undefined;
}
