import { createContext, useContext } from 'react';
import type { Store } from '#store/store.ts';

export const StoreContext = createContext<Store | undefined>(undefined);

/** The open store; the app opens it before the first render. */
export function useStore(): Store {
  const store = useContext(StoreContext);
  if (store === undefined) throw new Error('No store: wrap the tree in StoreContext');
  return store;
}
