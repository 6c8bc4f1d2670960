import { useSearchParams } from 'react-router-dom';
import { settingsView } from '#domain/settings/settings.views.ts';
import { useLive } from '#runtime/use-live.ts';
import { LinkButton } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { LoadingState } from '#ui/loading-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Tabs } from '#ui/tabs.tsx';
import { useText } from '#ui/use-text.ts';
import { DeviceSettings } from './device-settings.tsx';
import { ListSettings } from './list-settings.tsx';
import { PlanSettings } from './plan-settings.tsx';
import './settings.css';

const PARTS = ['device', 'plan', 'lists'] as const;
type Part = (typeof PARTS)[number];

/** What this device and this district do their own way. */
export function SettingsPage() {
  const { settings: words } = useText();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('part');
  const part = PARTS.find((each) => each === asked) ?? 'device';
  function show(next: Part) {
    setSearch(
      (known) => {
        const changed = new URLSearchParams(known);
        changed.set('part', next);
        return changed;
      },
      { replace: true },
    );
  }
  return (
    <>
      <PageHeader title={words.title} />
      <Tabs label={words.title} tabs={PARTS.map((id) => ({ id, label: words.tabs[id] }))} value={part} onChange={show}>
        <div className="settings-part">{part === 'device' ? <DeviceSettings /> : <DistrictSettings part={part} />}</div>
      </Tabs>
    </>
  );
}

function DistrictSettings({ part }: { part: 'plan' | 'lists' }) {
  const { settings: words, start } = useText();
  const { data, error } = useLive(settingsView, null);
  if (error) return <ErrorState detail={error.message} />;
  if (data === undefined) return <LoadingState height={320} lines={5} />;
  if (!data.started) {
    return (
      <EmptyState title={words.noPlan} actions={<LinkButton href="#/start">{start.doors.plan.button}</LinkButton>} />
    );
  }
  return part === 'plan' ? <PlanSettings settings={data.settings} /> : <ListSettings settings={data.settings} />;
}
