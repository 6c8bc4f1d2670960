import { useSearchParams } from 'react-router-dom';
import type { BookKind } from '#domain/books/book.record.ts';
import { bookOf } from '#domain/books/books.ts';

/** What is chosen in the list of a register; it stands in the address, so that the way back finds it again. */
export interface ListFilter {
  text: string;
  /** Field -> choice. */
  chosen: Readonly<Record<string, string>>;
  allYears: boolean;
  dueOnly: boolean;
  set: (name: string, value: string) => void;
  clear: () => void;
  /** Anything that makes the list shorter, the year apart. */
  isSet: boolean;
}

/** Fields by which a list can be filtered: its choices. */
export function filterFields(kind: BookKind): string[] {
  return Object.entries(bookOf(kind).fields).flatMap(([name, field]) =>
    field.type === 'choice' && field.list ? [name] : [],
  );
}

export function useListFilter(kind: BookKind): ListFilter {
  const [search, setSearch] = useSearchParams();
  const names = filterFields(kind);
  const chosen = Object.fromEntries(
    names.flatMap((name) => {
      const value = search.get(`by-${name}`);
      return value ? [[name, value]] : [];
    }),
  );
  const text = search.get('text') ?? '';
  const dueOnly = search.get('due') === 'only';
  const change = (edit: (params: URLSearchParams) => void) => {
    const next = new URLSearchParams(search);
    edit(next);
    setSearch(next, { replace: true });
  };
  const put = (params: URLSearchParams, name: string, value: string) => {
    if (value === '') params.delete(name);
    else params.set(name, value);
  };
  return {
    text,
    chosen,
    allYears: search.get('years') === 'all',
    dueOnly,
    set: (name, value) => change((params) => put(params, names.includes(name) ? `by-${name}` : name, value)),
    clear: () =>
      change((params) => {
        for (const name of ['text', 'due', 'years', ...names.map((each) => `by-${each}`)]) params.delete(name);
        if (bookOf(kind).period) params.set('years', 'all');
      }),
    isSet: text !== '' || dueOnly || Object.keys(chosen).length > 0,
  };
}
