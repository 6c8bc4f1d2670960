/** The exchange law notices rules that are broken on purpose: without this, its holding would prove nothing. */
import { describe, expect, it, vi } from 'vitest';
import { holdExchangeLaw } from './exchange-law.ts';

const broken = vi.hoisted(() => ({ rule: '' }));

vi.mock('#kernel/register.ts', async (original) => {
  const real = await original<typeof import('#kernel/register.ts')>();
  const broke =
    (merge: typeof real.mergeRecords): typeof real.mergeRecords =>
    (left, right) => {
      const merged = merge(left, right);
      return broken.rule === 'what comes last wins' ? { ...merged, f: { ...merged.f, ...right.f } } : merged;
    };
  return { ...real, mergeRecords: broke(real.mergeRecords) };
});

vi.mock('#store/gate/sessions.ts', async (original) => {
  const real = await original<typeof import('#store/gate/sessions.ts')>();
  const takeMark: typeof real.takeMark = (roster, learner, mark) => {
    if (broken.rule !== 'the mark that comes last wins') return real.takeMark(roster, learner, mark);
    roster.set(learner, mark);
    return true;
  };
  return { ...real, takeMark };
});

vi.mock('#domain/attendance/sums.ts', async (original) => {
  const real = await original<typeof import('#domain/attendance/sums.ts')>();
  const addPerson: typeof real.addPerson = (person, sign, pathOf, cellsOf) => {
    if (broken.rule === 'figures keep what was taken away' && sign === -1 && person.entries.length === 1) return;
    real.addPerson(person, sign, pathOf, cellsOf);
  };
  return { ...real, addPerson };
});

async function noticed(): Promise<string | undefined> {
  for (let seed = 1; seed <= 12; seed += 1) {
    try {
      await holdExchangeLaw(seed);
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }
  return undefined;
}

describe('the exchange law', () => {
  it.each([
    ['what comes last wins', /records differ/],
    ['the mark that comes last wins', /records differ/],
    ['figures keep what was taken away', /figures differ|other rows/],
  ])('notices: %s', async (rule, message) => {
    broken.rule = rule;
    expect(await noticed()).toMatch(message);
  });
});
