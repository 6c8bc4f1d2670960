import { screen, waitFor, within } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { beforeAll, describe, expect, it } from 'vitest';
import { change } from '#domain/contracts.ts';
import { organizationRecord } from '#domain/organizations/organization.record.ts';
import { publicNoticeView } from '#domain/organizations/public-notice.views.ts';
import { organizationStepRecord, type Step } from '#domain/organizations/way.record.ts';
import { learningWeekView } from '#domain/reports/learning-week.views.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import { learningWeekPaper } from '#features/reports/learning-week-paper.ts';
import { publicNoticePaper } from '#features/reports/public-notice-paper.ts';
import { ReportsPage } from '#features/reports/reports-page.tsx';
import { loadLanguage, text } from '#i18n/language.ts';
import { DISTRICT, POINT, planStore, STREET, session, TODAY } from '../../domain/plans/plans-store.ts';
import { showScreen } from '../organizations/show-screen.tsx';
import { expectSameEverywhere } from './same-everywhere.tsx';

const page = (
  <Routes>
    <Route path="/reports/*" element={<ReportsPage />} />
  </Routes>
);
const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** A family that passed its site visit. */
const visited = (at: number, name: string) => [
  change(organizationRecord, { id: id(at), unit: POINT }, { organizationKind: 'family', name }),
  ...(['applied', 'site-visit'] as Step[]).map((step, index) =>
    change(
      organizationStepRecord,
      { id: id(at + 1 + index), unit: POINT },
      {
        organization: id(at),
        step,
        date: `2026-0${4 + index}-20`,
        ...(step === 'applied' ? { level: 'district' } : { result: 'passed' as const }),
      },
    ),
  ),
];

const noticeStore = () =>
  planStore(
    ...visited(500, 'Wang'),
    ...visited(510, 'Li'),
    change(unitRecord, { id: STREET, unit: STREET }, { contact: 'Room 2, 555 0101' }),
  );

const weekStore = () =>
  planStore(
    session('2026-06-08', [1, 2], { unnamed: 5, name: 'Opening', sessionKind: 'event' }),
    session('2026-06-10', [2, 3], { name: 'Reading' }),
    session('2026-06-20', [1], { name: 'Concert', planned: true }),
  );

describe('the public notice on the screen', () => {
  it('is drawn up from those who wait, with days and a place for objections, and is entered for all of them', async () => {
    const store = await noticeStore();
    const user = await showScreen(store, page, {
      address: '#/reports/papers?paper=notice',
      unit: STREET,
      year: 2026,
      today: TODAY,
    });
    const sheet = () => within(screen.getByRole('article', { name: /^Street: public notice of learning/ }));
    expect(
      await screen.findByText(/^After application, review and site visit, 2 learning organizations are/),
    ).toBeVisible();
    expect(sheet().getByRole('row', { name: '1 Li Learning family Point District' })).toBeVisible();
    expect(sheet().getByRole('row', { name: '2 Wang Learning family Point District' })).toBeVisible();
    expect(sheet().getByText('From 15 Jun 2026 to 23 Jun 2026.')).toBeVisible();
    expect(sheet().getByText(/in writing, .* to: Room 2, 555 0101$/)).toBeVisible();
    const until = screen.getByLabelText('Last day');
    await user.clear(until);
    await user.type(until, '2026-06-19');
    await user.clear(screen.getByLabelText('Where to object'));
    expect(sheet().getByText(/to: \(to be written by hand\)$/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Enter the notice for 2 organizations' }));
    await waitFor(() => expect(screen.getByLabelText('Notice')).toHaveDisplayValue('15 Jun 2026 to 19 Jun (2)'));
    expect(sheet().getByText('From 15 Jun 2026 to 19 Jun 2026.')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Enter the notice/ })).not.toBeInTheDocument();
  });

  it('says at the field why it cannot be entered, and who would stand on it where nobody does', async () => {
    const store = await noticeStore();
    const user = await showScreen(store, page, {
      address: '#/reports/papers?paper=notice',
      unit: STREET,
      year: 2026,
      today: TODAY,
    });
    const from = await screen.findByLabelText('First day');
    await user.clear(from);
    await user.type(from, '2026-06-16');
    await user.click(screen.getByRole('button', { name: 'Enter the notice for 2 organizations' }));
    await waitFor(() => expect(from).toHaveAttribute('aria-invalid', 'true'));
    expect((await store.read(publicNoticeView, { unit: STREET, year: 2026, today: TODAY }))?.notices[0]?.isNext).toBe(
      true,
    );
  });

  it('says who would stand on it where nobody does', async () => {
    await showScreen(await planStore(), page, {
      address: '#/reports/papers?paper=notice',
      unit: STREET,
      year: 2026,
      today: TODAY,
    });
    expect(await screen.findByRole('heading', { name: 'Nobody waits for a public notice' })).toBeVisible();
  });

  it('is not drawn up while another year is in view, whoever waits', async () => {
    await showScreen(await noticeStore(), page, {
      address: '#/reports/papers?paper=notice',
      unit: STREET,
      year: 2027,
      today: TODAY,
    });
    expect(await screen.findByRole('heading', { name: 'No public notice was entered for 2027' })).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Enter the notice/ })).not.toBeInTheDocument();
  });
});

describe('the learning week on the screen', () => {
  it('has the days of the calendar, or those chosen, and what was held in them', async () => {
    const user = await showScreen(await weekStore(), page, {
      address: '#/reports/papers?paper=week',
      unit: DISTRICT,
      year: 2026,
      today: TODAY,
    });
    expect(await screen.findByText(/seven days from the usual 20 Oct are shown/)).toBeVisible();
    expect(await screen.findByText('Nothing was held in these days.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'To the calendar' })).toHaveAttribute('href', '#/plan?part=calendar');
    const from = screen.getByLabelText('First day');
    await user.clear(from);
    await user.type(from, '2026-06-08');
    const sheet = () => within(screen.getByRole('article', { name: 'District: Lifelong Learning Week for All 2026' }));
    expect(await screen.findByRole('row', { name: 'Street 2 1 3 9' })).toBeVisible();
    expect(sheet().getByRole('row', { name: 'In all 2 1 3 9' })).toBeVisible();
    expect(
      sheet().getByText(
        '2 sessions were held, 1 of them a cultural or sports activity. 3 people by name took part, 9 attendances in all.',
      ),
    ).toBeVisible();
    expect(sheet().getByRole('row', { name: /^8 Jun 2026 Opening Point Cultural or sports event 7$/ })).toBeVisible();
    expect(sheet().queryByText('Concert')).not.toBeInTheDocument();
    const until = screen.getByLabelText('Last day');
    await user.clear(until);
    await user.type(until, '2026-06-01');
    expect(await screen.findByText('It cannot end before it begins.')).toBeVisible();
    await user.clear(until);
    await user.type(until, '2026-06-21');
    expect(await screen.findByRole('row', { name: /^20 Jun 2026 Concert Point/ })).toBeVisible();
  });
});

describe('a notice without a last day', () => {
  beforeAll(() => loadLanguage('en'));

  it('has room for it to be written in by hand, which a browser does not collapse', () => {
    expect(text().papers.publicNotice.openEnd({ from: '15 Jun 2026' })).toMatch(/^From 15 Jun 2026 to\u00a0{10,}\.$/);
  });
});

describe('the same cell has the same number', () => {
  beforeAll(() => loadLanguage('en'));

  it('of the public notice', async () => {
    const store = await noticeStore();
    const read = await store.read(publicNoticeView, { unit: STREET, year: 2026, today: TODAY });
    const [next] = read?.notices ?? [];
    if (read === undefined || next === undefined) throw new Error('no notice');
    const days = { from: '2026-06-15', until: '2026-06-19', how: 'in writing', where: 'Room 2' };
    await expectSameEverywhere(publicNoticePaper(text(), read.unitName, 2026, next, days));
  });

  it('of the learning week', async () => {
    const store = await weekStore();
    const days = { from: '2026-06-08', until: '2026-06-21' };
    const week = await store.read(learningWeekView, { unit: DISTRICT, today: TODAY, ...days });
    if (week === undefined) throw new Error('no week');
    await expectSameEverywhere(learningWeekPaper(text(), week, 2026, TODAY));
  });
});
