import { useState } from 'react';
import type { Refusal } from '#domain/contracts.ts';
import { formatFileSize, formatNumber } from '#i18n/format.ts';
import { refusalText } from '#i18n/refusal.ts';
import type { Result } from '#kernel/result.ts';
import { useSession } from '#runtime/session.ts';
import type { HandedOver, HandOvers } from '#runtime/use-hand-over.ts';
import { useDeviceLock } from '#runtime/use-lock.ts';
import { useTask } from '#runtime/use-task.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { FailureText } from '#ui/failure-text.tsx';
import { Notice } from '#ui/notice.tsx';
import { Progress } from '#ui/progress.tsx';
import { RadioField } from '#ui/radio-field.tsx';
import { useText } from '#ui/use-text.ts';
import { noPassphrase, PassphraseFields, refusalOf } from './passphrase-fields.tsx';

type What = 'new' | 'everything' | 'part';

/** A file for somebody else: what is new, everything, or one unit's part. */
export function HandOverCard({ handOvers }: { handOvers: HandOvers }) {
  const { give } = useText().handOver;
  const { sample } = useSession();
  return (
    <Card title={give.title} question={give.text} className="span-5">
      {sample ? <p className="muted">{give.sample}</p> : <Writing handOvers={handOvers} />}
    </Card>
  );
}

function Writing({ handOvers }: { handOvers: HandOvers }) {
  const { give } = useText().handOver;
  const { unit } = useSession();
  const [what, setWhat] = useState<What>('new');
  const { locked } = useDeviceLock();
  const [typed, setTyped] = useState(noPassphrase);
  const [refusal, setRefusal] = useState<Refusal>();
  const task = useTask<Result<HandedOver, Refusal>>();
  const { state, progress } = task;

  function start() {
    const refused = refusalOf(typed, locked);
    setRefusal(refused);
    if (refused !== undefined) return;
    const wish = {
      what: what === 'new' ? what : ('everything' as const),
      part: what === 'part' ? unit : '',
      passphrase: typed.passphrase,
    };
    void task.start((report, signal) => handOvers.write(wish, report, signal));
  }

  return (
    <div className="stack">
      <RadioField<What>
        legend={give.what}
        value={what}
        onChange={setWhat}
        options={[
          { value: 'new', label: give.fresh, hint: give.freshHint({ count: handOvers.standing?.fresh ?? 0 }) },
          { value: 'everything', label: give.everything, hint: give.everythingHint },
          { value: 'part', label: give.part, hint: give.partHint, disabled: unit === '' },
        ]}
      />
      <PassphraseFields
        label={give.passphrase}
        hint={locked ? give.passphraseNeeded : give.passphraseHint}
        optional={!locked}
        value={typed}
        refusal={refusal}
        onChange={setTyped}
      />
      {state === 'running' ? (
        <Progress label={give.running} done={progress?.done ?? 0} total={progress?.total ?? 1} onCancel={task.cancel} />
      ) : (
        <div>
          <Button icon="exchange" touch onClick={start}>
            {give.button}
          </Button>
        </div>
      )}
      {state === 'cancelled' && <Notice live>{give.cancelled}</Notice>}
      {state === 'failed' && (
        <Notice tone="bad" title={give.failed}>
          <p className="small">
            <FailureText error={task.error} />
          </p>
        </Notice>
      )}
      {state === 'done' && task.result && <Outcome result={task.result} />}
    </div>
  );
}

function Outcome({ result }: { result: Result<HandedOver, Refusal> }) {
  const messages = useText();
  if (!result.ok) return <Notice live>{refusalText(messages, result.error)}</Notice>;
  const { file, size, manifest } = result.value;
  return (
    <Notice tone="good" live>
      {messages.handOver.give.done({
        file,
        number: manifest.file,
        changes: formatNumber(manifest.changes),
        size: formatFileSize(size),
      })}
    </Notice>
  );
}
