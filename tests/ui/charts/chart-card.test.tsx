import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { loadLanguage } from '#i18n/language.ts';
import { ChartCard } from '#ui/charts/chart-card.tsx';
import type { ValueTable } from '#ui/charts/value-table.tsx';

const table: ValueTable = {
  columns: [{ head: 'Month' }, { head: 'Actual %', format: (value) => value.toFixed(1) }],
  rows: [
    ['January', 2.64],
    ['February', undefined],
  ],
};

beforeAll(() => loadLanguage('en'));

function card(onWorkbook?: (table: ValueTable, title: string) => void, of?: string) {
  return render(
    <ChartCard
      title="3.2 points short"
      question="Rate by month"
      definition="Distinct persons ÷ residents"
      table={table}
      {...(onWorkbook ? { onWorkbook } : {})}
      {...(of ? { of } : {})}
    >
      <svg className="drawing" />
    </ChartCard>,
  );
}

describe('ChartCard', () => {
  it('is a region named by its answer, with question and definition', () => {
    card();
    const region = screen.getByRole('region', { name: '3.2 points short' });
    expect(region).toHaveTextContent('Rate by month');
    expect(region).toHaveTextContent('Distinct persons ÷ residents');
  });

  it('always has the value table, opened and closed by its button', async () => {
    const user = userEvent.setup();
    card();
    const values = screen.getByRole('table', { name: /Value table/ });
    expect(within(values).getByRole('row', { name: 'January 2.6' })).toBeInTheDocument();
    expect(within(values).getByRole('row', { name: 'February –' })).toBeInTheDocument();
    const button = screen.getByRole('button', { name: 'Value table' });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    await user.click(button);
    expect(button).toHaveAttribute('aria-expanded', 'true');
    expect(values.parentElement).not.toHaveClass('closed');
  });

  it('hands the unrounded values to the workbook', async () => {
    const user = userEvent.setup();
    const onWorkbook = vi.fn();
    card(onWorkbook);
    await user.click(screen.getByRole('button', { name: 'Save as workbook' }));
    expect(onWorkbook).toHaveBeenCalledExactlyOnceWith(table, '3.2 points short');
  });

  it('names what leaves the page with unit and year', async () => {
    const user = userEvent.setup();
    const onWorkbook = vi.fn();
    card(onWorkbook, 'Green Hill 2026');
    expect(screen.getByRole('region', { name: '3.2 points short' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Save as workbook' }));
    expect(onWorkbook).toHaveBeenCalledExactlyOnceWith(table, 'Green Hill 2026 3.2 points short');
  });

  it('offers only what the caller can do', () => {
    card();
    expect(screen.queryByRole('button', { name: 'Save as picture' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Save as workbook' })).not.toBeInTheDocument();
  });
});
