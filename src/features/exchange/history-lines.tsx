import type { PastBulk } from '#domain/contracts.ts';
import type { HistoryLine } from '#domain/history/history.views.ts';
import { formatNumber } from '#i18n/format.ts';
import type { Messages } from '#i18n/language.ts';
import { commandWords, kindWords } from '#i18n/record-words.ts';
import { useSession } from '#runtime/session.ts';
import { Tag } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';
import { fieldWords, valueWords } from './difference-words.ts';
import { copyMoment } from './moment-words.ts';

type Names = Readonly<Record<string, string>>;

/** A title that is a date or a month, as people read it. */
export function titleWords(messages: Messages, kind: string, title: string): string {
  return title === '' ? messages.handOver.differences.unnamed : valueWords(messages, kind, '', title);
}

function deedWords({ history }: Messages, line: HistoryLine): string {
  if (line.created) return history.created;
  return line.turn === undefined ? history.changed : history[line.turn];
}

function fieldLines(messages: Messages, line: HistoryLine, names: Names): string[] {
  const { history } = messages;
  const told = line.fields
    .filter(({ field }) => field !== 'deleted')
    .map(({ field, from, to }) =>
      history.fromTo({
        field: fieldWords(messages, line.kind, field),
        from: valueWords(messages, line.kind, field, from, names),
        to: valueWords(messages, line.kind, field, to, names),
      }),
    );
  return line.ticks > 0 ? [...told, history.ticks({ count: line.ticks })] : told;
}

/** Newest first: when and who, what was done to what, and each field from what to what. `alone`: all of one record. */
export function HistoryLines({
  lines,
  bulk,
  names,
  alone,
}: {
  lines: readonly HistoryLine[];
  bulk: readonly PastBulk[];
  names: Names;
  alone?: boolean;
}) {
  const messages = useText();
  const { history } = messages;
  const { device } = useSession();
  const all = [
    ...lines.map((line) => ({ at: line.at, key: `${line.seq}/${line.kind}/${line.id}`, line, many: undefined })),
    ...bulk.map((many) => ({ at: many.at, key: `${many.seq}`, line: undefined, many })),
  ].sort((one, other) => other.at - one.at);
  return (
    <ol className="history">
      {all.map(({ key, at, line, many }) => (
        <li key={key}>
          <div className="history-when small muted">
            <time>{copyMoment(at)}</time>
            <span>
              {(line?.device ?? device) === device ? history.thisDevice : line?.device || history.unknownDevice}
            </span>
          </div>
          {line !== undefined && (
            <div>
              <p>
                {!alone && (
                  <>
                    {kindWords(messages, line.kind)} <b>{titleWords(messages, line.kind, line.title)}</b>{' '}
                  </>
                )}
                {deedWords(messages, line)} {line.taken && <Tag>{history.taken}</Tag>}{' '}
                {!alone && <span className="small muted">{line.unitName}</span>}
              </p>
              {fieldLines(messages, line, names).map((text) => (
                <p key={text} className="small">
                  {text}
                </p>
              ))}
            </div>
          )}
          {many !== undefined && (
            <p>
              {history.bulk({
                what: commandWords(messages, many.command),
                count: formatNumber(many.count),
              })}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
