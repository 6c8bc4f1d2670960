import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Icon } from './icon.tsx';
import { movedTo, OptionList, optionId } from './option-list.tsx';
import { useOutside } from './use-outside.ts';
import { useText } from './use-text.ts';

export type MenuOption = { id: string; label: string; hint?: string; group?: string; current?: boolean };

/** Above this many options a filter is worth its place. */
const filterFrom = 10;

/** A button that opens a list to pick one from; with many options an input filters them by label and hint. */
export function MenuButton({
  label,
  options,
  onPick,
  className = 'pick',
  align = 'start',
  children,
}: {
  /** What is being picked, for screen readers. */
  label: string;
  options: readonly MenuOption[];
  onPick: (id: string) => void;
  className?: string;
  align?: 'start' | 'end';
  children: ReactNode;
}) {
  const listId = useId();
  const { frame } = useText();
  const box = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  useOutside(box, open, () => setOpen(false));
  useEffect(() => {
    if (open) input.current?.focus();
  }, [open]);

  const wanted = query.trim().toLowerCase();
  const listed = wanted
    ? options.filter((option) => `${option.label} ${option.hint ?? ''}`.toLowerCase().includes(wanted))
    : options;
  const at = Math.min(active, Math.max(0, listed.length - 1));
  const filters = options.length > filterFrom;

  function show() {
    setQuery('');
    setActive(
      Math.max(
        0,
        options.findIndex((option) => option.current),
      ),
    );
    setOpen(true);
  }

  function leave() {
    setOpen(false);
    button.current?.focus();
  }

  function choose(index: number) {
    const option = listed[index];
    if (option === undefined) return;
    leave();
    onPick(option.id);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const next = movedTo(event.key, at, listed.length);
    if (next !== undefined) setActive(next);
    else if (event.key === 'Enter' || (event.key === ' ' && !filters)) choose(at);
    else if (event.key === 'Escape') leave();
    else {
      if (event.key === 'Tab') setOpen(false);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <span ref={box} className="menu">
      <button
        ref={button}
        type="button"
        className={className}
        aria-haspopup="listbox"
        aria-expanded={open}
        onClick={() => (open ? setOpen(false) : show())}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || open) return;
          event.preventDefault();
          show();
        }}
      >
        {children}
        <Icon name="down" />
      </button>
      {open && (
        <span className={align === 'end' ? 'dropdown end' : 'dropdown'}>
          <input
            ref={input}
            type="text"
            role="combobox"
            className={filters ? 'input' : 'sr'}
            readOnly={!filters}
            autoComplete="off"
            aria-label={label}
            placeholder={frame.search}
            aria-autocomplete="list"
            aria-expanded="true"
            aria-controls={listId}
            aria-activedescendant={listed.length > 0 ? optionId(listId, at) : undefined}
            value={query}
            onChange={(event) => {
              setQuery(event.target.value);
              setActive(0);
            }}
            onKeyDown={onKeyDown}
          />
          <OptionList id={listId} label={label} options={listed} active={at} onActive={setActive} onChoose={choose} />
          {listed.length === 0 && <span className="palette-empty">{frame.noMatch}</span>}
        </span>
      )}
    </span>
  );
}
