import { Route, Routes } from 'react-router-dom';
import { BehindPage } from './behind-page.tsx';
import { OverviewHome } from './overview-home.tsx';
import './overview.css';

/** Will we make it, and what stands behind every figure. */
export function OverviewPage() {
  return (
    <Routes>
      <Route index element={<OverviewHome />} />
      <Route path="behind/:figure" element={<BehindPage />} />
    </Routes>
  );
}
