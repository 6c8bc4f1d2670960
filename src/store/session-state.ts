import type { RecordState } from '#kernel/register.ts';
import type { SessionRow } from './database.ts';

/** A session's record without its packed roster. */
export function sessionState(row: SessionRow): RecordState {
  const { a: _a, at: _at, ad: _ad, devices: _devices, ...state } = row;
  return state;
}
