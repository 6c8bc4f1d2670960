import { useState } from 'react';
import { useLocation } from 'react-router-dom';
import { formatMoment } from '#i18n/format.ts';
import { useSession } from '#runtime/session.ts';
import { useKeptDraft } from '#runtime/use-kept-draft.ts';
import { LinkButton } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Tabs } from '#ui/tabs.tsx';
import { useText } from '#ui/use-text.ts';
import { DeclaredList } from './declared-list.tsx';
import { type UnsavedSession, unsavedName } from './session-draft.ts';
import { SessionList } from './session-list.tsx';

export function SessionsPage() {
  const { sessions, plausibility } = useText();
  const { search } = useLocation();
  const { unit } = useSession();
  const { left } = useKeptDraft<UnsavedSession>(unsavedName(unit));
  const [tab, setTab] = useState<'sessions' | 'declared'>('sessions');
  return (
    <div className="stack">
      <PageHeader
        title={sessions.title}
        actions={
          <>
            <LinkButton tone="primary" icon="add" touch href={`#/record/new${search}`}>
              {sessions.record}
            </LinkButton>
            <LinkButton touch href={`#/record/check${search}`}>
              {plausibility.link}
            </LinkButton>
          </>
        }
      />
      {left && (
        <Notice
          title={sessions.waiting({ moment: formatMoment(left.at) })}
          actions={<LinkButton href={`#/record/new${search}`}>{sessions.goOn}</LinkButton>}
        />
      )}
      <Tabs
        label={sessions.title}
        tabs={[
          { id: 'sessions', label: sessions.list.tabSessions },
          { id: 'declared', label: sessions.list.tabDeclared },
        ]}
        value={tab}
        onChange={setTab}
      >
        {tab === 'sessions' ? <SessionList /> : <DeclaredList />}
      </Tabs>
    </div>
  );
}
