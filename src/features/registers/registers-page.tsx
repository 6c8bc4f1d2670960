import type { ReactNode } from 'react';
import { Navigate, Route, Routes, useParams } from 'react-router-dom';
import type { BookKind } from '#domain/books/book.record.ts';
import { isBookKind } from '#domain/books/books.ts';
import { EntryEditor } from './entry-editor.tsx';
import { EntryPage } from './entry-page.tsx';
import { RegisterIndex } from './register-index.tsx';
import { RegisterList } from './register-list.tsx';
import './registers.css';

/** All registers: their list, and of each the entries, one entry, and the form. */
export function RegistersPage() {
  return (
    <Routes>
      <Route index element={<RegisterIndex />} />
      <Route path=":kind" element={<OfKind show={(kind) => <RegisterList key={kind} kind={kind} />} />} />
      <Route path=":kind/new" element={<OfKind show={(kind) => <EntryEditor key={kind} kind={kind} />} />} />
      <Route
        path=":kind/:entry"
        element={<OfKind show={(kind, entry) => <EntryPage key={entry} kind={kind} entry={entry} />} />}
      />
      <Route
        path=":kind/:entry/edit"
        element={<OfKind show={(kind, entry) => <EntryEditor key={entry} kind={kind} entry={entry} />} />}
      />
    </Routes>
  );
}

function OfKind({ show }: { show: (kind: BookKind, entry: string) => ReactNode }) {
  const { kind = '', entry = '' } = useParams();
  return isBookKind(kind) ? show(kind, entry) : <Navigate to="/registers" replace />;
}
