/** The lock of this device: opened before there is a store, set and changed where there is one. */
import type { Refusal } from '#domain/contracts.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { deviceSurroundings } from '#store/surroundings.ts';
import { type Secret, unlock } from '#store/unlock.ts';
import { rememberLock } from './device-memory.ts';
import { tellOtherWindows } from './other-windows.ts';
import { useStore } from './store-context.ts';

export type { Secret } from '#store/unlock.ts';

export const LEAST_PASSPHRASE = 8;
/** Name of the preference: minutes without a key or a click after which the device locks itself; 0 is never. */
export const LOCK_MINUTES = 'lock-minutes';
export const USUAL_LOCK_MINUTES = 10;

/** The data key of a locked database, or why not. */
export function openLock(database: string, secret: Secret): Promise<Result<Uint8Array, Refusal>> {
  return unlock(database, secret, deviceSurroundings.now);
}

export function checkPassphrase(passphrase: string, again: string): Refusal | undefined {
  if ([...passphrase].length < LEAST_PASSPHRASE) {
    return { code: 'lock.too-short', field: 'passphrase', values: { least: LEAST_PASSPHRASE } };
  }
  return passphrase === again ? undefined : { code: 'lock.not-the-same', field: 'again' };
}

/** Forgets the key of this window and of all others: a page that is loaded anew has none. */
export function lockNow(): void {
  tellOtherWindows();
  location.reload();
}

export interface DeviceLock {
  /** Whether a passphrase is set. */
  locked: boolean;
  /** Sets the first passphrase, or another one where `current` is right. Gives the recovery key to be printed. */
  set: (wish: { current: string; passphrase: string; again: string }) => Promise<Result<string, Refusal>>;
  remove: (current: string) => Promise<Result<void, Refusal>>;
}

export function useDeviceLock(): DeviceLock {
  const store = useStore();
  const isRight = async (current: string) => !store.locked || (await store.isPassphrase(current));
  return {
    locked: store.locked,
    async set({ current, passphrase, again }) {
      const refusal = checkPassphrase(passphrase, again);
      if (refusal !== undefined) return fail(refusal);
      if (!(await isRight(current))) return fail({ code: 'lock.wrong-current', field: 'current' });
      const recovery = await store.setPassphrase(passphrase);
      rememberLock(true);
      tellOtherWindows();
      return ok(recovery);
    },
    async remove(current) {
      if (!(await isRight(current))) return fail({ code: 'lock.wrong-current', field: 'current' });
      await store.setPassphrase(undefined);
      rememberLock(false);
      tellOtherWindows();
      return ok(undefined);
    },
  };
}
