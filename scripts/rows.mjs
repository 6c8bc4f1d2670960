// The promises of docs/rows.md, each with the journeys that prove it: those whose title begins with the row.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}tests/journeys/`;

const promises = [...readFileSync(`${root}docs/rows.md`, 'utf8').matchAll(/^\| ([A-Z]\d) \| (.+) \|$/gm)].map(
  ([, row, promise]) => ({ row, promise }),
);

const journeys = readdirSync(folder)
  .filter((name) => name.endsWith('.spec.ts'))
  .flatMap((name) =>
    [...readFileSync(folder + name, 'utf8').matchAll(/\btest\(\s*(['"`])(.+?)\1,/g)].map(([, , title]) => ({
      name,
      title,
      rows:
        title
          .match(/^(?:[A-Z]\d )+/)?.[0]
          .trim()
          .split(' ') ?? [],
    })),
  );

for (const { row, promise } of promises) {
  console.log(`${row}  ${promise}`);
  const proofs = journeys.filter(({ rows }) => rows.includes(row));
  for (const { name, title } of proofs) console.log(`      ${name}: ${title.replace(/^(?:[A-Z]\d )+/, '')}`);
  if (proofs.length === 0) console.log('      NO JOURNEY');
}

const unknown = journeys.flatMap(({ rows, name }) =>
  rows.filter((row) => !promises.some((promise) => promise.row === row)).map((row) => `${name} names ${row}`),
);
const open = promises.filter(({ row }) => !journeys.some(({ rows }) => rows.includes(row)));
for (const problem of unknown) console.error(`${problem}, which is no row`);
console.log(`\n${promises.length - open.length} of ${promises.length} rows have a journey`);
process.exitCode = open.length + unknown.length > 0 ? 1 : 0;
