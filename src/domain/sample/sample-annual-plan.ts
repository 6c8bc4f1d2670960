/** The district's plan of this year, from its model: issued in January, and carried out as far as the year has come. */
import type { Change, Context } from '#domain/contracts.ts';
import { startPlanFromModel } from '#domain/plans/plan.commands.ts';
import { planRecord, taskRecord } from '#domain/plans/plan.record.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Chance } from './chance.ts';
import type { SampleParameters } from './sample-plan.ts';
import type { SampleDistrict } from './sample-units.ts';

export function annualPlanChanges(
  district: SampleDistrict,
  words: NonNullable<SampleParameters['plan']>,
  { today, chance, context }: { today: IsoDate; chance: Chance; context: Context },
): Change[] {
  const { code, year } = district;
  const input = { unit: code, year, planKind: 'annual' as const, model: 'district' as const, ...words };
  const unit = { id: code, unit: code, name: '', tier: 'district' as const };
  const begun = `${year}-01-05`;
  const newId = () => chance.id(begun);
  const started = startPlanFromModel.decide({ unit, plans: [] }, input, { ...context, newId, today: begun });
  if (!started.ok) throw new Error(`sample plan: ${started.error.code}`);
  const past = started.value
    .filter(({ kind, fields }) => kind === taskRecord.kind && String(fields?.due) < today && !fields?.measure)
    .sort((one, other) => (String(one.fields?.due) < String(other.fields?.due) ? -1 : 1));
  return started.value.map((each) => {
    if (each.kind === planRecord.kind) {
      const issued = {
        state: 'issued',
        submittedOn: `${year}-01-06`,
        approvedOn: `${year}-01-08`,
        issuedOn: `${year}-01-10`,
      };
      return `${year}-01-10` <= today ? { ...each, fields: { ...each.fields, ...issued } } : each;
    }
    // What is not proved by records was done when it was due, but for the last of it.
    const state = !past.includes(each) ? undefined : each === past.at(-1) ? 'doing' : 'done';
    return state === undefined ? each : { ...each, fields: { ...each.fields, state } };
  });
}
