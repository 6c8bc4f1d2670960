import { type ReactNode, useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router-dom';
import { deleteAward } from '#domain/organizations/award.commands.ts';
import { deleteOrganization } from '#domain/organizations/organization.commands.ts';
import {
  type AwardRow,
  type OrganizationPage,
  organizationPageView,
} from '#domain/organizations/organization.views.ts';
import { formatDate, formatNumber } from '#i18n/format.ts';
import { listName } from '#i18n/list-name.ts';
import { historyAddress } from '#runtime/history-address.ts';
import { useSession } from '#runtime/session.ts';
import { useAttachments } from '#runtime/use-attachments.ts';
import { useCommand } from '#runtime/use-command.ts';
import { useLive } from '#runtime/use-live.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { FileShelf } from '#ui/file-shelf.tsx';
import { LoadingState } from '#ui/loading-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Tag } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';
import { asOfDay } from './as-of.ts';
import { AwardForm } from './award-form.tsx';
import { OrganizationForm } from './organization-form.tsx';
import { RenewForm } from './renew-form.tsx';
import { StateTag } from './state-tag.tsx';
import { WayCard } from './way-card.tsx';
import { WithdrawForm } from './withdraw-form.tsx';

type Doing =
  | { what: 'edit' | 'award' | 'delete' }
  | { what: 'correct' | 'renew' | 'withdraw' | 'delete-award'; award: AwardRow };

/** One organization: how it stands, its awards, and what can be done with them. */
export function OrganizationDetail() {
  const messages = useText();
  const words = messages.organizations.page;
  const { organization = '' } = useParams();
  const { year, today } = useSession();
  const { search } = useLocation();
  const { data, isPending, error } = useLive(organizationPageView, { organization, asOf: asOfDay(year, today) });
  const [doing, setDoing] = useState<Doing | undefined>();
  const kept = useAttachments('organization', organization);
  const register = `#/organizations${search}`;
  if (error) return <ErrorState detail={error.message} />;
  if (isPending) return <LoadingState height={280} lines={3} />;
  if (data === undefined) {
    return (
      <EmptyState page title={words.gone} actions={<LinkButton href={register}>{words.toRegister}</LinkButton>}>
        {words.goneText}
      </EmptyState>
    );
  }
  const kind = listName(
    messages.lists.organizationKinds,
    data.kinds.find((each) => each.id === data.kind) ?? data.kind,
  );
  return (
    <div className="stack">
      <LinkButton tone="quiet" icon="left" href={register} style={{ alignSelf: 'flex-start' }}>
        {words.toRegister}
      </LinkButton>
      <PageHeader
        title={data.name}
        actions={
          <>
            <Button icon="add" onClick={() => setDoing({ what: 'award' })}>
              {words.award}
            </Button>
            <Button icon="edit" onClick={() => setDoing({ what: 'edit' })}>
              {messages.frame.edit}
            </Button>
            <LinkButton tone="quiet" icon="history" href={historyAddress(search, 'organization', data.id)}>
              {messages.history.link}
            </LinkButton>
            <Button tone="quiet" icon="remove" onClick={() => setDoing({ what: 'delete' })}>
              {words.remove}
            </Button>
          </>
        }
      >
        <span className="line">
          <StateTag state={data.state} />
          {kind}
          <span>{data.unitName}</span>
          {data.leader !== '' && <span>{messages.ways.page.leader({ name: data.leader })}</span>}
          {!!data.members && <span>{messages.ways.page.members({ count: formatNumber(data.members) })}</span>}
          {data.contact !== '' && <span>{data.contact}</span>}
        </span>
        {data.notes !== '' && <span className="muted">{data.notes}</span>}
      </PageHeader>
      <WayCard organization={data} onName={() => setDoing({ what: 'award' })} />
      <Card flush title={words.awards}>
        {data.awards.length === 0 ? (
          <EmptyState
            title={words.noAwards}
            actions={
              <Button tone="primary" onClick={() => setDoing({ what: 'award' })}>
                {words.award}
              </Button>
            }
          />
        ) : (
          <ul className="rows">
            {data.awards.map((award) => (
              <AwardItem key={award.id} award={award} onDo={(what) => setDoing({ what, award })} />
            ))}
          </ul>
        )}
      </Card>
      <FileShelf words={messages.attachments} deeds={kept} />
      {doing && <Action doing={doing} organization={data} onClose={() => setDoing(undefined)} register={register} />}
    </div>
  );
}

function AwardItem({
  award,
  onDo,
}: {
  award: AwardRow;
  onDo: (what: 'correct' | 'renew' | 'withdraw' | 'delete-award') => void;
}) {
  const { organizations } = useText();
  const words = organizations.page;
  const level = award.level ? (organizations.levels[award.level] ?? award.level) : '';
  const facts = [level, award.documentNumber ?? ''].filter(Boolean);
  return (
    <li className="line spread" style={{ padding: 'var(--s-3) var(--s-5)', borderTop: '1px solid var(--line)' }}>
      <div className="stack tight">
        <span className="line">
          <strong>{words.named({ date: formatDate(award.namedOn) })}</strong>
          <Tag tone={award.holds ? 'good' : 'plain'}>{award.holds ? words.holds : words.ended}</Tag>
          {facts.length > 0 && <span className="muted">{facts.join(' · ')}</span>}
        </span>
        <Note>{award.dueAgainOn ? words.due({ date: formatDate(award.dueAgainOn) }) : words.noDue}</Note>
        {award.renewedOn && (
          <Note>{words.renewed({ date: formatDate(award.renewedOn), number: award.renewalNumber ?? '' })}</Note>
        )}
        {award.withdrawnOn && (
          <Note>{words.withdrawn({ date: formatDate(award.withdrawnOn), why: award.withdrawnWhy ?? '' })}</Note>
        )}
      </div>
      <span className="line">
        {!award.withdrawnOn && (
          <>
            <Button onClick={() => onDo('renew')}>{words.renew}</Button>
            <Button onClick={() => onDo('withdraw')}>{words.withdraw}</Button>
          </>
        )}
        <Button tone="quiet" onClick={() => onDo('correct')}>
          {words.correct}
        </Button>
        <Button tone="quiet" onClick={() => onDo('delete-award')}>
          {words.remove}
        </Button>
      </span>
    </li>
  );
}

function Note({ children }: { children: ReactNode }) {
  return <span className="small muted">{children}</span>;
}

function Action({
  doing,
  organization,
  register,
  onClose,
}: {
  doing: Doing;
  organization: OrganizationPage;
  register: string;
  onClose: () => void;
}) {
  const words = useText().organizations.page;
  const navigate = useNavigate();
  const remove = useCommand(deleteOrganization);
  const removeAward = useCommand(deleteAward);
  switch (doing.what) {
    case 'edit':
      return <OrganizationForm organization={organization} onClose={onClose} />;
    case 'award':
      return <AwardForm organization={organization} onClose={onClose} />;
    case 'correct':
      return <AwardForm organization={organization} award={doing.award} onClose={onClose} />;
    case 'renew':
      return <RenewForm name={organization.name} award={doing.award} onClose={onClose} />;
    case 'withdraw':
      return <WithdrawForm name={organization.name} award={doing.award} onClose={onClose} />;
    case 'delete':
      return (
        <ConfirmDialog
          title={words.removeTitle({ name: organization.name })}
          action={words.remove}
          danger
          busy={remove.isPending}
          onConfirm={() =>
            void remove.run({ organization: organization.id }).then((result) => {
              if (result.ok) navigate(register.slice(1));
            })
          }
          onClose={onClose}
        >
          <p>{words.removeText}</p>
        </ConfirmDialog>
      );
    default:
      return (
        <ConfirmDialog
          title={words.removeAwardTitle}
          action={words.remove}
          danger
          busy={removeAward.isPending}
          onConfirm={() => void removeAward.run({ award: doing.award.id }).then(onClose)}
          onClose={onClose}
        >
          <p>{words.removeAwardText}</p>
        </ConfirmDialog>
      );
  }
}
