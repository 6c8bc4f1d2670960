import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { beginHandIn, markHandInItem } from '#domain/reports/hand-in.commands.ts';
import { OCCASIONS, type Occasion, periodOf, STEPS, type Step } from '#domain/reports/hand-in.rules.ts';
import { type HandInRow, handInView } from '#domain/reports/hand-in.views.ts';
import { formatDate, formatMonth, formatNumber, formatYear } from '#i18n/format.ts';
import { refusalText } from '#i18n/refusal.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { useExport } from '#runtime/use-export.ts';
import { useLive } from '#runtime/use-live.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { CheckField } from '#ui/check-field.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { LoadingState } from '#ui/loading-state.tsx';
import { Notice } from '#ui/notice.tsx';
import { Segmented } from '#ui/radio-field.tsx';
import { Tag } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';
import { FolderMaker, type FolderPaper } from './folder-maker.tsx';
import { HandInForm } from './hand-in-form.tsx';
import { handInPaper, paperName } from './hand-in-paper.ts';
import { MonthSelect } from './month-select.tsx';
import { useMonth } from './use-month.ts';

const TONES = { done: 'good', overdue: 'bad', soon: 'warn', later: 'plain' } as const;

/** What has to be handed in on an occasion, from prepared to handed over. */
export function HandInTab() {
  const messages = useText();
  const { reports, plans, frame } = messages;
  const words = reports.handIn;
  const { unit, year, today } = useSession();
  const [search, setSearch] = useSearchParams();
  const { month, choose } = useMonth();
  const occasion = OCCASIONS.find((each) => each === search.get('occasion')) ?? 'monthly';
  const period = periodOf(occasion, year, month);
  const { data, error } = useLive(handInView, { unit, period, today });
  const begin = useCommand(beginHandIn);
  const mark = useCommand(markHandInItem);
  const { saveFolder } = useExport();
  const [making, setMaking] = useState<'idle' | 'papers' | 'files' | 'failed'>('idle');
  const [form, setForm] = useState<{ row?: HandInRow } | undefined>();
  const change = (next: Occasion) => {
    const params = new URLSearchParams(search);
    params.set('occasion', next);
    setSearch(params, { replace: true });
  };
  const said = { monthly: formatMonth(month), 'half-year': words.half({ year }), 'year-end': formatYear(year) }[
    occasion
  ];
  async function folder(papers: FolderPaper[]) {
    setMaking('files');
    const list = handInPaper(messages, data?.unitName ?? '', said, data?.rows ?? []);
    try {
      await saveFolder(`${list.title}.zip`, [{ paper: list }, ...papers], frame.dash);
      setMaking('idle');
    } catch {
      setMaking('failed');
    }
  }
  const refusal = begin.refusal ?? mark.refusal;
  const none = data?.rows.length === 0;
  const stepCell = (step: Step) => (row: HandInRow) => (
    <CheckField
      label={
        <>
          <span className="sr">{words.step({ step: words.steps[step], paper: paperName(messages, row) })}</span>
          {row.steps[step] !== '' && <span className="small muted">{formatDate(row.steps[step], 'day')}</span>}
        </>
      }
      checked={row.steps[step] !== ''}
      onChange={(done) => void mark.run({ item: row.id, step, done })}
    />
  );
  return (
    <>
      <div className="line choices">
        <Segmented
          legend={words.occasion}
          hideLegend
          value={occasion}
          options={OCCASIONS.map((value) => ({ value, label: words.occasions[value] }))}
          onChange={change}
        />
        {occasion === 'monthly' && <MonthSelect month={month} onChange={choose} />}
      </div>
      {error && <ErrorState detail={error.message} />}
      {data === undefined ? (
        !error && <LoadingState height={320} lines={4} />
      ) : (
        <Card
          flush
          title={
            none
              ? words.titleNone({ period: said })
              : words.title({ handed: data.handed, of: data.rows.length, period: said })
          }
          question={words.question}
          actions={
            <>
              {!none && (
                <Button
                  icon="save"
                  title={words.folderHint}
                  busy={making === 'papers' || making === 'files'}
                  onClick={() => setMaking('papers')}
                >
                  {making === 'papers' || making === 'files' ? reports.working : words.folder}
                </Button>
              )}
              <Button icon="add" onClick={() => setForm({})}>
                {words.add}
              </Button>
            </>
          }
        >
          {refusal && <Notice tone="bad">{refusalText(messages, refusal)}</Notice>}
          <div className="hand-in">
            <DataTable
              label={reports.tabs['hand-in']}
              rows={data.rows}
              rowId={(row) => row.id}
              onRow={(row) => setForm({ row })}
              empty={
                <EmptyState
                  centred
                  title={words.titleNone({ period: said })}
                  actions={
                    <Button tone="primary" busy={begin.isPending} onClick={() => void begin.run({ unit, period })}>
                      {words.begin}
                    </Button>
                  }
                >
                  {words.beginText}
                </EmptyState>
              }
              columns={[
                { id: 'paper', head: words.paper, cell: (row) => paperName(messages, row) },
                { id: 'copies', head: words.copies, number: true, cell: (row) => formatNumber(row.copies) },
                {
                  id: 'due',
                  head: words.due,
                  sort: (row) => row.due,
                  cell: (row) => (
                    <span className="line">
                      {formatDate(row.due, 'day')}
                      {row.standing !== 'later' && (
                        <Tag tone={TONES[row.standing]}>{plans.calendar.standings[row.standing]}</Tag>
                      )}
                    </span>
                  ),
                },
                ...STEPS.map((step) => ({ id: step, head: words.steps[step], cell: stepCell(step) })),
                { id: 'to', head: words.handedTo, wideOnly: true, cell: (row) => row.handedTo || frame.dash },
              ]}
            />
          </div>
        </Card>
      )}
      {making === 'failed' && <Notice tone="bad">{reports.notWritten}</Notice>}
      {making === 'papers' && (
        <FolderMaker occasion={occasion} month={month} onPapers={(papers) => void folder(papers)} />
      )}
      {form && <HandInForm {...form} period={period} onClose={() => setForm(undefined)} />}
    </>
  );
}
