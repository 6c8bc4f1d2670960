import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Refusal } from '#domain/contracts.ts';
import type { HandOverManifest } from '#exchange/hand-over/manifest.ts';
import type { CheckedHandOver } from '#exchange/hand-over/take-in.ts';
import type { HandOverWish } from '#exchange/hand-over/write-hand-over.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { HandOverState } from '#store/hand-over-reading.ts';
import { deviceSurroundings } from '#store/surroundings.ts';
import { useStore } from './store-context.ts';
import { offer } from './use-export.ts';

export type { HandOverManifest } from '#exchange/hand-over/manifest.ts';
export type { CheckedHandOver } from '#exchange/hand-over/take-in.ts';
export type { HandOverWish } from '#exchange/hand-over/write-hand-over.ts';

type Report = (done: number, total: number) => void;

export interface HandedOver {
  file: string;
  /** Bytes. */
  size: number;
  manifest: HandOverManifest;
}

/** A device whose files were taken in, and which of them are missing. */
export interface KnownDevice {
  device: string;
  unitName: string;
  files: number;
  missing: number[];
  /** Milliseconds since 1970. */
  at: number;
}

export interface HandOverStanding extends Pick<HandOverState, 'aside'> {
  /** Changed records that stand in no file yet. */
  fresh: number;
  devices: KnownDevice[];
}

export interface HandOvers {
  standing: HandOverStanding | undefined;
  write: (wish: HandOverWish, report: Report, signal: AbortSignal) => Promise<Result<HandedOver, Refusal>>;
  /** Looks into a file; nothing is written. */
  check: (bytes: Uint8Array, passphrase: string) => Promise<Result<CheckedHandOver, Refusal>>;
  /** Takes all of it in, or nothing where it is cancelled. Gives how many records are other than before. */
  accept: (checked: CheckedHandOver, report: Report, signal: AbortSignal) => Promise<number>;
  saveReceipt: (checked: CheckedHandOver) => Promise<void>;
}

/** Handing over by file, and taking in. */
export function useHandOver(): HandOvers {
  const store = useStore();
  const client = useQueryClient();
  const key = [store.database.name, 'hand-over'];
  const query = useQuery({
    queryKey: key,
    queryFn: async (): Promise<HandOverStanding> => {
      const { missingFiles } = await import('#exchange/hand-over/ranges.ts');
      const { waiting, sealed, taken, aside } = await store.handOverState();
      const devices = taken.map((row) => ({
        device: row.device,
        unitName: row.unitName,
        files: row.ends.length,
        missing: missingFiles(row),
        at: row.at,
      }));
      return { fresh: waiting + sealed, devices, aside };
    },
    staleTime: 0,
  });
  const refresh = () => client.invalidateQueries({ queryKey: key });

  return {
    standing: query.data,
    async write(wish, report, signal) {
      const { handOverName, writeHandOver } = await import('#exchange/hand-over/write-hand-over.ts');
      const written = await writeHandOver(store, wish, deviceSurroundings.random, report, signal);
      await refresh();
      if (!written.ok) return written;
      const { bytes, manifest } = written.value;
      const file = handOverName(manifest, store.context().today);
      offer(file, new Blob([bytes as BlobPart], { type: 'application/octet-stream' }));
      return ok({ file, size: bytes.length, manifest });
    },
    async check(bytes, passphrase) {
      const { checkHandOver } = await import('#exchange/hand-over/take-in.ts');
      return checkHandOver(store, bytes, passphrase);
    },
    async accept(checked, report, signal) {
      const { acceptHandOver, releaseKeptAside } = await import('#exchange/hand-over/take-in.ts');
      const { startBulk } = await import('#store/worker-client.ts');
      const { run, end } = startBulk(store);
      const take = async (taken: Parameters<Parameters<typeof acceptHandOver>[1]>[0]) => {
        const result = await run({ type: 'take-in', ...taken }, ({ done, total }) => report(done, total), signal);
        return result.changed;
      };
      try {
        const changed = await acceptHandOver(checked, take);
        return changed + (await releaseKeptAside(store, take));
      } finally {
        end();
        await refresh();
      }
    },
    async saveReceipt({ vector }) {
      const { writeReceipt } = await import('#exchange/hand-over/receipt.ts');
      const { topUnitName } = await import('#exchange/safe-copy/top-unit.ts');
      const { unitName } = await topUnitName(store);
      const text = writeReceipt({ device: store.device, unitName }, vector);
      offer(
        `fivepoint-receipt-${vector.device}-${vector.ends.length}.json`,
        new Blob([text], { type: 'application/json' }),
      );
    },
  };
}
