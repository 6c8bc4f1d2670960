/** Bad sources, one per way of breaking a rule, and good ones that come close and must pass. */
import type { RuleName } from './rules.ts';

type Seed = { title: string; rule: RuleName; sources: Record<string, string> };

const button = { 'src/ui/button.tsx': 'export const Button = 1;' };
const unit = { 'src/domain/units/unit.record.ts': 'export type Unit = { id: string };' };
const list = {
  'src/domain/units/unit.record.ts': 'export const unit = 1;',
  'src/domain/units/unit-list.ts': `/** One line each. */\nexport { unit } from './unit.record.ts';`,
};
/** Three kinds, so that a list of them is known as one, with words in both languages and four lines each in lists. */
const kindNames = ['venue', 'visit', 'vote'];
const linesOf = (line: (kind: string) => string): string => kindNames.map(line).join('\n');
const moreWords = linesOf((kind) => `export { ${kind}s } from './${kind}s.ts';`);
const kinds = {
  ...Object.fromEntries(
    kindNames.flatMap((kind) => [
      [`src/domain/${kind}s/${kind}.record.ts`, `export const ${kind}Record = defineRecord({ kind: '${kind}' });`],
      [`src/i18n/messages/en/${kind}s.ts`, `export const ${kind}s = { recordKinds: { ${kind}: 'x' } };`],
      [`src/i18n/messages/zh-cn/${kind}s.ts`, `export const ${kind}s = { recordKinds: { ${kind}: 'x' } };`],
    ]),
  ),
  'src/domain/record-list.ts': linesOf((kind) => `export { ${kind}Record } from './${kind}s/${kind}.record.ts';`),
  'src/i18n/messages/en/more-list.ts': moreWords,
  'src/i18n/messages/zh-cn/more-list.ts': moreWords,
  'src/ui/icons.ts': `export const icons = {\n${linesOf((kind) => `${kind}: 'house',`)}\n};`,
};
const db = { 'src/store/open.ts': 'export const db = 1;' };
const component = (jsx: string): Record<string, string> => ({
  'src/features/plan/plan-page.tsx': `export function PlanPage() { return ${jsx}; }`,
});
const kernel = (text: string): Record<string, string> => ({ 'src/kernel/clock.ts': text });
const reading = (text: string): Record<string, string> => ({ 'src/store/read/rows.ts': text });

export const violations: Seed[] = [
  seed('a lower layer imports an upper one', 'layers', {
    ...button,
    'src/domain/units/tree.ts': `import { Button } from '#ui/button.tsx'; export const x = Button;`,
  }),
  seed('a lower layer imports a type of an upper one', 'layers', {
    ...db,
    'src/kernel/money.ts': `import type { db } from '#store/open.ts'; export type X = typeof db;`,
  }),
  seed('a lower layer names an upper one in a type', 'layers', {
    ...db,
    'src/kernel/money.ts': `export type X = import('#store/open.ts').db;`,
  }),
  seed('a lower layer loads an upper one later', 'layers', {
    ...button,
    'src/store/later.ts': `export const later = () => import('#ui/button.tsx');`,
  }),
  seed('a lower layer starts a worker of an upper one', 'layers', {
    'src/store/bulk/bulk-worker.ts': 'export const x = 1;',
    'src/kernel/work.ts': `export const w = new Worker(new URL('../store/bulk/bulk-worker.ts', import.meta.url));`,
  }),
  seed('a lower layer hands on an upper one', 'layers', {
    ...button,
    'src/i18n/words.ts': `export { Button } from '#ui/button.tsx'; export const x = 1;`,
  }),
  seed('a screen imports the store', 'layers', {
    ...db,
    'src/features/plan/plan-page.tsx': `import { db } from '#store/open.ts'; export const x = db;`,
  }),
  seed('words import a value of the domain', 'layers', {
    ...unit,
    'src/i18n/names.ts': `import { Unit } from '#domain/units/unit.record.ts'; export const x = Unit;`,
  }),
  seed('controls import the domain', 'layers', {
    ...unit,
    'src/ui/unit-picker.tsx': `import type { Unit } from '#domain/units/unit.record.ts'; export type X = Unit;`,
  }),
  seed('a feature imports another', 'layers', {
    'src/features/plan/plan-form.tsx': 'export const x = 1;',
    'src/features/overview/overview-page.tsx': `import { x } from '#features/plan/plan-form.tsx'; export const y = x;`,
  }),
  seed('a file lies in no layer', 'layers', { 'src/services/mail.ts': 'export const x = 1;' }),
  seed('two files import one another', 'no cycle', {
    'src/kernel/a.ts': `import { b } from './b.ts'; export const a = b;`,
    'src/kernel/b.ts': `import { a } from './a.ts'; export const b = a;`,
  }),
  seed('three files go round through a type and a later load', 'no cycle', {
    'src/kernel/a.ts': `import type { B } from './b.ts'; export type A = B;`,
    'src/kernel/b.ts': `export type { C as B } from './c.ts'; export const b = 1;`,
    'src/kernel/c.ts': `export type C = 1; export const later = () => import('./a.ts');`,
  }),
  seed('a screen uses the database', 'packages', component(`import('dexie')`)),
  seed('a screen uses the chart library', 'packages', {
    'src/ui/card.tsx': `import { Line } from 'recharts'; export const x = Line;`,
  }),
  seed('the domain uses React', 'packages', {
    'src/domain/units/tree.ts': `import { useState } from 'react'; export const x = useState;`,
  }),
  seed('React hides behind a path', 'packages', {
    'src/store/watch/rows.ts': `import { jsx } from 'react/jsx-runtime'; export const x = jsx;`,
  }),
  seed(
    'the store checks by a schema of its own',
    'packages',
    reading(`import { z } from 'zod/mini'; export const x = z;`),
  ),
  seed('a screen makes a workbook', 'packages', component(`import('docx')`)),
  seed('a screen uses a cipher', 'packages', component(`import('@noble/ciphers/aes.js')`)),
  seed('a feature uses the query cache', 'packages', component(`import('@tanstack/react-query')`)),
  seed('controls know addresses', 'packages', {
    'src/ui/crumbs.tsx': `import { Link } from 'react-router-dom'; export const x = Link;`,
  }),
  seed('a package without an owner', 'packages', component(`import('lodash')`)),
  seed(
    'a module of Node',
    'packages',
    kernel(`import { readFileSync } from 'node:fs'; export const x = readFileSync;`),
  ),
  seed('a relative import leaves its capability', 'import style', {
    ...unit,
    'src/domain/courses/course.rules.ts': `import type { Unit } from '../units/unit.record.ts'; export type X = Unit;`,
  }),
  seed('an import without extension', 'import style', {
    'src/kernel/money.ts': 'export const x = 1;',
    'src/domain/units/tree.ts': `import { x } from '#kernel/money'; export const y = x;`,
  }),
  seed(
    'an import of a file that does not exist',
    'import style',
    kernel(`import { x } from './gone.ts'; export const y = x;`),
  ),
  seed(
    'an import of a computed address',
    'import style',
    kernel('export const later = (name: string) => import(name);'),
  ),
  seed('a test reaches a source by a relative path', 'import style', {
    'src/kernel/money.ts': 'export const x = 1;',
    'tests/kernel/money.test.ts': `import { x } from '../../src/kernel/money.ts'; export const y = x;`,
  }),
  seed('the clock', 'purity', kernel('export const now = () => Date.now();')),
  seed('the clock by member text', 'purity', kernel(`export const now = () => Date['now']();`)),
  seed('the clock by a new Date', 'purity', kernel('export const now = () => new Date();')),
  seed('the clock by Date called', 'purity', kernel('export const now = () => Date();')),
  seed('the time zone by a Date of parts', 'purity', kernel('export const day = new Date(2026, 0, 1);')),
  seed('the time zone by a getter', 'purity', kernel('export const day = (d: Date) => d.getDate();')),
  seed('the language of the machine', 'purity', kernel('export const words = (n: number) => n.toLocaleString();')),
  seed('chance', 'purity', kernel('export const roll = () => Math.random();')),
  seed('random identity', 'purity', kernel('export const id = () => crypto.randomUUID();')),
  seed('the fine clock', 'purity', kernel('export const t = (start = performance.now()) => start;')),
  seed('the page', 'purity', { 'src/domain/units/tree.ts': 'export const x = () => document.title;' }),
  seed('the page under a name that another function uses', 'purity', {
    'src/domain/units/tree.ts': 'export const x = (document: string) => document; export const y = () => document;',
  }),
  seed('the window', 'purity', { 'src/domain/units/tree.ts': 'export const x = () => window;' }),
  seed('the browser', 'purity', { 'src/domain/units/tree.ts': 'export const x = () => navigator.language;' }),
  seed('everything by globalThis', 'purity', { 'src/domain/units/tree.ts': `export const x = globalThis['crypto'];` }),
  seed('a timer', 'purity', kernel('export const x = () => setTimeout(() => 1);')),
  seed('a put outside the gate', 'table writes', reading('export const x = (rows: any) => rows.put({});')),
  seed('a bulk put outside the gate', 'table writes', reading('export const x = (rows: any) => rows.bulkPut([]);')),
  seed('a bulk add outside the gate', 'table writes', reading('export const x = (rows: any) => rows.bulkAdd([]);')),
  seed(
    'a change outside the gate',
    'table writes',
    reading(`export const x = (db: any) => db.units.where('id').modify({});`),
  ),
  seed('an add outside the gate', 'table writes', reading('export const x = (db: any) => db.units.add({});')),
  seed(
    'an update outside the gate',
    'table writes',
    reading(`export const x = (db: any) => db.table('a').update(1, {});`),
  ),
  seed('a deletion outside the gate', 'table writes', reading('export const x = (db: any) => db.units.delete(1);')),
  seed(
    'a clearing outside the gate',
    'table writes',
    reading(`export const x = (t: any) => t.objectStore('a').clear();`),
  ),
  seed('a screen that writes', 'table writes', component('db.units.put({})')),
  seed('an index file', 'no barrel', { 'src/ui/index.ts': 'export const x = 1;' }),
  seed('a file that only hands on', 'no barrel', {
    'src/ui/all.ts': `export * from './a.ts'; export { b } from './b.ts';`,
  }),
  seed('a list that hands on all of a file', 'no barrel', {
    'src/domain/units/unit-list.ts': `export * from './unit.record.ts';`,
  }),
  seed('a file that hands on by name and is not called a list', 'no barrel', {
    'src/domain/units/list-units.ts': `export { unit } from './unit.record.ts';`,
  }),
  ...[
    `import { unit } from '#domain/units/unit-list.ts'; export const x = unit;`,
    `import type { unit } from '#domain/units/unit-list.ts'; export type X = unit;`,
    `export { unit } from '#domain/units/unit-list.ts'; export const x = 1;`,
    `export * as units from '#domain/units/unit-list.ts'; export const x = 1;`,
    `import * as units from '#domain/units/unit-list.ts'; export const x = units.unit;`,
    `import * as units from '#domain/units/unit-list.ts'; export const x = units['unit'];`,
    `import * as units from '#domain/units/unit-list.ts'; export const { unit } = units;`,
    `import type * as units from '#domain/units/unit-list.ts'; export type X = units.unit;`,
    `import type * as units from '#domain/units/unit-list.ts'; export type X = (typeof units)['unit'];`,
    `export type X = import('#domain/units/unit-list.ts').unit;`,
    `export const x = async () => (await import('#domain/units/unit-list.ts')).unit;`,
    `export const x = async () => { const { unit } = await import('#domain/units/unit-list.ts'); return unit; };`,
    `export const x = () => import('#domain/units/unit-list.ts').then(({ unit }) => unit);`,
  ].map((text) => seed(`a single thing taken from a list: ${text}`, 'no barrel', { ...list, 'src/store/x.ts': text })),
  seed('names of all kinds in one place', 'four lines for a kind', {
    ...kinds,
    'src/i18n/kind-names.ts': `export const names = {\n${linesOf((kind) => `${kind}: 'x',`)}\n};`,
  }),
  seed('an array of kinds, imported one by one', 'four lines for a kind', {
    ...kinds,
    'src/ui/icons.ts': `
      ${linesOf((kind) => `import { ${kind}Record } from '#domain/${kind}s/${kind}.record.ts';`)}
      export const all = [${kindNames.map((kind) => `${kind}Record`)}];`,
  }),
  seed('one line more for the totals', 'four lines for a kind', {
    ...kinds,
    'src/domain/visits/visit.facts.ts': 'export const visitCluster = defineCluster({ root: visitRecord });',
    'src/domain/cluster-list.ts': `export { visitCluster } from './visits/visit.facts.ts';`,
  }),
  seed('words of all kinds in one file', 'four lines for a kind', {
    ...kinds,
    'src/ui/icons.ts': 'export const icons = {};',
    ...Object.fromEntries(
      ['en', 'zh-cn'].flatMap((language) => [
        [
          `src/i18n/messages/${language}/venues.ts`,
          `export const venues = { recordKinds: {\n${linesOf((kind) => `${kind}: 'x',`)}\n} };`,
        ],
        [`src/i18n/messages/${language}/visits.ts`, 'export const visits = {};'],
        [`src/i18n/messages/${language}/votes.ts`, 'export const votes = {};'],
      ]),
    ),
  }),
  seed('the registry loads declarations of registers', 'light registry', {
    'src/domain/registry.ts': `import { books } from './books/books.ts'; export const x = books;`,
    'src/domain/books/books.ts': `import { venueBook } from '#domain/venues/venue.book.ts'; export const books = venueBook;`,
    'src/domain/venues/venue.book.ts': `export const venueBook = defineBook({ kind: 'venue' });`,
  }),
  seed('a default export', 'no default export', kernel('export default 1;')),
  seed('a default export by name', 'no default export', kernel('const x = 1; export { x as default };')),
  seed('a default export handed on', 'no default export', kernel(`export { default } from './a.ts';`)),
  seed('capitals in a name', 'kebab-case', { 'src/ui/DateField.tsx': 'export const x = 1;' }),
  seed('an underscore in a folder', 'kebab-case', { 'src/ui/date_fields/x.tsx': 'export const x = 1;' }),
  seed('capitals in a style', 'kebab-case', { 'src/ui/styles/baseStyle.css': '' }),
  seed('a folder for everything', 'banned names', { 'src/ui/utils/x.ts': 'export const x = 1;' }),
  seed('a file for everything', 'banned names', { 'src/domain/units/helpers.ts': 'export const x = 1;' }),
  seed('a manager', 'banned names', { 'src/store/manager.ts': 'export const x = 1;' }),
  seed('a long source', 'file length', kernel('export const x = 1;\n'.repeat(401))),
  seed('a long test', 'file length', { 'tests/laws/merge.test.ts': '\n'.repeat(401) }),
  seed('a long style', 'file length', { 'src/ui/styles/base.css': 'a { color: red }\n'.repeat(401) }),
  seed('a type check switched off', 'no silencing', kernel('// @ts-ignore\nexport const x = 1;')),
  seed('an error expected in a source', 'no silencing', kernel('/* @ts-expect-error */ export const x = 1;')),
  seed('lint switched off', 'no silencing', kernel('// biome-ignore lint/x: y\nexport const x = 1;')),
  seed('any', 'no silencing', kernel('export const x = (y: any) => y;')),
  seed('English text', 'words in JSX', component('<p>Hello</p>')),
  seed('Chinese text', 'words in JSX', component('<p>你好</p>')),
  seed('text in braces', 'words in JSX', component(`<p>{'Hello'}</p>`)),
  seed('text on one side of a choice', 'words in JSX', component(`<p>{Math.PI > 3 ? 'Yes' : null}</p>`)),
  seed('text after a condition', 'words in JSX', component(`<p>{Math.PI > 3 && 'Yes'}</p>`)),
  seed('text around a value', 'words in JSX', component('<p>{`$' + '{Math.PI} people`}</p>')),
  seed('text joined to a value', 'words in JSX', component(`<p>{Math.PI + ' people'}</p>`)),
  seed('a label for screen readers', 'words in JSX', component('<p aria-label="Close" />')),
  seed('a title', 'words in JSX', component(`<p title={'Close'} />`)),
  seed('a placeholder', 'words in JSX', component('<input placeholder="Name" />')),
  seed('a text for a picture', 'words in JSX', component('<img alt="Chart" />')),
  seed('a label of a field', 'words in JSX', component('<Field label="姓名" />')),
  seed('a test of nothing', 'tests mirror sources', { 'tests/kernel/gone.test.ts': '' }),
  seed('a test at the top', 'tests mirror sources', { 'tests/app.ts': '' }),
];

export const innocents: { title: string; sources: Record<string, string> }[] = [
  {
    title: 'types of the domain in words',
    sources: {
      ...unit,
      'src/i18n/names.ts': `import type { Unit } from '#domain/units/unit.record.ts'; export type X = Unit;`,
    },
  },
  {
    title: 'a Date of a given moment',
    sources: kernel('export const day = (ms: number) => new Date(ms).getUTCDay() + Date.UTC(2026, 0);'),
  },
  {
    title: 'parameters and members called like the page',
    sources: {
      'src/domain/documents/read.ts': `
        type Row = { document: string; history: Document };
        export function read({ document, self: { location } }: { document: string; self: { location: string } }): string {
          const performance = { now: location, window: document };
          return performance.now + performance.window;
        }`,
    },
  },
  {
    title: 'sets and maps',
    sources: reading('export const x = (seen: Set<string>, m: Map<string, string>) => seen.add("a") && m.delete("b");'),
  },
  {
    title: 'writes inside the gate',
    sources: { 'src/store/gate/write.ts': 'export const x = (db: { a: { put(x: object): void } }) => db.a.put({});' },
  },
  {
    title: 'signs without letters',
    sources: component(`<p className="card" title={words.close}>· 100 % {words.a} {kind === 'open' ? 1 : 2}</p>`),
  },
  {
    title: 'a list taken whole',
    sources: {
      ...list,
      'src/store/x.ts': `
        import * as units from '#domain/units/unit-list.ts';
        export type X = (typeof units)[keyof typeof units];
        export const x = (kind: keyof typeof units) => units[kind];
        export const all = { ...units, each: Object.values(units) };
        export const later = () => import('#domain/units/unit-list.ts').then((whole) => Object.keys(whole));`,
    },
  },
  {
    title: 'single things of a file that is called a list and is none',
    sources: {
      'src/domain/units/unit-list.ts': 'export const unit = 1;',
      'src/store/x.ts': `import { unit } from '#domain/units/unit-list.ts'; export const x = unit;`,
    },
  },
  { title: 'kinds of records with four lines each', sources: kinds },
  { title: 'a test of a folder', sources: { ...unit, 'tests/domain/units.test.ts': '' } },
  { title: 'a test of a file', sources: { ...unit, 'tests/domain/units/unit.record.test.ts': '' } },
  {
    title: 'an expected type error in a test',
    sources: { 'tests/laws/keys.test.ts': '// @ts-expect-error a key is missing\nconst x: string = 1;' },
  },
  {
    title: 'a worker address with a query',
    sources: {
      'src/store/bulk/bulk-worker.ts': 'export const x = 1;',
      'src/store/bulk/start.ts': `import address from './bulk-worker.ts?worker&url'; export const x = address;`,
    },
  },
];

function seed(title: string, rule: RuleName, sources: Record<string, string>): Seed {
  return { title, rule, sources };
}
