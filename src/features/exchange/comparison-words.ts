/** A comparison in sentences: what became of the records, and how the figures moved. */
import type { Headline } from '#domain/comparison/headline.ts';
import { WAYS_CHANGED } from '#domain/comparison/record-changes.ts';
import { pointsBetween } from '#domain/indicators/training-rate.ts';
import { formatNumber, formatPercent, formatPerResident, formatPoints } from '#i18n/format.ts';
import type { Messages } from '#i18n/language.ts';
import { listName } from '#i18n/list-name.ts';
import type { Comparison } from '#runtime/use-comparison.ts';
import { copyMoment } from './moment-words.ts';

const POINT_DECIMALS = 4;

type Counts = Record<(typeof WAYS_CHANGED)[number], { count: number }>;

/** "12 new, 3 changed". */
function countWords({ comparison: { counts, between } }: Messages, changes: Counts): string {
  const told = WAYS_CHANGED.filter((way) => changes[way].count > 0);
  return told.map((way) => counts[way]({ count: changes[way].count })).join(between);
}

/** What the page says first. */
export function answerWords(messages: Messages, { kinds }: Pick<Comparison, 'kinds'>, madeAt: number): string {
  const { comparison: words } = messages;
  const moment = copyMoment(madeAt);
  if (kinds.length === 0) return words.nothing({ moment });
  const sum = (way: keyof Counts) => ({ count: kinds.reduce((all, kind) => all + kind[way].count, 0) });
  const all = { added: sum('added'), changed: sum('changed'), deleted: sum('deleted'), missing: sum('missing') };
  return words.since({ moment, changes: countWords(messages, all) });
}

const withSign = (text: string, value: number): string => (value > 0 ? `+${text}` : text);

/** One figure, of which either side may be unknown. */
function moved(
  { comparison: words }: Messages,
  what: string,
  before: number | undefined,
  now: number | undefined,
  write: (value: number) => string,
  by: () => string,
): string | undefined {
  if (before === undefined && now === undefined) return undefined;
  const text = (value: number | undefined): string => (value === undefined ? words.unknown : write(value));
  if (before === now) return words.held({ what, now: text(now) });
  const values = { what, before: text(before), now: text(now) };
  return before === undefined || now === undefined ? words.came(values) : words.moved({ ...values, by: by() });
}

function pointWords(points: number): string {
  const size = Math.abs(points);
  return formatPoints(points, { signed: true, digits: size < 0.05 ? 3 : size < 0.95 ? 2 : 1 });
}

function organizationWords(messages: Messages, before: Headline, now: Headline): string[] {
  const { comparison: words, lists } = messages;
  const sentences = now.organizations.flatMap((kind) => {
    const was = before.organizations.find((each) => each.kind === kind.kind) ?? { valid: 0, percent: undefined };
    const name = listName(lists.organizationKinds, { id: kind.kind, name: kind.name });
    const change = kind.valid - was.valid;
    const share = () => pointWords((kind.percent ?? 0) - (was.percent ?? 0));
    return [
      change === 0
        ? undefined
        : moved(messages, name, was.valid, kind.valid, formatNumber, () => withSign(formatNumber(change), change)),
      was.percent === kind.percent
        ? undefined
        : moved(messages, words.what.share({ kind: name }), was.percent, kind.percent, formatPercent, share),
    ];
  });
  const told = sentences.filter((sentence) => sentence !== undefined);
  if (told.length > 0) return told;
  const valid = now.organizations.reduce((sum, kind) => sum + kind.valid, 0);
  return [words.held({ what: words.what.organizations, now: formatNumber(valid) })];
}

/** How the headline figures moved, a sentence each; *marked* where they did. */
export function figureSentences(messages: Messages, before: Headline, now: Headline): string[] {
  const { comparison: words, lists } = messages;
  const { what } = words;
  const number = (name: string, from: number | undefined, to: number | undefined) =>
    moved(messages, name, from, to, formatNumber, () => {
      const change = (to ?? 0) - (from ?? 0);
      return withSign(formatNumber(change), change);
    });
  const points = () => pointWords(before.rate && now.rate ? pointsBetween(before.rate, now.rate, POINT_DECIMALS) : 0);
  const money = (name: string, from: number | undefined, to: number | undefined) =>
    moved(messages, name, from, to, formatPerResident, () => {
      const change = (to ?? 0) - (from ?? 0);
      return withSign(formatPerResident(change), change);
    });
  const sameBasis = before.basis === now.basis;
  return [
    sameBasis ? number(lists.bases[now.basis], before.count, now.count) : words.otherBasis,
    sameBasis ? moved(messages, what.rate, before.ratePercent, now.ratePercent, formatPercent, points) : undefined,
    number(what.residents, before.residents, now.residents),
    ...organizationWords(messages, before, now),
    money(what.arranged, before.arrangedFen, now.arrangedFen),
    money(what.spent, before.spentFen, now.spentFen),
    now.signed ? words.signed : undefined,
  ].filter((sentence) => sentence !== undefined);
}
