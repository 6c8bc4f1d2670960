import { describe, expect, it } from 'vitest';
import type { SafeCopy } from '#exchange/safe-copy/read-safe-copy.ts';
import { SessionsByUnit } from '#exchange/safe-copy/sessions-by-unit.ts';
import type { Incoming } from '#store/gate/incoming.ts';

const session = (id: string, unit: string, date: string): Incoming => ({
  kind: 'session',
  state: { id, unit, f: { date }, h: {} },
});
const unit: Incoming = { kind: 'unit', state: { id: 'b', unit: 'b', f: {}, h: {} } };

function copyOf(portions: Incoming[][]): { copy: SafeCopy; unpacked: number[] } {
  const unpacked: number[] = [];
  const copy = {
    *portions(only?: ReadonlySet<number>) {
      for (const [place, portion] of portions.entries()) {
        if (only !== undefined && !only.has(place)) continue;
        unpacked.push(place);
        yield portion;
      }
    },
  } as unknown as SafeCopy;
  return { copy, unpacked };
}

function noted(portions: Incoming[][]) {
  const sessions = new SessionsByUnit();
  const others = portions.flatMap((portion) => sessions.note(portion));
  return { sessions, others };
}

describe('sessions of a copy', () => {
  it('come unit by unit and day by day, everything else as it stands', () => {
    const portions = [
      [unit],
      [session('1', 'b', '2026-02-01'), session('2', 'a', '2026-03-01')],
      [session('3', 'b', '2026-01-01')],
    ];
    const { sessions, others } = noted(portions);
    expect(others).toEqual([unit]);
    const { copy, unpacked } = copyOf(portions);
    const [group, ...more] = sessions.groups();
    expect(more).toEqual([]);
    expect(sessions.of(group as ReadonlySet<string>, copy).map(({ state }) => state.id)).toEqual(['2', '3', '1']);
    expect(unpacked).toEqual([1, 2]);
  });

  it('are held in groups of units, all of them in one group or another', () => {
    const many = ['a', 'b', 'c', 'd'].map((code) =>
      Array.from({ length: 9000 }, (_, number) => session(`${code}${number}`, code, '2026-01-01')),
    );
    const { sessions } = noted(many);
    const { copy } = copyOf(many);
    const held = sessions.groups().map((group) => sessions.of(group, copy).length);
    expect(held).toEqual([18_000, 18_000]);
  });

  it('are none in a copy without any', () => {
    expect(noted([[unit]]).sessions.groups()).toEqual([]);
  });
});
