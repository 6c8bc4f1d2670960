// The weight of the first load: gzip bytes of script for the shell, and for the Overview with its charts in all.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
// The first page needs the words of one language: the heavier one is counted.
const firstWords = ['src/i18n/messages/en.ts', 'src/i18n/messages/zh-cn.ts'];
const overviewSource = 'src/features/overview/overview-page.tsx';
/** Comes when the figures are painted, unasked. */
const overviewCharts = 'src/features/overview/overview-charts.tsx';
const chartsFolder = 'src/ui/charts/';
const parts = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8'));

const entries = Object.keys(parts).filter((key) => parts[key].isEntry);
const heaviest = firstWords
  .filter((key) => parts[key])
  .sort((one, other) => kib([other], scriptOf) - kib([one], scriptOf));
const shell = withImports([...entries, ...heaviest.slice(0, 1)]);
const isOverviewBuilt = existsSync(new URL(`../${overviewSource}`, import.meta.url));
// An Overview that is no part of its own has been pulled into the shell and is counted there.
const overview = new Set([...shell, ...withImports([overviewSource, overviewCharts].filter((key) => parts[key]))]);

const checks = [
  { name: 'Shell', keys: shell, bar: 180, ambition: 150 },
  ...(isOverviewBuilt ? [{ name: 'Overview with charts, in all', keys: overview, bar: 290, ambition: 260 }] : []),
].map((check) => ({ ...check, script: kib(check.keys, scriptOf), style: kib(check.keys, stylesOf) }));

for (const { name, script, style, bar, ambition } of checks) {
  const verdict = script > bar ? 'TOO MUCH' : script > ambition ? 'holds' : 'holds, ambition too';
  console.log(
    `${name}: ${script.toFixed(1)} KiB of gzip script (at most ${bar}, ambition ${ambition}: ${verdict}); style ${style.toFixed(1)} KiB`,
  );
}
process.exitCode = checks.some(({ script, bar }) => script > bar) ? 1 : 0;

/** The parts and all they import at once; of those loaded later what the page asks for as its first act, and charts, drawn unasked. */
function withImports(keys, found = new Set()) {
  for (const key of keys) {
    if (found.has(key)) continue;
    found.add(key);
    const part = parts[key];
    const charts = (part.dynamicImports ?? []).filter((name) => name.startsWith(chartsFolder));
    const drawsCharts = key === overviewCharts || key.startsWith(chartsFolder);
    const later = part.isEntry ? (part.dynamicImports ?? []) : drawsCharts ? charts : [];
    withImports([...(part.imports ?? []), ...later], found);
  }
  return found;
}

function scriptOf(part) {
  return part.file.endsWith('.js') ? [part.file] : [];
}

function stylesOf(part) {
  return part.css ?? [];
}

function kib(keys, filesOf) {
  const files = new Set([...keys].flatMap((key) => filesOf(parts[key])));
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(dist + file), { level: 9 }).length, 0) / 1024;
}
