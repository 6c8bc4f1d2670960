/** The list of records on whose fields people's edits differ, kept with every write so that nobody has to look for them. */
import { differences, type RecordState } from '#kernel/register.ts';
import type { Work } from './work.ts';

export function noteDifferences(work: Work, kind: string, before: RecordState | undefined, after: RecordState): void {
  if (before?.s === undefined && after.s === undefined) return;
  work.differing.set(`${kind}/${after.id}`, { kind, state: after });
}

export async function saveDifferences({ database, differing }: Work): Promise<void> {
  if (differing.size === 0) return;
  const noted = [...differing.values()];
  const open = noted.filter(({ state }) => differences(state).length > 0);
  const settled = noted.filter(({ state }) => differences(state).length === 0);
  await database.differences.bulkPut(open.map(({ kind, state }) => ({ kind, id: state.id, unit: state.unit })));
  await database.differences.bulkDelete(settled.map(({ kind, state }): [string, string] => [kind, state.id]));
  differing.clear();
}
