import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { findView } from '#domain/frame/find.views.ts';
import { frameView } from '#domain/frame/frame.views.ts';
import { notOffered } from '#domain/roles/duty.ts';
import { languageNames, languages } from '#i18n/language.ts';
import { listName } from '#i18n/list-name.ts';
import { useSession } from '#runtime/session.ts';
import { useDuty } from '#runtime/use-duty.ts';
import { useLive } from '#runtime/use-live.ts';
import { CommandPalette, type PaletteItem } from '#ui/command-palette.tsx';
import { useSettled } from '#ui/use-settled.ts';
import { useText } from '#ui/use-text.ts';
import { keptSearch } from './kept-search.ts';
import { places } from './places.ts';
import { useUndoLatest } from './undo-toasts.tsx';

const MOST_FOUND = 6;
const PATHS = { learner: '/learners', course: '/courses', organization: '/organizations' } as const;
const NAMES = { learner: 'learners', course: 'courses', organization: 'organizations' } as const;

/** Search and commands: records by name, places, units, and what one can do from anywhere. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { shell, lists } = useText();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { year, setUnit, setLanguage, setScheme } = useSession();
  const { data } = useLive(frameView, null);
  const [query, setQuery] = useState('');
  const text = useSettled(query.trim());
  const records = useLive(findView, { text, year, most: MOST_FOUND });
  const undoLatest = useUndoLatest();
  const [duty] = useDuty();
  const hidden = notOffered(duty);
  const { commands } = shell;
  const go = (path: string) => () => navigate(`${path}${keptSearch(search)}`);
  const command = (id: string, label: string, run: () => void): PaletteItem => ({
    id,
    label,
    group: commands.groupCommands,
    run,
  });
  const items: PaletteItem[] = [
    command('record', commands.recordSession, go('/record/new')),
    command('learner', commands.addLearner, go('/learners')),
    ...(hidden === 'bringIn' ? [] : [command('bring-in', commands.bringIn, go('/bring-in'))]),
    command('copy', commands.safeCopy, go('/exchange')),
    command('evidence', commands.evidence, go('/reports/evidence')),
    command('roll-forward', commands.rollForward, go('/plan')),
    command('lock', commands.lock, go('/settings')),
    command('undo', commands.undo, () => void undoLatest()),
    command('print', commands.print, () => window.print()),
    command('light', commands.light, () => setScheme('light')),
    command('dark', commands.dark, () => setScheme('dark')),
    ...languages.map((language) =>
      command(`language-${language}`, commands.language({ language: languageNames[language] }), () =>
        setLanguage(language),
      ),
    ),
    ...places
      .filter((place) => place.listed && place.id !== hidden)
      .map(
        (place): PaletteItem => ({
          id: `place-${place.id}`,
          label: shell.places[place.id],
          group: commands.groupPlaces,
          run: go(place.path.replace('/*', '')),
        }),
      ),
    ...(data?.units ?? []).map(
      (unit): PaletteItem => ({
        id: unit.unit,
        label: unit.name,
        hint: listName(lists.tiersShort, { id: unit.tier, name: data?.tierNames[unit.tier] }),
        group: commands.groupUnits,
        run: () => setUnit(unit.unit),
      }),
    ),
  ];
  const found = (text === '' || query.trim() === '' ? [] : (records.data ?? [])).map(
    (record): PaletteItem => ({
      id: record.id,
      label: record.name,
      hint: [shell.places[NAMES[record.kind]], record.unitName].filter(Boolean).join(' · '),
      group: commands.groupFound,
      run: go(`${PATHS[record.kind]}/${record.id}`),
    }),
  );
  return <CommandPalette items={items} found={found} onQuery={setQuery} onClose={onClose} />;
}
