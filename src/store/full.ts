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

/** An error as a worker sends it to the page: one of a full disk is named so, however deep it lay. */
export interface SentError {
  name: string;
  message: string;
}

export function toSend(thrown: unknown): SentError {
  const { name, message } = thrown instanceof Error ? thrown : new Error(String(thrown));
  return { name: isFull(thrown) ? 'QuotaExceededError' : name, message };
}

export function fromSent({ name, message }: SentError): Error {
  return Object.assign(new Error(message), { name });
}
