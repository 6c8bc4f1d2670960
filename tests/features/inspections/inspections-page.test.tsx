import { fireEvent, screen, within } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { describe, expect, it } from 'vitest';
import { keepFiles } from '#domain/attachments/attachment.commands.ts';
import { defaultSheet } from '#domain/inspections/default-sheets.ts';
import { scoreItem } from '#domain/inspections/evaluation.commands.ts';
import { addFinding } from '#domain/inspections/finding.commands.ts';
import { InspectionsPage } from '#features/inspections/inspections-page.tsx';
import type { Store } from '#store/store.ts';
import { noise, photoOf } from '../../domain/attachments/files.ts';
import {
  DISTRICT,
  inspectedStore,
  POINT,
  pageOf,
  scoreAll,
  sheetWords,
  sign,
  signedVisit,
  startedVisit,
  TODAY,
} from '../../domain/inspections/inspections-store.ts';
import { showScreen } from '../organizations/show-screen.tsx';

const page = (
  <Routes>
    <Route path="/inspections/*" element={<InspectionsPage />} />
  </Routes>
);
const show = (store: Store, unit: string, address = '#/inspections') =>
  showScreen(store, page, { address, unit, year: 2026, today: TODAY });

describe('the page of inspections', () => {
  it('plans a round of units and tells at its field what is missing', async () => {
    const user = await show(await inspectedStore(), DISTRICT);
    await user.click(await screen.findByRole('button', { name: 'Plan a round' }));
    const form = within(screen.getByRole('dialog', { name: 'Plan a round' }));
    await user.click(form.getByRole('button', { name: 'Add' }));
    expect(await form.findByText('Choose at least one unit.')).toBeVisible();
    await user.click(form.getByRole('checkbox', { name: 'Street' }));
    await user.click(form.getByRole('button', { name: 'Add' }));
    expect(await form.findByText('Name at least one inspector.')).toBeVisible();
    await user.type(form.getByLabelText('Inspectors'), 'Li');
    await user.click(form.getByRole('button', { name: 'Add' }));
    const rounds = within(await screen.findByRole('table', { name: 'Rounds' }));
    expect(rounds.getByText('0 of 1', { selector: ':not(.only-wide)' })).toBeVisible();
  });

  it('begins the self-assessment by the proposed sheet and lists the gaps', async () => {
    const store = await inspectedStore();
    const user = await show(store, POINT, '#/inspections?part=self');
    await user.click(await screen.findByRole('button', { name: 'Begin the self-assessment' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Self-assessment: Point' })).toBeVisible();
    expect(screen.getByText('100 points lost in 21 items')).toBeVisible();
    const rooms = 'Rooms of its own, large enough and open';
    await user.type(screen.getByLabelText(`Self-score: ${rooms}`, { selector: 'input' }), '4.5{Enter}');
    expect(await screen.findByText('4.5 of 100 points')).toBeVisible();
    expect(screen.getByText('95.5 points lost in 21 items')).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: 'Not applicable: Computers and network' }));
    expect(await screen.findByText('4.5 of 96 points')).toBeVisible();
  });

  it('walks the sheet by keyboard alone and refuses points at their field', async () => {
    const store = await inspectedStore();
    const visit = await startedVisit(store);
    const user = await show(store, POINT, `#/inspections/record/${visit}`);
    const [first, second] = await screen.findAllByLabelText(/^Points: /, { selector: 'input' });
    const walk = within(screen.getByRole('form', { name: 'Score sheet' }));
    expect(walk.getByRole('link', { name: 'Evidence: rooms' })).toHaveAttribute(
      'href',
      `#/reports/evidence?item=${visit}%2Frooms`,
    );
    await user.type(first as HTMLElement, '9{Enter}');
    expect(await screen.findByText(/At most 4/)).toBeVisible();
    expect(first).toHaveFocus();
    await user.keyboard('2.25{Enter}');
    expect(second).toHaveFocus();
    expect(await screen.findByText('Points go down to tenths.')).toBeVisible();
    await user.clear(first as HTMLElement);
    await user.type(first as HTMLElement, '4{Enter}');
    expect(await screen.findByText('4 of 100 points')).toBeVisible();
    const [own, next] = screen.getAllByLabelText(/^Self-score: /, { selector: 'input' });
    await user.type(own as HTMLElement, '3{Enter}');
    expect(next).toHaveFocus();
    expect(screen.getByText('7.0%')).toBeVisible();
    expect(screen.getByText(/Frozen as they stood on 15 Jun 2026/)).toBeVisible();
  });

  it('is signed by drawing or by name, then read only, with a code that the paper is held against', async () => {
    const store = await inspectedStore();
    const visit = await startedVisit(store);
    await scoreAll(store, visit, { rooms: 15 });
    const user = await show(store, POINT, `#/inspections/record/${visit}`);
    await user.click(await screen.findByRole('button', { name: 'Sign for the inspectors' }));
    const form = within(screen.getByRole('dialog', { name: 'Sign for the inspectors' }));
    expect(form.getByText('98.5')).toBeVisible();
    const pad = form.getByRole('img', { name: /^Signature, drawn/ });
    fireEvent.pointerDown(pad, { button: 0, clientX: 10, clientY: 20 });
    fireEvent.pointerMove(pad, { clientX: 60, clientY: 40 });
    fireEvent.pointerUp(pad);
    await user.click(form.getByRole('checkbox', { name: 'I know this and sign all the same' }));
    await user.click(form.getByRole('button', { name: 'Sign' }));
    expect(await screen.findByRole('img', { name: 'Signature of Li' })).toBeVisible();
    expect(screen.queryByLabelText(/^Points: /)).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Sign for the unit' }));
    const unit = within(screen.getByRole('dialog', { name: 'Sign for the unit' }));
    await user.click(unit.getByRole('checkbox', { name: 'I know this and sign all the same' }));
    await user.click(unit.getByRole('button', { name: 'Sign' }));
    expect(await unit.findByText('Give the name.')).toBeVisible();
    await user.type(unit.getByLabelText('Name'), 'Zhao');
    await user.click(unit.getByRole('button', { name: 'Sign' }));
    expect(await screen.findByText('The record is what was signed.')).toBeVisible();
    expect((await pageOf(store, visit))?.signatures.inspector?.strokes).toEqual([[10, 20, 60, 40]]);
    await user.type(screen.getByLabelText('Code on paper'), 'AAAA-BBBB-CCCC{Enter}');
    expect(await screen.findByText(/This record never had that code/)).toBeVisible();
  });

  it('says on the signed record from how many points a result on the scale of 100 comes', async () => {
    const store = await inspectedStore();
    const visit = await startedVisit(store);
    await scoreAll(store, visit, { network: 1 });
    await store.commit(scoreItem, { evaluation: visit, item: 'rooms', out: true });
    await sign(store, visit, 'inspector');
    await sign(store, visit, 'unit', 'Zhao');
    await show(store, POINT, `#/inspections/record/${visit}`);
    const result = await screen.findByRole('row', { name: /^Result/ });
    expect(within(result).getByText('Result on the scale of 100: 93.9 of the 94 points that apply')).toBeVisible();
    expect(within(result).getByText('99.9')).toBeVisible();
  });

  it('amends a signed record with a reason and keeps what stood before', async () => {
    const store = await inspectedStore();
    const visit = await signedVisit(store);
    const user = await show(store, POINT, `#/inspections/record/${visit}`);
    await user.click(await screen.findByRole('button', { name: 'Amend' }));
    const form = within(screen.getByRole('dialog', { name: 'Amend the signed record' }));
    await user.selectOptions(form.getByLabelText('Item'), 'rooms');
    await user.clear(form.getByLabelText('Points'));
    await user.type(form.getByLabelText('Points'), '5');
    await user.click(form.getByRole('button', { name: 'Save the amendment' }));
    expect(await form.findByText('Say why.')).toBeVisible();
    await user.type(form.getByLabelText(/^Reason/), 'Counted again');
    await user.click(form.getByRole('button', { name: 'Save the amendment' }));
    const card = within(await screen.findByRole('region', { name: 'Amendments' }));
    expect(await card.findByText('15 Jun 2026, Li: Counted again')).toBeVisible();
    expect(card.getByText('rooms: 6 points → 5 points')).toBeVisible();
  });

  it('closes a finding only on evidence', async () => {
    const store = await inspectedStore();
    const visit = await startedVisit(store);
    const user = await show(store, POINT, `#/inspections/record/${visit}`);
    await user.click(await screen.findByRole('button', { name: 'Add a finding' }));
    const form = within(screen.getByRole('dialog', { name: 'Add a finding' }));
    await user.type(form.getByLabelText('What is to be put right'), 'The roof leaks');
    await user.click(form.getByRole('button', { name: 'Add' }));
    expect(await screen.findByRole('heading', { name: '1 finding, 1 open' })).toBeVisible();
    expect(screen.getByText('by 15 Jul 2026')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Close' }));
    const close = within(screen.getByRole('dialog', { name: 'Close the finding' }));
    await user.click(close.getAllByRole('button', { name: 'Close' }).at(-1) as HTMLElement);
    expect(await close.findByText(/Without evidence it stays open/)).toBeVisible();
    await user.type(close.getByLabelText(/^Evidence/), 'New roof seen');
    await user.click(close.getAllByRole('button', { name: 'Close' }).at(-1) as HTMLElement);
    expect(await screen.findByText('Closed 15 Jun 2026: New roof seen')).toBeVisible();
  });

  it('shows photos with the visit and its finding; once it is signed they stay, and the remedy adds its own', async () => {
    const store = await inspectedStore();
    const visit = await startedVisit(store);
    await scoreAll(store, visit);
    const roof = { evaluation: visit, item: '', text: 'The roof leaks', remedyBy: '2026-07-15' };
    await store.commit(addFinding, roof);
    const finding = (await pageOf(store, visit))?.findings[0]?.id ?? '';
    const photo = photoOf('Roof.jpg', noise(500));
    await store.commit(keepFiles, { kind: 'finding', record: finding, files: [photo] });
    await store.commit(keepFiles, { kind: 'evaluation', record: visit, files: [photoOf('Gate.jpg', noise(400, 2))] });
    const user = await show(store, POINT, `#/inspections/record/${visit}`);
    const shelf = () => within(screen.getByRole('region', { name: 'Photos and documents: The roof leaks' }));
    expect(await screen.findByRole('button', { name: 'Gate.jpg' })).toBeVisible();
    await user.click(shelf().getByRole('button', { name: 'Roof.jpg' }));
    const open = within(screen.getByRole('dialog', { name: 'Roof.jpg' }));
    await user.type(open.getByLabelText(/^What it shows/), 'Hall, 15 June');
    await user.click(open.getByRole('button', { name: 'Save caption' }));
    await user.click(
      within(await screen.findByRole('dialog', { name: 'Hall, 15 June' })).getByRole('button', { name: 'Close' }),
    );
    await sign(store, visit, 'inspector');
    await sign(store, visit, 'unit');
    expect(await screen.findByText('The record is what was signed.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Evidence: rooms' })).toHaveAttribute(
      'href',
      `#/reports/evidence?item=${visit}%2Frooms`,
    );
    await user.click(shelf().getByRole('button', { name: 'Hall, 15 June' }));
    const signed = within(screen.getByRole('dialog', { name: 'Hall, 15 June' }));
    expect(signed.queryByRole('button', { name: 'Remove' })).not.toBeInTheDocument();
    expect(signed.queryByLabelText(/^What it shows/)).not.toBeInTheDocument();
    expect(signed.getByRole('button', { name: 'Save to disk' })).toBeVisible();
    await user.click(signed.getByRole('button', { name: 'Close' }));
    expect(shelf().getByRole('button', { name: /^Add files/ })).toBeVisible();
    // The second is the paper's.
    const [card] = screen.getAllByRole('region', { name: 'Photos and documents' });
    const own = within(card as HTMLElement);
    expect(own.getByRole('button', { name: 'Gate.jpg' })).toBeVisible();
    expect(own.queryByRole('button', { name: /^Add files/ })).not.toBeInTheDocument();
  });

  it('changes the proposed sheet and saves it only when it comes to a hundred', async () => {
    const store = await inspectedStore();
    const user = await show(store, DISTRICT, '#/inspections?part=sheets');
    await user.click(await screen.findByRole('button', { name: 'Take over the sheet for the year end' }));
    await user.click(await screen.findByRole('link', { name: 'Year-end assessment (proposed)' }));
    const [points] = await screen.findAllByLabelText('Points');
    expect(points).toHaveValue('30');
    await user.clear(points as HTMLElement);
    await user.type(points as HTMLElement, '25');
    expect(screen.getByText('95 points, should be 100')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Save the sheet' }));
    expect(await screen.findByText('The items come to 95 points. They must come to 100.')).toBeVisible();
    await user.clear(points as HTMLElement);
    await user.type(points as HTMLElement, '30');
    await user.clear(screen.getByLabelText('Title'));
    await user.type(screen.getByLabelText('Title'), 'Ours');
    await user.click(screen.getByRole('button', { name: 'Save the sheet' }));
    expect(await screen.findByRole('link', { name: 'Ours' })).toBeVisible();
    expect(defaultSheet('year-end', sheetWords).items[0]?.points).toBe(300);
  });
});
