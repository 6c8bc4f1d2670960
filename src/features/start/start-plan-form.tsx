import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { judgeTarget } from '#domain/indicators/target.ts';
import { DEFAULT_SETTINGS } from '#domain/settings/settings.rules.ts';
import { BASES, type Basis } from '#domain/targets/target.record.ts';
import { startPlan } from '#domain/units/start-plan.commands.ts';
import { TIERS, type Tier } from '#domain/units/unit.record.ts';
import { formatNumber, formatPercent } from '#i18n/format.ts';
import { refusalText } from '#i18n/refusal.ts';
import { percent } from '#kernel/fraction.ts';
import { useSession } from '#runtime/session.ts';
import { useCommand } from '#runtime/use-command.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { DateField } from '#ui/date-field.tsx';
import { FormActions } from '#ui/form-actions.tsx';
import { Notice } from '#ui/notice.tsx';
import { NumberField } from '#ui/number-field.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { RadioField } from '#ui/radio-field.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useFormFocus } from '#ui/use-form-focus.ts';
import { useText } from '#ui/use-text.ts';

/** Start a plan: unit, residents, last year's figure; the target follows while one types. */
export function StartPlanForm() {
  const messages = useText();
  const { form } = messages.start;
  const { lists } = messages;
  const { year } = useSession();
  const navigate = useNavigate();
  const command = useCommand(startPlan);
  const focus = useFormFocus(command);
  const [tier, setTier] = useState<Tier>('district');
  const [name, setName] = useState('');
  const [residents, setResidents] = useState<number>();
  const [date, setDate] = useState(`${year - 1}-12-31`);
  const [source, setSource] = useState('');
  const [basis, setBasis] = useState<Basis>('named');
  const [lastPersons, setLastPersons] = useState<number>();
  const [lastResidents, setLastResidents] = useState<number>();
  const [lastSource, setLastSource] = useState('');
  const [ownRate, setOwnRate] = useState<number>();
  const errorOf = (field: string) =>
    command.refusal?.field === field ? refusalText(messages, command.refusal) : undefined;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!(await focus.isReady())) return;
    // The page leaves by itself as soon as there is a unit.
    await command.run({
      tier,
      name,
      year,
      residents,
      date,
      source,
      basis,
      lastPersons,
      lastResidents,
      lastSource,
      ownRate: ownRate === undefined ? undefined : Math.round(ownRate * 100),
    });
  }

  return (
    <form ref={focus.form} className="form-page" onSubmit={(event) => void submit(event)} noValidate>
      <PageHeader title={form.title}>{form.lead}</PageHeader>
      <Card>
        <RadioField
          legend={form.tier}
          value={tier}
          options={TIERS.map((value) => ({ value, label: lists.tiers[value] }))}
          onChange={setTier}
        />
        <TextField
          label={form.name}
          hint={form.nameHints[tier]}
          value={name}
          onChange={setName}
          error={errorOf('name')}
        />
        <NumberField
          label={form.residents}
          unit={form.people}
          whole
          least={1}
          value={residents}
          onChange={setResidents}
          error={errorOf('residents')}
        />
        <DateField
          label={form.date}
          hint={form.dateHint}
          value={date}
          onChange={(value) => setDate(value ?? '')}
          error={errorOf('date')}
        />
        <TextField
          label={form.source}
          hint={form.sourceHint}
          value={source}
          onChange={setSource}
          error={errorOf('source')}
        />
      </Card>
      <Card title={form.lastTitle} question={form.lastHint}>
        <SelectField
          label={form.basis}
          value={basis}
          options={BASES.map((value) => ({ value, label: form.bases[value] }))}
          onChange={setBasis}
        />
        <NumberField
          label={form.lastPersons}
          optional
          whole
          least={0}
          value={lastPersons}
          onChange={setLastPersons}
          error={errorOf('lastPersons')}
        />
        <NumberField
          label={form.lastResidents}
          unit={form.people}
          optional
          whole
          least={1}
          value={lastResidents}
          onChange={setLastResidents}
          error={errorOf('lastResidents')}
        />
        <TextField
          label={form.lastSource}
          optional
          value={lastSource}
          onChange={setLastSource}
          error={errorOf('lastSource')}
        />
      </Card>
      <Card title={form.targetTitle}>
        <TargetPreview
          residents={residents}
          lastPersons={lastPersons}
          lastResidents={lastResidents}
          basis={basis}
          year={year}
        />
        <NumberField
          label={form.ownRate}
          hint={form.ownRateHint}
          unit="%"
          optional
          least={0}
          value={ownRate}
          onChange={setOwnRate}
          error={errorOf('ownRate')}
        />
      </Card>
      {command.refusal && command.refusal.field === undefined && (
        <Notice tone="bad">{refusalText(messages, command.refusal)}</Notice>
      )}
      <FormActions>
        <Button type="submit" tone="primary" touch busy={command.isPending}>
          {form.submit}
        </Button>
        <Button tone="quiet" touch onClick={() => navigate('/start')}>
          {form.back}
        </Button>
      </FormActions>
    </form>
  );
}

function TargetPreview({
  residents,
  lastPersons,
  lastResidents,
  basis,
  year,
}: {
  residents: number | undefined;
  lastPersons: number | undefined;
  lastResidents: number | undefined;
  basis: Basis;
  year: number;
}) {
  const { form } = useText().start;
  if (residents === undefined || lastPersons === undefined) return <p className="muted">{form.targetUnknown}</p>;
  const figure = { basis, definition: '' };
  const report = judgeTarget({
    current: { ...figure, year, count: 0, residents },
    baseline: { ...figure, year: year - 1, count: lastPersons, residents: lastResidents ?? residents },
    rule: { rule: DEFAULT_SETTINGS.comparison, gain: DEFAULT_SETTINGS.gain },
  });
  if (report.target === undefined) return <p className="muted">{form.targetUnknown}</p>;
  const last = (lastPersons / (lastResidents ?? residents)) * 100;
  return (
    <p role="status">
      <strong>
        {form.targetOf({
          rate: formatPercent(percent(report.target.rate, 4)),
          last: formatPercent(last),
          points: (DEFAULT_SETTINGS.gain / 100).toFixed(1),
        })}
      </strong>{' '}
      {report.targetCount !== undefined && form.targetPersons({ persons: formatNumber(report.targetCount) })}
    </p>
  );
}
