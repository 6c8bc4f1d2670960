/** Address of the history of one record; unit and year of the address stay. */
export function historyAddress(search: string, kind: string, id: string): string {
  const next = new URLSearchParams(search);
  next.set('record', `${kind}/${id}`);
  return `#/exchange/history?${next.toString()}`;
}
