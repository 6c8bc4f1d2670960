/** What this device remembers outside its database, because it is needed before that is open. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(`fivepoint.${key}`);
  } catch {
    // Some private windows refuse it; the choice then lasts as long as the page.
    return null;
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`fivepoint.${key}`, value);
  } catch {
    // As above: nothing is lost but the memory of the choice.
  }
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(`fivepoint.${key}`);
  } catch {
    // What could not be kept need not be forgotten.
  }
}

const LOCKED = 'locked';
/** The picture of the figures that were seen last: see `app/last-known.ts`. */
export const LAST_KNOWN = 'last-known';

/** Whether the own records lie under a passphrase, known without opening them; nothing of them is then kept outside. */
export function isLockRemembered(): boolean {
  return recall(LOCKED) === 'yes';
}

export function rememberLock(locked: boolean): void {
  if (locked) {
    remember(LOCKED, 'yes');
    forget(LAST_KNOWN);
  } else forget(LOCKED);
}
