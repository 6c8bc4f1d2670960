import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HashRouter, useLocation } from 'react-router-dom';
import { expect, it } from 'vitest';
import { useTopOfPage } from '#app/use-top-of-page.ts';

function Page() {
  useTopOfPage();
  const { pathname, search } = useLocation();
  return (
    <main id="main" tabIndex={-1}>
      <h1>{pathname}</h1>
      <p>{search}</p>
      <a href="#/plan">Plan</a>
      {pathname === '/plan' && <a href="#/record">Record</a>}
      <a href="#/plan?year=2025">Last year</a>
    </main>
  );
}

it('shows another page from its top, and leaves one where it was when only the year changes or somebody goes back', async () => {
  const down = 500;
  window.location.hash = '#/overview';
  const user = userEvent.setup();
  render(
    <HashRouter>
      <Page />
    </HashRouter>,
  );
  document.documentElement.scrollTop = down;
  await user.click(screen.getByRole('link', { name: 'Plan' }));
  await screen.findByRole('heading', { name: '/plan' });
  expect(document.documentElement.scrollTop).toBe(0);
  document.documentElement.scrollTop = down;

  await user.click(screen.getByRole('link', { name: 'Last year' }));
  await screen.findByText('?year=2025');
  window.history.back();
  await waitFor(() => expect(screen.queryByText('?year=2025')).toBeNull());
  window.history.back();
  await screen.findByRole('heading', { name: '/overview' });
  expect(document.documentElement.scrollTop).toBe(down);
});

it('goes on by keyboard from the page where what led to it is gone, and keeps the focus where it is not', async () => {
  window.location.hash = '#/overview';
  const user = userEvent.setup();
  render(
    <HashRouter>
      <Page />
    </HashRouter>,
  );
  const plan = screen.getByRole('link', { name: 'Plan' });
  await user.click(plan);
  await screen.findByRole('heading', { name: '/plan' });
  expect(plan).toHaveFocus();
  await user.click(screen.getByRole('link', { name: 'Record' }));
  await screen.findByRole('heading', { name: '/record' });
  expect(screen.getByRole('main')).toHaveFocus();
});
