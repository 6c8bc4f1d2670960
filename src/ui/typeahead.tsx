import { type KeyboardEvent, type Ref, useId, useRef, useState } from 'react';
import { Field, type FieldWords } from './field.tsx';
import { movedTo, OptionList, optionId } from './option-list.tsx';
import { useOutside } from './use-outside.ts';
import { useText } from './use-text.ts';

export type TypeaheadOption = { id: string; label: string; hint?: string; group?: string };

/**
 * An input that offers what matches. The caller filters: `query` is what stands in the input, `options` what
 * fits it (best first, at most a few dozen). Choosing calls `onChoose`; `onAdd`, when given, offers the typed
 * words as something new at the end of the list.
 */
export function Typeahead({
  query,
  onQuery,
  options,
  onChoose,
  onAdd,
  placeholder,
  ref,
  label,
  hint,
  error,
  optional,
  hideLabel,
}: FieldWords & {
  query: string;
  onQuery: (query: string) => void;
  options: readonly TypeaheadOption[];
  onChoose: (option: TypeaheadOption) => void;
  onAdd?: (query: string) => void;
  placeholder?: string;
  ref?: Ref<HTMLInputElement>;
}) {
  const listId = useId();
  const { frame } = useText();
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  useOutside(box, open, () => setOpen(false));
  const typed = query.trim();
  const canAdd = onAdd !== undefined && typed !== '';
  const listed = canAdd ? [...options, { id: `${listId}-add`, label: frame.addAsNew({ text: typed }) }] : options;
  const at = Math.min(active, listed.length - 1);
  const shown = open && listed.length > 0;

  function choose(index: number) {
    const option = options[index];
    setOpen(false);
    setActive(0);
    if (option !== undefined) onChoose(option);
    else if (canAdd) onAdd(typed);
  }

  function onKeyDown(event: KeyboardEvent) {
    // Enter that ends a word of a Chinese input method is not a choice
    if (event.nativeEvent.isComposing) return;
    const next = movedTo(event.key, shown ? at : -1, listed.length);
    if (next !== undefined) {
      event.preventDefault();
      setOpen(true);
      setActive(next);
    } else if (event.key === 'Enter' && shown) {
      event.preventDefault();
      choose(at);
    } else if (event.key === 'Escape' && shown) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    } else if (event.key === 'Tab') {
      setOpen(false);
    }
  }

  return (
    <Field label={label} hint={hint} error={error} optional={optional} hideLabel={hideLabel}>
      {(names) => (
        <div ref={box} className="typeahead">
          <input
            {...names}
            ref={ref}
            type="text"
            role="combobox"
            autoComplete="off"
            spellCheck={false}
            className="input"
            placeholder={placeholder}
            aria-autocomplete="list"
            aria-expanded={shown}
            aria-controls={shown ? listId : undefined}
            aria-activedescendant={shown ? optionId(listId, at) : undefined}
            value={query}
            onChange={(event) => {
              onQuery(event.target.value);
              setActive(0);
              setOpen(true);
            }}
            onClick={() => setOpen(true)}
            onKeyDown={onKeyDown}
          />
          {shown && (
            <div className="dropdown">
              <OptionList
                id={listId}
                label={typeof label === 'string' ? label : frame.choose}
                options={listed}
                active={at}
                onActive={setActive}
                onChoose={choose}
              />
            </div>
          )}
          <span className="sr" role="status">
            {open && typed !== '' ? frame.resultCount({ count: options.length }) : ''}
          </span>
        </div>
      )}
    </Field>
  );
}
