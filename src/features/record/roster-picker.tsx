import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { PersonInput } from '#domain/learners/learner.commands.ts';
import { matchesPerson, type Person } from '#domain/learners/learner.rules.ts';
import type { Choice, RosterChoices } from '#domain/sessions/session-form.views.ts';
import { compareText } from '#i18n/format.ts';
import { listName } from '#i18n/list-name.ts';
import { Button } from '#ui/button.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { LoadingState } from '#ui/loading-state.tsx';
import { RosterList, type RosterRow } from '#ui/roster-list.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useText } from '#ui/use-text.ts';
import { ElsewhereList } from './elsewhere-list.tsx';
import { NewcomerForm } from './newcomer-form.tsx';
import type { Newcomer } from './session-draft.ts';

/** Without a roster only so many neighbours are listed at first: typing narrows. */
const FIRST_SHOWN = 40;
/** More rows than this help nobody. */
const MOST_SHOWN = 300;

/** Roster with a filter over it: typing narrows, Enter ticks the first, arrows and space work in the list. */
export function RosterPicker({
  roster,
  error,
  unit,
  year,
  groups,
  ticked,
  changed,
  guests,
  newcomers,
  attempts,
  autoFocus,
  onTick,
  onTickAll,
  onGuest,
  onNewcomer,
}: {
  roster: RosterChoices | undefined;
  error: Error | null;
  unit: string;
  year: number;
  groups: readonly Choice[];
  ticked: ReadonlySet<string>;
  /** Whom this form ticked or unticked: they stay in sight. */
  changed: ReadonlyMap<string, boolean>;
  guests: readonly Person[];
  newcomers: readonly Newcomer[];
  attempts: number;
  autoFocus: boolean;
  onTick: (id: string, on: boolean) => void;
  onTickAll: (ids: readonly string[], on: boolean) => void;
  onGuest: (person: Person) => void;
  onNewcomer: (input: PersonInput) => void;
}) {
  const { sessions, lists, frame } = useText();
  const words = sessions.form;
  const box = useRef<HTMLDivElement>(null);
  const filter = useRef<HTMLInputElement>(null);
  const focused = useRef(false);
  const [text, setText] = useState('');
  const [everyone, setEveryone] = useState(false);
  const [adding, setAdding] = useState<string | undefined>();
  const loaded = roster !== undefined;
  useEffect(() => {
    // Once, when the form has opened: another course must not take the focus away.
    if (!autoFocus || !loaded || focused.current) return;
    focused.current = true;
    // Nor from who has begun to type elsewhere while people were being read.
    if (document.activeElement?.matches('input, textarea, select')) return;
    filter.current?.focus({ preventScroll: true });
  }, [autoFocus, loaded]);

  const people = useMemo(() => {
    const known = roster?.people ?? [];
    const here = new Set(known.map(({ id }) => id));
    const more = guests.filter(({ id }) => !here.has(id)).map((guest) => ({ ...guest, enrolled: false }));
    // Who stands ticked comes first: whoever corrects a session looks for the wrong one among these.
    const standing = new Set(roster?.ticked);
    const rank = ({ id, enrolled }: { id: string; enrolled: boolean }) =>
      Number(standing.has(id)) * 2 + Number(enrolled);
    return [...known, ...more].sort((one, other) => rank(other) - rank(one) || compareText(one.name, other.name));
  }, [roster, guests]);

  const rows = useMemo(() => {
    const nameOf = (id: string) => listName(lists.groups, groups.find((group) => group.id === id) ?? id);
    const arrived = newcomers.map(({ key, input }): RosterRow & { telephone: string } => ({
      id: key,
      name: input.name,
      telephone: input.telephone ?? '',
      note: words.fresh,
      group: (input.groups ?? []).map(nameOf).join(' · '),
    }));
    const known = people.map(
      ({ id, name, telephone, birthYear, groups: own, homeName, home }): RosterRow & { telephone: string } => ({
        id,
        name,
        telephone,
        note: [birthYear, home === unit ? '' : homeName].filter(Boolean).join(' · '),
        group: own.slice(0, 2).map(nameOf).join(' · '),
      }),
    );
    return [...arrived, ...known];
  }, [people, newcomers, groups, lists, words, unit]);

  if (error) return <ErrorState detail={error.message} />;
  if (roster === undefined) return <LoadingState height={300} lines={6} />;

  const typed = text.trim();
  const enrolled = new Set(people.filter((person) => person.enrolled).map(({ id }) => id));
  const standing = new Set(roster.ticked);
  const isMain = ({ id }: RosterRow): boolean =>
    enrolled.has(id) || standing.has(id) || changed.has(id) || id.startsWith('new-');
  const main = rows.filter(isMain);
  const others = rows.length - main.length;
  const folded = enrolled.size > 0 && !everyone;
  const found = typed === '' ? (folded ? main : rows) : rows.filter((row) => matchesPerson(row, typed));
  const most = everyone || folded ? MOST_SHOWN : FIRST_SHOWN;
  const shown = found.slice(0, most);
  const tickable = shown.filter(({ id }) => !id.startsWith('new-')).map(({ id }) => id);
  const open = tickable.filter((id) => !ticked.has(id));
  const canTickAll = typed === '' && found.length <= most && tickable.length > 1;

  function back() {
    setText('');
    filter.current?.focus();
  }

  function onFilterKey(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      box.current?.querySelector<HTMLElement>('.roster input')?.focus();
    } else if (event.key === 'Escape' && text !== '') {
      event.preventDefault();
      setText('');
    } else if (event.key === 'Enter' && typed !== '') {
      event.preventDefault();
      const first = shown[0];
      if (first === undefined) setAdding(typed);
      else {
        // A name typed twice by mistake must not take the person out again.
        onTick(first.id, true);
        setText('');
      }
    }
  }

  /** From the first row up, and with the first key of an input method, back into the filter. */
  function onListKey(event: KeyboardEvent) {
    const firstRow = box.current?.querySelector('.roster input');
    if ((event.key === 'ArrowUp' && event.target === firstRow) || event.key === 'Process') {
      if (event.key === 'ArrowUp') event.preventDefault();
      event.stopPropagation();
      filter.current?.focus();
    }
  }

  return (
    <div ref={box} className="stack">
      <TextField
        ref={filter}
        label={words.filter}
        hint={words.filterHint}
        value={text}
        onChange={setText}
        onKeyDown={onFilterKey}
        enterKeyHint="done"
      />
      {adding === undefined ? (
        <div className="line">
          <Button icon="add" onClick={() => setAdding(typed)}>
            {typed === '' ? words.addPerson : words.addNamed({ name: typed })}
          </Button>
          {canTickAll && open.length > 0 && (
            <Button tone="quiet" icon="check" onClick={() => onTickAll(open, true)}>
              {words.tickAll({ count: open.length })}
            </Button>
          )}
          {canTickAll && open.length === 0 && (
            <Button tone="quiet" onClick={() => onTickAll(tickable, false)}>
              {words.tickNone}
            </Button>
          )}
        </div>
      ) : (
        <NewcomerForm
          name={adding}
          unit={unit}
          year={year}
          groups={groups}
          people={people}
          attempts={attempts}
          onAdd={(input) => {
            onNewcomer(input);
            setAdding(undefined);
            back();
          }}
          onKnown={(person) => {
            onGuest(person);
            setAdding(undefined);
            back();
          }}
          onClose={() => {
            setAdding(undefined);
            filter.current?.focus();
          }}
        />
      )}
      {shown.length > 0 && (
        <div onKeyDownCapture={onListKey}>
          <RosterList
            label={words.rosterLabel}
            rows={shown}
            ticked={ticked}
            onTick={onTick}
            onType={(letter) => {
              setText(letter);
              filter.current?.focus();
            }}
          />
        </div>
      )}
      {rows.length === 0 && typed === '' && <p className="muted">{words.noOne}</p>}
      {typed !== '' && shown.length === 0 && adding === undefined && (
        <ElsewhereList
          text={typed}
          year={year}
          onChoose={(person) => {
            onGuest(person);
            back();
          }}
        />
      )}
      {found.length > shown.length && (
        <div className="line">
          <span className="small muted">{words.cut({ count: found.length - shown.length })}</span>
          {!everyone && typed === '' && found.length <= MOST_SHOWN && (
            <Button tone="quiet" onClick={() => setEveryone(true)}>
              {frame.showAll({ count: found.length })}
            </Button>
          )}
        </div>
      )}
      {typed === '' && enrolled.size > 0 && others > 0 && (
        <div className="line">
          <Button tone="quiet" icon={everyone ? 'up' : 'down'} onClick={() => setEveryone(!everyone)}>
            {everyone ? words.hideOthers : words.showOthers({ count: others })}
          </Button>
        </div>
      )}
      {roster.unknown > 0 && <p className="small muted">{words.unknownTicked({ count: roster.unknown })}</p>}
    </div>
  );
}
