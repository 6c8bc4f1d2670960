// Proves that the lock files work on every platform and registry: a native tool published without some of its
// platform packages installs here and fails with `npm ci` elsewhere.
import { readFileSync } from 'node:fs';

/** @returns {string[]} one sentence per problem */
function lockProblems(lock) {
  const paths = Object.keys(lock.packages);
  return Object.entries(lock.packages).flatMap(([path, entry]) => [
    ...Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !paths.some((other) => other.endsWith(`node_modules/${name}`)))
      .map((name) => `${path || 'package.json'} wants ${name}, which the lock file does not hold`),
    ...(entry.resolved ? [`${path} names the address it came from`] : []),
    ...(path !== '' && !entry.integrity && !entry.link ? [`${path} has no check sum`] : []),
  ]);
}

const problems = ['package-lock.json', 'bench/contenders/package-lock.json'].flatMap((file) =>
  lockProblems(JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'))).map(
    (problem) => `${file}: ${problem}`,
  ),
);
for (const problem of problems) console.error(problem);
console.log(`Lock files: ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
