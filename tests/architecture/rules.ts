/** The rules of the house. Each is a pure function over the source tree and is proved by a seeded violation. */
import { checkImportStyle, checkLayers, checkNoCycle, checkPackages } from './import-rules.ts';
import { checkJsxText } from './jsx-rules.ts';
import { checkKindLines, checkLightRegistry } from './kind-rules.ts';
import { checkPurity } from './purity-rules.ts';
import {
  checkBannedNames,
  checkFileLength,
  checkKebabCase,
  checkMirror,
  checkNoBarrel,
  checkNoDefaultExport,
  checkNoSilencing,
} from './shape-rules.ts';
import type { SourceTree } from './source-tree.ts';
import { checkTableWrites } from './store-rules.ts';
import type { Violation } from './violation.ts';

export type Rule = (tree: SourceTree) => Violation[];

export const rules = {
  layers: checkLayers,
  'no cycle': checkNoCycle,
  packages: checkPackages,
  'import style': checkImportStyle,
  purity: checkPurity,
  'table writes': checkTableWrites,
  'no barrel': checkNoBarrel,
  'four lines for a kind': checkKindLines,
  'light registry': checkLightRegistry,
  'no default export': checkNoDefaultExport,
  'kebab-case': checkKebabCase,
  'banned names': checkBannedNames,
  'file length': checkFileLength,
  'no silencing': checkNoSilencing,
  'words in JSX': checkJsxText,
  'tests mirror sources': checkMirror,
} satisfies Record<string, Rule>;

export type RuleName = keyof typeof rules;
