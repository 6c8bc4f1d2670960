/** Axes and labels of our charts are written by the formats of the language in use; d3's own are never asked. */
function neverAsked() {
  throw new Error('Charts format their numbers through src/i18n/format.ts.');
}

export {
  neverAsked as format,
  neverAsked as formatPrefix,
  neverAsked as formatSpecifier,
  neverAsked as precisionFixed,
  neverAsked as precisionPrefix,
  neverAsked as precisionRound,
};
