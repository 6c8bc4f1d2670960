import { frameView } from '#domain/frame/frame.views.ts';
import { useSession } from './session.ts';
import { useLive } from './use-live.ts';

/** Name of the unit and the year in view, for what leaves the page and must say itself what it tells of. */
export function useUnitAndYear(): string {
  const { unit, year } = useSession();
  const { data } = useLive(frameView, null);
  const name = data?.units.find((known) => known.unit === unit)?.name;
  return [name, year].filter(Boolean).join(' ');
}
