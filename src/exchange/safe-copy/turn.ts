/** Lets the page draw and listen in the middle of long work. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** `Cancelled` by name, as tasks expect it. */
export class CopyCancelled extends Error {
  constructor() {
    super('cancelled');
    this.name = 'Cancelled';
  }
}

export function stopWhenAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new CopyCancelled();
}
