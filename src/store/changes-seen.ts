import Dexie from 'dexie';

let seen = 0;
Dexie.on('storagemutated', () => {
  seen += 1;
});

/** How many writes, of this window or another, this one has heard of: what was read at an earlier count may no longer be so. */
export const changesSeen = (): number => seen;
