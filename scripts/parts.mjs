// Which modules come to the browser in one file. Left to itself the bundler makes one for every set of pages that share
// a module, most of them under 3 KB, and asking for a file takes longer than reading it.
import { fileURLToPath } from 'node:url';

const file = (path) => fileURLToPath(new URL(path, import.meta.url)).replaceAll('\\', '/');
const sources = file('../src/');
const firstPaint = file('../src/app/first-paint.ts');
// All that runs at the start: the page asks for it as its first act.
const shell = file('../src/app/main.tsx');
const places = file('../src/app/places.ts');
const overview = file('../src/features/overview/overview-page.tsx');
// A part of the same page, which comes when its figures are painted.
const overviewCharts = file('../src/features/overview/overview-charts.tsx');

/** All that `id` needs before it runs. */
function needs(id, context, found = new Set()) {
  if (found.has(id)) return found;
  found.add(id);
  for (const other of context.getModuleInfo(id)?.importedIds ?? []) needs(other, context, found);
  return found;
}

/** Told once for all modules of a build. */
const known = new WeakMap();

function needsOfPages(context) {
  const made = known.get(context) ?? {
    firstPaint: needs(firstPaint, context),
    shell: needs(shell, context),
    overview: needs(overview, context),
    overviewCharts: needs(overviewCharts, context),
    pages: [...context.getModuleInfo(places).dynamicallyImportedIds, overviewCharts].map((page) =>
      needs(page, context),
    ),
  };
  known.set(context, made);
  return made;
}

/**
 * What the shell needs is one file, and what no two pages share stays with the one page. Of the rest, what draws charts is
 * one file, all else that the Overview needs for its figures another, for what stands below them a third, and what other
 * pages share a fourth.
 */
function partOf(id, context) {
  const needed = needsOfPages(context);
  if (needed.shell.has(id)) return needed.firstPaint.has(id) ? null : 'shell';
  if (!id.startsWith(sources) || id === overview || id === overviewCharts || id.includes('/i18n/messages/'))
    return null;
  if (needed.pages.filter((page) => page.has(id)).length < 2) return null;
  if ([...needs(id, context)].some((other) => other.includes('/node_modules/recharts/'))) return 'chart-parts';
  if (needed.overview.has(id)) return 'overview-parts';
  return needed.overviewCharts.has(id) ? 'overview-more-parts' : 'page-parts';
}

/** For `output.codeSplitting` of the bundler. */
export const codeSplitting = {
  includeDependenciesRecursively: false,
  groups: [{ debugName: 'parts', name: partOf }],
};
