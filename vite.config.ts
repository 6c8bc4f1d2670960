import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { pagePolicy } from './scripts/content-policy.mjs';
import { codeSplitting } from './scripts/parts.mjs';

/** The built page carries its policy, so that any static server enforces it; the development server needs inline script. */
export const policyInPage: Plugin = {
  name: 'policy-in-page',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: pagePolicy },
      injectTo: 'head-prepend',
    },
  ],
};

const chartPart = (name: string) => fileURLToPath(new URL(`./scripts/charts/${name}.mjs`, import.meta.url));

/** Recharts names all scales and curves of d3, colours and times included; our charts use a few. */
export const chartParts = {
  'victory-vendor/d3-scale': chartPart('scales'),
  'victory-vendor/d3-shape': chartPart('shapes'),
  'd3-interpolate': chartPart('interpolation'),
  'd3-format': chartPart('number-format'),
};

/** Chrome 109 is the last one on Windows 7, which district offices still run. */
export const pageTarget = ['chrome109', 'edge109', 'firefox115', 'safari16.4'];

const icon = (file: string, sizes: string, purpose = 'any') => ({
  src: `icons/${file}`,
  sizes,
  type: file.endsWith('.svg') ? 'image/svg+xml' : 'image/png',
  purpose,
});

export default defineConfig({
  resolve: {
    alias: chartParts,
  },
  // Relative, so that the built folder works under any path of any static server.
  base: './',
  build: {
    target: pageTarget,
    manifest: true,
    modulePreload: { polyfill: false },
    // A data: address would be refused by the policy for everything but pictures.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting } },
  },
  worker: { format: 'es' },
  plugins: [
    react(),
    policyInPage,
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/app/service-worker',
      filename: 'service-worker.ts',
      injectRegister: false,
      // The icons are found with all other files; named twice they would count twice.
      includeManifestIcons: false,
      injectManifest: {
        rollupFormat: 'iife',
        globPatterns: ['**/*.{html,js,css,svg,png,woff2,json,wasm}'],
        globIgnores: ['.vite/**', 'service-worker.js'],
        maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
      },
      manifest: {
        name: 'Fivepoint',
        short_name: 'Fivepoint',
        description:
          '社区教育规划看板，断网可用 · The plan and the figures of community education in a district, offline',
        lang: 'zh-CN',
        id: './',
        start_url: './',
        scope: './',
        display: 'standalone',
        background_color: '#f4f3ee',
        theme_color: '#0a6069',
        icons: [
          icon('icon.svg', 'any'),
          icon('icon-192.png', '192x192'),
          icon('icon-512.png', '512x512'),
          icon('maskable-512.png', '512x512', 'maskable'),
        ],
      },
    }),
  ],
});
