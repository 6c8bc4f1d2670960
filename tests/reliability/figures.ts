/** What a test found, as one line that a long run shows and `docs/reliability.md` carries. */
export function printFigures(title: string, figures: Readonly<Record<string, string | number>>): void {
  const parts = Object.entries(figures).map(([name, value]) => `${name} ${value}`);
  process.stdout.write(`figures: ${title}: ${parts.join(', ')}\n`);
}

/** How often each name occurred. */
export class Count {
  readonly counts: Record<string, number> = {};

  add(name: string): void {
    this.counts[name] = (this.counts[name] ?? 0) + 1;
  }

  of(name: string): number {
    return this.counts[name] ?? 0;
  }
}

/** A number of the surroundings: long runs ask for more than `npm test` does. */
export function asked(name: string, usual: number): number {
  return Number(process.env[name] ?? usual);
}
