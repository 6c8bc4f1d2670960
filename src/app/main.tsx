import { createRoot } from 'react-dom/client';
import { loadLanguage } from '#i18n/language.ts';
import { followOtherWindows } from '#runtime/other-windows.ts';
import { chosenLanguage, wasStarted } from './device-settings.ts';
import { placeAt } from './places.ts';
import { offline } from './service-worker/register.ts';
import { openLastStore } from './stores.ts';
import { showWayIn } from './way-in.tsx';

/** The store is opened before the first render: no page ever has to ask whether there is one. */
export async function begin(element: HTMLElement): Promise<void> {
  const root = createRoot(element);
  // At once, since the router would do so a moment later and pull back who has gone on meanwhile.
  if (location.hash.length <= 2) history.replaceState(history.state, '', '#/overview');
  const language = loadLanguage(chosenLanguage(), true);
  // Beside the opening of the store. What cannot be loaded is told by the page itself.
  const address = location.hash.slice(1);
  void Promise.allSettled([placeAt(address === '/overview' && !wasStarted() ? '/start' : address)?.load()]);
  const opening = openLastStore();
  await Promise.allSettled([opening, language]);
  followOtherWindows(() => location.reload());
  await showWayIn(root, () => opening);
  await offline.start();
}
