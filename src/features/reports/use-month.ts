import { useSearchParams } from 'react-router-dom';
import { type IsoMonth, monthNumber, monthOfYear, yearOf } from '#kernel/calendar.ts';
import { useSession } from '#runtime/session.ts';

/** The month in view, kept in the address: at first the last one that is over. */
export function useMonth(): { month: IsoMonth; choose: (month: IsoMonth) => void } {
  const { year, today } = useSession();
  const [search, setSearch] = useSearchParams();
  const asked = Number(search.get('month'));
  const usual = yearOf(today) === year ? Math.max(1, monthNumber(today) - 1) : 12;
  const month = monthOfYear(year, asked >= 1 && asked <= 12 ? asked : usual);
  const choose = (next: IsoMonth) => {
    const params = new URLSearchParams(search);
    params.set('month', String(monthNumber(next)));
    setSearch(params, { replace: true });
  };
  return { month, choose };
}
