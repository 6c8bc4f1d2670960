import { type KeyboardEvent, useId, useState } from 'react';
import { Dialog } from './dialog.tsx';
import { movedTo, OptionList, optionId } from './option-list.tsx';
import { useText } from './use-text.ts';

export type PaletteItem = {
  id: string;
  label: string;
  hint?: string;
  /** Heading above the items that share it; items of a group stand together. */
  group?: string;
  /** Other words it should be found by, such as pinyin or the name in the other language. */
  keywords?: string;
  run: () => void;
};

/**
 * Search and commands in one list. `items` are filtered here by every word typed; `found`, when given, are
 * search results the caller already filtered for `onQuery` and stand first.
 */
export function CommandPalette({
  items,
  found = [],
  onQuery,
  onClose,
}: {
  items: readonly PaletteItem[];
  found?: readonly PaletteItem[];
  onQuery?: (query: string) => void;
  onClose: () => void;
}) {
  const listId = useId();
  const { frame } = useText();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const listed = [...found, ...matchItems(items, query)];
  const at = Math.min(active, Math.max(0, listed.length - 1));

  function choose(index: number) {
    const item = listed[index];
    if (item === undefined) return;
    onClose();
    item.run();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const next = movedTo(event.key, at, listed.length);
    if (next !== undefined) {
      event.preventDefault();
      setActive(next);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(at);
    }
  }

  return (
    <Dialog title={frame.searchOrCommand} size="palette" easy onClose={onClose}>
      <input
        type="text"
        role="combobox"
        className="input"
        autoComplete="off"
        spellCheck={false}
        data-autofocus="true"
        aria-label={frame.searchOrCommand}
        placeholder={frame.searchOrCommand}
        aria-autocomplete="list"
        aria-expanded={listed.length > 0}
        aria-controls={listId}
        aria-activedescendant={listed.length > 0 ? optionId(listId, at) : undefined}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
          onQuery?.(event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
      {listed.length > 0 ? (
        <OptionList
          id={listId}
          label={frame.commands}
          options={listed}
          active={at}
          onActive={setActive}
          onChoose={choose}
        />
      ) : (
        <p className="palette-empty">{frame.noMatch}</p>
      )}
      <span className="sr" role="status">
        {query !== '' ? frame.resultCount({ count: listed.length }) : ''}
      </span>
    </Dialog>
  );
}

/** Items in which every typed word occurs; those whose label begins with the words first, else in given order. */
export function matchItems(items: readonly PaletteItem[], query: string): readonly PaletteItem[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return items;
  const fitting = items.filter((item) => {
    const whole = `${item.label} ${item.hint ?? ''} ${item.keywords ?? ''}`.toLowerCase();
    return words.every((word) => whole.includes(word));
  });
  const begins = (item: PaletteItem) => item.label.toLowerCase().startsWith(words[0] ?? '');
  const best = new Set(fitting.filter(begins).map((item) => item.group));
  // groups stay together; a group with a match at the beginning of a label comes first
  return [...fitting].sort(
    (a, b) =>
      Number(best.has(b.group)) - Number(best.has(a.group)) ||
      (a.group === b.group ? Number(begins(b)) - Number(begins(a)) : 0),
  );
}
