import type { ReactNode } from 'react';
import { type ReactElement, useEffect, useRef } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';
import { useText } from './use-text.ts';

export type NavigationItem = {
  id: string;
  label: string;
  icon: IconName;
  href: string;
  current: boolean;
  /** A small count behind the label, such as what is due. */
  count?: string;
  /** Stands in the bottom bar of a narrow window; at most four do, the rest is behind "more". */
  primary?: boolean;
  /** What follows belongs together: a line stands before it where places are at the side. */
  begins?: boolean;
};

/**
 * The frame: a bar on top, places at the side from 1280 px, under the bar below that, at the foot of the
 * window below 768 px. `where` holds pickers, `tools` status, search and undo, `banner` what must be seen on every page.
 */
export function PageLayout({
  items,
  homeHref,
  where,
  tools,
  banner,
  foot,
  children,
}: {
  items: readonly NavigationItem[];
  homeHref: string;
  where: ReactNode;
  tools: ReactNode;
  banner?: ReactNode;
  foot?: ReactNode;
  children: ReactNode;
}) {
  const { frame } = useText();
  const main = useRef<HTMLElement>(null);
  return (
    <div className={items.length > 0 ? 'app' : 'app no-places'}>
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        {frame.skipToContent}
      </button>
      <header className="bar">
        <a className="mark" href={homeHref} aria-label={frame.product}>
          <Mark />
          <span>{frame.product}</span>
        </a>
        {where}
        <div className="bar-tools">{tools}</div>
      </header>
      {items.length > 0 && <Navigation items={items} />}
      <div className="column">
        {banner && (
          <aside className="banner" aria-label={frame.notifications}>
            {banner}
          </aside>
        )}
        <main ref={main} id="main" tabIndex={-1}>
          {children}
        </main>
        {foot && <footer className="foot">{foot}</footer>}
      </div>
    </div>
  );
}

/** The mark: rising bars under a line. */
export function Mark(): ReactElement {
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" fill="currentColor" aria-hidden="true">
      <path d="M2 17h4v3H2zM7 14h4v6H7zM12 10h4v10h-4zM17 5h3.5v15H17z" />
      <path d="M2 13.5 19.5 1.8" stroke="currentColor" strokeWidth="1.6" fill="none" />
    </svg>
  );
}

function Navigation({ items }: { items: readonly NavigationItem[] }) {
  const { frame } = useText();
  const primary = items.filter((item) => item.primary);
  const rest = items.filter((item) => !item.primary);
  const split = primary.length > 0 && items.length > 5;
  return (
    <nav className="side" aria-label={frame.mainNavigation}>
      <ul>
        {items.map((item) => (
          <li key={item.id} className={classNames(split && !item.primary && 'only-wide', item.begins && 'begins')}>
            <Place item={item} />
          </li>
        ))}
        {split && (
          <li className="only-small">
            <MorePlaces items={rest} />
          </li>
        )}
      </ul>
    </nav>
  );
}

function Place({ item }: { item: NavigationItem }) {
  return (
    <a href={item.href} aria-current={item.current ? 'page' : undefined}>
      <Icon name={item.icon} />
      {item.label}
      {item.count && <span className="n">{item.count}</span>}
    </a>
  );
}

function MorePlaces({ items }: { items: readonly NavigationItem[] }) {
  const { frame } = useText();
  const ref = useRef<HTMLDetailsElement>(null);
  const current = items.find((item) => item.current)?.id;
  // `current` is the trigger: the sheet closes once its link has led somewhere
  useEffect(() => {
    if (ref.current && current !== null) ref.current.open = false;
  }, [current]);
  return (
    <details
      ref={ref}
      className="more-places"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && ref.current) ref.current.open = false;
      }}
    >
      <summary data-current={current !== undefined}>
        <Icon name="more" />
        {frame.more}
      </summary>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <Place item={item} />
          </li>
        ))}
      </ul>
    </details>
  );
}
