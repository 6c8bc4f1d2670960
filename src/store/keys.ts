/** Keys of the packed rows: numbers in which a year's rows lie side by side. */

/** `page`: page of 64 learners. */
export function ledgerKey(year: number, page: number): number {
  return year * 2 ** 24 + page;
}

/** `unit`: number of the unit on this device. */
export function unitYearKey(year: number, unit: number): number {
  return year * 65_536 + unit;
}
