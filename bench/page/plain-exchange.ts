/**
 * The plain way of exchange, for the floor: Dexie rows read whole, one deflated JSON, rows put. A row per record, so a
 * roster goes with its session. No signature, no chain, no stamps to merge by, no preview, no figures, no outbox, no
 * sealed names; and the way back from a person to sessions is not there.
 */
import Dexie, { type Table } from 'dexie';
import { bulkSources } from '../../src/domain/bulk-sources.ts';
import type { Change, Context } from '../../src/domain/contracts.ts';

interface Row {
  id: string;
}

const tables = ['learners', 'sessions', 'units'] as const;
type Rows = Record<(typeof tables)[number], Row[]>;

class PlainDevice extends Dexie {
  constructor(name: string) {
    super(name, { cache: 'disabled', chromeTransactionDurability: 'relaxed' });
    this.version(1).stores({
      learners: 'id, unit',
      sessions: 'id, [unit+date]',
      units: 'id',
    });
  }

  async putAll(rows: Rows): Promise<void> {
    const atOnce = 30_000;
    for (const name of tables) {
      for (let first = 0; first < rows[name].length; first += atOnce) {
        await (this.table(name) as Table<Row, string>).bulkPut(rows[name].slice(first, first + atOnce));
      }
    }
  }

  async readAll(which: Rows): Promise<Rows> {
    const read = { learners: [], sessions: [], units: [] } as Rows;
    for (const name of tables) {
      const table = this.table(name) as Table<Row, string>;
      const all = (await table.count()) === which[name].length;
      read[name] = all ? await table.toArray() : ((await table.bulkGet(which[name].map(({ id }) => id))) as Row[]);
    }
    return read;
  }
}

function toRows(changes: Iterable<Change[]>): Rows {
  const rows: Rows = { learners: [], sessions: [], units: [] };
  const tableOf: Record<string, keyof Rows> = { learner: 'learners', session: 'sessions', unit: 'units' };
  for (const { kind, id, unit, fields, ticks } of [...changes].flat()) {
    const table = tableOf[kind];
    if (table === undefined) continue;
    rows[table].push({ id, unit, ...fields, ...ticks } as Row);
  }
  return rows;
}

const through = (bytes: Uint8Array, stream: CompressionStream | DecompressionStream) =>
  new Response(new Blob([bytes as BlobPart]).stream().pipeThrough(stream)).arrayBuffer();

/** One after the other for a first file and for later changes: the receiving device keeps what it has. */
export async function plainExchange(source: string, parameters: unknown) {
  const rows = toRows((bulkSources[source] as (typeof bulkSources)[string])(parameters, {} as Context).portions);
  const [from, to] = [new PlainDevice('plain-from'), new PlainDevice('plain-to')];
  await from.putAll(rows);
  await to.open();
  const start = performance.now();
  const text = JSON.stringify(await from.readAll(rows));
  const file = new Uint8Array(await through(new TextEncoder().encode(text), new CompressionStream('deflate-raw')));
  const written = performance.now();
  const back = new TextDecoder().decode(await through(file, new DecompressionStream('deflate-raw')));
  await to.putAll(JSON.parse(back) as Rows);
  const end = performance.now();
  from.close();
  to.close();
  return { write: written - start, takeIn: end - written, bytes: file.length };
}
