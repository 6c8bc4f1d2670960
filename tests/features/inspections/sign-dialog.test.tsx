import { screen, waitFor, within } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkDrawn, drawRecords } from '#domain/inspections/draw.commands.ts';
import { writeSummary } from '#domain/inspections/evaluation.commands.ts';
import { InspectionsPage } from '#features/inspections/inspections-page.tsx';
import { onCommit } from '#runtime/announce.ts';
import type { Committed } from '#runtime/use-command.ts';
import {
  inspectedStore,
  POINT,
  pageOf,
  scoreAll,
  startedVisit,
  TODAY,
} from '../../domain/inspections/inspections-store.ts';
import { showScreen } from '../organizations/show-screen.tsx';

const page = (
  <Routes>
    <Route path="/inspections/*" element={<InspectionsPage />} />
  </Routes>
);

const announced: Committed[] = [];
let stop: () => void;
beforeEach(() => {
  announced.length = 0;
  stop = onCommit((committed) => announced.push(committed));
});
afterEach(() => stop());

async function scored() {
  const store = await inspectedStore();
  const visit = await startedVisit(store);
  await scoreAll(store, visit);
  const user = await showScreen(store, page, {
    address: `#/inspections/record/${visit}`,
    unit: POINT,
    year: 2026,
    today: TODAY,
  });
  const open = async (side: 'inspectors' | 'unit') => {
    await user.click(await screen.findByRole('button', { name: `Sign for the ${side}` }));
    return within(screen.getByRole('dialog', { name: `Sign for the ${side}` }));
  };
  return { store, visit, user, open };
}

describe('signing', () => {
  it('says what is still open, and is done all the same only by who has seen it', async () => {
    const { store, visit, user, open } = await scored();
    await store.commit(drawRecords, { evaluation: visit, sessions: 1, learners: 2, today: TODAY });
    const [drawn] = (await pageOf(store, visit))?.drawn?.learners ?? [];
    await store.commit(checkDrawn, { evaluation: visit, id: drawn?.id ?? '', checked: 'yes' as const });
    expect(await screen.findByRole('heading', { name: '3 drawn, 1 checked, 1 confirmed' })).toBeVisible();
    const form = await open('inspectors');
    expect(form.getByText('2 of 3 drawn entries not checked')).toBeVisible();
    expect(form.getByText('The opinion on the whole is not written')).toBeVisible();
    await user.click(form.getByRole('button', { name: 'Sign' }));
    expect(await form.findByText('Look at what is still open above, then tick this.')).toBeVisible();
    expect((await pageOf(store, visit))?.state).toBe('open');
    await user.click(form.getByRole('checkbox', { name: 'I know this and sign all the same' }));
    await user.click(form.getByRole('button', { name: 'Sign' }));
    expect(await screen.findByText(/^Li, 15 Jun 2026/)).toBeVisible();
    // The other side is to know it too, and what would have to be done first.
    const unit = await open('unit');
    expect(unit.getByText(/the other side has to take its signature back first/)).toBeVisible();
    expect(unit.getByText('2 of 3 drawn entries not checked')).toBeVisible();
  });

  it('asks nothing where everything was looked at and written, and offers a way back for the first side only', async () => {
    const { store, visit, user, open } = await scored();
    await store.commit(writeSummary, { evaluation: visit, summary: 'Good' });
    expect(await screen.findByDisplayValue('Good')).toBeVisible();
    const form = await open('inspectors');
    expect(form.queryByRole('checkbox')).not.toBeInTheDocument();
    await user.click(form.getByRole('button', { name: 'Sign' }));
    expect(await screen.findByText(/^Li, 15 Jun 2026/)).toBeVisible();
    expect(announced.map(({ command }) => command)).toEqual(['signVisit']);
    const unit = await open('unit');
    await user.type(unit.getByLabelText('Name'), 'Zhao');
    await user.click(unit.getByRole('button', { name: 'Sign' }));
    expect(await screen.findByText('The record is what was signed.')).toBeVisible();
    // It closes when everything about the signature was said.
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(announced).toHaveLength(1);
  });
});
