import { QueryClient } from '@tanstack/react-query';

/** The network says nothing about data that lies on this device, and nothing here ever grows stale by itself. */
export function makeQueryClient(): QueryClient {
  const local = { networkMode: 'always', retry: false } as const;
  return new QueryClient({
    defaultOptions: {
      queries: { ...local, staleTime: Number.POSITIVE_INFINITY, gcTime: 30_000, refetchOnWindowFocus: false },
      mutations: local,
    },
  });
}
