import { Suspense, useEffect } from 'react';
import { Navigate, Route, Routes, useLocation } from 'react-router-dom';
import { frameView } from '#domain/frame/frame.views.ts';
import { notOffered } from '#domain/roles/duty.ts';
import { useSession } from '#runtime/session.ts';
import { useDuty } from '#runtime/use-duty.ts';
import { useLive } from '#runtime/use-live.ts';
import { useAskToPersist } from '#runtime/use-safety.ts';
import { LinkButton } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { LoadingState } from '#ui/loading-state.tsx';
import { PageLayout } from '#ui/page-layout.tsx';
import { useText } from '#ui/use-text.ts';
import { Banners } from './banners.tsx';
import { rememberStarted } from './device-settings.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { FileToasts } from './file-toasts.tsx';
import { keptSearch } from './kept-search.ts';
import { forgetLastKnown } from './last-known.ts';
import { LastKnownKeeper } from './last-known-keeper.tsx';
import { placeAt, places } from './places.ts';
import { Tools } from './tools.tsx';
import { UndoToasts } from './undo-toasts.tsx';
import { useTopOfPage } from './use-top-of-page.ts';
import { Where } from './where.tsx';

/** Places that make sense while there is no unit yet. */
const WITHOUT_UNITS = ['start', 'bringIn', 'exchange', 'settings'];

export function Shell() {
  const { shell } = useText();
  const { pathname, search } = useLocation();
  const kept = keptSearch(search);
  const frame = useLive(frameView, null);
  const { sample } = useSession();
  const [duty] = useDuty();
  useAskToPersist();
  useTopOfPage();
  const current = placeAt(pathname);
  const name = current === undefined ? shell.notFound : shell.places[current.id];
  useEffect(() => {
    document.title = `${name} · Fivepoint`;
  }, [name]);
  const started = frame.data?.top !== undefined;
  const isRead = frame.data !== undefined;
  useEffect(() => {
    if (!isRead) return;
    rememberStarted(started);
    if (!started) forgetLastKnown();
  }, [isRead, started]);
  if (!isRead && !frame.error) return null;
  if (!started && (current === undefined || !WITHOUT_UNITS.includes(current.id))) {
    return <Navigate to="/start" replace />;
  }
  const items = places
    .filter((place) => place.listed && started && place.id !== notOffered(duty))
    .map((place) => ({
      id: place.id,
      label: shell.places[place.id],
      icon: place.icon,
      href: `#${place.path.replace('/*', '')}${kept}`,
      current: place === current,
      ...(place.primary ? { primary: true } : {}),
      ...(place.begins ? { begins: true } : {}),
    }));
  return (
    <PageLayout
      items={items}
      homeHref={started ? `#/overview${kept}` : '#/start'}
      where={started && <Where />}
      tools={<Tools />}
      banner={<Banners sample={sample} />}
    >
      <UndoToasts />
      <FileToasts />
      <LastKnownKeeper />
      <ErrorBoundary page={pathname}>
        <Suspense fallback={<LoadingState height={480} lines={6} />}>
          <Routes>
            <Route path="/" element={<Navigate to={`/overview${search}`} replace />} />
            {places.map((place) => (
              <Route key={place.id} path={place.path} element={<place.page />} />
            ))}
            <Route path="*" element={<NotFound />} />
          </Routes>
        </Suspense>
      </ErrorBoundary>
    </PageLayout>
  );
}

function NotFound() {
  const { shell } = useText();
  return (
    <EmptyState page title={shell.notFound} actions={<LinkButton href="#/overview">{shell.toOverview}</LinkButton>} />
  );
}
