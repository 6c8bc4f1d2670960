/** The tables. Those of ordinary record kinds follow from the registry; the packed ones are described in docs/storage.md. */
import Dexie, { type DBCore, type Table } from 'dexie';
import type { RecordKind } from '#domain/contracts.ts';
import { recordKinds } from '#domain/registry.ts';
import type { RecordState } from '#kernel/register.ts';
import { NewerDatabase } from './not-opened.ts';
import { type Personal, sealPersonalFields } from './personal-fields.ts';

/** One session with its roster: parallel arrays over the learners who were ever ticked. */
export interface SessionRow extends RecordState {
  /** Learner number << 4 | mark. */
  a: Uint32Array;
  /** Moment of each mark; a single one where all are alike. */
  at: Float64Array;
  /** Index into `devices` of each mark; a single one where all are alike. */
  ad: Uint16Array;
  devices: string[];
}

/** 64 learners. What counting needs lies open; what tells who they are is sealed. */
export interface LearnerPage {
  page: number;
  /** 16 bytes per learner. */
  ids: Uint8Array;
  /** Number that stands for the person: the own one, or that of the set it is merged into. */
  persons: Uint32Array;
  /** Numbers of the units where they live now, each once: an index. */
  homes: number[];
  /** JSON of the open halves of the records, without their ids; null for a learner of whom only ticks have arrived. */
  open: string;
  /** Sealed JSON of the personal halves. */
  sealed: Uint8Array;
}

/** Learner numbers by the last nine bits of their id. */
export interface NumberBucket {
  bucket: number;
  ids: Uint8Array;
  numbers: Uint32Array;
}

/** `key` = year * 2^24 + page of learners. */
export interface LedgerRow {
  key: number;
  persons: Uint32Array;
}

/** `key` = year * 65536 + number of the unit. */
export interface SumsRow {
  key: number;
  cells: Uint8Array | Uint16Array | Uint32Array;
}

export interface TotalsRow {
  key: number;
  cells: Record<string, number[]>;
}

export interface JournalRow {
  /** Number of the commit on this device. */
  seq: number;
  /** Milliseconds since 1970. */
  at: number;
  /** Name of the command, or `undo`, or of the bulk job. */
  command: string;
  stamp: string;
  /** Chunks of one bulk job are undone together. */
  group?: string;
  /** Seq of the commit that this one takes back. */
  undoes?: number;
  undoneBy?: number;
  /** Changes that came in from others: told in the history, not undone. */
  taken?: true;
  /** `<kind>/<id>` of the records touched, left out for bulk work. */
  records: string[];
  /** How many records it touched. */
  count: number;
  /** Sealed values that stood before. */
  body: Uint8Array;
}

/** A record whose changes since a moment have not been handed over; of bulk work all records of a kind and unit. */
export interface OutboxRow {
  kind: string;
  /** Id of the record; of bulk work `*<seq of the commit>/<unit>`. */
  id: string;
  unit: string;
  lane: string;
  since: number;
  /** Of bulk work: 16 bytes per record. A record may be noted more than once; the earliest moment counts. */
  ids?: Uint8Array;
}

export interface MetaRow {
  key: string;
  value: unknown;
}

export interface StagingRow {
  job: string;
  chunk: number;
  body: Uint8Array;
}

/** First and last number of batches in a row. */
export type BatchRange = [from: number, to: number];

/** A batch that this device sealed. Batches of others are not kept once they are merged. */
export interface BatchRow {
  device: string;
  number: number;
  unit: string;
  lane: string;
  /** Changes in it. */
  count: number;
  /** Sealed: what it carries is about persons. */
  body: Uint8Array;
}

/** What was taken in of another device's batches. */
export interface VectorRow {
  device: string;
  /** Public key in hex, believed from the first file on. */
  key: string;
  /** Unit that the device works for, as its files name it. */
  unitName: string;
  ranges: BatchRange[];
  /** Batches before this one are no longer held by the device: later ones repeat what they said. */
  from: number;
  /** Number of the last batch of each file that the device wrote. */
  ends: number[];
  /** Milliseconds since 1970 of the last taking in. */
  at: number;
}

/** A batch of a newer version, kept until this one is updated. */
export interface QuarantineRow {
  /** `<device>.<number>` */
  id: string;
  /** Sealed. */
  body: Uint8Array;
}

/** A record on whose fields people's edits differ. */
export interface DifferenceRow {
  kind: string;
  id: string;
  unit: string;
}

/**
 * After 1 comes 101, then 201. Every table that a new kind brings raises the native version, ten times this one, by one: ten
 * of them and a device stands where 2 would begin, and neither the waiting for a copy nor a migration would run.
 */
export const SCHEMA_VERSION = 1;
/** The first native version that is a newer app's. */
const BEYOND = (SCHEMA_VERSION + 100) * 10;

export class Database extends Dexie {
  meta!: Table<MetaRow, string>;
  session!: Table<SessionRow, string>;
  learnerPages!: Table<LearnerPage, number>;
  learnerNumbers!: Table<NumberBucket, number>;
  ledger!: Table<LedgerRow, number>;
  sums!: Table<SumsRow, number>;
  totals!: Table<TotalsRow, number>;
  journal!: Table<JournalRow, number>;
  outbox!: Table<OutboxRow, [string, string]>;
  staging!: Table<StagingRow, [string, number]>;
  batches!: Table<BatchRow, [string, number]>;
  vector!: Table<VectorRow, string>;
  quarantine!: Table<QuarantineRow, string>;
  differences!: Table<DifferenceRow, [string, string]>;

  /** Whether opening was refused because an older version wrote what lies here, and no safe copy of it was made yet. */
  waitsForCopy = false;
  /** Whether a newer app wrote what lies here. Dexie would open that without a word. */
  isNewer = false;
  readonly asItStands: boolean;
  readonly personal: Personal = { seal: undefined, bare: new WeakSet() };

  constructor(name: string, options: DatabaseOptions) {
    const { durability, upgrade = 'refused', ...parts } = options;
    super(name, { cache: 'disabled', chromeTransactionDurability: durability, ...parts });
    this.asItStands = upgrade === 'as-it-stands';
    this.use(sealPersonalFields(this.personal));
    this.use({ stack: 'dbcore', name: 'not-newer', create: (core) => this.notNewer(core) });
    if (this.asItStands) {
      // Without tables of our own Dexie takes those that it finds, and changes nothing; it does not name them.
      this.on(
        'ready',
        () => void Object.assign(this, Object.fromEntries(this.tables.map((each) => [each.name, each]))),
      );
      return;
    }
    const tables: Record<string, string> = {
      meta: 'key',
      learnerPages: 'page, *homes',
      learnerNumbers: 'bucket',
      ledger: 'key',
      sums: 'key',
      totals: 'key',
      journal: 'seq, *records, group',
      outbox: '[kind+id]',
      staging: '[job+chunk]',
      differences: '[kind+id]',
      // Used by exchange; present from the first version so that no later one has to add them to old stores.
      batches: '[device+number]',
      vector: 'device',
      checkpoints: 'stream',
      quarantine: 'id',
      certificates: 'device',
      files: 'hash',
    };
    for (const kind of recordKinds) {
      if (kind.since <= SCHEMA_VERSION && kind.storage !== 'learners') {
        tables[kind.kind] = ['id', ...kind.indexes].join(', ');
      }
    }
    this.version(SCHEMA_VERSION)
      .stores(tables)
      .upgrade(() => {
        // A migration belongs behind this, in the same transaction: what is refused leaves everything as it was.
        if (upgrade === 'allowed') return;
        this.waitsForCopy = true;
        throw new Error('a safe copy comes first');
      });
  }

  /** Called before anything is read or, where Dexie misses a table of ours, before adding it has come to pass. */
  private notNewer(core: DBCore): DBCore {
    this.isNewer ||= (this.backendDB() as IDBDatabase).version >= BEYOND;
    if (this.isNewer && !this.asItStands) throw new NewerDatabase();
    return core;
  }

  /** Kinds that have a place here: an older version knew fewer. */
  kindsHere(): readonly RecordKind<unknown>[] {
    if (!this.asItStands) return recordKinds;
    const there = new Set(this.tables.map(({ name }) => name));
    return recordKinds.filter(({ kind, storage }) => storage === 'learners' || there.has(kind));
  }

  /** Table of an ordinary kind. */
  rows(kind: string): Table<RecordState, string> {
    return this.table(kind);
  }
}

export interface DatabaseOptions extends Partial<IndexedDbParts> {
  durability: 'strict' | 'relaxed';
  /**
   * What becomes of tables that an older version wrote: opening is `refused` (the usual), they are brought to today's
   * version (`allowed`), or left and read `as-it-stands`.
   */
  upgrade?: Upgrade;
}
export type Upgrade = 'refused' | 'allowed' | 'as-it-stands';

export interface IndexedDbParts {
  indexedDB: IDBFactory;
  IDBKeyRange: typeof IDBKeyRange;
}
