import { defineView, type Stored } from '#domain/contracts.ts';
import { kindNamed } from '#domain/registry.ts';
import { type Unit, unitRecord } from '#domain/units/unit.record.ts';
import { differences, type RecordState } from '#kernel/register.ts';
import { millisecondsOf, stampAuthor, stampMoment } from '#kernel/stamp.ts';

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
}

export function whoAndWhen(value: unknown, stamp: string): DifferingValue {
  return { value, stamp, device: stampAuthor(stamp), at: millisecondsOf(stampMoment(stamp)) };
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
    const units = await reader.getMany(unitRecord, [...new Set(found.map(({ state }) => state.unit))]);
    return { found, units };
  },
  select({ found, units }): Difference[] {
    const names = new Map(units.map((unit: Stored<Unit>) => [unit.id, unit.name]));
    return found.flatMap(({ kind, state }) =>
      differences(state).map(({ field, values }) => ({
        kind,
        id: state.id,
        unitName: names.get(state.unit) ?? '',
        record: state.f,
        field,
        values: values.map(({ value, stamp }) => whoAndWhen(value, stamp)),
      })),
    );
  },
});
