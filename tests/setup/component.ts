import 'fake-indexeddb/auto';
import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';
import { installDialog, installMatchMedia, installResizeObserver } from './page-shims.ts';

installMatchMedia(window);
installResizeObserver(window);
installDialog(window);

afterEach(() => {
  cleanup();
});
