import { formatFileSize, formatNumber } from '#i18n/format.ts';
import { kindWords } from '#i18n/record-words.ts';
import type { OpenedCopy } from '#runtime/use-safe-copy.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Notice } from '#ui/notice.tsx';
import { useText } from '#ui/use-text.ts';
import { copyMoment } from './moment-words.ts';

const LATEST_YEARS = 5;

/** What a copy holds, before anything of it is written. */
export function CopyPreview({ copy }: { copy: OpenedCopy }) {
  const messages = useText();
  const { restore } = messages.exchange;
  const { manifest } = copy;
  const held = Object.entries(manifest.standing)
    .filter(([, count]) => count > 0)
    .sort(([, one], [, other]) => other - one);
  const years = manifest.figures.years.filter(({ personTimes }) => personTimes > 0).slice(-LATEST_YEARS);
  return (
    <>
      <Notice tone="good" live title={copy.file}>
        {restore.sound}
      </Notice>
      <div className="grid">
        <dl className="facts span-4">
          <dt>{restore.unit}</dt>
          <dd>
            <b>{manifest.unitName || manifest.unit}</b>
          </dd>
          <dt>{restore.madeAt}</dt>
          <dd>{copyMoment(manifest.madeAt)}</dd>
          <dt>{restore.madeOn}</dt>
          <dd>
            <code>{manifest.device}</code>
          </dd>
          <dt>{restore.size}</dt>
          <dd>{formatFileSize(copy.content.size)}</dd>
        </dl>
        <div className="span-4">
          <DataTable
            label={restore.holds}
            rows={held}
            rowId={([kind]) => kind}
            columns={[
              { id: 'kind', head: restore.holds, cell: ([kind]) => kindWords(messages, kind) },
              { id: 'count', head: restore.records, number: true, cell: ([, count]) => formatNumber(count) },
            ]}
          />
        </div>
        {years.length > 0 && (
          <div className="span-4">
            <DataTable
              label={restore.persons}
              rows={years}
              rowId={({ year }) => String(year)}
              columns={[
                { id: 'year', head: restore.year, cell: ({ year }) => String(year) },
                { id: 'persons', head: restore.persons, number: true, cell: ({ persons }) => formatNumber(persons) },
                {
                  id: 'times',
                  head: restore.personTimes,
                  number: true,
                  cell: ({ personTimes }) => formatNumber(personTimes),
                },
              ]}
            />
          </div>
        )}
      </div>
    </>
  );
}
