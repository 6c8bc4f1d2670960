import type { MergedRecord } from '#domain/learners/learner.views.ts';
import { unmergeLearners } from '#domain/learners/merge.commands.ts';
import { refusalText } from '#i18n/refusal.ts';
import { useCommand } from '#runtime/use-command.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Notice } from '#ui/notice.tsx';
import { useText } from '#ui/use-text.ts';

/** Records that were joined with this person, and the way back for each. */
export function MergedRecords({ merged }: { merged: readonly MergedRecord[] }) {
  const messages = useText();
  const words = messages.learners.page;
  const command = useCommand(unmergeLearners);
  return (
    <Card title={words.merged} question={words.mergedNote}>
      {command.refusal && <Notice tone="bad">{refusalText(messages, command.refusal)}</Notice>}
      <ul className="stack tight">
        {merged.map(({ alias, name, birthYear, telephone }) => (
          <li key={alias} className="line spread">
            <span>
              {name} <small className="muted">{[birthYear, telephone].filter(Boolean).join(' · ')}</small>
            </span>
            <Button busy={command.isPending} onClick={() => void command.run({ alias })}>
              {words.unmerge}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
