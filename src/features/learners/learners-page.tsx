import { Route, Routes } from 'react-router-dom';
import { DoublesPage } from './doubles-page.tsx';
import { LearnerDetail } from './learner-detail.tsx';
import { LearnerRegister } from './learner-register.tsx';

export function LearnersPage() {
  return (
    <Routes>
      <Route index element={<LearnerRegister />} />
      <Route path="new" element={<LearnerRegister adding />} />
      <Route path="doubles" element={<DoublesPage />} />
      <Route path=":learner" element={<LearnerDetail />} />
    </Routes>
  );
}
