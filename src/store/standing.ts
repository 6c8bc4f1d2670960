/** Where a database stands, asked for before the store and its code are there: with the browser's own API alone. */

/** Key of `meta`. */
export const REBUILDS = 'rebuilds';

/** Two alike: between them no record was written, and no figure made anew. */
export interface Standing {
  device: string;
  /** Number of the last commit. */
  seq: number;
  /** How often all figures were made anew. */
  rebuilds: number;
}

/** Undefined where there is no such database, where it cannot be read, and where a bringing-in waits to be finished. */
export function standingOf(name: string, factory: IDBFactory = indexedDB): Promise<Standing | undefined> {
  return new Promise((resolve) => {
    const opening = factory.open(name);
    // There was none: taken back, it is as if nobody had asked.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => resolve(undefined);
    opening.onsuccess = () => {
      const database = opening.result;
      database.onversionchange = () => database.close();
      const hasTables = ['meta', 'staging'].every((table) => database.objectStoreNames.contains(table));
      const done = (standing?: Standing) => {
        database.close();
        resolve(standing);
      };
      if (!hasTables) return done();
      const reading = database.transaction(['meta', 'staging']);
      const kept = <V>(key: string): IDBRequest<{ value: V } | undefined> => reading.objectStore('meta').get(key);
      const identity = kept<{ device: string }>('identity');
      const clock = kept<{ seq: number }>('clock');
      const rebuilds = kept<number>(REBUILDS);
      const waiting = reading.objectStore('staging').count();
      reading.onabort = () => done();
      reading.oncomplete = () => {
        const device = identity.result?.value.device;
        if (device === undefined || waiting.result > 0) return done();
        return done({ device, seq: clock.result?.value.seq ?? 0, rebuilds: rebuilds.result?.value ?? 0 });
      };
    };
  });
}
