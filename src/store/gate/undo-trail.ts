/** What came after a commit, to tell whether all of it was taken back again. */
import type { Database, JournalRow } from '#store/database.ts';
import type { Seal } from '#store/sealing.ts';
import type { Before } from './incoming.ts';

export interface LaterWrite {
  /** Or `attendance` for the marks of people. */
  field: string;
  stamp: string;
}

export class UndoTrail {
  private rows: Promise<JournalRow[]> | undefined;

  private readonly database: Database;
  private readonly seal: Seal;
  private readonly after: number;

  /** `after`: number of the last commit that is about to be taken back. To be used inside its transaction. */
  constructor(database: Database, seal: Seal, after: number) {
    this.database = database;
    this.seal = seal;
    this.after = after;
  }

  /**
   * Whether what stands newer on a field is what the commit itself had written, brought back by taking back all that
   * came in between.
   */
  async isBroughtBack(entry: Before, { field, stamp }: LaterWrite): Promise<boolean> {
    this.rows ??= this.database.journal.where('seq').above(this.after).toArray();
    const rows = await this.rows;
    let writer = rows.find((row) => row.stamp === stamp);
    while (writer !== undefined) {
      const undo = writer;
      if (undo.undoes === undefined) return false;
      const undone = rows.filter((row) => row.undoneBy === undo.seq).map(({ seq }) => seq);
      if (!undone.includes(undo.undoes)) return false;
      const first = Math.min(...undone);
      writer = rows.findLast((row) => row.seq < first && this.wrote(row, entry, field));
      if (writer === undefined) return true;
    }
    return false;
  }

  private wrote(row: JournalRow, { kind, id }: Before, field: string): boolean {
    // Bulk work names no records: it may have.
    if (row.records.length === 0) return true;
    if (!row.records.includes(`${kind}/${id}`)) return false;
    return (this.seal.unseal(row.body) as Before[]).some(
      (one) =>
        one.kind === kind &&
        one.id === id &&
        (one.created || (field === 'attendance' ? one.marks : field in one.fields)),
    );
  }
}
