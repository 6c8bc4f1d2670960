import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { describe, expect, it } from 'vitest';
import { keepFiles } from '#domain/attachments/attachment.commands.ts';
import { filePartRecord } from '#domain/attachments/attachment.record.ts';
import { filesOfView } from '#domain/attachments/attachment.views.ts';
import { bookRecord } from '#domain/books/book.record.ts';
import { saveRegisterEntry } from '#domain/books/entry.commands.ts';
import { RegistersPage } from '#features/registers/registers-page.tsx';
import type { Store } from '#store/store.ts';
import { fileOf, noise, photoOf } from '../../domain/attachments/files.ts';
import { DISTRICT, STREET, storeWith } from '../../domain/organizations/organizations-store.ts';
import { showScreen } from '../organizations/show-screen.tsx';

const page = (
  <Routes>
    <Route path="/registers/*" element={<RegistersPage />} />
  </Routes>
);

const PUBLICITY = { title: 'Open day', medium: 'poster', date: '2026-09-01', count: 10 };

async function withEntry(): Promise<{ store: Store; entry: string }> {
  const store = await storeWith();
  await store.commit(saveRegisterEntry, { kind: 'publicity', unit: STREET, fields: PUBLICITY });
  return { store, entry: (await store.reader.all(bookRecord('publicity')))[0]?.id ?? '' };
}

const show = (store: Store, entry: string) =>
  showScreen(store, page, {
    address: `#/registers/publicity/${entry}`,
    unit: DISTRICT,
    year: 2026,
    today: '2026-11-10',
  });

const shelf = () => screen.findByRole('region', { name: 'Photos and documents' });

async function choose(user: Awaited<ReturnType<typeof show>>, files: File[]): Promise<void> {
  const input = within(await shelf()).getByLabelText('Add files', { selector: 'input' });
  await user.upload(input as HTMLInputElement, files);
}

describe('photos and documents of an entry', () => {
  it('are chosen, stand on its page, get a caption and are taken away', async () => {
    const { store, entry } = await withEntry();
    const user = await show(store, entry);
    expect(await shelf()).toHaveTextContent('Nothing is kept here yet.');
    await choose(user, [new File([noise(2000) as BlobPart], 'Plan.pdf')]);
    await user.click(await screen.findByRole('button', { name: /Plan\.pdf/ }));
    const dialog = screen.getByRole('dialog', { name: 'Plan.pdf' });
    expect(dialog).toHaveTextContent('2 KB');
    await user.type(within(dialog).getByLabelText('What it shows'), 'The plan{Enter}');
    expect(await screen.findByRole('dialog', { name: 'The plan' })).toBeVisible();
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(await screen.findByText(/Nothing is kept here yet/)).toBeVisible();
  });

  it('that cannot be kept are named with the reason, and the others are kept', async () => {
    const { store, entry } = await withEntry();
    const user = await show(store, entry);
    fireEvent.drop(within(await shelf()).getByRole('group'), {
      dataTransfer: {
        files: [new File(['<p>'], 'page.html', { type: 'text/html' }), new File(['text'], 'Notes.txt')],
      },
    });
    expect(await screen.findByRole('button', { name: /Notes\.txt/ })).toBeVisible();
    expect(await shelf()).toHaveTextContent('“page.html” was not kept');
    await choose(user, [new File(['text'], 'Again.txt')]);
    expect(await screen.findByText('This is kept here already.')).toBeVisible();
    expect(await shelf()).not.toHaveTextContent('page.html');
  });

  it('are taken when they are pasted', async () => {
    const { store, entry } = await withEntry();
    await show(store, entry);
    await shelf();
    fireEvent.paste(document.body, { clipboardData: { files: [new File(['pasted'], 'Letter.docx')] } });
    expect(await screen.findByRole('button', { name: /Letter\.docx/ })).toBeVisible();
  });

  it('are looked at one after the other, and say when a content has not arrived', async () => {
    const { store, entry } = await withEntry();
    const files = [photoOf('Front.jpg', noise(3000, 2)), fileOf('Plan.pdf', noise(3000, 3))];
    await store.commit(keepFiles, { kind: 'publicity', record: entry, files });
    expect(await store.read(filesOfView, { kind: 'publicity', record: entry })).toHaveLength(2);
    await store.database.rows(filePartRecord.kind).clear();
    const user = await show(store, entry);
    await user.click(await screen.findByRole('button', { name: 'Front.jpg' }));
    expect(await screen.findByRole('img', { name: 'Front.jpg' })).toHaveAttribute(
      'src',
      expect.stringMatching(/^data:image\/jpeg/),
    );
    expect(await screen.findByText(/The content of “Front\.jpg” has not arrived/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(screen.getByRole('dialog', { name: 'Plan.pdf' })).toHaveTextContent('2 of 2');
    expect(screen.getByRole('button', { name: 'Next' })).toBeDisabled();
  });
});
