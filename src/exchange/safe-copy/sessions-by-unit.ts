/**
 * Sessions lie in a copy in the order in which they were made, all units mixed; taken in like that, each transaction would
 * rewrite the attendance of everybody. So they come last, unit by unit: the copy is unpacked again for each group of
 * units, which costs far less, and no more than one group is held in memory.
 */
import type { Incoming } from '#store/gate/incoming.ts';
import type { SafeCopy } from './read-safe-copy.ts';

const SESSIONS_HELD = 20_000;

export class SessionsByUnit {
  private readonly counts = new Map<string, number>();
  private readonly places = new Set<number>();
  private seen = 0;

  /** Counts the sessions of the next portion, and gives back everything else. */
  note(portion: readonly Incoming[]): Incoming[] {
    const others: Incoming[] = [];
    for (const item of portion) {
      if (item.kind !== 'session') {
        others.push(item);
        continue;
      }
      this.places.add(this.seen);
      this.counts.set(item.state.unit, (this.counts.get(item.state.unit) ?? 0) + 1);
    }
    this.seen += 1;
    return others;
  }

  /** Units whose sessions are held together. */
  groups(): ReadonlySet<string>[] {
    const groups: Set<string>[] = [];
    let held = SESSIONS_HELD;
    for (const [unit, count] of [...this.counts].sort(([one], [other]) => (one < other ? -1 : 1))) {
      if (held + count > SESSIONS_HELD) {
        groups.push(new Set());
        held = 0;
      }
      groups.at(-1)?.add(unit);
      held += count;
    }
    return groups;
  }

  /** Sessions of the units, those of one unit together and in the order of their days. */
  of(units: ReadonlySet<string>, copy: SafeCopy): Incoming[] {
    const found: Incoming[] = [];
    for (const portion of copy.portions(this.places)) {
      for (const item of portion) if (item.kind === 'session' && units.has(item.state.unit)) found.push(item);
    }
    const order = ({ state }: Incoming) => `${state.unit}/${String(state.f.date)}/${state.id}`;
    const ordered = found.map((item) => ({ item, at: order(item) }));
    ordered.sort((one, other) => (one.at < other.at ? -1 : 1));
    return ordered.map(({ item }) => item);
  }
}
