// Which modules come to the browser in one file. Left to itself the bundler makes one for every set of pages that share
// a module, most of them under 3 KB, and asking for a file takes longer than reading it.
import { fileURLToPath } from 'node:url';

const file = (path) => fileURLToPath(new URL(path, import.meta.url)).replaceAll('\\', '/');
const page = file('../index.html');
const sources = file('../src/');
const overview = file('../src/features/overview/overview-page.tsx');

/** All that `id` needs before it runs. */
function needs(id, context, found = new Set()) {
  if (found.has(id)) return found;
  found.add(id);
  for (const other of context.getModuleInfo(id)?.importedIds ?? []) needs(other, context, found);
  return found;
}

/** What the shell needs stays with it; all else that the Overview needs is one file, what other pages share is another. */
function partOf(id, context) {
  if (!id.startsWith(sources) || id === overview || id.includes('/i18n/messages/')) return null;
  if (needs(page, context).has(id)) return null;
  return needs(overview, context).has(id) ? 'overview-parts' : 'page-parts';
}

/** For `output.codeSplitting` of the bundler. */
export const codeSplitting = {
  includeDependenciesRecursively: false,
  groups: [{ debugName: 'parts', name: partOf, minShareCount: 2 }],
};
