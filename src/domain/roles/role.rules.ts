/**
 * What a device may change, by the role that a person gave it. A role is a setting of the device and protects against
 * slips, not against somebody who can change it.
 */
import type { Change, Refusal } from '#domain/contracts.ts';
import type { DeviceRole, Duty } from './duty.ts';

export const EVERYTHING: Duty = { role: 'district', unit: '' };

/** Kinds that only some roles write. */
const INSPECTION = [
  'inspectionRound',
  'evaluation',
  'finding',
  'evaluationAmendment',
  'monthVerdict',
  'call',
  'personLook',
];
const EVIDENCE = ['attachment', 'filePart'];
const DISTRICT_ONLY = ['settings', 'criteriaSheet', 'scoreSheet', 'deadline', 'form'];
const ABOVE_POINTS = [...DISTRICT_ONLY, 'unit', 'unitAlias', 'closedYear', 'inspectionRound', 'monthVerdict'];

const RULES: Readonly<Record<DeviceRole, (kind: string) => boolean>> = {
  district: () => true,
  school: (kind) => !DISTRICT_ONLY.includes(kind),
  point: (kind) => !ABOVE_POINTS.includes(kind),
  inspector: (kind) => [...INSPECTION, ...EVIDENCE, 'scoreSheet'].includes(kind),
};

/** Whether the device is bound to its unit and what lies below. */
export function isBound({ role }: Duty): boolean {
  return role === 'school' || role === 'point';
}

/** Why the device may not write these changes. `within`: its unit and all below, under every code. */
export function refusalOfDuty(
  duty: Duty,
  within: ReadonlySet<string>,
  changes: readonly Pick<Change, 'kind' | 'unit' | 'fields'>[],
): Refusal | undefined {
  if (changes.some(({ kind }) => !RULES[duty.role](kind))) return { code: `role.${duty.role}` };
  if (!isBound(duty) || within.size === 0) return undefined;
  const inside = ({ kind, unit, fields }: (typeof changes)[number]) =>
    within.has(unit) || (kind === 'unit' && within.has(String(fields.parent ?? '')));
  return changes.every(inside) ? undefined : { code: 'role.other-unit' };
}
