import { useRef } from 'react';
import { matchesPerson, type Person } from '#domain/learners/learner.rules.ts';
import { usePeopleNamed } from '#runtime/use-people.ts';
import { Button } from '#ui/button.tsx';
import { FieldGroup } from '#ui/field.tsx';
import { useSettled } from '#ui/use-settled.ts';
import { useText } from '#ui/use-text.ts';

const MOST = 6;

/** Nobody here fits: people who live elsewhere in the district and do. */
export function ElsewhereList({
  text,
  year,
  onChoose,
}: {
  text: string;
  year: number;
  onChoose: (person: Person) => void;
}) {
  const { sessions, frame } = useText();
  const words = sessions.form;
  const settled = useSettled(text);
  const data = usePeopleNamed(settled, year, MOST);
  // What was found for fewer letters stays in place until the answer to more has come: nothing jumps under a finger.
  const last = useRef<readonly Person[]>([]);
  if (data !== undefined) last.current = data;
  const found = last.current.filter((person) => matchesPerson(person, text));
  if (found.length === 0 && (data === undefined || settled !== text)) return <p className="muted">{frame.loading}</p>;
  if (found.length === 0) return <p className="muted">{words.noMatch({ name: text })}</p>;
  return (
    <FieldGroup legend={words.elsewhere}>
      <ul className="stack tight">
        {found.map((person) => (
          <li key={person.id} className="line spread">
            <span>
              {person.name}{' '}
              <small className="muted">
                {[person.birthYear, person.homeName, person.telephone].filter(Boolean).join(' · ')}
              </small>
            </span>
            <Button onClick={() => onChoose(person)}>{words.tickThis}</Button>
          </li>
        ))}
      </ul>
    </FieldGroup>
  );
}
