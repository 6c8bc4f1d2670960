import type { Refusal } from '#domain/contracts.ts';
import { fail, type Result } from '#kernel/result.ts';

/** The browser gives no more room; it may say so when a row is written, or only when all of it is to rest on the disk. */
export function isFull(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { name, inner } = error as { name?: string; inner?: unknown };
  return name === 'QuotaExceededError' || isFull(inner);
}

/** A write that found no room is refused as a whole: its transaction left nothing behind. Other errors stay errors. */
export function refusedWhenFull(error: unknown): Result<never, Refusal> {
  if (isFull(error)) return fail({ code: 'store.full' });
  throw error;
}
