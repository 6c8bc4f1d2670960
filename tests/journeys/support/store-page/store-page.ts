/** The store in a real browser, without screens: writes one session after the other and looks at what is there. */

import * as z from 'zod/mini';
import { type Change, change, defineCommand } from '#domain/contracts.ts';
import { learnerRecord } from '#domain/learners/learner.record.ts';
import { sessionRecord } from '#domain/sessions/session.record.ts';
import { type Unit, unitRecord } from '#domain/units/unit.record.ts';
import { idFromBytes } from '#kernel/identifier.ts';
import { ok } from '#kernel/result.ts';
import { finishStaged } from '#store/bulk.ts';
import { openStore, type Store } from '#store/store.ts';
import { deviceSurroundings } from '#store/surroundings.ts';
import { bulk } from '#store/worker-client.ts';

const POINTS = 4;
const LEARNERS = 120;
const PEOPLE = 30;

const hex = (value: number, width: number) => value.toString(16).padStart(width, '0');
const id = (kind: number, number: number) =>
  `01900000-${hex(kind, 4)}-7000-8000-${hex(Math.imul(number + 1, 0x9e3779b1) >>> 0, 8)}${hex(number, 4)}`;
const sessionId = (number: number) => id(2, number);
const pointOf = (number: number) => `point${number % POINTS}`;
const opened = openStore({ surroundings: deviceSurroundings });

function peopleOf(number: number): string[] {
  return Array.from({ length: PEOPLE }, (_, index) => id(1, (number * 7 + index * 3) % LEARNERS));
}

function meeting(number: number): Change {
  const month = `0${1 + (number % 9)}`;
  const people = peopleOf(number);
  return change(
    sessionRecord,
    { id: sessionId(number), unit: pointOf(number) },
    { name: `Session ${number}`, date: `2026-${month}-15`, sessionKind: 'class', minutes: 90 },
    { learners: people, marks: people.map(() => 1) },
  );
}

const record = defineCommand({
  name: 'recordSession',
  input: z.object({ number: z.number() }),
  load: async () => undefined,
  decide: (_, { number }) => ok([meeting(number)]),
});

async function prepare(names: { name: string; telephone: string }[] = []): Promise<void> {
  const store = await opened;
  const unit = (code: string, fields: Partial<Unit>) =>
    change(unitRecord, { id: code, unit: code }, { name: code, ...fields });
  await store.commitChanges({ command: 'prepare' }, [
    unit('district', { tier: 'district' }),
    unit('school', { tier: 'school', parent: 'district' }),
    ...Array.from({ length: POINTS }, (_, point) => unit(pointOf(point), { tier: 'point', parent: 'school' })),
    ...Array.from({ length: LEARNERS }, (_, number) =>
      change(
        learnerRecord,
        { id: id(1, number), unit: pointOf(number) },
        { name: `Learner ${number}`, residence: [{ from: 2020, value: 'registered' }], ...names[number] },
      ),
    ),
  ]);
}

/** Writes until the browser is killed; `acknowledged` is called after each commit. */
async function writeOn(from: number, acknowledged: (number: number) => Promise<void>): Promise<void> {
  const store = await opened;
  for (let number = from; ; number += 1) {
    const done = await store.commit(record, { number });
    if (!done.ok) throw new Error(done.error.code);
    void acknowledged(number);
  }
}

/** Brings many sessions in at once, in the worker. */
async function bringIn(from: number, count: number): Promise<void> {
  const changes = Array.from({ length: count }, (_, index) => meeting(from + index));
  await bulk(
    await opened,
    { type: 'changes', command: 'bringIn', changes },
    () => undefined,
    new AbortController().signal,
  );
}

async function finish(): Promise<number> {
  const store = await opened;
  const groups = await store.stagedGroups();
  for (const group of groups) await finishStaged(store, group, () => undefined, new AbortController().signal);
  return groups.length;
}

/** Plain text of kept rows, to be compared. */
async function kept(store: Store): Promise<string> {
  const { ledger, sums, totals } = store.database;
  const rows = await Promise.all([ledger.toArray(), sums.toArray(), totals.toArray()]);
  const plain = (_: string, value: unknown) => (ArrayBuffer.isView(value) ? Array.from(value as Uint32Array) : value);
  return JSON.stringify(rows, plain);
}

/** Numbers of the sessions that are wholly there, and everything that is not as it must be. */
async function inspect() {
  const store = await opened;
  const problems: string[] = [];
  const numbers: number[] = [];
  for (const { id: found, name } of await store.reader.all(sessionRecord)) {
    const number = Number(name.slice('Session '.length));
    numbers.push(number);
    const present = (await store.reader.attendance(found)).filter((each) => each.present).map((each) => each.learner);
    if (found !== sessionId(number) || present.sort().join() !== peopleOf(number).sort().join()) {
      problems.push(`session ${number} is half there`);
    }
  }
  const { journal, outbox } = store.database;
  const seq = await store.lastSeq();
  if ((await journal.count()) !== seq) problems.push(`${await journal.count()} rows of the journal at commit ${seq}`);
  const noted = new Set<string>();
  for (const { kind, id: one, ids } of await outbox.toArray()) {
    if (kind !== 'session') continue;
    if (ids === undefined) noted.add(one);
    else for (let at = 0; at < ids.length; at += 16) noted.add(idFromBytes(ids, at));
  }
  for (const number of numbers)
    if (!noted.has(sessionId(number))) problems.push(`session ${number} would not be handed over`);
  const before = await kept(store);
  await store.rebuild();
  if ((await kept(store)) !== before) problems.push('a rebuild gives other figures');
  return { numbers, problems };
}

Object.assign(window, { storePage: { prepare, writeOn, bringIn, finish, inspect } });
