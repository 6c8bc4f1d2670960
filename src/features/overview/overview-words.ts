/** The Overview in sentences: what the figures say, with what is set off between asterisks. */
import type { Overview } from '#domain/overview/overview.views.ts';
import type { Basis } from '#domain/targets/target.record.ts';
import { formatDate, formatDays, formatMonth, formatNumber, formatPercent, formatPoints } from '#i18n/format.ts';
import type { Messages } from '#i18n/language.ts';

export type Words = Messages['overview'];

/** Sentences one after another, spaced as the language does. */
export function sentences(parts: readonly (string | undefined)[]): string {
  const said = parts.filter((part) => part !== undefined && part !== '') as string[];
  return said.map((part, index) => (index < said.length - 1 && part.endsWith('.') ? `${part} ` : part)).join('');
}

/** Counted people, or attendances, by basis. */
export function counted(words: Words, count: number, basis: Basis): string {
  return words.people({ count: formatNumber(count), one: count === 1, basis });
}

/** A distance in points without its sign; so many decimals that it never reads as nothing. */
export function distance(points: number, decimals: number): string {
  const size = Math.abs(points);
  const enough = size > 0 && size < 0.005 ? 4 : size < 0.05 && decimals < 2 ? 2 : decimals;
  return formatPoints(size, { digits: enough, long: false });
}

function distanceLong(points: number, decimals: number): string {
  const size = Math.abs(points);
  const enough = size > 0 && size < 0.005 ? 4 : size < 0.05 && decimals < 2 ? 2 : decimals;
  return formatPoints(size, { digits: enough, long: true });
}

/** A year to come is shown before its first day too: its targets can be set. */
export function hasBegun({ asOf, year }: Pick<Overview, 'asOf' | 'year'>): boolean {
  return asOf >= `${year}-01-01`;
}

export interface AnswerWords {
  title: string;
  tone: 'short' | 'good';
  lead: string;
}

export function answerWords(words: Words, shown: Overview): AnswerWords {
  const { answer, report, basis } = shown;
  const rate = rateText(shown);
  const lastYear = shown.year - 1;
  if (!hasBegun(shown) && answer.kind !== 'no-population') {
    const title = words.answer.notBegun({ year: shown.year });
    return {
      title,
      tone: 'good',
      lead: answer.kind === 'no-baseline' ? words.lead.noBaseline({ year: lastYear }) : '',
    };
  }
  switch (answer.kind) {
    case 'no-population':
      return { title: words.answer.noPopulation, tone: 'short', lead: words.lead.noPopulation };
    case 'no-baseline':
      return {
        title: words.answer.noBaseline({ rate, year: shown.year }),
        tone: 'good',
        lead: sentences([words.lead.noBaseline({ year: lastYear }), outlookWords(words, shown)]),
      };
    case 'not-comparable':
      return {
        title: words.answer.notComparable({ rate, year: lastYear }),
        tone: 'good',
        lead: sentences([
          ...report.notComparable.map((reason) => words.lead.reasons[reason]),
          outlookWords(words, shown),
        ]),
      };
    case 'met': {
      const above = report.gapPoints ?? 0;
      const exact = above === 0;
      return {
        title: exact ? words.answer.metExactly : words.answer.met({ points: distanceLong(above, report.decimals) }),
        tone: 'good',
        lead: outlookWords(words, shown),
      };
    }
    case 'short': {
      const points = distanceLong(answer.gapPoints, report.decimals);
      const needed = counted(words, answer.needed, basis);
      return {
        title: shown.running ? words.answer.short({ points, needed }) : words.answer.ended({ points, needed }),
        tone: 'short',
        lead: sentences([outlookWords(words, shown), paceWords(words, shown)]),
      };
    }
  }
}

export function rateText(shown: Pick<Overview, 'ratePercent' | 'targetPercent'>): string {
  return shown.ratePercent === undefined ? '' : formatPercent(shown.ratePercent, shown.targetPercent);
}

function outlookWords(words: Words, shown: Overview): string {
  if (!shown.running) return '';
  if (shown.forecast.state === 'none') {
    return shown.forecast.reason === 'too-early' ? words.lead.tooEarly : '';
  }
  const { outlook } = shown;
  // Nobody counted is more often nothing entered yet than a pace to judge by.
  if (outlook === undefined || shown.count === 0) return '';
  const { gapPoints } = outlook;
  const pass = shown.report.target?.condition !== 'reach';
  const meets = gapPoints === undefined ? undefined : pass ? gapPoints > 0 : gapPoints >= 0;
  const verdict =
    shown.answer.kind === 'met' || gapPoints === undefined
      ? undefined
      : meets
        ? words.lead.wouldMeet
        : words.lead.wouldMiss({ points: distance(gapPoints, 1) });
  return sentences([
    words.lead.forecast({ rate: formatPercent(outlook.percent, shown.targetPercent), range: rangeText(outlook) }),
    outlook.low === undefined ? words.lead.noRange : undefined,
    verdict,
  ]);
}

export function rangeText({ low, high }: { low: number | undefined; high: number | undefined }): string {
  if (low === undefined || high === undefined) return '';
  return `${formatPercent(low).replace('%', '')}–${formatPercent(high)}`;
}

function paceWords(words: Words, shown: Overview): string {
  const { pace, lastYearPerWeek, basis } = shown;
  if (!shown.running || pace?.perWeek === undefined) return '';
  return sentences([
    words.lead.pace({ days: formatDays(pace.daysLeft), perWeek: counted(words, pace.perWeek, basis) }),
    lastYearPerWeek === undefined
      ? undefined
      : words.lead.paceBefore({ perWeek: counted(words, lastYearPerWeek, basis) }),
  ]);
}

/** What the rate counts against what, from when, and what is not known about it. */
export function rateDefinition(words: Words, shown: Overview): string {
  const { residents, basis, counts } = shown;
  const count = counted(words, shown.count, basis);
  const people = shown.signed?.residents ?? residents?.people;
  if (people === undefined) return words.tiles.noResidents({ count });
  const values = {
    count,
    residents: formatNumber(people),
    date: residents === undefined ? String(shown.year) : formatDate(residents.date),
    source: residents?.from === 'sum-of-children' ? words.tiles.sumOfChildren : (residents?.source ?? ''),
  };
  const definition =
    basis === 'named'
      ? words.tiles.rateDefinition(values)
      : basis === 'declared'
        ? words.tiles.declaredDefinition(values)
        : words.tiles.timesDefinition(values);
  const unknown =
    basis === 'named' && counts.unknownResidence > 0 && counts.unknownPercent !== undefined
      ? words.tiles.unknown({ percent: formatPercent(counts.unknownPercent) })
      : undefined;
  return sentences([definition, unknown]);
}

/** The day that the page speaks of: the end of a past month, or the day itself. */
export function asOfText(shown: Overview): string {
  return shown.running ? formatDate(shown.asOf, 'day') : formatMonth(`${shown.year}-12`, 'short');
}
