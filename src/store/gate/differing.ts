/** The list of records on whose fields people's edits differ, kept with every write so that nobody has to look for them. */
import { differences, type RecordState } from '#kernel/register.ts';
import type { Database } from '#store/database.ts';

/** Records that hold, or held, differing values: `<kind>/<id>` -> as they are now. */
export type Differing = Map<string, { kind: string; state: RecordState }>;

export function noteDifferences(
  { differing }: { differing: Differing },
  kind: string,
  before: RecordState | undefined,
  after: RecordState,
): void {
  if (before?.s === undefined && after.s === undefined) return;
  differing.set(`${kind}/${after.id}`, { kind, state: after });
}

export async function saveDifferences(database: Database, differing: Differing): Promise<void> {
  if (differing.size === 0) return;
  const noted = [...differing.values()];
  const open = noted.filter(({ state }) => differences(state).length > 0);
  const settled = noted.filter(({ state }) => differences(state).length === 0);
  await database.differences.bulkPut(open.map(({ kind, state }) => ({ kind, id: state.id, unit: state.unit })));
  await database.differences.bulkDelete(settled.map(({ kind, state }): [string, string] => [kind, state.id]));
  differing.clear();
}
