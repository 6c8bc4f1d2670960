/**
 * The desk of hand-overs: what a file brings lies here between the look at it and the taking in. It runs in a worker of
 * its own where the browser starts one: thousands of records are sealed, proved and merged without holding anybody up.
 */
import type { Refusal } from '#domain/contracts.ts';
import type { WithStore } from '#exchange/desk/serve-desk.ts';
import { ok, type Result } from '#kernel/result.ts';
import { runBulk } from '#store/bulk.ts';
import { deviceSurroundings } from '#store/surroundings.ts';
import type { Report } from './seal-changes.ts';
import { acceptHandOver, type CheckedHandOver, checkHandOver, type RunTakeIn, releaseKeptAside } from './take-in.ts';
import { type HandOverWish, type WrittenFile, writeHandOver } from './write-hand-over.ts';

/** What the page knows of a file that was looked into: all but its records. */
export interface HandOverFacts extends Omit<CheckedHandOver, 'incoming'> {
  /** Number of the look: only the latest can be taken in. */
  look: number;
}

export type HandOverJob =
  | { type: 'write'; wish: HandOverWish }
  | { type: 'check'; bytes: Uint8Array; passphrase: string }
  | { type: 'accept'; look: number };

export interface HandOverOutcomes {
  write: Result<WrittenFile, Refusal>;
  check: Result<HandOverFacts, Refusal>;
  /** How many records are other than before. */
  accept: number;
}

export class HandOverDesk {
  private looks = 0;
  private checked: CheckedHandOver | undefined;
  private readonly withStore: WithStore;

  constructor(withStore: WithStore) {
    this.withStore = withStore;
  }

  async run(job: HandOverJob, report: Report, signal: AbortSignal): Promise<HandOverOutcomes[keyof HandOverOutcomes]> {
    switch (job.type) {
      case 'write':
        // Strict: numbers of batches that left this device must never be given again.
        return this.withStore('strict', (store) =>
          writeHandOver(store, job.wish, deviceSurroundings.random, report, signal),
        );
      case 'check':
        return this.check(job.bytes, job.passphrase);
      case 'accept':
        return this.accept(job.look, report, signal);
    }
  }

  private async check(bytes: Uint8Array, passphrase: string): Promise<Result<HandOverFacts, Refusal>> {
    this.looks += 1;
    const look = this.looks;
    this.checked = undefined;
    const checked = await this.withStore('relaxed', (store) => checkHandOver(store, bytes, passphrase));
    if (!checked.ok) return checked;
    if (look === this.looks) this.checked = checked.value;
    const { incoming: _, ...facts } = checked.value;
    return ok({ ...facts, look });
  }

  private async accept(look: number, report: Report, signal: AbortSignal): Promise<number> {
    const { checked } = this;
    if (checked === undefined || look !== this.looks) throw new Error('hand-over: another file was looked into since');
    // The file is there to be taken in again after a crash, so nothing waits for the disk.
    const changed = await this.withStore('relaxed', async (store) => {
      const take: RunTakeIn = async (taken) => {
        const progress = ({ done, total }: { done: number; total: number }) => report(done, total);
        return (await runBulk(store, { type: 'take-in', ...taken }, progress, signal)).changed;
      };
      return (await acceptHandOver(checked, take)) + (await releaseKeptAside(store, take));
    });
    this.checked = undefined;
    return changed;
  }
}
