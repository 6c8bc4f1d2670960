/** The first screen, until the shell stands. */
export function App() {
  return <main id="main" />;
}
