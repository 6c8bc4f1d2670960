import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { View } from '#domain/contracts.ts';
import { changesSeen } from '#store/changes-seen.ts';
import type { Store } from '#store/store.ts';
import { useStore } from './store-context.ts';

interface Subscription {
  users: number;
  stop: () => void;
}

/** What lies in the shared cache; boxed, because the cache takes an undefined value for none at all. */
interface Kept<R> {
  value: R;
  /** Changes seen when it was read. */
  at: number;
}

const subscriptions = new WeakMap<QueryClient, Map<string, Subscription>>();

/** One database subscription per view and parameters, pushing into the shared cache while anybody looks. */
function subscribe<P, L, R>(client: QueryClient, store: Store, view: View<P, L, R>, name: string): () => void {
  const open = subscriptions.get(client) ?? new Map<string, Subscription>();
  subscriptions.set(client, open);
  let subscription = open.get(name);
  if (subscription === undefined) {
    const key = JSON.parse(name) as [string, string, P];
    const stop = store.watch(
      view,
      key[2],
      (value, at) => client.setQueryData<Kept<R>>(key, { value, at }),
      (error) => client.getQueryCache().build(client, { queryKey: key }).setState({ status: 'error', error }),
    );
    subscription = { users: 0, stop };
    open.set(name, subscription);
  }
  const mine = subscription;
  mine.users += 1;
  return () => {
    mine.users -= 1;
    if (mine.users > 0) return;
    mine.stop();
    open.delete(name);
  };
}

export interface Live<R> {
  data: R | undefined;
  isPending: boolean;
  error: Error | null;
}

/** What a view gives, kept up to date by every commit. Parameters are plain data: they are the key of the shared result. */
export function useLive<P, L, R>(view: View<P, L, R>, params: P): Live<R> {
  const client = useQueryClient();
  const store = useStore();
  const name = JSON.stringify([store.database.name, view.name, params ?? null]);
  useEffect(() => subscribe(client, store, view, name), [client, store, view, name]);
  // Values are pushed by the subscription; the query itself never fetches.
  const query = useQuery<Kept<R>>({
    queryKey: JSON.parse(name),
    queryFn: async () => ({ at: changesSeen(), value: await store.read(view, params) }),
    enabled: false,
  });
  // What was read before is shown at once, unless something was written since and nobody looked: a form that began with it would
  // bring back what was just corrected.
  const wanted = useRef<{ name: string; at: number }>(undefined);
  if (wanted.current?.name !== name) {
    wanted.current = { name, at: subscriptions.get(client)?.has(name) ? 0 : changesSeen() };
  }
  const kept = query.data !== undefined && query.data.at >= wanted.current.at ? query.data : undefined;
  return { data: kept?.value, isPending: kept === undefined && query.error === null, error: query.error };
}
