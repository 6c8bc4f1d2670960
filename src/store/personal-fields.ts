/**
 * Personal fields of ordinary rows rest sealed: a layer between the tables and the disk seals them on their way in and opens
 * them on their way out, so nothing above it knows. Learners have pages of their own, see `gate/learners.ts`.
 */
import type { DBCore, DBCoreTable, Middleware } from 'dexie';
import { recordKinds } from '#domain/registry.ts';
import type { RecordState } from '#kernel/register.ts';
import type { Seal } from './sealing.ts';

/** A row as it rests: what is personal of its fields, stamps and differing values lies in `z`. */
export interface SealedRow extends RecordState {
  z?: Uint8Array;
}

/** Personal fields of the kinds whose rows are sealed, by table. */
export const personalFields: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  recordKinds.flatMap(({ kind, personal, storage = 'rows' }) =>
    personal === undefined || storage !== 'rows' ? [] : [[kind, new Set(personal)]],
  ),
);

export interface Personal {
  /** Set as soon as what needs it is loaded; nobody reads or writes such rows before. */
  seal: Seal | undefined;
  /** Transactions in which rows are handed out and taken as they rest: those that change the key. */
  bare: WeakSet<object>;
}

/** The row as it is to rest. */
export function closeRow(row: RecordState, fields: ReadonlySet<string>, seal: Seal): SealedRow {
  const split = (part: Record<string, unknown> | undefined, wanted: boolean) =>
    Object.fromEntries(Object.entries(part ?? {}).filter(([name]) => fields.has(name) === wanted));
  const open: SealedRow = { ...row, f: split(row.f, false) };
  if (row.s !== undefined) open.s = split(row.s, false) as NonNullable<RecordState['s']>;
  open.z = seal.seal([split(row.f, true), split(row.s, true)]);
  return open;
}

function open({ z, ...row }: SealedRow, seal: Seal): RecordState {
  // An early version wrote it.
  if (z === undefined) return row;
  const [f, s] = seal.unseal(z) as [RecordState['f'], NonNullable<RecordState['s']>];
  const others = { ...row.s, ...s };
  return { ...row, f: { ...row.f, ...f }, ...(Object.keys(others).length > 0 && { s: others }) };
}

/** To be put into the database before it opens. */
export function sealPersonalFields(personal: Personal): Middleware<DBCore> {
  const sealOf = (): Seal => {
    if (personal.seal === undefined) throw new Error('store: personal fields before the key was at hand');
    return personal.seal;
  };
  return {
    stack: 'dbcore',
    name: 'personal-fields',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        const fields = personalFields.get(name);
        return fields === undefined ? table : sealedTable(table, fields, sealOf, personal.bare);
      },
    }),
  };
}

function sealedTable(
  table: DBCoreTable,
  fields: ReadonlySet<string>,
  sealOf: () => Seal,
  bare: WeakSet<object>,
): DBCoreTable {
  const opened = (row: SealedRow | undefined) => (row === undefined ? undefined : open(row, sealOf()));
  return {
    ...table,
    mutate: (request) =>
      table.mutate(
        (request.type === 'put' || request.type === 'add') && !bare.has(request.trans)
          ? { ...request, values: request.values.map((row: RecordState) => closeRow(row, fields, sealOf())) }
          : request,
      ),
    // `then` and not `await`: a transaction lives on only in promises of Dexie's own.
    get: (request) => table.get(request).then(bare.has(request.trans) ? asItRests : opened),
    getMany: (request) => table.getMany(request).then((rows) => (bare.has(request.trans) ? rows : rows.map(opened))),
    query: (request) =>
      table.query(request).then((response) => {
        const untouched = request.values === false || bare.has(request.trans);
        return untouched ? response : { ...response, result: response.result.map(opened) };
      }),
    openCursor: (request) =>
      table.openCursor(request).then((cursor) => {
        if (cursor === null || request.values === false || bare.has(request.trans)) return cursor;
        // A browser's own cursor answers to nobody else: what it inherits would be asked of the wrong object.
        return Object.create(cursor, {
          key: { get: () => cursor.key },
          primaryKey: { get: () => cursor.primaryKey },
          value: { get: () => opened(cursor.value) },
        });
      }),
  };
}

const asItRests = (row: unknown) => row;
