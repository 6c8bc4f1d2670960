import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { change, defineView } from '#domain/contracts.ts';
import { courseRecord } from '#domain/courses/course.record.ts';
import { makeQueryClient } from '#runtime/query-client.ts';
import { StoreContext } from '#runtime/store-context.ts';
import { useLive } from '#runtime/use-live.ts';
import { openTestStore } from '../store/test-store.ts';

const nameView = defineView({
  name: 'nameOfCourse',
  load: (reader, { id }: { id: string }) => reader.get(courseRecord, id),
  select: (course) => course?.name ?? '',
});

async function opened() {
  const store = await openTestStore();
  const course = { id: 'c1', unit: 'p1' };
  const write = (name: string) =>
    store.commitChanges({ command: 'changeCourse' }, [change(courseRecord, course, { name })]);
  await write('Singing');
  const seen: string[] = [];
  function Name() {
    const { data, isPending } = useLive(nameView, { id: 'c1' });
    const shown = isPending ? 'reading' : data;
    seen.push(shown ?? '');
    return <p>{shown}</p>;
  }
  const client = makeQueryClient();
  const page = (isOpen: boolean) => (
    <QueryClientProvider client={client}>
      <StoreContext value={store}>{isOpen && <Name />}</StoreContext>
    </QueryClientProvider>
  );
  const { rerender } = render(page(true));
  await screen.findByText('Singing');
  return { write, seen, show: (isOpen: boolean) => rerender(page(isOpen)) };
}

it('what was seen before is shown at once', async () => {
  const { show, seen } = await opened();
  show(false);
  seen.length = 0;
  show(true);
  expect(screen.getByText('Singing')).toBeVisible();
  expect(seen).not.toContain('reading');
});

it('what was changed while nobody looked is never shown as it was', async () => {
  const { write, show, seen } = await opened();
  show(false);
  await write('Dancing');
  seen.length = 0;
  show(true);
  expect(await screen.findByText('Dancing')).toBeVisible();
  expect(seen).not.toContain('Singing');
});

it('what was changed in the moment of leaving is never shown as it was', async () => {
  const { write, show, seen } = await opened();
  const written = write('Dancing');
  await written;
  show(false);
  seen.length = 0;
  show(true);
  expect(await screen.findByText('Dancing')).toBeVisible();
  expect(seen).not.toContain('Singing');
});
