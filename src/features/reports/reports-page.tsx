import { useLocation, useNavigate } from 'react-router-dom';
import { unitTreeView } from '#domain/units/unit.views.ts';
import { useSession } from '#runtime/session.ts';
import { useLive } from '#runtime/use-live.ts';
import { PageHeader } from '#ui/page-header.tsx';
import { Tabs } from '#ui/tabs.tsx';
import { useText } from '#ui/use-text.ts';
import { CallsTab } from './calls-tab.tsx';
import { ClosingTab } from './closing-tab.tsx';
import { EvidenceTab } from './evidence-tab.tsx';
import { FormsTab } from './forms-tab.tsx';
import { HandInTab } from './hand-in-tab.tsx';
import { PapersTab } from './papers-tab.tsx';
import './reports.css';

const PARTS = ['closing', 'papers', 'forms', 'hand-in', 'calls', 'evidence'] as const;
type Part = (typeof PARTS)[number];

/** What goes to the tier above: months closed, papers written, lists kept; each part has an address of its own. */
export function ReportsPage() {
  const { reports } = useText();
  const { unit, year } = useSession();
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const tree = useLive(unitTreeView, {});
  const name = tree.data?.find((node) => node.code === unit)?.name ?? '';
  const part = PARTS.find((each) => pathname.startsWith(`/reports/${each}`)) ?? 'closing';
  const choose = (next: Part) => navigate(`/reports${next === 'closing' ? '' : `/${next}`}${search}`);
  return (
    <div className="stack">
      <PageHeader title={reports.title}>{name && reports.unit({ unit: name, year })}</PageHeader>
      <Tabs
        label={reports.tabsLabel}
        tabs={PARTS.map((id) => ({ id, label: reports.tabs[id] }))}
        value={part}
        onChange={choose}
      >
        <div className="stack">
          {part === 'closing' && <ClosingTab />}
          {part === 'papers' && <PapersTab />}
          {part === 'forms' && <FormsTab />}
          {part === 'hand-in' && <HandInTab />}
          {part === 'calls' && <CallsTab key={`${unit} ${year}`} />}
          {part === 'evidence' && <EvidenceTab />}
        </div>
      </Tabs>
    </div>
  );
}
