import { type FormEvent, useId, useRef, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { changeFunding, deleteFunding, enterFunding, type FundingInput } from '#domain/funding/funding.commands.ts';
import { FUNDING_NATURES, FUNDING_STATES } from '#domain/funding/funding.record.ts';
import { partOfLine, sourceNamed } from '#domain/funding/funding.rules.ts';
import { fundingListsView, type LedgerRow } from '#domain/funding/funding-ledger.views.ts';
import { listName } from '#i18n/list-name.ts';
import { refusalText } from '#i18n/refusal.ts';
import { lastDayOfYear, yearOf } from '#kernel/calendar.ts';
import { formatYuan } from '#kernel/money.ts';
import { historyAddress } from '#runtime/history-address.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { useLive } from '#runtime/use-live.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Notice } from '#ui/notice.tsx';
import { Segmented } from '#ui/radio-field.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useFormFocus } from '#ui/use-form-focus.ts';
import { useText } from '#ui/use-text.ts';

type Line = Required<FundingInput>;

const FIELDS: readonly string[] = ['date', 'state', 'source', 'purpose', 'nature', 'amount', 'summary', 'transfer'];

function lineOf(entry: LedgerRow): Line {
  return {
    date: entry.date,
    state: entry.state,
    source: entry.source,
    purpose: entry.purpose ?? 'other',
    nature: entry.nature,
    amount: formatYuan(entry.amount),
    summary: entry.summary,
    voucher: entry.voucher ?? '',
    handledBy: entry.handledBy ?? '',
    transfer: entry.transfer ?? '',
  };
}

const newLine = (date: string): Line => ({
  date,
  state: 'spent',
  source: '',
  purpose: '',
  nature: 'recurrent',
  amount: '',
  summary: '',
  voucher: '',
  handledBy: '',
  transfer: '',
});

/** Enters one line of budget or ledger, or changes `entry`. */
export function FundingForm({
  entry,
  unitName,
  onClose,
}: {
  entry?: LedgerRow;
  unitName: string;
  onClose: () => void;
}) {
  const messages = useText();
  const words = messages.funding.form;
  const { unit, year, today } = useSession();
  const lists = useLive(fundingListsView, { unit, lastYear: year });
  const enter = useCommand(enterFunding);
  const change = useCommand(changeFunding);
  const remove = useCommand(deleteFunding);
  const { search } = useLocation();
  const command = entry === undefined ? enter : change;
  const focus = useFormFocus(command);
  const form = useId();
  const amountInput = useRef<HTMLInputElement>(null);
  const [removing, setRemoving] = useState(false);
  const [line, setLine] = useState<Line>(() =>
    entry ? lineOf(entry) : newLine(year === yearOf(today) ? today : lastDayOfYear(year)),
  );
  const set = (fields: Partial<Line>) => setLine((before) => ({ ...before, ...fields }));
  const { refusal } = command;
  const errorOf = (field: string) => (refusal?.field === field ? refusalText(messages, refusal) : undefined);

  const sources = lists.data?.sources ?? [];
  const purposes = lists.data?.purposes ?? [];
  const withPresent = <T extends { id: string; name?: string | undefined }>(list: readonly T[], id: string) =>
    id === '' || list.some((each) => each.id === id) ? list : [...list, { id, name: undefined }];
  const part = line.source === '' ? undefined : partOfLine(sourceNamed(sources, line.source), natureOf(line.nature));

  async function save(next: boolean) {
    if (!(await focus.isReady())) return;
    const result = entry ? await change.run({ ...line, entry: entry.id }) : await enter.run({ ...line, unit });
    if (!result.ok) return;
    if (!next) return onClose();
    set({ amount: '', summary: '', voucher: '' });
    amountInput.current?.focus();
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void save(false);
  }

  if (removing && entry) {
    return (
      <ConfirmDialog
        title={words.removeTitle}
        action={words.remove}
        danger
        busy={remove.isPending}
        onConfirm={() => void remove.run({ entry: entry.id }).then(onClose)}
        onClose={() => setRemoving(false)}
      >
        <p>{words.removeText}</p>
      </ConfirmDialog>
    );
  }

  const lineYear = /^\d{4}-/.test(line.date) ? Number(line.date.slice(0, 4)) : year;
  return (
    <Dialog
      title={entry ? words.editTitle : words.title}
      onClose={onClose}
      footer={
        <>
          {entry && (
            <Button tone="quiet" style={{ marginInlineEnd: 'auto' }} onClick={() => setRemoving(true)}>
              {words.remove}
            </Button>
          )}
          {entry && (
            <LinkButton tone="quiet" icon="history" href={historyAddress(search, 'funding', entry.id)}>
              {messages.history.link}
            </LinkButton>
          )}
          <Button onClick={onClose}>{messages.frame.cancel}</Button>
          {entry === undefined && (
            <Button busy={command.isPending} onClick={() => void save(true)}>
              {words.saveNext}
            </Button>
          )}
          <Button type="submit" form={form} tone="primary" busy={command.isPending}>
            {words.save}
          </Button>
        </>
      }
    >
      <form ref={focus.form} id={form} className="stack" onSubmit={submit} noValidate>
        {refusal && !FIELDS.includes(refusal.field ?? '') && (
          <Notice tone="bad">{refusalText(messages, refusal)}</Notice>
        )}
        {command.error && <Notice tone="bad">{messages.frame.errorNothingLost}</Notice>}
        <Segmented
          legend={words.side}
          hint={words.sideHint}
          value={FUNDING_STATES.find((each) => each === line.state)}
          options={FUNDING_STATES.map((each) => ({ value: each, label: messages.lists.fundingStates[each] }))}
          onChange={(state) => set({ state })}
          error={errorOf('state')}
        />
        <div className="fields">
          <TextField
            ref={amountInput}
            data-autofocus="true"
            label={words.amount}
            hint={words.amountHint}
            inputMode="decimal"
            value={line.amount}
            onChange={(amount) => set({ amount })}
            error={errorOf('amount')}
          />
          <DateField
            label={words.date}
            hint={lineYear === year ? undefined : words.otherYear({ year: lineYear })}
            value={line.date}
            onChange={(date) => set({ date })}
            error={errorOf('date')}
          />
          <SelectField
            label={words.source}
            value={line.source}
            empty={words.sourceEmpty}
            options={withPresent(sources, line.source).map((each) => ({
              value: each.id,
              label: listName(messages.lists.fundingSources, each),
            }))}
            onChange={(source) => set({ source })}
            error={errorOf('source')}
          />
          <SelectField
            label={words.purpose}
            value={line.purpose}
            empty={words.purposeEmpty}
            options={withPresent(purposes, line.purpose).map((each) => ({
              value: each.id,
              label: listName(messages.lists.fundingPurposes, each),
            }))}
            // a building is the one purpose whose use is plain from its name
            onChange={(purpose) => set({ purpose, nature: purpose === 'building' ? 'capital' : line.nature })}
            error={errorOf('purpose')}
          />
        </div>
        <TextField
          label={words.summary}
          hint={words.summaryHint}
          value={line.summary}
          onChange={(summary) => set({ summary })}
          error={errorOf('summary')}
        />
        <Segmented
          legend={words.nature}
          hint={part === undefined ? words.natureHint : words.countsAs({ part: messages.funding.parts[part] })}
          value={natureOf(line.nature)}
          options={FUNDING_NATURES.map((each) => ({ value: each, label: messages.lists.fundingNatures[each] }))}
          onChange={(nature) => set({ nature })}
          error={errorOf('nature')}
        />
        <div className="fields">
          <TextField label={words.voucher} optional value={line.voucher} onChange={(voucher) => set({ voucher })} />
          <TextField
            label={words.handledBy}
            optional
            value={line.handledBy}
            onChange={(handledBy) => set({ handledBy })}
          />
        </div>
        <SelectField
          label={words.transfer}
          hint={words.transferHint}
          value={line.transfer}
          empty={words.transferNone}
          options={[
            { value: 'out', label: words.transferOut },
            { value: 'in', label: words.transferIn },
          ]}
          onChange={(transfer) => set({ transfer })}
          error={errorOf('transfer')}
        />
        <p className="hint">{words.belongs({ unit: entry?.unitName ?? unitName })}</p>
      </form>
    </Dialog>
  );
}

function natureOf(nature: string): 'recurrent' | 'capital' {
  return nature === 'capital' ? 'capital' : 'recurrent';
}
