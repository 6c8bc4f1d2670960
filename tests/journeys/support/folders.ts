import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export function makeFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `fivepoint-${name}-`));
}

/** A browser that was told to end still writes for a moment, and on a busy machine for longer. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}
