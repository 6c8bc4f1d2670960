import { type Covered, communityCoverage, streetCoverage } from '#domain/indicators/coverage.ts';
import type { UnitTree } from './subtree.ts';
import { standingBelow, usualPlace } from './unit.rules.ts';

/** Streets and townships with a working school, communities with a working teaching point, at and below a unit. */
export function coverageOf(tree: UnitTree, unit: string): { streets: Covered; communities: Covered } {
  const streets: { unit: string; schools: number }[] = [];
  const communities: { unit: string; workingPoints: number }[] = [];
  for (const each of standingBelow(tree, unit)) {
    const place = each.place ?? usualPlace(each.tier);
    const working = each.working === false ? 0 : 1;
    if (place === 'street' || place === 'township') streets.push({ unit: each.id, schools: working });
    if (place === 'neighbourhood' || place === 'village') communities.push({ unit: each.id, workingPoints: working });
  }
  return { streets: streetCoverage(streets), communities: communityCoverage(communities) };
}
