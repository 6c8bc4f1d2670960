/** The comparison notices rules that are broken on purpose: without this, agreement would prove nothing. */
import { describe, expect, it, vi } from 'vitest';
import type { PersonYear } from '#domain/attendance/ledger.ts';
import { holdOracleLaw } from './compare.ts';

const broken = vi.hoisted(() => ({ rule: '' }));

vi.mock('#domain/attendance/sums.ts', async (original) => {
  const real = await original<typeof import('#domain/attendance/sums.ts')>();
  const addPerson: typeof real.addPerson = (person, sign, pathOf, cellsOf) => {
    if (broken.rule === 'not above the school') {
      return real.addPerson(person, sign, (unit) => pathOf(unit).slice(0, 2), cellsOf);
    }
    if (broken.rule === 'first month by order of entry') {
      const first = person.entries.slice(0, 1);
      real.addPerson({ ...person, entries: first }, sign, pathOf, cellsOf);
      return;
    }
    if (broken.rule === 'home where they learn') {
      const home = (person.entries[0] ?? 0) >>> 16;
      return real.addPerson({ ...person, home } satisfies PersonYear, sign, pathOf, cellsOf);
    }
    return real.addPerson(person, sign, pathOf, cellsOf);
  };
  return { ...real, addPerson };
});

vi.mock('#domain/attendance/segments.ts', async (original) => {
  const real = await original<typeof import('#domain/attendance/segments.ts')>();
  const masksOf: typeof real.masksOf = (learner, year, groupNumber) => {
    if (broken.rule === 'groups of today in every year') return real.masksOf(learner, 2026, groupNumber);
    if (broken.rule === 'short stays are residents') {
      const residence = learner.residence?.map(({ from, value }) => ({
        from,
        value: value === 'elsewhere-short' ? ('elsewhere-long' as const) : value,
      }));
      return real.masksOf({ ...learner, residence }, year, groupNumber);
    }
    return real.masksOf(learner, year, groupNumber);
  };
  return { ...real, masksOf };
});

vi.mock('#domain/attendance/aliases.ts', async (original) => {
  const real = await original<typeof import('#domain/attendance/aliases.ts')>();
  const aliasSets: typeof real.aliasSets = (aliases) =>
    real.aliasSets(broken.rule === 'only the first alias' ? aliases.slice(0, 1) : aliases);
  return { ...real, aliasSets };
});

vi.mock('#store/gate/sessions.ts', async (original) => {
  const real = await original<typeof import('#store/gate/sessions.ts')>();
  const presentIn: typeof real.presentIn = (row) =>
    broken.rule === 'unticks count' ? Array.from(row.a, (packed) => packed >>> 4) : real.presentIn(row);
  return { ...real, presentIn };
});

async function noticed(): Promise<boolean> {
  for (let seed = 1; seed <= 3; seed += 1) {
    try {
      await holdOracleLaw(seed, 20);
    } catch (error) {
      return error instanceof Error && /differ/.test(error.message);
    }
  }
  return false;
}

describe('the oracle', () => {
  it('agrees where nothing is broken', async () => {
    broken.rule = '';
    expect(await noticed()).toBe(false);
  });

  it.each([
    'not above the school',
    'first month by order of entry',
    'home where they learn',
    'groups of today in every year',
    'short stays are residents',
    'only the first alias',
    'unticks count',
  ])('notices: %s', async (rule) => {
    broken.rule = rule;
    expect(await noticed()).toBe(true);
  });
});
