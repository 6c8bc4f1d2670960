import { chooseValue } from '#domain/differences/difference.commands.ts';
import { type Difference, type DifferingValue, differencesView } from '#domain/differences/difference.views.ts';
import { formatMoment } from '#i18n/format.ts';
import { kindWords } from '#i18n/record-words.ts';
import { refusalText } from '#i18n/refusal.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { useLive } from '#runtime/use-live.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { LoadingState } from '#ui/loading-state.tsx';
import { Notice } from '#ui/notice.tsx';
import { Tag } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';
import { fieldWords, titleOf, valueWords } from './difference-words.ts';

/** Fields that two people changed apart: both values, who and when, and the choice. */
export function DifferencesCard() {
  const messages = useText();
  const { differences } = messages.handOver;
  const { data, error } = useLive(differencesView, null);
  const choose = useCommand(chooseValue);
  return (
    <Card title={differences.title} question={differences.text} className="span-12">
      {error ? (
        <ErrorState detail={error.message} />
      ) : data === undefined ? (
        <LoadingState height={48} />
      ) : data.length === 0 ? (
        <p className="muted">{differences.none}</p>
      ) : (
        <div className="stack">
          {choose.refusal && <Notice tone="bad">{refusalText(messages, choose.refusal)}</Notice>}
          {data.map((difference) => (
            <OneDifference
              key={`${difference.kind}/${difference.id}/${difference.field}`}
              difference={difference}
              onChoose={({ stamp }) => {
                const { kind, id, field } = difference;
                void choose.run({ kind, id, field, stamp });
              }}
            />
          ))}
        </div>
      )}
    </Card>
  );
}

function OneDifference({
  difference,
  onChoose,
}: {
  difference: Difference;
  onChoose: (value: DifferingValue) => void;
}) {
  const messages = useText();
  const { device } = useSession();
  const { differences } = messages.handOver;
  const { kind, field, record, unitName, values } = difference;
  const title = differences.field({
    kind: kindWords(messages, kind),
    name: titleOf(record) || differences.unnamed,
    field: fieldWords(messages, kind, field),
  });
  return (
    <section aria-label={title} className="difference">
      <p>
        <b>{title}</b> {unitName && <span className="muted">{unitName}</span>}
      </p>
      <ul className="difference-values">
        {values.map((value, index) => {
          const words = valueWords(messages, kind, field, value.value, difference.names);
          const when = formatMoment(value.at);
          return (
            <li key={value.stamp} className="line">
              <b>{words}</b>
              <span className="small muted">
                {value.device === device
                  ? differences.thisDevice({ when })
                  : differences.by({ device: value.device, when })}
              </span>
              {index === 0 && <Tag>{differences.shown}</Tag>}
              <Button touch aria-label={differences.chooseOf({ value: words })} onClick={() => onChoose(value)}>
                {differences.choose}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
