/** English singular or plural with its number: `counted(3, 'learner')` is "3 learners". Chinese needs none. */
export function counted(count: number, one: string, many: string = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
