/** Runs before the app is loaded: colours, and the figures that were seen last. */
import '#ui/styles.css';
import { applyScheme } from '#ui/scheme.ts';
import { chosenScheme } from './chosen-scheme.ts';
import { paintLastKnown } from './last-known.ts';

applyScheme(chosenScheme());
const root = document.getElementById('root');
if (root !== null) {
  const uncover = paintLastKnown(root);
  void import('./main.tsx').then(
    ({ begin }) => begin(root),
    (error: unknown) => {
      uncover();
      throw error;
    },
  );
}
