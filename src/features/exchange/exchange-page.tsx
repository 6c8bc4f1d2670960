import { useSession } from '#runtime/session.ts';
import { useHandOver } from '#runtime/use-hand-over.ts';
import { useSafeCopy } from '#runtime/use-safe-copy.ts';
import { PageHeader } from '#ui/page-header.tsx';
import { useText } from '#ui/use-text.ts';
import { DifferencesCard } from './differences-card.tsx';
import { HandOverCard } from './hand-over-card.tsx';
import { JournalCard } from './journal-card.tsx';
import { MakeCopyCard } from './make-copy-card.tsx';
import { RebuildCard } from './rebuild-card.tsx';
import { RestoreCard } from './restore-card.tsx';
import { SafetyCard } from './safety-card.tsx';
import { TakeInCard } from './take-in-card.tsx';
import './differences.css';
import './exchange.css';

/** Handing over, taking in, what differs; safe copies; what was changed lately. */
export function ExchangePage() {
  const { handOver } = useText();
  const { device } = useSession();
  const copies = useSafeCopy();
  const handOvers = useHandOver();
  return (
    <>
      <PageHeader title={handOver.title}>{handOver.lead}</PageHeader>
      <div className="grid">
        <HandOverCard handOvers={handOvers} />
        <TakeInCard handOvers={handOvers} />
        <DifferencesCard />
        <MakeCopyCard copies={copies} />
        <SafetyCard device={device} />
        <RestoreCard copies={copies} />
        <JournalCard />
        <RebuildCard />
      </div>
    </>
  );
}
