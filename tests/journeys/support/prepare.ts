// The test runner asks for a default export.
export { visitOnce as default } from './visit.ts';
