/** Address of the pack that proves one item of a record, unit and year kept. */
export function itemEvidenceHref(search: string, evaluation: string, item: string): string {
  const params = new URLSearchParams(search);
  params.set('item', `${evaluation}/${item}`);
  return `#/reports/evidence?${params}`;
}
