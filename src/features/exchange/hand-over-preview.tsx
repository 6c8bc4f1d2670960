import { formatNumber } from '#i18n/format.ts';
import { kindWords } from '#i18n/record-words.ts';
import { refusalText } from '#i18n/refusal.ts';
import type { HandOverFacts } from '#runtime/use-hand-over.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Notice } from '#ui/notice.tsx';
import { useText } from '#ui/use-text.ts';
import { fieldWords, titleOf, valueWords } from './difference-words.ts';
import { missingWords } from './known-devices.tsx';
import { copyMoment } from './moment-words.ts';

const LISTED = 20;

const records = ({ fresh, changed, same }: HandOverFacts['preview']['kinds'][number]): number => fresh + changed + same;

/** What a file brings, what differs, what is missing, and what cannot be taken in; before anything is written. */
export function HandOverPreview({ checked }: { checked: HandOverFacts }) {
  const messages = useText();
  const { take, differences } = messages.handOver;
  const { manifest, preview, problems, aside, missing } = checked;
  const nothing = preview.kinds.every(({ fresh, changed }) => fresh === 0 && changed === 0) && aside.length === 0;
  return (
    <>
      <dl className="facts">
        <dt>{take.from}</dt>
        <dd>
          <b>{manifest.unitName || manifest.unit}</b>
        </dd>
        <dt>{take.device}</dt>
        <dd>
          <code>{manifest.device}</code>
        </dd>
        <dt>{take.madeAt}</dt>
        <dd>{copyMoment(manifest.madeAt)}</dd>
        <dt>{take.number}</dt>
        <dd>{take.numbered({ number: manifest.file })}</dd>
      </dl>
      {manifest.part && <p className="muted">{take.partOf({ name: manifest.part.name })}</p>}
      {problems.length > 0 && (
        <Notice tone="bad" title={take.cannot}>
          <p>{take.cannotText}</p>
          <ul>
            {problems.slice(0, LISTED).map(({ number, refusal }) => (
              <li key={number}>
                {take.batchNumber({ number })} · {refusalText(messages, refusal)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {nothing && problems.length === 0 && <Notice>{take.nothing}</Notice>}
      <DataTable
        label={take.brings}
        rows={[...preview.kinds].sort((one, other) => records(other) - records(one))}
        rowId={({ kind }) => kind}
        columns={[
          { id: 'kind', head: take.kind, cell: ({ kind }) => kindWords(messages, kind) },
          { id: 'fresh', head: take.fresh, number: true, cell: ({ fresh }) => formatNumber(fresh) },
          { id: 'changed', head: take.changed, number: true, cell: ({ changed }) => formatNumber(changed) },
          { id: 'same', head: take.same, number: true, cell: ({ same }) => formatNumber(same) },
        ]}
      />
      {preview.differing.length > 0 && (
        <Notice tone="warn" title={take.differs({ count: preview.differing.length })}>
          <ul>
            {preview.differing.slice(0, LISTED).map(({ kind, id, record, field, values }) => (
              <li key={`${kind}/${id}/${field}`}>
                {differences.field({
                  kind: kindWords(messages, kind),
                  name: titleOf(record) || differences.unnamed,
                  field: fieldWords(messages, kind, field),
                })}{' '}
                · {values.map(({ value }) => valueWords(messages, kind, field, value)).join(' / ')}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {aside.length > 0 && <Notice tone="warn">{take.aside({ count: aside.length })}</Notice>}
      {missing.length > 0 && (
        <Notice tone="warn">
          {take.missingNotice({ unit: manifest.unitName, device: manifest.device, ...missingWords(missing) })}
        </Notice>
      )}
    </>
  );
}
