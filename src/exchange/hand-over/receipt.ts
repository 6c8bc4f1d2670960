/** A receipt: which files of which device arrived, for the sender to keep. Plain text with a check sum. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { VectorRow } from '#store/database.ts';
import { missingFiles } from './ranges.ts';

export interface Receipt {
  kind: 'fivepoint-receipt';
  /** Device that took the files in. */
  by: string;
  unitName: string;
  /** Device that wrote them. */
  of: string;
  /** Numbers of files. */
  files: number;
  missing: number[];
  batches: [number, number][];
  at: number;
}

export function writeReceipt(by: { device: string; unitName: string }, vector: VectorRow): string {
  const receipt: Receipt = {
    kind: 'fivepoint-receipt',
    by: by.device,
    unitName: by.unitName,
    of: vector.device,
    files: vector.ends.length,
    missing: missingFiles(vector),
    batches: vector.ranges,
    at: vector.at,
  };
  return `${JSON.stringify({ receipt, hash: bytesToHex(sha256(utf8ToBytes(JSON.stringify(receipt)))) }, null, 1)}\n`;
}
