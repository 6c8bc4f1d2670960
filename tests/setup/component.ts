import 'fake-indexeddb/auto';
import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';
import { restBetweenRuns } from './intervals.ts';
import { installDialog, installMatchMedia, installResizeObserver } from './page-shims.ts';

configure({ asyncUtilTimeout: 45_000 });
restBetweenRuns();
installMatchMedia(window);
installResizeObserver(window);
installDialog(window);

afterEach(() => {
  cleanup();
});
