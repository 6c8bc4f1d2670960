import { formatMonth } from '#i18n/format.ts';
import { type IsoMonth, monthsOfYear, yearOf } from '#kernel/calendar.ts';
import { SelectField } from '#ui/select-field.tsx';
import { useText } from '#ui/use-text.ts';

export function MonthSelect({ month, onChange }: { month: IsoMonth; onChange: (month: IsoMonth) => void }) {
  const { reports } = useText();
  return (
    <SelectField
      label={reports.month}
      value={month}
      options={monthsOfYear(yearOf(month)).map((value) => ({ value, label: formatMonth(value) }))}
      onChange={onChange}
    />
  );
}
