import { defineView, type Reader } from '#domain/contracts.ts';
import { kindNamed } from '#domain/registry.ts';

/** More than anybody signs at once; of what is larger nothing is looked at. */
const MOST_RECORDS = 50;

export interface FinalParams {
  /** Numbers of the commits asked about; empty for none. */
  seqs: readonly number[];
  /** How many commits there are to be looked at, from the newest back. */
  back: number;
}

/** Which of these commits cannot be taken back, because what they wrote is signed by now. */
export const finalView = defineView({
  name: 'final',
  async load(reader: Reader, { seqs, back }: FinalParams): Promise<number[]> {
    if (seqs.length === 0) return [];
    const { changes } = await reader.past({ limit: back });
    const found = await Promise.all(
      seqs.map(async (seq) => {
        const own = changes.filter((change) => change.seq === seq);
        if (own.length > MOST_RECORDS) return [];
        const final = await Promise.all(own.map((each) => isFinal(reader, each)));
        return final.includes(true) ? [seq] : [];
      }),
    );
    return found.flat();
  },
  select: (found) => found,
});

async function isFinal(reader: Reader, { kind, id }: { kind: string; id: string }): Promise<boolean> {
  const known = kindNamed(kind);
  if (known?.isFinal === undefined) return false;
  const state = await reader.state(known, id);
  return state !== undefined && known.isFinal(state.f);
}
