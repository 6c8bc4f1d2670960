import type { FigureName, Figures } from '#domain/inspections/figure-names.ts';
import { formatFen, formatNumber, formatPercent, formatPerResident } from '#i18n/format.ts';
import type { Messages } from '#i18n/language.ts';

/** What a figure that stands beside an item says, in one line. */
export function figureText(messages: Messages, figures: Figures, name: FigureName): string {
  const words = messages.inspections.figures;
  const judged = (figure: string, met: boolean | undefined): string =>
    met === undefined ? figure : words.judged({ figure, verdict: met ? words.met : words.short });
  switch (name) {
    case 'training-rate':
      return figures.ratePercent === undefined
        ? words.noResidents({ persons: formatNumber(figures.persons) })
        : judged(formatPercent(figures.ratePercent, figures.targetPercent), figures.targetMet);
    case 'funding':
      return figures.fenPerResident === undefined
        ? formatFen(figures.arrangedFen)
        : judged(formatPerResident(figures.fenPerResident, 'word', figures.floorFen), figures.floorMet);
    case 'organizations':
      return words.rising({ risen: figures.kindsRisen, of: figures.kindsCompared });
    case 'coverage':
      return words.ofAll({ count: figures.communities.covered, of: figures.communities.all });
    case 'tasks':
      return figures.tasks ? words.ofAll({ count: figures.tasks.done, of: figures.tasks.of }) : messages.frame.dash;
    default:
      return formatNumber(figures.sessions);
  }
}
