import { useState } from 'react';
import { matchesPerson, type Person } from '#domain/learners/learner.rules.ts';
import { compareText } from '#i18n/format.ts';
import { currentLanguage } from '#i18n/language.ts';
import { useSession } from '#runtime/session.ts';
import { usePeople, usePeopleNamed } from '#runtime/use-people.ts';
import { IconButton } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Typeahead } from '#ui/typeahead.tsx';
import { useText } from '#ui/use-text.ts';

const MOST_OFFERED = 12;

/** Who is expected at each session. Neighbours are found at once, people elsewhere a moment later. */
export function RosterCard({
  roster,
  unit,
  onChange,
}: {
  roster: readonly Person[];
  unit: string;
  onChange: (roster: readonly Person[]) => void;
}) {
  const { courses } = useText();
  const words = courses.form;
  const { year } = useSession();
  const [query, setQuery] = useState('');
  const typed = query.trim();
  const near = usePeople(
    { unit, year, text: typed, group: '', language: currentLanguage() },
    { first: 0, count: typed === '' ? 0 : MOST_OFFERED },
  );
  const elsewhere = usePeopleNamed(typed, year, MOST_OFFERED);
  const on = new Set(roster.map(({ id }) => id));
  // What was found for fewer letters stands until the answer to more has come.
  const found = [...(near.data?.people ?? []), ...(elsewhere ?? [])].filter((person) => matchesPerson(person, typed));
  const known = new Map(typed === '' ? [] : found.map((person) => [person.id, person]));
  const offered = [...known.values()].filter(({ id }) => !on.has(id)).slice(0, MOST_OFFERED);
  const sorted = [...roster].sort((one, other) => compareText(one.name, other.name));
  const hintOf = (person: Person) => [person.birthYear, person.homeName].filter(Boolean).join(' · ');

  return (
    <Card title={words.roster} question={words.rosterHint} actions={words.rosterCount({ count: roster.length })}>
      <div className="stack">
        <Typeahead
          label={words.rosterAdd}
          query={query}
          onQuery={setQuery}
          options={offered.map((person) => ({ id: person.id, label: person.name, hint: hintOf(person) }))}
          onChoose={({ id }) => {
            const person = known.get(id);
            if (person) onChange([...roster, person]);
            setQuery('');
          }}
        />
        {sorted.length === 0 ? (
          <p className="muted">{words.rosterEmpty}</p>
        ) : (
          <ul className="roster">
            {sorted.map((person) => (
              <li key={person.id} className="roster-row still">
                <span className="name">
                  {person.name}
                  <small>{hintOf(person)}</small>
                </span>
                <IconButton
                  icon="close"
                  label={words.rosterRemove({ name: person.name })}
                  onClick={() => onChange(roster.filter(({ id }) => id !== person.id))}
                />
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  );
}
