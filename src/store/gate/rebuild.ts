/** Kept figures made anew from the records; gives the very rows that were kept. */
import { SETTINGS_ID } from '#domain/settings/settings.record.ts';
import { completeSettings } from '#domain/settings/settings.rules.ts';
import type { Database } from '#store/database.ts';
import type { Seal } from '#store/sealing.ts';
import { REBUILDS } from '#store/standing.ts';
import { tallyAllFacts } from './facts.ts';
import type { Attended } from './ledgers.ts';
import { presentIn } from './sessions.ts';
import { attendedBy, standing } from './take-sessions.ts';
import { beginWork, endWork, type Work } from './work.ts';

const SESSIONS_AT_ONCE = 2000;

/** The tree changed: persons keep their ledger, but add to other units. */
export async function rebuildFromLedger(work: Work): Promise<void> {
  await work.ledgers.save();
  work.tallies.discard();
  await work.database.sums.clear();
  await work.database.totals.clear();
  await work.ledgers.tallyAll();
  await tallyAllFacts(work);
  await work.tallies.save(true);
}

/** What counts changed, or the ledger is not to be trusted: everything from the sessions. */
export async function rebuildFromSessions(work: Work): Promise<void> {
  const { database, ledgers, learners, units, tallies } = work;
  const settings = await currentSettings(work);
  work.settings = settings;
  ledgers.drop();
  tallies.discard();
  await database.ledger.clear();
  await database.sums.clear();
  await database.totals.clear();
  let after: string | undefined;
  for (;;) {
    const rows = await (after === undefined
      ? database.session.orderBy('id')
      : database.session.where('id').above(after)
    )
      .limit(SESSIONS_AT_ONCE)
      .toArray();
    if (rows.length === 0) break;
    await learners.preparePersons(rows.flatMap(presentIn));
    const attended: Attended[] = [];
    for (const row of rows) {
      const found = standing(
        row,
        presentIn(row),
        settings,
        (code) => units.numberOf(code),
        (number) => learners.personOf(number),
      );
      for (const person of found?.persons ?? []) if (found) attended.push(attendedBy(person, found, 1));
    }
    await ledgers.attend(attended);
    after = rows.at(-1)?.id;
  }
  await ledgers.save();
  await tallyAllFacts(work);
  await tallies.save(true);
}

/** To be called inside a transaction over all tables. */
export async function rebuild(database: Database, seal: Seal): Promise<void> {
  const work = await beginWork(database, seal);
  await rebuildFromSessions(work);
  await endWork(work);
  const before = (await database.meta.get(REBUILDS))?.value as number | undefined;
  await database.meta.put({ key: REBUILDS, value: (before ?? 0) + 1 });
}

async function currentSettings(work: Work): Promise<Work['settings']> {
  return completeSettings((await work.database.rows('settings').get(SETTINGS_ID))?.f);
}
