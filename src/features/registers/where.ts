/** Addresses inside the registers, unit and year kept. */
import { useLocation } from 'react-router-dom';
import type { BookKind } from '#domain/books/book.record.ts';
import type { LinkTarget } from '#domain/books/book.ts';

export interface Addresses {
  /** The register as it was looked at: what was chosen in its list is kept. */
  list: (kind: BookKind) => string;
  /** Another register, with nothing chosen in its list. */
  register: (kind: BookKind) => string;
  entry: (kind: BookKind, id: string) => string;
  edit: (kind: BookKind, id: string) => string;
  /** A new entry, of another one where it belongs to one. */
  create: (kind: BookKind, of?: string) => string;
  /** Where a link leads; a unit is looked at, not opened. */
  linked: (to: LinkTarget, id: string) => string | undefined;
}

/** Paths of the router, without the `#`. */
export function useAddresses(): Addresses {
  const { search } = useLocation();
  const kept = new URLSearchParams();
  const asked = new URLSearchParams(search);
  for (const name of ['unit', 'year']) {
    const value = asked.get(name);
    if (value) kept.set(name, value);
  }
  const plain = kept.size > 0 ? `?${kept}` : '';
  const chosen = new URLSearchParams(search);
  chosen.delete('of');
  const whole = chosen.size > 0 ? `?${chosen}` : '';
  return {
    list: (kind) => `/registers/${kind}${whole}`,
    register: (kind) => `/registers/${kind}${plain}`,
    entry: (kind, id) => `/registers/${kind}/${id}${whole}`,
    edit: (kind, id) => `/registers/${kind}/${id}/edit${whole}`,
    create: (kind, of) => {
      const params = new URLSearchParams(of === undefined ? whole : plain);
      if (of !== undefined) params.set('of', of);
      return `/registers/${kind}/new${params.size > 0 ? `?${params}` : ''}`;
    },
    linked: (to, id) => {
      if (to === 'unit') return undefined;
      return to === 'course' ? `/courses/${id}${plain}` : `/registers/${to}/${id}${plain}`;
    },
  };
}
