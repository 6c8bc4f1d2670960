import type { ReactNode } from 'react';
import type { Duplicate } from '#domain/learners/duplicates.rules.ts';
import type { Person } from '#domain/learners/learner.rules.ts';
import { useText } from '#ui/use-text.ts';

/** People who may be the same, each with the reasons and something to do about it. */
export function DuplicateList({
  duplicates,
  actions,
}: {
  duplicates: readonly Duplicate[];
  actions: (person: Person) => ReactNode;
}) {
  const { learners } = useText();
  return (
    <ul className="stack tight">
      {duplicates.map(({ person, reasons }) => (
        <li key={person.id} className="line spread">
          <span>
            {person.name}{' '}
            <small className="muted">
              {[person.birthYear, person.homeName, ...reasons.map((reason) => learners.reasons[reason])]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </span>
          <span className="line">{actions(person)}</span>
        </li>
      ))}
    </ul>
  );
}
