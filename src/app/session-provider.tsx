import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { frameView } from '#domain/frame/frame.views.ts';
import { type Language, loadLanguage } from '#i18n/language.ts';
import { type Session, SessionContext } from '#runtime/session.ts';
import { useStore } from '#runtime/store-context.ts';
import { useDuty } from '#runtime/use-duty.ts';
import { useLive } from '#runtime/use-live.ts';
import { deviceSurroundings } from '#store/surroundings.ts';
import { applyScheme, type SchemeChoice } from '#ui/scheme.ts';
import { useLanguage } from '#ui/use-text.ts';
import { chosenScheme, rememberScheme } from './chosen-scheme.ts';
import { rememberLanguage, SAMPLE_STORE } from './device-settings.ts';

/** Unit and year of the address, the colours and the language of the device. */
export function SessionProvider({
  openSample,
  leaveSample,
  children,
}: Pick<Session, 'openSample' | 'leaveSample'> & { children: ReactNode }) {
  const store = useStore();
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const [scheme, setScheme] = useState<SchemeChoice>(chosenScheme);
  const frame = useLive(frameView, null);
  const [duty] = useDuty();
  const today = useToday();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => applyScheme(scheme), [scheme]);

  const units = frame.data?.units;
  const asked = search.get('unit') ?? '';
  const known = (code: string) => (units === undefined || units.some((each) => each.unit === code) ? code : '');
  // A device that has a unit of its own looks at that first.
  const home = known(duty?.unit ?? '') || (frame.data?.top ?? '');
  const unit = known(asked);

  const year = /^\d{4}$/.test(search.get('year') ?? '') ? Number(search.get('year')) : Number(today.slice(0, 4));
  const setPart = useCallback(
    (name: string, value: string) =>
      setSearch((known) => {
        const next = new URLSearchParams(known);
        next.set(name, value);
        return next;
      }),
    [setSearch],
  );
  const session = useMemo<Session>(
    () => ({
      unit: unit || home,
      home,
      year,
      today,
      setUnit: (code) => setPart('unit', code),
      setYear: (next) => setPart('year', String(next)),
      device: store.device,
      sample: store.database.name === SAMPLE_STORE,
      openSample,
      leaveSample,
      setLanguage: (next: Language) => {
        rememberLanguage(next);
        void loadLanguage(next);
      },
      scheme,
      setScheme: (next: SchemeChoice) => {
        rememberScheme(next);
        setScheme(next);
      },
    }),
    [unit, year, today, home, scheme, store, openSample, leaveSample, setPart],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** Today's date, followed over midnight while the page stays open. */
function useToday(): string {
  const [today, setToday] = useState(deviceSurroundings.today);
  useEffect(() => {
    const timer = setInterval(() => setToday(deviceSurroundings.today()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return today;
}
