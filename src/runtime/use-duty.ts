import { DUTY, type Duty } from '#domain/roles/duty.ts';
import { usePreference } from './use-preference.ts';

/** The role of this device; undefined while it is read, and where nobody chose one: then it may change everything. */
export function useDuty(): [duty: Duty | undefined, setDuty: (duty: Duty) => Promise<void>] {
  return usePreference<Duty>(DUTY);
}
