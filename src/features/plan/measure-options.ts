import { PLAIN_MEASURES } from '#domain/plans/measures.ts';
import type { PlanPage } from '#domain/plans/plan.views.ts';
import type { Messages } from '#i18n/language.ts';
import { listName } from '#i18n/list-name.ts';
import { LIST_MEASURES, measureName } from '#i18n/measure-words.ts';
import type { OptionGroup } from '#ui/select-field.tsx';

/** What a task can be proved by, in groups. */
export function measureOptions(messages: Messages, lists: PlanPage['lists']): OptionGroup[] {
  const { measureGroups } = messages.plans;
  return [
    {
      label: measureGroups.figures,
      options: PLAIN_MEASURES.map((value) => ({ value, label: measureName(messages, lists, value) })),
    },
    ...LIST_MEASURES.map(({ family, list }) => ({
      label: measureGroups[family],
      options: lists[list].map((entry) => ({
        value: `${family}/${entry.id}`,
        label: listName(messages.lists[list], entry),
      })),
    })),
  ];
}
