import { Route, Routes } from 'react-router-dom';
import { EditSession } from './edit-session.tsx';
import { NewSession } from './new-session.tsx';
import { PlausibilityPage } from './plausibility-page.tsx';
import { SessionsPage } from './sessions-page.tsx';

/** Sessions: the list, and the form that records or changes one. */
export function RecordPage() {
  return (
    <Routes>
      <Route index element={<SessionsPage />} />
      <Route path="check" element={<PlausibilityPage />} />
      <Route path="new" element={<NewSession />} />
      <Route path=":session" element={<EditSession />} />
    </Routes>
  );
}
