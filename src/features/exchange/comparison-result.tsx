import { useLocation } from 'react-router-dom';
import { WAYS_CHANGED } from '#domain/comparison/record-changes.ts';
import { formatNumber } from '#i18n/format.ts';
import { kindWords } from '#i18n/record-words.ts';
import { historyAddress } from '#runtime/history-address.ts';
import type { Comparison, KindComparison, NamedRecord } from '#runtime/use-comparison.ts';
import type { OpenedCopy } from '#runtime/use-safe-copy.ts';
import { Card } from '#ui/card.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { EmphasisText } from '#ui/emphasis-text.tsx';
import { Notice } from '#ui/notice.tsx';
import { useText } from '#ui/use-text.ts';
import { ComparisonBridge } from './comparison-bridge.tsx';
import { answerWords, figureSentences } from './comparison-words.ts';
import { titleWords } from './history-lines.tsx';
import { recordPage } from './record-pages.ts';

/** What has changed since a copy: the answer, the records, the figures, and who made the difference. */
export function ComparisonResult({ copy, comparison }: { copy: OpenedCopy; comparison: Comparison }) {
  const messages = useText();
  const { comparison: words } = messages;
  const { manifest, file } = copy;
  const { kinds, bridge, moves, unitName, year } = comparison;
  return (
    <div className="grid">
      <div className="span-12" role="status">
        <Card title={answerWords(messages, comparison, manifest.madeAt)}>
          <div className="stack">
            {kinds.length === 0 && <p>{words.nothingText}</p>}
            <p className="muted">
              {words.copy({ file, unit: manifest.unitName || manifest.unit, device: manifest.device })}
            </p>
          </div>
        </Card>
      </div>
      <Figures comparison={comparison} />
      {bridge !== undefined && bridge.steps.length > 0 && (
        <ComparisonBridge bridge={bridge} unitName={unitName} year={year} />
      )}
      {moves.length > 0 && <Moves moves={moves} />}
      {kinds.length > 0 && <Records kinds={kinds} />}
    </div>
  );
}

function Figures({ comparison: { before, now, bridge, unitName, year } }: { comparison: Comparison }) {
  const messages = useText();
  const { comparison: words } = messages;
  if (now === undefined) return <p className="muted span-12">{words.noUnit}</p>;
  return (
    <Card title={words.figures({ unit: unitName, year })} question={words.figuresText} className="span-12">
      {before === undefined ? (
        <Notice>{words.unitNotThere}</Notice>
      ) : (
        <ul className="compared-figures">
          {figureSentences(messages, before, now).map((sentence) => (
            <li key={sentence}>
              <EmphasisText text={sentence} as="b" />
            </li>
          ))}
          {bridge?.steps.length === 0 && <li>{words.bridge.nobody}</li>}
        </ul>
      )}
    </Card>
  );
}

function Moves({ moves }: Pick<Comparison, 'moves'>) {
  const { moves: words } = useText().comparison;
  const { search } = useLocation();
  const address = (unit: string): string => {
    const next = new URLSearchParams(search);
    next.set('unit', unit);
    return `#/overview?${next.toString()}`;
  };
  return (
    <Card title={words.title} question={words.text} flush className="span-12">
      <DataTable
        label={words.title}
        rows={moves}
        rowId={({ unit }) => unit}
        rowHref={({ unit }) => address(unit)}
        columns={[
          { id: 'unit', head: words.unit, cell: ({ name }) => name },
          { id: 'before', head: words.before, number: true, cell: ({ before }) => formatNumber(before) },
          { id: 'now', head: words.now, number: true, cell: ({ now }) => formatNumber(now) },
          {
            id: 'by',
            head: words.by,
            number: true,
            cell: ({ before, now }) => `${now > before ? '+' : ''}${formatNumber(now - before)}`,
          },
        ]}
      />
    </Card>
  );
}

function Records({ kinds }: { kinds: readonly KindComparison[] }) {
  const messages = useText();
  const { comparison: words } = messages;
  const changes = (kind: KindComparison) => WAYS_CHANGED.reduce((sum, way) => sum + kind[way].count, 0);
  const mostChangedFirst = [...kinds].sort((one, other) => changes(other) - changes(one));
  return (
    <Card title={words.records} className="span-12">
      <ul className="compared">
        {mostChangedFirst.map((kind) => (
          <li key={kind.kind}>
            <h3>{kindWords(messages, kind.kind)}</h3>
            {WAYS_CHANGED.filter((way) => kind[way].count > 0).map((way) => (
              <div key={way} className="compared-way">
                <span className="muted">{words.counts[way]({ count: kind[way].count })}</span>
                <ul>
                  {kind[way].named.map((record) => (
                    <li key={record.id}>
                      <Named kind={kind.kind} record={record} stands={way === 'added' || way === 'changed'} />
                    </li>
                  ))}
                  {kind[way].count > kind[way].named.length && (
                    <li className="muted">{words.more({ count: kind[way].count - kind[way].named.length })}</li>
                  )}
                </ul>
              </div>
            ))}
          </li>
        ))}
      </ul>
      {kinds.some(({ missing }) => missing.count > 0) && <p className="small muted">{words.missingText}</p>}
    </Card>
  );
}

function Named({ kind, record, stands }: { kind: string; record: NamedRecord; stands: boolean }) {
  const messages = useText();
  const { search } = useLocation();
  const title = titleWords(messages, kind, record.title);
  const page = recordPage(kind);
  const href = page === undefined ? historyAddress(search, kind, record.id) : `#${page}/${record.id}${search}`;
  return (
    <>
      {stands ? <a href={href}>{title}</a> : title}
      {record.unitName !== '' && record.unitName !== record.title && (
        <span className="small muted"> {record.unitName}</span>
      )}
    </>
  );
}
