import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { chartParts, pageTarget, policyInPage } from './vite.config.ts';

/** Browsers load no modules and no `crossorigin` files from a disk: one plain script, after the page. */
const plainScript: Plugin = {
  name: 'plain-script',
  enforce: 'post',
  transformIndexHtml: {
    order: 'post',
    handler: (html) =>
      html.replaceAll(/<script type="module" crossorigin/g, '<script defer').replaceAll(' crossorigin', ''),
  },
};

/** The app for a memory stick: `index.html` opened from a folder, with no server, no installation and no service worker. */
export default defineConfig({
  base: './',
  resolve: { alias: chartParts },
  build: {
    outDir: 'dist-stick',
    target: pageTarget,
    modulePreload: false,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4000,
    cssCodeSplit: false,
    rolldownOptions: {
      // Nothing is loaded later, so nothing asks where the script lies.
      transform: { define: { 'import.meta': '{}' } },
      output: { format: 'iife', codeSplitting: false },
    },
  },
  plugins: [react(), policyInPage, plainScript],
});
