import { useSession } from '#runtime/session.ts';
import { useSafeCopy } from '#runtime/use-safe-copy.ts';
import { PageHeader } from '#ui/page-header.tsx';
import { useText } from '#ui/use-text.ts';
import { JournalCard } from './journal-card.tsx';
import { MakeCopyCard } from './make-copy-card.tsx';
import { RebuildCard } from './rebuild-card.tsx';
import { RestoreCard } from './restore-card.tsx';
import { SafetyCard } from './safety-card.tsx';
import './exchange.css';

/** Safe copies: how safe what lies here is, a copy of it, a copy brought back, and what was changed lately. */
export function ExchangePage() {
  const { exchange } = useText();
  const { device } = useSession();
  const copies = useSafeCopy();
  return (
    <>
      <PageHeader title={exchange.title}>{exchange.lead}</PageHeader>
      <div className="grid">
        <MakeCopyCard copies={copies} />
        <SafetyCard device={device} />
        <RestoreCard copies={copies} />
        <JournalCard />
        <RebuildCard />
      </div>
    </>
  );
}
