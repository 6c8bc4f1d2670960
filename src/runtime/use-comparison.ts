import type { HeadlineAsked } from '#domain/comparison/headline.ts';
import type { Refusal } from '#domain/contracts.ts';
import type { Comparison } from '#exchange/safe-copy/compare-safe-copy.ts';
import type { Result } from '#kernel/result.ts';
import { useStore } from './store-context.ts';
import type { OpenedCopy } from './use-safe-copy.ts';

export type { Comparison, KindComparison, NamedRecord } from '#exchange/safe-copy/compare-safe-copy.ts';

type Compare = (
  copy: OpenedCopy,
  asked: HeadlineAsked,
  report: (done: number, total: number) => void,
  signal: AbortSignal,
) => Promise<Result<Comparison, Refusal>>;

/** Compares a safe copy that was opened with what lies here; writes nothing. */
export function useComparison(): Compare {
  const store = useStore();
  return async ({ content, passphrase }, asked, report, signal) => {
    const { inCopyWorker } = await import('#exchange/safe-copy/copy-client.ts');
    return inCopyWorker(store, { type: 'compare', content, passphrase, asked }, report, signal);
  };
}
