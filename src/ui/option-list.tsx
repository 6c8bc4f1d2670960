import { type ReactNode, useEffect, useRef } from 'react';

export type ListedOption = { id: string; label: ReactNode; hint?: ReactNode; group?: string; current?: boolean };

/**
 * A listbox whose focus stays in an input: the input names the active option through `aria-activedescendant`.
 * Groups get a heading when the group changes from one option to the next.
 */
export function OptionList({
  id,
  label,
  options,
  active,
  onActive,
  onChoose,
}: {
  id: string;
  label: string;
  options: readonly ListedOption[];
  active: number;
  onActive: (index: number) => void;
  onChoose: (index: number) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const row = list.current?.querySelector(`[data-index="${active}"]`);
    // jsdom and old engines have no scrolling; the list works without it
    row?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  return (
    <div ref={list} id={id} role="listbox" aria-label={label} className="options" tabIndex={-1}>
      {options.map((option, index) => (
        <div key={option.id} role="presentation">
          {option.group !== undefined && option.group !== options[index - 1]?.group && (
            <div className="options-group" aria-hidden="true">
              {option.group}
            </div>
          )}
          {/* the keyboard works through the input, so a press must not take the focus away from it */}
          <div
            id={optionId(id, index)}
            data-index={index}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className="option"
            data-current={option.current || undefined}
            onPointerMove={() => index !== active && onActive(index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(index)}
            onKeyDown={(event) => event.key === 'Enter' && onChoose(index)}
          >
            <span>{option.label}</span>
            {option.hint && <small>{option.hint}</small>}
          </div>
        </div>
      ))}
    </div>
  );
}

export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** Where an arrow, Home, End or page key moves the active option; undefined for other keys. */
export function movedTo(key: string, active: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return active + 1 >= count ? 0 : active + 1;
  if (key === 'ArrowUp') return active <= 0 ? count - 1 : active - 1;
  if (key === 'PageDown') return Math.min(count - 1, active + 8);
  if (key === 'PageUp') return Math.max(0, active - 8);
  return undefined;
}
