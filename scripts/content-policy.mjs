// The Content-Security-Policy, in one place for the page and for the server.

const shared = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  // The addresses of the service worker and of bulk workers pass one policy each; nothing else may make script.
  'trusted-types sw worker',
];

/** For a <meta> element, which may not carry frame-ancestors. */
export const pagePolicy = shared.join('; ');

export const headerPolicy = [...shared, "frame-ancestors 'none'"].join('; ');
