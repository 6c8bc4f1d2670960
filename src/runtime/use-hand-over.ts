import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { Refusal } from '#domain/contracts.ts';
import type { HandOverClient } from '#exchange/hand-over/hand-over-client.ts';
import type { HandOverFacts } from '#exchange/hand-over/hand-over-desk.ts';
import type { HandOverManifest } from '#exchange/hand-over/manifest.ts';
import type { HandOverWish } from '#exchange/hand-over/write-hand-over.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { HandOverState } from '#store/hand-over-reading.ts';
import { useStore } from './store-context.ts';
import { offer } from './use-export.ts';

export type { HandOverFacts } from '#exchange/hand-over/hand-over-desk.ts';
export type { HandOverManifest } from '#exchange/hand-over/manifest.ts';
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
  check: (bytes: Uint8Array, passphrase: string) => Promise<Result<HandOverFacts, Refusal>>;
  /** Takes all of it in, or nothing where it is cancelled. Gives how many records are other than before. */
  accept: (checked: HandOverFacts, report: Report, signal: AbortSignal) => Promise<number>;
  saveReceipt: (checked: HandOverFacts) => Promise<void>;
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
  const desk = useMemo(() => {
    let opened: Promise<HandOverClient> | undefined;
    return {
      open() {
        opened ??= import('#exchange/hand-over/hand-over-client.ts').then((hand) => hand.openHandOverDesk(store));
        return opened;
      },
      // Whoever leaves the page does not break off what is being written.
      leave() {
        void opened?.then(({ leave }) => leave());
        opened = undefined;
      },
    };
  }, [store]);
  useEffect(() => desk.leave, [desk]);

  return {
    standing: query.data,
    async write(wish, report, signal) {
      const { handOverName } = await import('#exchange/hand-over/hand-over-name.ts');
      const written = await (await desk.open()).run({ type: 'write', wish }, report, signal);
      await refresh();
      if (!written.ok) return written;
      const { bytes, manifest } = written.value;
      const file = handOverName(manifest, store.context().today);
      offer(file, new Blob([bytes as BlobPart], { type: 'application/octet-stream' }));
      return ok({ file, size: bytes.length, manifest });
    },
    check: async (bytes, passphrase) => (await desk.open()).run({ type: 'check', bytes, passphrase }),
    async accept({ look }, report, signal) {
      try {
        return await (await desk.open()).run({ type: 'accept', look }, report, signal);
      } finally {
        await refresh();
      }
    },
    async saveReceipt({ vector }) {
      const { writeReceipt } = await import('#exchange/hand-over/receipt.ts');
      const { unitOfDevice } = await import('#exchange/hand-over/unit-of-device.ts');
      const { unitName } = await unitOfDevice(store);
      const text = writeReceipt({ device: store.device, unitName }, vector);
      offer(
        `fivepoint-receipt-${vector.device}-${vector.ends.length}.json`,
        new Blob([text], { type: 'application/json' }),
      );
    },
  };
}
