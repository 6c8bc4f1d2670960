/** Name of a database that exists for a moment only. */
const PASSING = 'fivepoint-new-log';
/** Milliseconds; it takes five. */
const AT_MOST = 1000;

/**
 * Lets the browser begin a new log of its database; a few milliseconds, once for each opening, before anything is written.
 *
 * Chromium keeps IndexedDB in LevelDB, which after a start goes on writing into the log that it finds. Where a power cut or a
 * kill left half a record at its end, what is written behind that half cannot be read at the start after next, and
 * Chromium then removes everything as damaged. When a database is removed it puts all that the log holds into a table and
 * begins a new log, so an empty one is made and removed. Browsers that keep IndexedDB otherwise lose nothing by it.
 */
export function beginNewLog(indexedDB: IDBFactory): Promise<void> {
  return new Promise((resolve) => {
    // A precaution: where even this cannot be written, the write that follows tells why.
    const giveUp = () => resolve();
    const opening = indexedDB.open(PASSING, 1);
    opening.onerror = giveUp;
    setTimeout(giveUp, AT_MOST);
    opening.onsuccess = () => {
      opening.result.close();
      const removing = indexedDB.deleteDatabase(PASSING);
      removing.onsuccess = () => resolve();
      removing.onerror = giveUp;
      // Another window that stands still must not hold up the writing of this one.
      removing.onblocked = giveUp;
    };
  });
}
