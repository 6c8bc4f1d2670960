import { useState } from 'react';
import { useLocation } from 'react-router-dom';
import { LinkButton } from '#ui/button.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Tabs } from '#ui/tabs.tsx';
import { useText } from '#ui/use-text.ts';
import { DeclaredList } from './declared-list.tsx';
import { SessionList } from './session-list.tsx';

export function SessionsPage() {
  const { sessions, plausibility } = useText();
  const { search } = useLocation();
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
