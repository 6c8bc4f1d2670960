import { useState } from 'react';
import type { Overview } from '#domain/overview/overview.views.ts';
import { closeYear } from '#domain/targets/target.commands.ts';
import { formatDate, formatNumber } from '#i18n/format.ts';
import { refusalText } from '#i18n/refusal.ts';
import { useCommand } from '#runtime/use-command.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { Notice } from '#ui/notice.tsx';
import { useText } from '#ui/use-text.ts';
import { counted } from './overview-words.ts';

/** What a person has to look at or decide before trusting the figures. */
export function OverviewNotices({ shown, unitsHref }: { shown: Overview; unitsHref: string }) {
  const { overview: words } = useText();
  const { notices } = words;
  const { residents, signed, report, basis } = shown;
  const toPopulation = (
    <LinkButton tone="text" href={unitsHref}>
      {notices.toPopulation}
    </LinkButton>
  );
  const rivals = residents?.rivals ?? [];
  const items = [
    shown.toClose !== undefined && shown.residents !== undefined && (
      <CloseYear key="close" shown={shown} year={shown.toClose} />
    ),
    signed !== undefined && signed.revised !== signed.count && signed.revised > 0 && (
      <Notice key="signed">
        {notices.signed({
          date: formatDate(signed.closedOn),
          count: counted(words, signed.count, basis),
          revised: counted(words, signed.revised, basis),
        })}
      </Notice>
    ),
    residents !== undefined && rivals.length > 0 && (
      <Notice key="rivals" tone="warn" actions={toPopulation}>
        {notices.rivals({
          used: formatNumber(residents.people),
          others: rivals.map((people) => formatNumber(people)).join(', '),
        })}
      </Notice>
    ),
    report.problems.includes('training-rate.more-persons-than-residents') && (
      <Notice key="over" tone="warn" actions={toPopulation}>
        {notices.overWhole}
      </Notice>
    ),
  ].filter(Boolean);
  return items.length === 0 ? null : <div className="stack page-notices">{items}</div>;
}

function CloseYear({ shown, year }: { shown: Overview; year: number }) {
  const messages = useText();
  const words = messages.overview.notices;
  const [asking, setAsking] = useState(false);
  const command = useCommand(closeYear);
  async function close() {
    await command.run({ unit: shown.unit.code, year });
    setAsking(false);
  }
  return (
    <>
      <Notice actions={<Button onClick={() => setAsking(true)}>{words.close({ year })}</Button>}>
        {words.toClose({ year })}
        {command.refusal && <p className="error">{refusalText(messages, command.refusal)}</p>}
      </Notice>
      {asking && (
        <ConfirmDialog
          title={words.closeTitle({ year, unit: shown.unit.name })}
          action={words.close({ year })}
          busy={command.isPending}
          onConfirm={() => void close()}
          onClose={() => setAsking(false)}
        >
          {words.closeText}
        </ConfirmDialog>
      )}
    </>
  );
}
