import { type FormEvent, useState } from 'react';
import { isBuiltIn, LONGEST_NAME, type SettingList } from '#domain/settings/setting-lists.rules.ts';
import { changeSettings } from '#domain/settings/settings.commands.ts';
import { listName } from '#i18n/list-name.ts';
import { refusalText } from '#i18n/refusal.ts';
import { useCommand } from '#runtime/use-command.ts';
import { Button, IconButton } from '#ui/button.tsx';
import { CheckField } from '#ui/check-field.tsx';
import { FormActions } from '#ui/form-actions.tsx';
import { Notice } from '#ui/notice.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useText } from '#ui/use-text.ts';
import {
  countsOtherwise,
  type DraftEntry,
  fromDraft,
  MARKS,
  moved,
  type StoredEntry,
  toDraft,
  withNew,
} from './list-draft.ts';

/** A list changed as a whole and saved in one step: names, order, what is hidden, what counts. */
export function ListEditor({ list, stored }: { list: SettingList; stored: readonly StoredEntry[] }) {
  const messages = useText();
  const { lists: words } = messages.settings;
  const command = useCommand(changeSettings);
  const [draft, setDraft] = useState(() => toDraft(stored));
  const before = fromDraft(list, toDraft(stored));
  const changed = JSON.stringify(fromDraft(list, draft)) !== JSON.stringify(before);
  const recount = list === 'sessionKinds' && countsOtherwise(stored, draft);
  const { refusal } = command;
  const wrongPlace = refusal?.field === list ? refusal.values?.place : undefined;

  function change(place: number, entry: Partial<DraftEntry>) {
    command.reset();
    setDraft((known) => known.map((each, at) => (at === place ? { ...each, ...entry } : each)));
  }

  async function save(event: FormEvent) {
    event.preventDefault();
    await command.run(fromDraft(list, draft));
  }

  return (
    <form className="stack" noValidate onSubmit={(event) => void save(event)}>
      <ul className="entry-list">
        {draft.map((entry, place) => (
          <EntryRow
            key={entry.key}
            list={list}
            entry={entry}
            place={place}
            last={place === draft.length - 1}
            error={refusal && wrongPlace === place ? refusalText(messages, refusal) : undefined}
            onChange={(fields) => change(place, fields)}
            onMove={(step) => setDraft((known) => moved(known, place, step))}
            onRemove={() => {
              command.reset();
              setDraft((known) => known.filter((_, at) => at !== place));
            }}
          />
        ))}
      </ul>
      <div>
        <Button icon="add" onClick={() => setDraft((known) => withNew(known, list))}>
          {words.add}
        </Button>
      </div>
      <p className="small muted">{words.hideInstead}</p>
      {recount && (
        <Notice tone="warn" live>
          {words.recount}
        </Notice>
      )}
      {refusal && wrongPlace === undefined && <Notice tone="bad">{refusalText(messages, refusal)}</Notice>}
      {command.error && <Notice tone="bad">{command.error.message}</Notice>}
      <FormActions sticky note={command.isPending && recount ? words.saving : undefined}>
        <Button type="submit" tone="primary" touch busy={command.isPending} disabled={!changed}>
          {words.save}
        </Button>
        <Button
          touch
          disabled={!changed}
          onClick={() => {
            command.reset();
            setDraft(toDraft(stored));
          }}
        >
          {words.discard}
        </Button>
      </FormActions>
    </form>
  );
}

function EntryRow({
  list,
  entry,
  place,
  last,
  error,
  onChange,
  onMove,
  onRemove,
}: {
  list: SettingList;
  entry: DraftEntry;
  place: number;
  last: boolean;
  error: string | undefined;
  onChange: (fields: Partial<DraftEntry>) => void;
  onMove: (step: 1 | -1) => void;
  onRemove: () => void;
}) {
  const { settings, lists } = useText();
  const { lists: words } = settings;
  const own = !isBuiltIn(list, entry.id);
  const usual = own ? '' : listName(lists[list], entry.id);
  const name = entry.name || usual || words.newEntry;
  return (
    <li data-hidden={entry.hidden === true}>
      <TextField
        label={words.nameOf({ number: place + 1 })}
        hideLabel
        placeholder={usual || words.newEntry}
        maxLength={LONGEST_NAME}
        value={entry.name ?? usual}
        error={error}
        hint={!own && entry.name ? words.usual({ name: usual }) : undefined}
        onChange={(typed) => onChange({ name: typed === usual ? undefined : typed })}
      />
      <div className="ticks">
        {MARKS[list].map((mark) => (
          <CheckField
            key={mark}
            label={words[mark]}
            checked={entry[mark] === true}
            onChange={(on) => onChange({ [mark]: on })}
          />
        ))}
        <CheckField label={words.hidden} checked={entry.hidden === true} onChange={(hidden) => onChange({ hidden })} />
      </div>
      <div className="line">
        {own && <IconButton icon="remove" label={words.remove({ name })} onClick={onRemove} />}
        <IconButton icon="up" label={words.up({ name })} disabled={place === 0} onClick={() => onMove(-1)} />
        <IconButton icon="down" label={words.down({ name })} disabled={last} onClick={() => onMove(1)} />
      </div>
    </li>
  );
}
