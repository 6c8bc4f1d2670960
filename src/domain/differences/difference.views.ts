import { defineView, type Stored } from '#domain/contracts.ts';
import { type RecordNames, readNames } from '#domain/history/record-names.ts';
import { kindNamed } from '#domain/registry.ts';
import { type Unit, unitRecord } from '#domain/units/unit.record.ts';
import { differences, type RecordState } from '#kernel/register.ts';
import { millisecondsOf, stampAuthor, stampDevice, stampMoment } from '#kernel/stamp.ts';

export interface DifferingValue {
  value: unknown;
  /** Names the write, for choosing it. */
  stamp: string;
  device: string;
  /** Milliseconds since 1970. */
  at: number;
}

export interface Difference {
  kind: string;
  id: string;
  unitName: string;
  /** Fields of the record, for naming it. */
  record: Record<string, unknown>;
  field: string;
  /** The value shown everywhere comes first. */
  values: DifferingValue[];
  /** Names of what ids in the values stand for. */
  names: RecordNames;
}

export function whoAndWhen(value: unknown, stamp: string): DifferingValue {
  return { value, stamp, device: stampAuthor(stamp), at: millisecondsOf(stampMoment(stamp)) };
}

/** Whose edit a write is. That a record was gone on with, against its deletion, is known by the edit of the same moment. */
function authorIn(state: RecordState, stamp: string): string {
  if (!stampDevice(stamp).startsWith('~')) return stampAuthor(stamp);
  const stamps = [
    ...Object.values(state.h),
    ...Object.values(state.s ?? {}).flatMap((others) => others.map(([, each]) => each)),
  ];
  const edit = stamps.find((each) => each !== stamp && stampMoment(each) === stampMoment(stamp));
  return edit === undefined ? '' : stampAuthor(edit);
}

/** Every field on which two people's edits differ. Costs the number of such records, not the history. */
export const differencesView = defineView({
  name: 'differences',
  load: async (reader, _params: null) => {
    const noted = await reader.differing();
    const found: { kind: string; state: RecordState }[] = [];
    for (const { kind, id } of noted) {
      const known = kindNamed(kind);
      const state = known && (await reader.state(known, id));
      if (state !== undefined) found.push({ kind, state });
    }
    const names = await readNames(
      reader,
      found.flatMap(({ state }) => differences(state).flatMap(({ values }) => values.map(({ value }) => value))),
    );
    const units = await reader.getMany(unitRecord, [...new Set(found.map(({ state }) => state.unit))]);
    return { found, units, names };
  },
  select({ found, units, names: named }): Difference[] {
    const names = new Map(units.map((unit: Stored<Unit>) => [unit.id, unit.name]));
    return found.flatMap(({ kind, state }) =>
      differences(state).map(({ field, values }) => ({
        kind,
        id: state.id,
        unitName: names.get(state.unit) ?? '',
        record: state.f,
        field,
        values: values.map(({ value, stamp }) => ({ ...whoAndWhen(value, stamp), device: authorIn(state, stamp) })),
        names: named,
      })),
    );
  },
});
