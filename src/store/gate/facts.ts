/** Totals of clusters: what they gave before a change is taken away, what they give now is added. */

import { clusters } from '#domain/clusters.ts';
import type { Cluster, Stored } from '#domain/contracts.ts';
import type { RecordState } from '#kernel/register.ts';
import { toStored } from '#store/stored.ts';
import type { Work } from './work.ts';

/** A record before and after. */
export interface Turn {
  before: RecordState | undefined;
  after: RecordState;
}
/** By kind and id. */
export type Turns = Map<string, Map<string, Turn>>;

type Plain = Stored<Record<string, unknown>>;

function touchedRoots(cluster: Cluster, turns: Turns): Set<string> {
  const roots = new Set(turns.get(cluster.root.kind)?.keys());
  for (const { kind, field } of cluster.children) {
    for (const { before, after } of turns.get(kind.kind)?.values() ?? []) {
      for (const state of [before, after]) {
        const root = state?.f[field];
        if (typeof root === 'string') roots.add(root);
      }
    }
  }
  return roots;
}

/** To be called before the rows are written: reads the untouched parts of each cluster. */
export async function tallyFacts(work: Work, turns: Turns): Promise<void> {
  for (const cluster of clusters) {
    const roots = touchedRoots(cluster, turns);
    if (roots.size === 0) continue;
    const before = new Map<string, RecordState>();
    const after = new Map<string, RecordState>();
    const rootTurns = turns.get(cluster.root.kind);
    const unread = [...roots].filter((id) => !rootTurns?.has(id));
    if (unread.length > 0) {
      for (const row of await work.database.rows(cluster.root.kind).bulkGet(unread)) {
        if (row === undefined) continue;
        before.set(row.id, row);
        after.set(row.id, row);
      }
    }
    for (const [id, turn] of rootTurns ?? []) {
      if (turn.before !== undefined) before.set(id, turn.before);
      after.set(id, turn.after);
    }
    const childrenBefore = new Map<string, Plain[]>();
    const childrenAfter = new Map<string, Plain[]>();
    for (const { kind, field } of cluster.children) {
      const own = turns.get(kind.kind);
      const rows = await work.database
        .rows(kind.kind)
        .where(`f.${field}`)
        .anyOf([...roots])
        .toArray();
      for (const row of rows) {
        addChild(childrenBefore, row, field);
        if (!own?.has(row.id)) addChild(childrenAfter, row, field);
      }
      for (const turn of own?.values() ?? []) addChild(childrenAfter, turn.after, field);
    }
    for (const id of roots) {
      const root = before.get(id);
      const now = after.get(id);
      const gave = cluster.facts(root && toStored(root), childrenBefore.get(id) ?? [], work.settings);
      const gives = cluster.facts(now && toStored(now), childrenAfter.get(id) ?? [], work.settings);
      for (const fact of gave) work.tallies.addFact(fact, -1);
      for (const fact of gives) work.tallies.addFact(fact, 1);
    }
  }
}

function addChild(children: Map<string, Plain[]>, state: RecordState, field: string): void {
  const root = state.f[field];
  if (typeof root !== 'string') return;
  const known = children.get(root);
  if (known === undefined) children.set(root, [toStored(state)]);
  else known.push(toStored(state));
}

/** All facts of all clusters, for a rebuild. */
export async function tallyAllFacts(work: Work): Promise<void> {
  for (const cluster of clusters) {
    const children = new Map<string, Plain[]>();
    for (const { kind, field } of cluster.children) {
      await work.database.rows(kind.kind).each((row) => addChild(children, row, field));
    }
    await work.database.rows(cluster.root.kind).each((row) => {
      for (const fact of cluster.facts(toStored(row), children.get(row.id) ?? [], work.settings)) {
        work.tallies.addFact(fact, 1);
      }
    });
  }
}
