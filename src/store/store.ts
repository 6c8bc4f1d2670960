/**
 * The store: open it once, read by views, write by commands. Nothing else in the product knows the database.
 */
import { liveQuery } from 'dexie';
import type { Change, Command, Context, Reader, Refusal, View } from '#domain/contracts.ts';
import { randomCode, timeOrderedId } from '#kernel/identifier.ts';
import { ok, type Result } from '#kernel/result.ts';
import { changesSeen } from './changes-seen.ts';
import { Database, type IndexedDbParts, type JournalRow, type Upgrade } from './database.ts';
import { refusedWhenFull } from './full.ts';
import type { Author, Clock, Committed } from './gate/commit.ts';
import type { OutboxKey, SealRecords, TakenFile } from './gate/hand-over.ts';
import { destroyDatabase, emptyDatabase, ensureIdentity, readIdentity, setPreference } from './gate/identity.ts';
import type { Incoming } from './gate/incoming.ts';
import type { Merged } from './gate/merge.ts';
import type { HandOverState } from './hand-over-reading.ts';
import { beginNewLog } from './new-log.ts';
import { NewerDatabase, StoreLocked, UpgradeWaits } from './not-opened.ts';
import type { Private } from './private.ts';
import { makeReader } from './reader.ts';

/** Where time, chance and the calendar come from; the page gives the real ones, tests their own. */
export interface Surroundings {
  now: () => number;
  /** Today's calendar date where the device is. */
  today: () => string;
  random: (count: number) => Uint8Array;
}

export interface StoreOptions extends Partial<IndexedDbParts> {
  name?: string;
  /** `relaxed` only inside restartable bulk work. */
  durability?: 'strict' | 'relaxed';
  surroundings: Surroundings;
  /** Needed where a passphrase is set: what `unlock` gives. */
  dataKey?: Uint8Array;
  /** What becomes of what an older version wrote; `UpgradeWaits` is thrown where nothing is said. */
  upgrade?: Upgrade;
}

/** Why changes may not be written on this device, asked inside the transaction: see `duty.ts`. */
export type Allow = (reader: Reader, changes: readonly Change[]) => Promise<Refusal | undefined>;

/** A commit as lists of recent changes show it. */
export interface JournalEntry {
  seq: number;
  at: number;
  command: string;
  count: number;
  undone: boolean;
  isUndo: boolean;
}

export class Store {
  readonly database: Database;
  readonly device: string;
  readonly reader: Reader;
  private key: { data: Uint8Array; number: number; locked: boolean };
  private readonly surroundings: Surroundings;
  private loaded: Private | undefined;
  private loading: Promise<Private> | undefined;
  private readonly newLog: () => Promise<void>;

  constructor(parts: {
    database: Database;
    device: string;
    key: Store['key'];
    surroundings: Surroundings;
    indexedDB: IDBFactory;
  }) {
    this.database = parts.database;
    this.device = parts.device;
    this.key = parts.key;
    this.surroundings = parts.surroundings;
    let begun: Promise<void> | undefined;
    this.newLog = () => {
      begun ??= beginNewLog(parts.indexedDB);
      return begun;
    };
    this.reader = makeReader(parts.database, parts.device, () => this.loaded ?? this.private());
  }

  /** What writes and what opens seals, loaded on first need. Call it early to have it at hand. */
  private(): Promise<Private> {
    this.loading ??= import('./private.ts').then(({ makePrivate }) => {
      this.loaded = makePrivate(this.database, this.key.data, this.surroundings.random);
      // Early, so that the first write need not wait for it.
      void this.newLog();
      return this.loaded;
    });
    return this.loading;
  }

  async read<P, L, R>(view: View<P, L, R>, params: P): Promise<R> {
    return view.select(await view.load(this.reader, params), params);
  }

  /** Calls back now and after every commit that touches what the view read; `at`: changes seen when it was read. Returns how to stop. */
  watch<P, L, R>(
    view: View<P, L, R>,
    params: P,
    onValue: (value: R, at: number) => void,
    onError: (error: Error) => void,
  ): () => void {
    // Dexie follows awaits inside `load` only when it is handed an async function: without the word, later reads are not watched.
    const read = async () => ({ at: changesSeen(), loaded: await view.load(this.reader, params) });
    const subscription = liveQuery(read).subscribe({
      next: ({ at, loaded }) => onValue(view.select(loaded, params), at),
      error: onError,
    });
    return () => subscription.unsubscribe();
  }

  /** Carries out a command in one transaction: a refusal, or one by `allow`, changes nothing. */
  commit<I, S>(command: Command<I, S>, input: I, allow?: Allow): Promise<Result<Committed, Refusal>> {
    const parsed = command.input.safeParse(input);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      const refusal: Refusal = { code: 'input.invalid', values: { reason: issue?.code ?? '' } };
      if (issue !== undefined && issue.path.length > 0) refusal.field = String(issue.path[0]);
      return Promise.resolve({ ok: false, error: refusal });
    }
    const context = this.context();
    const written: Promise<Result<Committed, Refusal>> = this.write(async (gate) => {
      const loaded = await command.load(this.reader, parsed.data);
      const decided = command.decide(loaded, parsed.data, context);
      if (!decided.ok) return decided;
      const refusal = await allow?.(this.reader, decided.value);
      if (refusal !== undefined) return { ok: false, error: refusal };
      return ok(await gate.commitChanges(this.author(), { command: command.name }, decided.value));
    });
    return written.catch(refusedWhenFull);
  }

  /** Writes changes that were decided elsewhere (bulk work), as one commit of a group. */
  commitChanges(entry: { command: string; group?: string }, changes: readonly Change[]): Promise<Committed> {
    return this.write((gate) => gate.commitChanges(this.author(), entry, changes));
  }

  undo(seq: number): Promise<Result<Committed, Refusal>> {
    return this.write((gate) => gate.undoCommit(this.author(), seq));
  }

  merge(incoming: readonly Incoming[]): Promise<Merged> {
    return this.write((gate) => gate.mergeIncoming(this.surroundings.now(), incoming));
  }

  /** Makes all kept figures anew from the records. */
  rebuild(): Promise<void> {
    return this.write((gate) => gate.rebuild());
  }

  /** Puts bulk changes aside, sealed, to be applied chunk by chunk: see `bulk.ts`. */
  async stage(group: string, command: string, chunks: readonly Change[][]): Promise<void> {
    await this.newLog();
    await (await this.private()).stage(group, command, chunks);
  }

  /** Groups of bulk changes that a crash left unfinished. */
  async stagedGroups(): Promise<string[]> {
    const keys = await this.database.staging.toCollection().primaryKeys();
    return [...new Set(keys.map(([job]) => job))];
  }

  async stagedChunks(group: string): Promise<number[]> {
    return (await this.private()).stagedChunks(group);
  }

  applyStaged(group: string, chunk: number): Promise<Committed> {
    return this.write((gate) => gate.applyStaged(this.author(), group, chunk));
  }

  async dropStaged(group: string): Promise<void> {
    await this.newLog();
    await (await this.private()).dropStaged(group);
  }

  /** Every record with its stamps, in portions: what a safe copy holds. */
  async *snapshot(portion = 1000): AsyncGenerator<Incoming[]> {
    yield* (await this.private()).snapshot(portion);
  }

  /** Records of each kind, deleted ones too. */
  async recordCounts(): Promise<Record<string, number>> {
    return (await this.private()).countRecords();
  }

  /** Reading what hand-overs need. */
  async handOver(): Promise<Pick<Private, 'signingKey' | 'waiting' | 'keptBatches' | 'keptAside' | 'recordsById'>> {
    // The signing key is written when it is first asked for.
    await this.newLog();
    return this.private();
  }

  /** Seals notes of the outbox into batches, in one transaction. */
  sealOutbox(keys: readonly OutboxKey[], make: SealRecords): Promise<number> {
    return this.write((gate) => gate.sealOutbox(this.device, keys, make));
  }

  endFile(): Promise<number> {
    return this.write((gate) => gate.endFile());
  }

  /** Merges what files brought: everything or nothing. Returns how many records are other than before. */
  takeIn(
    taken: { incoming: readonly Incoming[]; files: readonly TakenFile[] },
    report: (done: number) => void,
  ): Promise<number> {
    return this.write((gate) => gate.takeIn(this.surroundings.now(), taken, report));
  }

  async handOverState(): Promise<HandOverState> {
    return (await this.private()).handOverState(this.device);
  }

  /** The latest commits of this device, newest first. */
  async journal(limit: number): Promise<JournalEntry[]> {
    const rows = await this.database.journal
      .orderBy('seq')
      .reverse()
      .filter(({ taken }) => !taken)
      .limit(limit)
      .toArray();
    return rows.map(toEntry);
  }

  watchJournal(limit: number, onValue: (entries: JournalEntry[]) => void, onError: (error: Error) => void): () => void {
    const subscription = liveQuery(async () => this.journal(limit)).subscribe({ next: onValue, error: onError });
    return () => subscription.unsubscribe();
  }

  /** A value of this device alone: language, unit in view, date of the last safe copy. Never handed over. */
  async preference<T>(name: string): Promise<T | undefined> {
    return (await this.database.meta.get(`preference/${name}`))?.value as T | undefined;
  }

  async setPreference(name: string, value: unknown): Promise<void> {
    await this.newLog();
    await setPreference(this.database, name, value);
  }

  /** Changes that exist on this device only. */
  async unsaved(since: number): Promise<number> {
    return this.database.journal.where('seq').above(since).count();
  }

  /** Calls back with `lastSeq` now and whenever it moves; what was taken in from others moves it too. */
  watchLastSeq(onValue: (seq: number) => void, onError: (error: Error) => void): () => void {
    const subscription = liveQuery(() => this.lastSeq()).subscribe({ next: onValue, error: onError });
    return () => subscription.unsubscribe();
  }

  async lastSeq(): Promise<number> {
    return ((await this.database.meta.get('clock'))?.value as Clock | undefined)?.seq ?? 0;
  }

  /** Calls back when a newer app, in another window, has to change the tables: this one has let go of them and can do no more. */
  onNewer(tell: () => void): void {
    this.database.on('versionchange', ({ newVersion }) => {
      // Without a version the database is being removed, which is somebody else's matter.
      if (newVersion === null) return undefined;
      this.database.close();
      tell();
      return false;
    });
  }

  /** Whether a passphrase is set. */
  get locked(): boolean {
    return this.key.locked;
  }

  /** What a worker needs to open the same store. */
  opening(): { database: string; dataKey?: Uint8Array; upgrade?: Upgrade } {
    return {
      database: this.database.name,
      ...(this.key.locked && { dataKey: this.key.data }),
      ...(this.database.asItStands && { upgrade: 'as-it-stands' }),
    };
  }

  /**
   * Sets or changes the passphrase, or removes it (undefined), and seals everything anew. Gives the recovery key, a new one
   * where none is given. Other windows must be told: theirs is an old key.
   */
  async setPassphrase(passphrase: string | undefined, known?: string): Promise<string> {
    const { changeKey, makeRecoveryKey, wrapKey } = await import('./gate/lock.ts');
    const { makePrivate } = await import('./private.ts');
    const { random } = this.surroundings;
    const next = random(32);
    const recovery = known ?? makeRecoveryKey(random);
    const lock = passphrase === undefined ? undefined : await wrapKey(next, passphrase, recovery, random);
    const from = { from: this.key.data, next, number: this.key.number };
    const number = await this.write(() => changeKey(this.database, from, lock, random));
    this.key = { data: next, number, locked: lock !== undefined };
    this.loaded = makePrivate(this.database, next, random);
    this.loading = Promise.resolve(this.loaded);
    return recovery;
  }

  /** Whether this is the passphrase that is set. */
  async isPassphrase(passphrase: string): Promise<boolean> {
    const { unwrapKey } = await import('./gate/lock.ts');
    const lock = (await readIdentity(this.database))?.lock;
    return lock !== undefined && (await unwrapKey(lock, { passphrase })) !== undefined;
  }

  context(): Context {
    const { now, today, random } = this.surroundings;
    const at = now();
    return {
      now: at,
      today: today(),
      device: this.device,
      newId: () => timeOrderedId(now(), random(10)),
      newUnitCode: () => randomCode(random(10)),
    };
  }

  close(): void {
    this.database.close();
  }

  /** Forgets how changes up to a commit were made: they can be neither told nor undone any more. Gives how many. */
  forgetHistory(upTo: number): Promise<number> {
    return this.write((gate) => gate.forgetJournal(upTo));
  }

  /** Removes all records; the device stays who it is. */
  empty(): Promise<void> {
    return this.write(() => emptyDatabase(this.database));
  }

  /** Drops everything on this device. */
  async destroy(): Promise<void> {
    // What is still being read stands in the way of the deletion: this comes after it.
    if (this.database.isOpen()) await this.database.transaction('rw', this.database.tables, () => undefined);
    await destroyDatabase(this.database);
  }

  private author(): Author {
    return { device: this.device, now: this.surroundings.now() };
  }

  /** One explicit transaction over all tables: whatever a commit touches moves together or not at all. */
  private async write<T>(work: (gate: Private) => Promise<T>): Promise<T> {
    const gate = await this.private();
    await this.newLog();
    // Dexie keeps its transaction over native awaits only in a function that is itself async.
    return this.database.transaction('rw', this.database.tables, async () => {
      const number = (await readIdentity(this.database))?.keyNumber ?? 0;
      if (number !== this.key.number) throw new Error('store: the key was changed in another window');
      return work(gate);
    });
  }
}

function toEntry(row: JournalRow): JournalEntry {
  return {
    seq: row.seq,
    at: row.at,
    command: row.command,
    count: row.count,
    undone: row.undoneBy !== undefined,
    isUndo: row.undoes !== undefined,
  };
}

/** Opens the store, making device name and data key on the first start. Throws what `not-opened.ts` names. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { name = 'fivepoint', durability = 'strict', surroundings, dataKey: given, ...parts } = options;
  const database = new Database(name, { durability, ...parts });
  await database.open().catch((error: unknown) => {
    if (database.isNewer) throw new NewerDatabase();
    throw database.waitsForCopy ? new UpgradeWaits() : error;
  });
  if (database.isNewer) {
    database.close();
    throw new NewerDatabase();
  }
  const identity = await ensureIdentity(database, surroundings.random);
  const data = identity.dataKey ?? given;
  if (data === undefined) {
    database.close();
    throw new StoreLocked();
  }
  const key = { data, number: identity.keyNumber ?? 0, locked: identity.lock !== undefined };
  return new Store({ database, device: identity.device, key, surroundings, indexedDB: parts.indexedDB ?? indexedDB });
}
