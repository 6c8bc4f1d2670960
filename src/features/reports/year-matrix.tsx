import type { ClosingPage } from '#domain/closing/closing.views.ts';
import { formatMonth } from '#i18n/format.ts';
import type { IsoMonth } from '#kernel/calendar.ts';
import { Card } from '#ui/card.tsx';
import { classNames } from '#ui/class-names.ts';
import { useText } from '#ui/use-text.ts';

/** Every month of the units below at one look: who is in, who is missing. */
export function YearMatrix({ page, onMonth }: { page: ClosingPage; onMonth: (month: IsoMonth) => void }) {
  const { reports } = useText();
  const words = reports.closing;
  const months = page.months.map(({ month }) => month);
  const rows = [
    ...page.children.map(({ unit, name, months: states }) => ({ unit, name, states })),
    { unit: page.unit, name: page.name, states: page.months.map(({ state }) => state) },
  ];
  return (
    <Card flush title={words.year} question={words.yearQuestion}>
      <div className="table-box">
        <table className="table month-matrix" aria-label={words.yearQuestion}>
          <thead>
            <tr>
              <th scope="col">{words.unit}</th>
              {months.map((month) => (
                <th key={month} scope="col" className={classNames(month === page.month && 'chosen')}>
                  <button type="button" className="sort" onClick={() => onMonth(month)}>
                    {formatMonth(month, 'short')}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.unit}>
                <th scope="row">{row.name}</th>
                {row.states.map((state, index) => {
                  const month = months[index] ?? '';
                  const said = words.cell({
                    unit: row.name,
                    month: formatMonth(month, 'short'),
                    state: words.states[state],
                  });
                  return (
                    <td
                      key={month}
                      className={classNames('month', state, month === page.month && 'chosen')}
                      title={said}
                    >
                      <span aria-hidden="true">{words.signs[state]}</span>
                      <span className="sr">{words.states[state]}</span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="small muted matrix-legend">{words.legend}</p>
    </Card>
  );
}
