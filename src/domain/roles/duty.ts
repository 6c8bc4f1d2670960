/** The role of a device, as the first page needs it; what follows from it is in `role.rules.ts`. */
export const ROLES = ['district', 'school', 'point', 'inspector'] as const;
export type DeviceRole = (typeof ROLES)[number];

/** Name of the preference that holds it. */
export const DUTY = 'duty';

export interface Duty {
  role: DeviceRole;
  /** Unit of a school's or a point's device: it and what lies below may be changed. Empty for the others. */
  unit: string;
}

/** Places that a device of the role is not offered. */
export function notOffered(duty: Duty | undefined): string {
  return duty?.role === 'inspector' ? 'bringIn' : duty?.role === 'point' ? 'units' : '';
}
