import { screen, waitFor, within } from '@testing-library/react';
import { unzipSync } from 'fflate';
import { Route, Routes } from 'react-router-dom';
import { describe, expect, it, vi } from 'vitest';
import { keepFiles } from '#domain/attachments/attachment.commands.ts';
import { confirmMonth } from '#domain/closing/closing.commands.ts';
import { closingView } from '#domain/closing/closing.views.ts';
import { change } from '#domain/contracts.ts';
import { addFinding } from '#domain/inspections/finding.commands.ts';
import { organizationRecord } from '#domain/organizations/organization.record.ts';
import { planRecord, taskRecord } from '#domain/plans/plan.record.ts';
import { sessionRecord } from '#domain/sessions/session.record.ts';
import { ReportsPage } from '#features/reports/reports-page.tsx';
import type { Store } from '#store/store.ts';
import { fileOf, noise, photoOf } from '../../domain/attachments/files.ts';
import { inspectedStore, pageOf, scoreAll, sign, startedVisit } from '../../domain/inspections/inspections-store.ts';
import { DISTRICT, family, money, POINT, planStore, STREET, session, TODAY } from '../../domain/plans/plans-store.ts';
import { rememberDrawings } from '../../exchange/picture/drawing.ts';
import { showScreen } from '../organizations/show-screen.tsx';

const page = (
  <Routes>
    <Route path="/reports/*" element={<ReportsPage />} />
  </Routes>
);
const show = (store: Store, unit: string, address = '#/reports') =>
  showScreen(store, page, { address, unit, year: 2026, today: TODAY });
const MAY = { month: '2026-05', noActivity: false };

describe('closing a month on the screen', () => {
  it('confirms what the last month holds with one click', async () => {
    const store = await planStore(session('2026-05-04', [1, 2], { unnamed: 3 }), money(12_000, '2026-05-05'));
    const user = await show(store, POINT);
    expect(await screen.findByRole('heading', { name: 'May 2026 is not confirmed yet' })).toBeVisible();
    const table = within(screen.getByRole('table', { name: 'What the month holds' }));
    expect(table.getByRole('row', { name: /^Attendances, all sessions 5$/ })).toBeVisible();
    expect(table.getByRole('row', { name: /^Money arranged, yuan 120.00$/ })).toBeVisible();
    await user.type(screen.getByLabelText(/^Your name/), 'Li');
    await user.click(screen.getByRole('button', { name: 'Confirm the month' }));
    expect(await screen.findByRole('heading', { name: 'May 2026 is confirmed and waits to be checked' })).toBeVisible();
    expect(screen.getByText('Confirmed 15 Jun 2026 by Li.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Confirm the month' })).not.toBeInTheDocument();
  });

  it('declares no activity where there was none', async () => {
    const user = await show(await planStore(), POINT, '#/reports?month=3');
    await user.click(await screen.findByRole('button', { name: 'Declare no activity' }));
    expect(await screen.findByText(/No activity was declared\./)).toBeVisible();
  });

  it('shows a late entry as a change, both numbers side by side', async () => {
    const store = await planStore(session('2026-05-04', [1, 2]));
    await store.commit(confirmMonth, { unit: POINT, ...MAY });
    await store.commitChanges({ command: 'test' }, [session('2026-05-30', [3])]);
    const user = await show(store, POINT);
    expect(await screen.findByRole('heading', { name: 'May 2026 changed after it was confirmed' })).toBeVisible();
    const table = within(screen.getByRole('table', { name: 'What the month holds' }));
    expect(table.getByRole('row', { name: /^Sessions held ?differs 2 1$/ })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Confirm again' }));
    expect(await screen.findByRole('heading', { name: /is confirmed and waits/ })).toBeVisible();
  });

  it('lets the tier above check a unit, or return it with a reason', async () => {
    const store = await planStore(session('2026-05-04', [1, 2]));
    await store.commit(confirmMonth, { unit: POINT, ...MAY });
    const user = await show(store, STREET);
    const row = () => within(screen.getByRole('table', { name: 'Units below' })).getByRole('row', { name: /^Point/ });
    await user.click(await screen.findByRole('button', { name: 'Return Point' }));
    expect(row()).toHaveTextContent('0.00');
    const dialog = within(screen.getByRole('dialog', { name: 'Return May 2026 to Point' }));
    await user.click(dialog.getByRole('button', { name: 'Return' }));
    expect(await dialog.findByText('Say what has to be put right.')).toBeVisible();
    await user.type(dialog.getByLabelText('What has to be put right'), 'Roster missing');
    await user.click(dialog.getByRole('button', { name: 'Return' }));
    await waitFor(() => expect(row()).toHaveTextContent('returnedRoster missing'));
    await store.commit(confirmMonth, { unit: POINT, ...MAY });
    await user.click(await screen.findByRole('button', { name: 'Mark Point as checked' }));
    expect(await screen.findByText(/Below: 1 of 1 checked, 0 to check, 0 not in\./)).toBeVisible();
    const matrix = within(screen.getByRole('table', { name: 'Every month of the units below' }));
    expect(matrix.getByTitle('Point, May: checked')).toBeVisible();
    expect((await store.read(closingView, { unit: POINT, month: MAY.month, today: TODAY }))?.state).toBe('checked');
  });
});

describe('the other parts', () => {
  it('begins a hand-in list, ticks a paper and adds one with problems at their fields', async () => {
    const user = await show(await planStore(), STREET, '#/reports/hand-in');
    await user.click(await screen.findByRole('button', { name: 'Begin with the usual papers' }));
    await user.click(await screen.findByRole('checkbox', { name: /^Handed in: Monthly return/ }));
    expect(await screen.findByRole('heading', { name: 'May 2026: 1 of 2 papers handed in' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Add a paper' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Add a paper' }));
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await dialog.findByText('Enter what is handed in.')).toBeVisible();
    await user.type(dialog.getByLabelText('Paper or file'), 'Photos');
    await user.type(dialog.getByLabelText(/^Handed to/), 'Wu');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('row', { name: /^Photos 1 5 Jun/ })).toHaveTextContent('Wu');
  });

  it('saves the list and the papers of a month in one folder', async () => {
    const saved: Blob[] = [];
    const offered = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      saved.push(blob as Blob);
      return 'blob:saved';
    });
    const store = await planStore(session('2026-05-04', [1, 2]));
    const user = await show(store, STREET, '#/reports/hand-in');
    await user.click(await screen.findByRole('button', { name: 'Begin with the usual papers' }));
    await user.click(await screen.findByRole('button', { name: 'Save the folder' }));
    await waitFor(() => expect(saved).toHaveLength(1));
    offered.mockRestore();
    const files = unzipSync(new Uint8Array((await saved[0]?.arrayBuffer()) ?? new ArrayBuffer(0)));
    expect(Object.keys(files)).toEqual([
      '01 Street hand-in list, May 2026.docx',
      '01 Street hand-in list, May 2026.xlsx',
      '02 Street return of community education, May 2026.docx',
      '02 Street return of community education, May 2026.xlsx',
    ]);
  });

  it('saves the return of a month as a picture with the same numbers as the sheet', async () => {
    const drawn = rememberDrawings();
    const saved = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:saved');
    const store = await planStore(session('2026-05-04', [1, 2], { unnamed: 3 }), money(12_000, '2026-05-05'));
    const user = await show(store, POINT, '#/reports/papers');
    const sheet = await screen.findByRole('article');
    const cells = within(sheet)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent ?? '');
    await user.click(screen.getByRole('button', { name: 'Save as picture' }));
    await waitFor(() => expect(saved).toHaveBeenCalled());
    const written = drawn.texts.join(' ').replaceAll(' ', '');
    expect(cells.length).toBeGreaterThan(8);
    for (const cell of cells) expect(written).toContain(cell.replaceAll(/\s/g, ''));
    saved.mockRestore();
    vi.unstubAllGlobals();
  });

  it('lists whom to call and keeps what came of it', async () => {
    const store = await planStore(session('2025-05-04', [1, 2]), session('2026-05-04', [1]));
    const user = await show(store, STREET, '#/reports/calls');
    expect(await screen.findByRole('heading', { name: '1 person of 2025 have not come back' })).toBeVisible();
    await user.selectOptions(screen.getByLabelText('What came of the call: L2'), 'call again');
    expect(await screen.findByText(/1 person was called, 0 of them came since\./)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Print or save the list' }));
    const sheet = within(screen.getByRole('article', { name: 'Street: call list 2026' }));
    expect(sheet.getByRole('row', { name: /☑ L2.*Point.*call again/ })).toBeVisible();
  });

  it('certifies the hours of a learner, or says where to choose one', async () => {
    const store = await planStore(
      session('2026-05-04', [1], { name: 'Singing', minutes: 90 }),
      session('2026-05-11', [1], { name: 'Singing', minutes: 60 }),
    );
    const learner = '00000000-0000-7000-8000-000000000001';
    await show(store, POINT, `#/reports/papers?paper=certificate&learner=${learner}`);
    const sheet = within(await screen.findByRole('article', { name: 'Certificate of learning hours: L1' }));
    expect(sheet.getByText(/^L1, of Point, took part in 2 sessions .* in 2026, 2\.5 hours in all\.$/)).toBeVisible();
    expect(sheet.getByRole('row', { name: /^Singing Point 4 May 2026 11 May 2026 2 150$/ })).toBeVisible();
    window.location.hash = '#/reports/papers?paper=certificate';
    expect(await screen.findByRole('heading', { name: 'Whose certificate?' })).toBeVisible();
  });

  it('puts figure, definition and records of an indicator on one paper', async () => {
    const store = await planStore(session('2026-05-04', [1, 2]), ...family('2026-05-01'));
    const held = (await store.reader.all(sessionRecord))[0]?.id ?? '';
    const photos = Array.from({ length: 14 }, (_, at) => photoOf(`Choir ${at}.jpg`, noise(300, at + 1)));
    const files = [...photos, fileOf('Roster.pdf', noise(90, 40))];
    await store.commit(keepFiles, { kind: 'session', record: held, files });
    const plaque = { record: (await store.reader.all(organizationRecord))[0]?.id ?? '', kind: 'organization' };
    await store.commit(keepFiles, { ...plaque, files: [photoOf('Plaque.jpg', noise(300, 50))] });
    const user = await show(store, DISTRICT, '#/reports/evidence');
    const rate = within(await screen.findByRole('article', { name: 'District: evidence, Training rate 2026' }));
    expect(rate.getByText('Without permanent residents there is no rate.')).toBeVisible();
    expect(rate.getByRole('row', { name: /^4 May 2026 Meeting Point Course class Yes 0$/ })).toBeVisible();
    expect(rate.getAllByRole('figure')).toHaveLength(12);
    expect(rate.getAllByText('4 May 2026, Meeting')[0]?.closest('figure')).not.toBeNull();
    expect(rate.getByText(/^The newest 12 photos of 14;/)).toBeVisible();
    expect(rate.getByRole('row', { name: 'Roster.pdf Meeting 4 May 2026' })).toBeVisible();
    await user.selectOptions(screen.getByLabelText('Indicator'), 'Learning organizations');
    const organizations = within(await screen.findByRole('article', { name: /evidence, Learning organizations/ }));
    expect(organizations.getByText(/^1 May 2026, /).closest('figure')).not.toBeNull();
    await user.selectOptions(screen.getByLabelText('Indicator'), 'Funding per resident');
    expect(await screen.findByRole('article', { name: /evidence, Funding per resident/ })).toHaveTextContent(
      'No record stands behind it yet.',
    );
  });

  it('puts a task of the plan on one paper, the newest hundred of its sessions and how many there are', async () => {
    const many = Array.from({ length: 101 }, (_, at) =>
      session(`2026-05-${String(10 + (at % 20))}`, [1], { name: `Rights ${at}`, theme: 'law' }),
    );
    const plan = '00000000-0000-7000-8000-000000000600';
    const at = { id: '00000000-0000-7000-8000-000000000601', unit: POINT };
    const store = await planStore(
      change(planRecord, { ...at, id: plan }, { planKind: 'annual', year: 2026, title: 'Plan 2026', state: 'draft' }),
      change(taskRecord, at, { plan, title: 'Know the law', state: 'open', measure: 'theme/law', planned: 120 }),
      ...many,
      session('2026-06-01', [2], { name: 'Tea', theme: 'health' }),
    );
    await show(store, DISTRICT, `#/reports/evidence?task=${at.id}`);
    const paper = within(await screen.findByRole('article', { name: 'Point: evidence, Know the law' }));
    expect(paper.getByText('101 of 120 sessions · 19 to go')).toBeVisible();
    expect(paper.getByText(/^Counted: Sessions held on a theme: Law\. Sessions held in the year/)).toBeVisible();
    expect(paper.getByText('100 of 101 shown, the newest first; the rest stands in the register.')).toBeVisible();
    expect(paper.getAllByRole('row')).toHaveLength(101);
    expect(paper.queryByText('Tea')).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'To the plan' })).toHaveAttribute('href', `#/plan?unit=${POINT}`);
    window.location.hash = '#/reports/evidence?task=gone';
    expect(await screen.findByRole('heading', { name: 'This task is not here any more' })).toBeVisible();
  });

  it('puts an item of an inspection on one paper: points, findings and their photos, the code once it is signed', async () => {
    const store = await inspectedStore();
    const visit = await startedVisit(store);
    await scoreAll(store, visit, { rooms: 15 });
    await store.commit(addFinding, { evaluation: visit, item: 'rooms', text: 'Roof leaks', remedyBy: '2026-07-15' });
    await store.commit(addFinding, { evaluation: visit, item: 'equipment', text: 'Screen', remedyBy: '2026-07-16' });
    const roof = (await pageOf(store, visit))?.findings.find(({ item }) => item === 'rooms')?.id ?? '';
    await store.commit(keepFiles, { kind: 'finding', record: roof, files: [photoOf('Roof.jpg', noise(200))] });
    await sign(store, visit, 'inspector');
    const code = (await pageOf(store, visit))?.code ?? '';
    await show(store, POINT, `#/reports/evidence?item=${visit}/rooms`);
    const paper = within(await screen.findByRole('article', { name: 'Point: evidence, rooms' }));
    expect(paper.getByText('4.5 of 6 points')).toBeVisible();
    expect(paper.getByRole('row', { name: /^Roof leaks 15 Jul 2026/ })).toBeVisible();
    expect(paper.queryByText('Screen')).not.toBeInTheDocument();
    expect(paper.getByText('15 Jun 2026, Roof leaks').closest('figure')).not.toBeNull();
    expect(paper.getByText(`Code of the signed record: ${code}`)).toBeVisible();
    expect(screen.getByRole('link', { name: 'To the record' })).toHaveAttribute(
      'href',
      `#/inspections/record/${visit}`,
    );
    window.location.hash = '#/reports/evidence?item=gone/rooms';
    expect(await screen.findByRole('heading', { name: 'This item is not here any more' })).toBeVisible();
  });
});
