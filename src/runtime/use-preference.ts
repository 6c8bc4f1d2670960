import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useStore } from './store-context.ts';

/** A value of this device alone, such as the date of the last safe copy. Undefined while loading or never set. */
export function usePreference<T>(name: string): [T | undefined, (value: T) => Promise<void>] {
  const store = useStore();
  const client = useQueryClient();
  const key = [store.database.name, 'preference', name];
  const query = useQuery({ queryKey: key, queryFn: async () => (await store.preference<T>(name)) ?? null });
  const set = async (value: T) => {
    await store.setPreference(name, value);
    client.setQueryData(key, value);
  };
  return [query.data ?? undefined, set];
}
