import { useMutation } from '@tanstack/react-query';
import type { Command, Refusal } from '#domain/contracts.ts';
import { DUTY } from '#domain/roles/duty.ts';
import type { Result } from '#kernel/result.ts';
import type { Committed } from '#store/gate/commit.ts';
import { announce } from './announce.ts';
import { useStore } from './store-context.ts';

export type { Committed } from '#store/gate/commit.ts';

export interface RunnableCommand<I> {
  run: (input: I) => Promise<Result<Committed, Refusal>>;
  isPending: boolean;
  /** Why the last run was refused; cleared by the next. */
  refusal: Refusal | null;
  /** Something broke that is no refusal: nothing was written. */
  error: Error | null;
  reset: () => void;
}

/**
 * Carries out a command. What it changed is announced, so that the undo bar appears by itself; `quiet` is for fields that
 * are saved one by one as they are left, where a word on each would stand in the way.
 */
export function useCommand<I, S>(command: Command<I, S>, { quiet = false } = {}): RunnableCommand<I> {
  const store = useStore();
  const mutation = useMutation({
    mutationFn: async (input: I) => {
      // Most devices have no role: what holds them to one is loaded by those that have.
      const duty = await store.preference(DUTY);
      const allow = duty === undefined ? undefined : await (await import('#store/duty.ts')).allowOf(store);
      const result = await store.commit(command, input, allow);
      if (!quiet && result.ok && result.value.seq !== undefined) announce(result.value);
      return result;
    },
  });
  return {
    run: (input) => mutation.mutateAsync(input),
    isPending: mutation.isPending,
    refusal: mutation.data?.ok === false ? mutation.data.error : null,
    error: mutation.error,
    reset: mutation.reset,
  };
}
