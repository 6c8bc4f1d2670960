import { useSearchParams } from 'react-router-dom';

export interface LedgerFilter {
  state: 'arranged' | 'spent' | undefined;
  source: string | undefined;
  /** From 0. */
  page: number;
  set: (filter: { state?: string | undefined; source?: string | undefined; page?: number | undefined }) => void;
  /** Address of the lines behind a figure. */
  href: (filter: { state?: string; source?: string; unit?: string }) => string;
}

/** Which lines of the ledger are looked at, kept in the address so that every figure can point at its lines. */
export function useLedgerFilter(): LedgerFilter {
  const [search, setSearch] = useSearchParams();
  const state = search.get('state');
  const page = Number(search.get('page'));
  const withFilter = (filter: Record<string, string | number | undefined>): URLSearchParams => {
    const next = new URLSearchParams(search);
    for (const name of ['state', 'source', 'page']) next.delete(name);
    for (const [name, value] of Object.entries(filter)) if (value) next.set(name, String(value));
    return next;
  };
  return {
    state: state === 'arranged' || state === 'spent' ? state : undefined,
    source: search.get('source') || undefined,
    page: Number.isSafeInteger(page) && page > 0 ? page : 0,
    set: (filter) => setSearch(withFilter(filter), { replace: true }),
    href: (filter) => `#/funding?${withFilter(filter)}`,
  };
}
