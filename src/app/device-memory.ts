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
