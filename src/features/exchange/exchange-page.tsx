import { Route, Routes } from 'react-router-dom';
import { useSession } from '#runtime/session.ts';
import { useHandOver } from '#runtime/use-hand-over.ts';
import { useSafeCopy } from '#runtime/use-safe-copy.ts';
import { PageHeader } from '#ui/page-header.tsx';
import { useText } from '#ui/use-text.ts';
import { CompareCard, ComparePage } from './compare-page.tsx';
import { DifferencesCard } from './differences-card.tsx';
import { FolderCard } from './folder-card.tsx';
import { HandOverCard } from './hand-over-card.tsx';
import { HistoryPage } from './history-page.tsx';
import { JournalCard } from './journal-card.tsx';
import { MakeCopyCard } from './make-copy-card.tsx';
import { RebuildCard } from './rebuild-card.tsx';
import { RestoreCard } from './restore-card.tsx';
import { RoomCard } from './room-card.tsx';
import { SafetyCard } from './safety-card.tsx';
import { TakeInCard } from './take-in-card.tsx';
import './comparison.css';
import './differences.css';
import './exchange.css';
import './history.css';

/** Safe copies first, then handing over and taking in, what differs, and what was changed. */
export function ExchangePage() {
  return (
    <Routes>
      <Route path="history" element={<HistoryPage />} />
      <Route path="compare" element={<ComparePage />} />
      <Route path="*" element={<Everything />} />
    </Routes>
  );
}

function Everything() {
  const { handOver } = useText();
  const copies = useSafeCopy();
  const handOvers = useHandOver();
  const { sample } = useSession();
  return (
    <>
      <PageHeader title={handOver.title}>{handOver.lead}</PageHeader>
      <div className="grid">
        <MakeCopyCard copies={copies} sample={sample} />
        <SafetyCard waiting={handOvers.standing?.fresh} />
        <FolderCard />
        <HandOverCard handOvers={handOvers} />
        <TakeInCard handOvers={handOvers} />
        <DifferencesCard />
        <RestoreCard copies={copies} />
        <CompareCard />
        <JournalCard />
        <RebuildCard />
        <RoomCard copies={copies} />
      </div>
    </>
  );
}
