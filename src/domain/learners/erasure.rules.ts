/** Erasing a person on request: a mark that wins in every merge, whatever older devices still know. */
import { blotOut } from '#kernel/merge-whole.ts';
import type { RecordState } from '#kernel/register.ts';

/** The field that marks it; its text stands where the name stood. */
export const ERASURE = 'erased';

/** What goes. Birth year, sex, home and groups stay: without a name they only count. */
export const ERASED_FIELDS = ['name', 'telephone', 'address', 'notes'] as const;

export function isErased(state: Pick<RecordState, 'f' | 's'>): boolean {
  if (typeof state.f[ERASURE] === 'string') return true;
  return state.s?.[ERASURE]?.some(([value]) => typeof value === 'string') ?? false;
}

/** The record as it may be kept. To be applied after every merge of a learner. */
export function keepErased(state: RecordState): RecordState {
  if (!isErased(state)) return state;
  const { [ERASURE]: word } = state.f;
  const rest = ERASED_FIELDS.filter((name) => name !== 'name');
  return blotOut(blotOut(state, ['name'], word ?? '', ERASURE), rest, '', ERASURE);
}
