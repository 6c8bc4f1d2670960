import type { CourseTime } from '#domain/courses/course.rules.ts';
import { useSession } from '#runtime/session.ts';
import { Button, IconButton } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { DateField } from '#ui/date-field.tsx';
import { NumberField } from '#ui/number-field.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { useText } from '#ui/use-text.ts';

/** A time as it is typed: minutes may be empty, and a key keeps its row while others come and go. */
export interface TypedTime extends Omit<CourseTime, 'minutes'> {
  key: number;
  minutes: number | undefined;
}

export function typedTimes(times: readonly CourseTime[]): TypedTime[] {
  return times.map((time, key) => ({ ...time, key }));
}

export function givenTimes(times: readonly TypedTime[]): CourseTime[] {
  return times.map(({ key: _key, minutes, ...time }) => ({ ...time, minutes: minutes ?? 0 }));
}

/** Weekly times between two days. */
export function TimetableCard({
  times,
  onChange,
  errorOf,
}: {
  times: readonly TypedTime[];
  onChange: (times: readonly TypedTime[]) => void;
  errorOf: (field: string) => string | undefined;
}) {
  const { courses } = useText();
  const words = courses.form;
  const { year, today } = useSession();

  function add() {
    const last = times.at(-1);
    const from = today.startsWith(`${year}-`) ? today : `${year}-01-01`;
    const key = Math.max(-1, ...times.map((time) => time.key)) + 1;
    const fresh = { weekday: 1, start: '09:00', minutes: 90, from, until: `${year}-12-31` };
    onChange([...times, { ...fresh, ...last, key }]);
  }

  const set = (key: number, changes: Partial<TypedTime>) =>
    onChange(times.map((time) => (time.key === key ? { ...time, ...changes } : time)));

  return (
    <Card title={words.timetable} question={words.timetableHint}>
      <div className="stack">
        {times.map((time, index) => {
          const at = `timetable.${index}`;
          return (
            <div key={time.key} className="inset stack tight">
              <div className="fields thirds">
                <SelectField
                  label={words.weekday}
                  value={String(time.weekday)}
                  options={courses.weekdays.map((label, day) => ({ value: String(day + 1), label }))}
                  onChange={(weekday) => set(time.key, { weekday: Number(weekday) })}
                  error={errorOf(`${at}.weekday`)}
                />
                <DateField
                  kind="time"
                  label={words.start}
                  value={time.start}
                  onChange={(start) => set(time.key, { start })}
                  error={errorOf(`${at}.start`)}
                />
                <NumberField
                  label={words.minutes}
                  whole
                  least={1}
                  most={1440}
                  value={time.minutes}
                  onChange={(minutes) => set(time.key, { minutes })}
                  error={errorOf(`${at}.minutes`)}
                />
              </div>
              <div className="fields thirds">
                <DateField
                  label={words.from}
                  value={time.from}
                  onChange={(from) => set(time.key, { from })}
                  error={errorOf(`${at}.from`)}
                />
                <DateField
                  label={words.until}
                  value={time.until}
                  onChange={(until) => set(time.key, { until })}
                  error={errorOf(`${at}.until`)}
                />
                <IconButton
                  icon="remove"
                  label={words.removeTime}
                  className="row-remove"
                  onClick={() => onChange(times.filter(({ key }) => key !== time.key))}
                />
              </div>
            </div>
          );
        })}
        <div className="line">
          <Button icon="add" onClick={add}>
            {words.addTime}
          </Button>
        </div>
      </div>
    </Card>
  );
}
