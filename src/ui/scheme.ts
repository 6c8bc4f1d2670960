export type SchemeChoice = 'light' | 'dark' | 'system';

let stopFollowing: (() => void) | undefined;

/** Sets light or dark on the page; 'system' follows the device until another choice is made. */
export function applyScheme(choice: SchemeChoice): void {
  stopFollowing?.();
  stopFollowing = undefined;
  if (choice !== 'system') {
    document.documentElement.dataset.scheme = choice;
    return;
  }
  const query = window.matchMedia('(prefers-color-scheme: dark)');
  const follow = () => {
    document.documentElement.dataset.scheme = query.matches ? 'dark' : 'light';
  };
  follow();
  query.addEventListener('change', follow);
  stopFollowing = () => query.removeEventListener('change', follow);
}
