import { screen, waitFor } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepFiles } from '#domain/attachments/attachment.commands.ts';
import { recordSession } from '#domain/sessions/session.commands.ts';
import { sessionRecord } from '#domain/sessions/session.record.ts';
import { RecordPage } from '#features/record/record-page.tsx';
import { noise, photoOf } from '../../domain/attachments/files.ts';
import { POINT, peopleStore, STREET } from '../../domain/learners/people-store.ts';
import { rememberDrawings } from '../../exchange/picture/drawing.ts';
import { showScreen } from '../organizations/show-screen.tsx';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('the notice on a session', () => {
  it('is saved as a picture with the newest two photos, drawn on the device', async () => {
    const drawn = rememberDrawings();
    const saved: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      saved.push(blob as Blob);
      return 'blob:saved';
    });
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      names.push(this.download);
    });
    const store = await peopleStore();
    const input = { unit: POINT, name: 'Singing', date: '2026-05-04', sessionKind: 'class', unnamed: 7, ticks: [] };
    await store.commit(recordSession, input);
    const record = (await store.reader.all(sessionRecord))[0]?.id ?? '';
    const files = [1, 2, 3].map((seed) => photoOf(`Choir ${seed}.jpg`, noise(200, seed)));
    await store.commit(keepFiles, { kind: 'session', record, files });
    const page = (
      <Routes>
        <Route path="/record/*" element={<RecordPage />} />
      </Routes>
    );
    const view = { address: `#/record/${record}`, unit: STREET, year: 2026, today: '2026-06-01' };
    const user = await showScreen(store, page, view);
    await screen.findByRole('button', { name: 'Choir 3.jpg' });
    await user.click(screen.getByRole('button', { name: 'Notice as picture' }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]?.type).toBe('image/png');
    expect(names[0]).toMatch(/^2026-05-04 .*Singing\.png$/);
    expect(drawn.texts.join(' ')).toMatch(/7 people took part/);
    expect(drawn.pictures).toBe(2);
    expect(drawn.size.width).toBe(1440);
  });
});
