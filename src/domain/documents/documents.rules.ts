import type { Figure } from '#domain/books/book.ts';

/** Rules that the plans ask every institution to have. */
export const ASKED_RULES = ['work', 'teaching', 'files', 'finance', 'duties'] as const;

/** How many of the rules asked for are in force, and which are not. */
export function ruleFigures(
  documents: readonly { documentKind?: string; state?: string }[],
): Figure<'inForce' | 'missing'>[] {
  if (documents.length === 0) return [];
  const inForce = documents.filter(({ state }) => state === 'in-force');
  const kinds = new Set(inForce.map(({ documentKind }) => documentKind));
  const missing = ASKED_RULES.filter((kind) => !kinds.has(kind));
  return [
    { id: 'inForce', values: { count: inForce.length, all: documents.length } },
    ...(missing.length > 0 ? [{ id: 'missing' as const, values: { kinds: missing.join('|') } }] : []),
  ];
}
