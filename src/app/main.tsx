import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadLanguage } from '#i18n/language.ts';
import '#ui/styles.css';
import { applyScheme } from '#ui/scheme.ts';
import { App } from './app.tsx';
import { chosenLanguage, chosenScheme } from './device-settings.ts';
import { OpenFailed } from './open-failed.tsx';
import { offline } from './service-worker/register.ts';
import { openLastStore } from './stores.ts';

/** The store is opened before the first render: no page ever has to ask whether there is one. */
async function begin(element: HTMLElement): Promise<void> {
  applyScheme(chosenScheme());
  const root = createRoot(element);
  const [opened] = await Promise.allSettled([openLastStore(), loadLanguage(chosenLanguage(), true)]);
  root.render(
    <StrictMode>
      {opened.status === 'fulfilled' ? <App first={opened.value} /> : <OpenFailed error={opened.reason} />}
    </StrictMode>,
  );
  await offline.start();
}

const element = document.getElementById('root');
if (element !== null) void begin(element);
