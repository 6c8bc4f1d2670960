/** Errors on their way from a worker to the page, and refusals that have to be thrown. */
import type { Refusal } from '#domain/contracts.ts';
import { isFull } from './full.ts';

/** An error as a worker sends it to the page: one of a full disk is named so, however deep it lay. */
export interface SentError {
  name: string;
  message: string;
}

export function toSend(thrown: unknown): SentError {
  const { name, message } = thrown instanceof Error ? thrown : new Error(String(thrown));
  return { name: isFull(thrown) ? 'QuotaExceededError' : name, message: message || name };
}

export function fromSent({ name, message }: SentError): Error {
  return Object.assign(new Error(message), { name });
}

/** A refusal that has to be thrown, out of a worker or out of a transaction; its message is the code. */
export function refused({ code }: Pick<Refusal, 'code'>): Error {
  return Object.assign(new Error(code), { name: 'Refused' });
}
