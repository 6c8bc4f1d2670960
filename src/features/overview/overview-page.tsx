import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router-dom';
import { LoadingState } from '#ui/loading-state.tsx';
import { OverviewHome } from './overview-home.tsx';
import './overview.css';

/** Lists of records are not needed to answer the question of the page. */
const BehindPage = lazy(async () => ({ default: (await import('./behind-page.tsx')).BehindPage }));

/** Will we make it, and what stands behind every figure. An address of neither says so and leads back. */
export function OverviewPage() {
  const behind = (
    <Suspense fallback={<LoadingState height={480} lines={8} />}>
      <BehindPage />
    </Suspense>
  );
  return (
    <Routes>
      <Route index element={<OverviewHome />} />
      <Route path="behind/:figure" element={behind} />
      <Route path="*" element={behind} />
    </Routes>
  );
}
