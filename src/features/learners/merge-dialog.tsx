import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import type { Person } from '#domain/learners/learner.rules.ts';
import { mergeLearners } from '#domain/learners/merge.commands.ts';
import { refusalText } from '#i18n/refusal.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { usePeopleNamed } from '#runtime/use-people.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Notice } from '#ui/notice.tsx';
import { Typeahead } from '#ui/typeahead.tsx';
import { useSettled } from '#ui/use-settled.ts';
import { useText } from '#ui/use-text.ts';

/** Joins a person with another record: finds it, shows both, says what happens and that it can be taken back. */
export function MergeDialog({
  person,
  other: given,
  stay = false,
  onClose,
}: {
  person: Person;
  other?: Person;
  /** Afterwards the page stays where it is, instead of showing the joined person. */
  stay?: boolean;
  onClose: () => void;
}) {
  const messages = useText();
  const words = messages.learners.page;
  const { year } = useSession();
  const { search } = useLocation();
  const navigate = useNavigate();
  const command = useCommand(mergeLearners);
  const [other, setOther] = useState(given);
  const [query, setQuery] = useState('');
  const found = usePeopleNamed(useSettled(query.trim()), year, 20);
  const hintOf = (each: Person): string => [each.birthYear, each.telephone, each.homeName].filter(Boolean).join(' · ');
  const options = (found ?? []).filter(({ id }) => id !== person.id);

  async function merge(into: Person) {
    const result = await command.run({ learner: person.id, other: into.id });
    if (!result.ok) return;
    onClose();
    if (!stay) navigate(`/learners/${person.id < into.id ? person.id : into.id}${search}`);
  }

  return (
    <Dialog
      title={other === undefined ? words.mergeWith : words.mergeTitle({ one: person.name, other: other.name })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{messages.frame.cancel}</Button>
          {other && (
            <Button tone="primary" busy={command.isPending} onClick={() => void merge(other)}>
              {words.mergeAction}
            </Button>
          )}
        </>
      }
    >
      <div className="stack">
        {command.refusal && <Notice tone="bad">{refusalText(messages, command.refusal)}</Notice>}
        {other === undefined ? (
          <Typeahead
            label={words.mergeSearch}
            query={query}
            onQuery={setQuery}
            options={options.map((each) => ({ id: each.id, label: each.name, hint: hintOf(each) }))}
            onChoose={({ id }) => setOther(options.find((each) => each.id === id))}
          />
        ) : (
          <>
            <ul className="stack tight">
              {[person, other].map((each) => (
                <li key={each.id}>
                  <b>{each.name}</b> <span className="muted">{hintOf(each)}</span>
                </li>
              ))}
            </ul>
            <p>{words.mergeText}</p>
          </>
        )}
      </div>
    </Dialog>
  );
}
