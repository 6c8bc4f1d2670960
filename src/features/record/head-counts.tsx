import type { Refusal } from '#domain/contracts.ts';
import type { Choice } from '#domain/sessions/session-form.views.ts';
import { listName } from '#i18n/list-name.ts';
import { Card } from '#ui/card.tsx';
import { FieldGroup } from '#ui/field.tsx';
import { NumberField } from '#ui/number-field.tsx';
import { useText } from '#ui/use-text.ts';
import type { Draft } from './session-draft.ts';

/** People present whose names were not taken, and how many of them were of each group. */
export function HeadCounts({
  draft,
  onChange,
  groups,
  errorOf,
  refusal,
}: {
  draft: Draft;
  onChange: (draft: Draft) => void;
  groups: readonly Choice[];
  errorOf: (field: string) => string | undefined;
  refusal: Refusal | null;
}) {
  const { sessions, lists } = useText();
  const words = sessions.form;
  const stated = Object.keys(draft.headCounts).filter((id) => !groups.some((group) => group.id === id));
  const all: Choice[] = [...groups, ...stated.map((id) => ({ id, name: undefined }))];
  const open = (draft.unnamed ?? 0) > 0 || stated.length > 0 || refusal?.field?.startsWith('headCounts.');

  function setGroup(group: string, people: number | undefined) {
    const headCounts = { ...draft.headCounts };
    if (people === undefined) delete headCounts[group];
    else headCounts[group] = people;
    onChange({ ...draft, headCounts });
  }

  return (
    <Card title={words.others}>
      <div className="stack">
        <NumberField
          label={words.unnamed}
          hint={words.unnamedHint}
          optional
          whole
          least={0}
          most={100_000}
          value={draft.unnamed}
          onChange={(unnamed) => onChange({ ...draft, unnamed })}
          error={errorOf('unnamed')}
        />
        {open && (
          <FieldGroup legend={words.byGroup} hint={words.byGroupHint}>
            <div className="fields thirds">
              {all.map((group) => (
                <NumberField
                  key={group.id}
                  label={listName(lists.groups, group)}
                  whole
                  least={0}
                  value={draft.headCounts[group.id]}
                  onChange={(people) => setGroup(group.id, people)}
                  error={errorOf(`headCounts.${group.id}`)}
                />
              ))}
            </div>
          </FieldGroup>
        )}
      </div>
    </Card>
  );
}
