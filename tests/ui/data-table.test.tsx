import { readFileSync } from 'node:fs';
import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { loadLanguage } from '#i18n/language.ts';
import { type Column, DataTable } from '#ui/data-table.tsx';

type Learner = { id: string; name: string; times: number };

const columns: Column<Learner>[] = [
  { id: 'name', head: 'Name', cell: (row) => row.name, sort: (row) => row.name },
  { id: 'times', head: 'Times', cell: (row) => row.times, sort: (row) => row.times, number: true, total: '13' },
];
const rows: Learner[] = [
  { id: 'b', name: 'Bo', times: 2 },
  { id: 'c', name: 'Cai', times: 10 },
  { id: 'a', name: 'An', times: 1 },
];

beforeAll(() => loadLanguage('en'));

const names = () =>
  screen
    .getAllByRole('rowheader')
    .map((cell) => cell.textContent)
    .filter((name) => name !== 'Total');

describe('DataTable', () => {
  it('sorts by a column and turns round on the second press', async () => {
    const user = userEvent.setup();
    render(<DataTable label="Learners" columns={columns} rows={rows} rowId={(row) => row.id} />);
    expect(names()).toEqual(['Bo', 'Cai', 'An']);
    await user.click(screen.getByRole('button', { name: 'Name' }));
    expect(names()).toEqual(['An', 'Bo', 'Cai']);
    expect(screen.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending');
    await user.click(screen.getByRole('button', { name: 'Name' }));
    expect(names()).toEqual(['Cai', 'Bo', 'An']);
  });

  it('starts figures from the largest', async () => {
    const user = userEvent.setup();
    render(<DataTable label="Learners" columns={columns} rows={rows} rowId={(row) => row.id} />);
    await user.click(screen.getByRole('button', { name: 'Times' }));
    expect(names()).toEqual(['Cai', 'Bo', 'An']);
    expect(screen.getByRole('columnheader', { name: 'Times' })).toHaveAttribute('aria-sort', 'descending');
  });

  it('opens a row by its name, by a click anywhere in it, and from the keyboard', async () => {
    const user = userEvent.setup();
    const onRow = vi.fn();
    render(<DataTable label="Learners" columns={columns} rows={rows} rowId={(row) => row.id} onRow={onRow} />);
    await user.click(screen.getByRole('cell', { name: '10' }));
    expect(onRow).toHaveBeenLastCalledWith(rows[1]);
    screen.getByRole('button', { name: 'Bo' }).focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(onRow).toHaveBeenLastCalledWith(rows[2]);
    expect(onRow).toHaveBeenCalledTimes(2);
  });

  it('shows the totals row', () => {
    render(<DataTable label="Learners" columns={columns} rows={rows} rowId={(row) => row.id} totalLabel="Total" />);
    const total = screen.getByRole('row', { name: /Total/ });
    expect(within(total).getByRole('cell')).toHaveTextContent('13');
  });

  it('shows of rows that lie elsewhere those that are here, asks for those in sight, and lets them be sorted there', async () => {
    const user = userEvent.setup();
    const onSort = vi.fn();
    const onSight = vi.fn();
    const held = Array.from({ length: 300 }, (_, index) => ({ id: `${index}`, name: `N${index}`, times: index }));
    const distant = { count: 300_000, first: 0, question: '', sort: undefined, onSort, onSight };
    const table = (first: number) => (
      <DataTable
        label="Learners"
        columns={columns}
        rows={held.map((row) => ({ ...row, id: `${first}-${row.id}` }))}
        distant={{ ...distant, first }}
        rowId={(row) => row.id}
      />
    );
    const { rerender } = render(table(0));
    expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '300001');
    expect(names()[0]).toBe('N0');
    expect(names().length).toBeLessThan(60);
    expect(onSight).toHaveBeenLastCalledWith(0, names().length);
    await user.click(screen.getByRole('button', { name: 'Times' }));
    expect(onSort).toHaveBeenLastCalledWith({ column: 'times', direction: 'descending' });
    expect(names()[0]).toBe('N0');

    // Far below, before those rows have come: their room is kept and nothing wrong stands in it.
    const box = screen.getByRole('table').parentElement as HTMLElement;
    box.scrollTop = 40 * 200_000;
    fireEvent.scroll(box);
    const [first] = onSight.mock.lastCall as [number, number];
    expect(first).toBeGreaterThan(199_000);
    expect(screen.queryAllByRole('rowheader')).toHaveLength(0);
    rerender(table(199_900));
    expect(names()[0]).toBe(`N${first - 199_900}`);
  });

  describe('of rows that lie elsewhere', () => {
    const held = (first: number, count: number) =>
      Array.from({ length: count }, (_, index) => ({
        id: `${first + index}`,
        name: `N${first + index}`,
        times: index,
      }));
    const onSight = vi.fn();
    const distant = { count: 5000, first: 0, question: 'all', sort: undefined, onSort: vi.fn(), onSight };
    const shared = { label: 'Learners', columns, rowId: (row: Learner) => row.id };
    const box = () => screen.getByRole('table').parentElement as HTMLElement;
    const scrollTo = (row: number) => {
      box().scrollTop = 40 * row;
      fireEvent.scroll(box());
    };

    it('keeps the table and its room while those in sight are on their way, and says so', () => {
      const { rerender } = render(<DataTable {...shared} rows={held(0, 600)} distant={distant} />);
      expect(box()).not.toHaveAttribute('aria-busy');
      const before = box();
      rerender(<DataTable {...shared} rows={[]} distant={{ ...distant, count: 300, first: 4800 }} />);
      expect(screen.queryByText('Nothing here yet')).toBeNull();
      expect(box()).toBe(before);
      expect(box()).toHaveAttribute('aria-busy', 'true');
      rerender(<DataTable {...shared} rows={held(0, 300)} distant={{ ...distant, count: 300 }} />);
      expect(names()[0]).toBe('N0');
      expect(box()).not.toHaveAttribute('aria-busy');
      rerender(<DataTable {...shared} rows={[]} distant={{ ...distant, count: 0 }} />);
      expect(screen.getByText('Nothing here yet')).toBeVisible();
    });

    it.each([
      ['loading', { loading: true }],
      ['an error', { error: 'It could not be read.' }],
      ['nothing', { rows: [], distant: { ...distant, count: 0 } }],
    ])('follows the scrolling of the box that is drawn anew after %s', (_, between) => {
      const table = { ...shared, rows: held(0, 600), distant };
      const { rerender } = render(<DataTable {...table} />);
      scrollTo(400);
      expect(onSight.mock.lastCall?.[0]).toBe(400 - 12);
      rerender(<DataTable {...table} {...between} />);
      expect(screen.queryByRole('table')).toBeNull();
      rerender(<DataTable {...table} />);
      expect(names()[0]).toBe('N0');
      scrollTo(300);
      expect(names()[0]).toBe(`N${300 - 12}`);
      expect(onSight.mock.lastCall?.[0]).toBe(300 - 12);
    });

    it('starts another question at the top, and stays where it is in another order', () => {
      const table = { ...shared, rows: held(0, 600) };
      const { rerender } = render(<DataTable {...table} distant={distant} />);
      scrollTo(400);
      rerender(<DataTable {...table} distant={{ ...distant, sort: { column: 'name', direction: 'ascending' } }} />);
      expect(box().scrollTop).toBe(40 * 400);
      expect(names()[0]).toBe(`N${400 - 12}`);
      // Somebody who asks anew for what is below must not be told of what was in sight before.
      const fresh = vi.fn();
      rerender(<DataTable {...table} distant={{ ...distant, question: 'other', onSight: fresh }} />);
      expect(box().scrollTop).toBe(0);
      expect(names()[0]).toBe('N0');
      expect(fresh.mock.calls.map(([first]) => first)).toEqual([0]);
      rerender(<DataTable {...table} distant={distant} />);
      expect(names()[0]).toBe('N0');
    });
  });

  it('prints the rows that are drawn without the room of the others, and says how many there are', () => {
    const many = Array.from({ length: 5000 }, (_, index) => ({ id: String(index), name: `N${index}`, times: index }));
    const table = { label: 'Learners', columns, rows: many, rowId: (row: Learner) => row.id };
    // What holds for paper, as if the page were paper.
    const [, onPaper = ''] =
      readFileSync('src/ui/styles/print.css', 'utf8').match(/@media print \{([\s\S]*)\n\}/) ?? [];
    const screenStyle = readFileSync('src/ui/styles/tables.css', 'utf8');
    const style = document.head.appendChild(document.createElement('style'));
    try {
      style.textContent = screenStyle;
      const { container, rerender } = render(<DataTable {...table} inWorkbook />);
      const shown = (selector: string) => {
        const found = [...container.querySelectorAll(selector)];
        return found.length > 0 && found.every((each) => getComputedStyle(each).display !== 'none');
      };
      expect(shown('.spacer')).toBe(true);
      expect(shown('.left-out')).toBe(false);
      style.textContent = screenStyle + onPaper;
      expect(container.querySelectorAll('.spacer')).toHaveLength(1);
      expect(shown('.spacer')).toBe(false);
      const box = container.querySelector('.table-box') as HTMLElement;
      expect(getComputedStyle(box).maxHeight).toBe('none');
      expect(
        screen.getByText(
          `${names().length} of 5,000 rows on this paper. The whole list is in the workbook: “Save as workbook”.`,
        ),
      ).toBeVisible();
      rerender(<DataTable {...table} />);
      expect(screen.getByText(`${names().length} of 5,000 rows on this paper.`)).toBeVisible();
      rerender(<DataTable {...table} rows={many.slice(0, 100)} inWorkbook />);
      expect(screen.queryByText(/on this paper/)).toBeNull();
    } finally {
      style.remove();
    }
  });

  it('draws only part of a long table but tells its whole length', () => {
    const many = Array.from({ length: 5000 }, (_, index) => ({ id: String(index), name: `N${index}`, times: index }));
    render(<DataTable label="Learners" columns={columns} rows={many} rowId={(row) => row.id} />);
    expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '5001');
    expect(screen.getAllByRole('rowheader').length).toBeLessThan(60);
  });

  it('is scrolled by the keyboard even where a table holds nothing to step into', async () => {
    const user = userEvent.setup();
    const bare = columns.map(({ sort: _, ...column }) => column);
    const { rerender } = render(
      <DataTable label="Learners" columns={bare} rows={rows} rowId={(row) => row.id} height={40} />,
    );
    await user.tab();
    expect(screen.getByRole('group', { name: 'Learners' })).toHaveFocus();
    rerender(<DataTable label="Learners" columns={columns} rows={rows} rowId={(row) => row.id} height={40} />);
    expect(screen.queryByRole('group', { name: 'Learners' })).toBeNull();
  });

  it('says when it is empty, loading, or could not be read', async () => {
    const user = userEvent.setup();
    const onRetry = vi.fn();
    const shared = { label: 'Learners', columns, rows: [], rowId: (row: Learner) => row.id };
    const { rerender } = render(<DataTable {...shared} />);
    expect(screen.getByText('Nothing here yet')).toBeVisible();
    rerender(<DataTable {...shared} loading />);
    expect(screen.getByRole('status')).toHaveTextContent('Loading…');
    rerender(<DataTable {...shared} error="The register could not be read." onRetry={onRetry} />);
    expect(screen.getByRole('alert')).toHaveTextContent('The register could not be read.');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledOnce();
  });
});
