import { expect, it } from 'vitest';
import { projectFigures } from '#domain/brand-projects/brand-projects.rules.ts';

it('asks evidence of all but planned projects', () => {
  const projects = [{ state: 'established', evidence: 'award' }, { state: 'growing' }, { state: 'planned' }];
  expect(projectFigures(projects)).toEqual([
    { id: 'established', values: { established: 1, all: 3 } },
    { id: 'noEvidence', values: { count: 1 } },
  ]);
});
