import { Route, Routes } from 'react-router-dom';
import { EvaluationPage } from './evaluation-page.tsx';
import { InspectionsHome } from './inspections-home.tsx';
import { RoundPage } from './round-page.tsx';
import { SheetPage } from './sheet-page.tsx';
import './inspections.css';

export function InspectionsPage() {
  return (
    <Routes>
      <Route index element={<InspectionsHome />} />
      <Route path="round/:round" element={<RoundPage />} />
      <Route path="record/:evaluation" element={<EvaluationPage />} />
      <Route path="sheet/:sheet" element={<SheetPage />} />
    </Routes>
  );
}
