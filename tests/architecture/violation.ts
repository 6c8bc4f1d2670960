export type Violation = { path: string; line?: number; reason: string };

export function inWords({ path, line, reason }: Violation): string {
  return `${path}${line === undefined ? '' : `:${line}`} ${reason}`;
}
