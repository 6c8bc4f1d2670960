import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react';

/** Views of one thing side by side; `children` is the panel of the current one. Arrow keys move between tabs. */
export function Tabs<V extends string>({
  label,
  tabs,
  value,
  onChange,
  children,
}: {
  label: string;
  tabs: readonly { id: V; label: string; count?: string }[];
  value: V;
  onChange: (id: V) => void;
  children: ReactNode;
}) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  // In a narrow window the strip scrolls: opened by its address, the current tab must not lie outside. Only the strip
  // is moved, never the page.
  useLayoutEffect(() => {
    const strip = list.current;
    const current = strip?.querySelector<HTMLElement>(`[id="${id}-${value}"]`);
    if (!strip || !current) return;
    const before = current.getBoundingClientRect().left - strip.getBoundingClientRect().left;
    const after = before + current.offsetWidth - strip.clientWidth;
    if (before < 0) strip.scrollLeft += before;
    else if (after > 0) strip.scrollLeft += after;
  }, [id, value]);
  function onKeyDown(event: KeyboardEvent) {
    const at = tabs.findIndex((tab) => tab.id === value);
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -at, End: tabs.length - 1 - at }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const to = (at + step + tabs.length) % tabs.length;
    const next = tabs[to];
    if (next === undefined) return;
    onChange(next.id);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[to]?.focus();
  }
  return (
    <>
      <div ref={list} className="tabs" role="tablist" aria-label={label}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            aria-selected={tab.id === value}
            aria-controls={`${id}-panel`}
            tabIndex={tab.id === value ? 0 : -1}
            onClick={() => onChange(tab.id)}
            onKeyDown={onKeyDown}
          >
            {tab.label}
            {tab.count && <span className="n">{tab.count}</span>}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${value}`} className="tab-panel">
        {children}
      </div>
    </>
  );
}
