import { type FormEvent, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import type { SheetPage } from '#domain/inspections/inspections.views.ts';
import { changeSheet, deleteSheet } from '#domain/inspections/sheet.commands.ts';
import { HUNDRED, type SheetDraft, type SheetItem, sumOfPoints } from '#domain/inspections/sheet.rules.ts';
import { refusalText } from '#i18n/refusal.ts';
import { useCommand } from '#runtime/use-command.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { FormActions } from '#ui/form-actions.tsx';
import { Notice } from '#ui/notice.tsx';
import { NumberField } from '#ui/number-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useFormFocus } from '#ui/use-form-focus.ts';
import { useText } from '#ui/use-text.ts';
import { pointsText } from './point-words.ts';
import { tenthsOf } from './points-field.tsx';
import { SheetItemFields } from './sheet-item-fields.tsx';

/** The next free id among those given: ids need to be unique within their sheet only. */
function freeId(known: readonly { id: string }[], stem: string): string {
  let number = known.length + 1;
  while (known.some(({ id }) => id === `${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

/** Changes a sheet as a whole: titles, areas, items, points, grades. Saved at once, and only when it comes to a hundred. */
export function SheetEditor({ sheet }: { sheet: SheetPage }) {
  const messages = useText();
  const { inspections, frame } = messages;
  const words = inspections.sheet;
  const navigate = useNavigate();
  const { search } = useLocation();
  const change = useCommand(changeSheet);
  const remove = useCommand(deleteSheet);
  const { form, isReady } = useFormFocus(change);
  const [draft, setDraft] = useState<SheetDraft>(sheet);
  const { refusal } = change;
  const errorOf = (field: string) => (refusal?.field === field ? refusalText(messages, refusal) : undefined);
  const home = `/inspections${search}${search === '' ? '?' : '&'}part=sheets`;
  const sum = sumOfPoints(draft.items);
  const set = (fields: Partial<SheetDraft>) => setDraft((before) => ({ ...before, ...fields }));
  const setItem = (id: string, fields: Partial<SheetItem>) =>
    set({ items: draft.items.map((item) => (item.id === id ? { ...item, ...fields } : item)) });

  async function save(event: FormEvent) {
    event.preventDefault();
    if (!(await isReady())) return;
    const { title, areas, items, passAt, excellentAt, bonusMost } = draft;
    const used = areas.filter((area) => items.some((item) => item.area === area.id));
    const input = { sheet: sheet.id, title, areas: used, items, passAt, excellentAt, bonusMost };
    if ((await change.run(input)).ok) navigate(home);
  }

  const freshItem = (area: string): SheetItem => ({
    id: freeId(draft.items, 'own'),
    area,
    name: '',
    kind: 'plain',
    points: 10,
    evidence: '',
    figure: '',
  });

  const addItem = (area: string) => set({ items: [...draft.items, freshItem(area)] });

  function addArea() {
    const id = freeId(draft.areas, 'area');
    set({ areas: [...draft.areas, { id, name: words.newArea }], items: [...draft.items, freshItem(id)] });
  }

  const bars = [
    ['passAt', words.passAt],
    ['excellentAt', words.excellentAt],
    ['bonusMost', words.bonusMost],
  ] as const;
  return (
    <form ref={form} className="stack" onSubmit={(event) => void save(event)} noValidate>
      <Card>
        <div className="stack">
          <TextField
            label={words.title}
            value={draft.title}
            onChange={(title) => set({ title })}
            error={errorOf('title')}
          />
          <div className="fields thirds">
            {bars.map(([field, label]) => (
              <NumberField
                key={field}
                label={label}
                unit={words.unit}
                least={0}
                most={100}
                value={Number.isNaN(draft[field]) ? undefined : draft[field] / 10}
                onChange={(points) => set({ [field]: tenthsOf(points) ?? Number.NaN })}
                error={errorOf(field)}
              />
            ))}
          </div>
        </div>
      </Card>
      {draft.areas.map((area) => (
        <Card key={area.id}>
          <div className="stack">
            <TextField
              label={words.areaName}
              value={area.name}
              onChange={(name) =>
                set({ areas: draft.areas.map((each) => (each.id === area.id ? { ...each, name } : each)) })
              }
              error={errorOf(`area/${area.id}`)}
            />
            <ul className="sheet-items">
              {draft.items
                .filter((item) => item.area === area.id)
                .map((item, index) => (
                  <SheetItemFields
                    key={item.id}
                    item={item}
                    number={index + 1}
                    error={errorOf(`item/${item.id}`)}
                    onChange={(fields) => setItem(item.id, fields)}
                    onRemove={() => set({ items: draft.items.filter(({ id }) => id !== item.id) })}
                  />
                ))}
            </ul>
            <span className="line">
              <Button icon="add" onClick={() => addItem(area.id)}>
                {words.addItem}
              </Button>
            </span>
          </div>
        </Card>
      ))}
      <span className="line">
        <Button icon="add" onClick={addArea}>
          {words.addArea}
        </Button>
      </span>
      {change.error && <Notice tone="bad">{frame.errorNothingLost}</Notice>}
      {refusal && (refusal.field === undefined || refusal.field === 'items') && (
        <Notice tone="bad">{refusalText(messages, refusal)}</Notice>
      )}
      {remove.refusal && <Notice tone="bad">{refusalText(messages, remove.refusal)}</Notice>}
      <FormActions
        sticky
        note={
          <span className={sum === HUNDRED ? '' : 'short'}>
            {sum === HUNDRED ? words.hundred : words.sum({ sum: pointsText(sum) })}
          </span>
        }
      >
        <Button type="submit" tone="primary" busy={change.isPending}>
          {words.save}
        </Button>
        {!sheet.used && (
          <Button
            tone="quiet"
            busy={remove.isPending}
            onClick={() => void remove.run({ sheet: sheet.id }).then((result) => result.ok && navigate(home))}
          >
            {words.delete}
          </Button>
        )}
      </FormActions>
    </form>
  );
}
