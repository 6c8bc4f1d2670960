/** Who may know whom: layers, cycles, packages, and how an import is written. */
import { packageOf, resolveImport, type SourceFile, type SourceTree } from './source-tree.ts';
import type { Violation } from './violation.ts';

export const layers = ['kernel', 'domain', 'i18n', 'store', 'ui', 'exchange', 'runtime', 'features', 'app'] as const;
export type Layer = (typeof layers)[number];

/** Beyond itself. `domain (types)` means that only types may be imported. */
const mayImport: Record<Layer, readonly (Layer | 'domain (types)')[]> = {
  kernel: [],
  domain: ['kernel'],
  i18n: ['kernel', 'domain (types)'],
  store: ['kernel', 'domain'],
  ui: ['kernel', 'i18n'],
  exchange: ['kernel', 'domain', 'store', 'i18n'],
  runtime: ['kernel', 'domain', 'store', 'exchange'],
  features: ['kernel', 'domain', 'i18n', 'ui', 'runtime'],
  app: layers,
};

/** Packages and the folders that alone may use them. A package that is not named here has no owner yet. */
const packageOwners: Record<string, readonly string[]> = {
  dexie: ['src/store/'],
  recharts: ['src/ui/charts/'],
  zod: ['src/domain/'],
  '@tanstack/react-query': ['src/runtime/', 'src/app/'],
  'react-router-dom': ['src/features/', 'src/app/'],
  react: ['src/ui/', 'src/runtime/', 'src/features/', 'src/app/'],
  'react-dom': ['src/ui/', 'src/runtime/', 'src/features/', 'src/app/'],
  '@e965/xlsx': ['src/exchange/'],
  docx: ['src/exchange/'],
  '@noble/ciphers': ['src/store/', 'src/exchange/'],
  '@noble/curves': ['src/store/', 'src/exchange/'],
  '@noble/hashes': ['src/store/', 'src/exchange/'],
  fflate: ['src/store/', 'src/exchange/'],
  'workbox-precaching': ['src/app/service-worker/'],
  'workbox-routing': ['src/app/service-worker/'],
};

export function layerOf(path: string): Layer | undefined {
  const [top, layer] = path.split('/');
  return top === 'src' ? layers.find((one) => one === layer) : undefined;
}

/** 'src/domain/units/' for a file in a capability, 'src/domain/' for one that lies in the layer itself. */
function homeOf(path: string): string {
  const parts = path.split('/');
  return `${parts.slice(0, parts.length > 3 ? 3 : 2).join('/')}/`;
}

function sourcesOf(tree: SourceTree): SourceFile[] {
  return [...tree.values()].filter(({ path }) => path.startsWith('src/'));
}

/** Layers import downwards only, types and lazily loaded parts included; no feature knows another. */
export function checkLayers(tree: SourceTree): Violation[] {
  return sourcesOf(tree).flatMap((file) => {
    const from = layerOf(file.path);
    if (!from) return [{ path: file.path, reason: `lies in none of the layers ${layers.join(', ')}` }];
    return file.imports.flatMap(({ specifier, isTypeOnly, line }): Violation[] => {
      const target = resolveImport(file.path, specifier);
      if (target === undefined) return [];
      const to = layerOf(target);
      if (!to) return [{ path: file.path, line, reason: `imports ${target}, which lies in no layer` }];
      if (from === to) {
        const isOtherFeature = from === 'features' && homeOf(file.path) !== homeOf(target);
        return isOtherFeature ? [{ path: file.path, line, reason: `imports the feature of ${target}` }] : [];
      }
      const allowed = mayImport[from];
      if (allowed.includes(to) || (isTypeOnly && to === 'domain' && allowed.includes('domain (types)'))) return [];
      return [{ path: file.path, line, reason: `${from} may not import ${to}: ${specifier}` }];
    });
  });
}

/** No file may reach itself through its imports, of types and lazily loaded parts too. */
export function checkNoCycle(tree: SourceTree): Violation[] {
  const state = new Map<string, 'open' | 'done'>();
  const found: Violation[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'open') {
      const circle = [...trail.slice(trail.indexOf(path)), path];
      found.push({ path, reason: `imports itself: ${circle.join(' -> ')}` });
      return;
    }
    state.set(path, 'open');
    for (const { specifier } of tree.get(path)?.imports ?? []) {
      const target = resolveImport(path, specifier);
      if (target !== undefined && tree.has(target)) visit(target, [...trail, path]);
    }
    state.set(path, 'done');
  };
  for (const path of tree.keys()) visit(path, []);
  return found;
}

/** Each package is used by its owner alone, and Node's own modules by nobody. */
export function checkPackages(tree: SourceTree): Violation[] {
  return sourcesOf(tree).flatMap((file) =>
    file.imports.flatMap(({ specifier, line }): Violation[] => {
      if (resolveImport(file.path, specifier) !== undefined || specifier === '(computed)') return [];
      const owners = packageOwners[packageOf(specifier)];
      if (!owners) return [{ path: file.path, line, reason: `uses ${specifier}, which belongs to no folder` }];
      if (owners.some((owner) => file.path.startsWith(owner))) return [];
      return [{ path: file.path, line, reason: `uses ${specifier}, which belongs to ${owners.join(', ')}` }];
    }),
  );
}

/** `#` with an extension between folders, relative only inside one's own; always a file that exists. */
export function checkImportStyle(tree: SourceTree): Violation[] {
  return [...tree.values()].flatMap((file) =>
    file.imports.flatMap(({ specifier, line }): Violation[] => {
      if (specifier === '(computed)') return [{ path: file.path, line, reason: 'imports a computed address' }];
      const target = resolveImport(file.path, specifier);
      if (target === undefined) return [];
      const isRelative = specifier.startsWith('.');
      if (isRelative && file.path.startsWith('src/') && !target.startsWith(homeOf(file.path))) {
        return [{ path: file.path, line, reason: `leaves its folder by ${specifier}; write #...` }];
      }
      if (isRelative && file.path.startsWith('tests/') && target.startsWith('src/')) {
        return [{ path: file.path, line, reason: `reaches a source by ${specifier}; write #...` }];
      }
      const isKnownKind = /^(src|tests)\/.*\.(tsx?|css)$/.test(target);
      if (target.startsWith('src/') && !isKnownKind && !/\.[a-z0-9]+$/.test(target)) {
        return [{ path: file.path, line, reason: `${specifier} has no extension` }];
      }
      return isKnownKind && !tree.has(target) ? [{ path: file.path, line, reason: `${specifier} does not exist` }] : [];
    }),
  );
}
