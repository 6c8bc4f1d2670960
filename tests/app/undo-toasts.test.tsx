import { QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, waitFor } from '@testing-library/react';
import { beforeAll, expect, it } from 'vitest';
import { UndoToasts } from '#app/undo-toasts.tsx';
import { change } from '#domain/contracts.ts';
import { courseRecord } from '#domain/courses/course.record.ts';
import { loadLanguage } from '#i18n/language.ts';
import { announce } from '#runtime/announce.ts';
import { makeQueryClient } from '#runtime/query-client.ts';
import { StoreContext } from '#runtime/store-context.ts';
import { ToastRegion } from '#ui/toasts.tsx';
import { openTestStore } from '../store/test-store.ts';

beforeAll(() => loadLanguage('en'));

it('a way back is offered only as long as there is one', async () => {
  const store = await openTestStore();
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <StoreContext value={store}>
        <ToastRegion>
          <UndoToasts />
        </ToastRegion>
      </StoreContext>
    </QueryClientProvider>,
  );
  const write = async (id: string) => {
    const written = await store.commitChanges({ command: 'addCourse' }, [
      change(courseRecord, { id, unit: 'p1' }, { name: 'Singing' }),
    ]);
    act(() => announce(written));
    return written;
  };
  await write('c1');
  expect(await screen.findAllByRole('button', { name: 'Undo' })).toHaveLength(1);
  const { seq } = await write('c2');
  expect(await screen.findAllByRole('button', { name: 'Undo' })).toHaveLength(2);
  // The journal has told of both by now.
  await waitFor(async () => expect(await store.journal(1)).toMatchObject([{ seq }]));
  expect((await store.undo(seq ?? 0)).ok).toBe(true);
  await waitFor(() => expect(screen.getAllByRole('button', { name: 'Undo' })).toHaveLength(1));
});
