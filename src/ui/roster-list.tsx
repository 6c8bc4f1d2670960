import { type KeyboardEvent, memo, type ReactNode, useCallback, useRef, useState } from 'react';

export type RosterRow = { id: string; name: string; note?: string; group?: ReactNode };

const pageOfRows = 8;

/**
 * People to tick: rows of 48 px. One tab stop; arrows, Home, End and the page keys move, space or a tap ticks.
 * A letter typed on a row goes to `onType`, with which the caller may start a filter; Enter calls `onDone`.
 */
export function RosterList({
  label,
  rows,
  ticked,
  onTick,
  onType,
  onDone,
}: {
  label: string;
  rows: readonly RosterRow[];
  ticked: ReadonlySet<string>;
  onTick: (id: string, on: boolean) => void;
  onType?: (letter: string) => void;
  onDone?: () => void;
}) {
  const list = useRef<HTMLUListElement>(null);
  const [activeId, setActiveId] = useState<string>();
  const latest = useRef(onTick);
  latest.current = onTick;
  const tick = useCallback((id: string, on: boolean) => {
    setActiveId(id);
    latest.current(id, on);
  }, []);
  const keys = useRef<(event: KeyboardEvent) => void>(undefined);
  const onRowKey = useCallback((event: KeyboardEvent) => keys.current?.(event), []);
  const at = Math.max(
    0,
    rows.findIndex((row) => row.id === activeId),
  );

  keys.current = (event) => {
    const to = destination(event.key, at, rows.length);
    if (to !== undefined) {
      event.preventDefault();
      setActiveId(rows[to]?.id);
      list.current?.querySelectorAll<HTMLInputElement>('input')[to]?.focus();
    } else if (event.key === 'Enter' && onDone) {
      event.preventDefault();
      onDone();
    } else if (
      onType &&
      event.key.length === 1 &&
      event.key !== ' ' &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey
    ) {
      event.preventDefault();
      onType(event.key);
    }
  };

  return (
    <ul ref={list} className="roster" aria-label={label}>
      {rows.map((row, index) => (
        <li key={row.id}>
          <Row
            row={row}
            on={ticked.has(row.id)}
            active={index === at}
            onTick={tick}
            onFocus={setActiveId}
            onKeyDown={onRowKey}
          />
        </li>
      ))}
    </ul>
  );
}

function destination(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return Math.min(count - 1, at + 1);
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'PageDown':
      return Math.min(count - 1, at + pageOfRows);
    case 'PageUp':
      return Math.max(0, at - pageOfRows);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

const Row = memo(function Row({
  row,
  on,
  active,
  onTick,
  onFocus,
  onKeyDown,
}: {
  row: RosterRow;
  on: boolean;
  active: boolean;
  onTick: (id: string, on: boolean) => void;
  onFocus: (id: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  return (
    <label className="roster-row">
      <input
        type="checkbox"
        checked={on}
        tabIndex={active ? 0 : -1}
        onChange={(event) => onTick(row.id, event.target.checked)}
        onFocus={() => onFocus(row.id)}
        onKeyDown={onKeyDown}
      />
      <span className="name">
        {row.name}
        {row.note && <small>{row.note}</small>}
      </span>
      {row.group && <span className="group">{row.group}</span>}
    </label>
  );
});
