import type { Criterion } from '#domain/organizations/criteria.record.ts';

/** A criterion in words: the district's own, else those of the built-in one. */
export function criterionWords(
  builtIn: Readonly<Record<string, readonly [title: string, evidence: string]>>,
  { id, title, evidence }: Criterion,
): { title: string; evidence: string } {
  const usual = builtIn[id];
  // Whoever writes a title of their own means another thing: the usual evidence does not go with it.
  return { title: title || (usual?.[0] ?? id), evidence: evidence || (title ? '' : (usual?.[1] ?? '')) };
}
