/** Jobs between the page and its worker: what comes back, what is broken off, when the worker goes. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectDesk, type Desk } from '#exchange/desk/connect-desk.ts';
import type { FromDesk, ToDesk } from '#exchange/desk/serve-desk.ts';
import type { Store } from '#store/store.ts';

type Job = { type: 'double'; value: number };
type TestDesk = Desk<Job, { double: number }>;

const opening = { database: 'test' };
const store = { opening: () => opening } as unknown as Store;
const here = async () => ({ run: async ({ value }: Job) => value * 2 });

class FakeWorker extends EventTarget {
  static last: FakeWorker | undefined;
  readonly sent: ToDesk<Job>[] = [];
  terminated = false;
  constructor() {
    super();
    FakeWorker.last = this;
  }
  postMessage(message: ToDesk<Job>): void {
    this.sent.push(message);
  }
  terminate(): void {
    this.terminated = true;
  }
  answer(data: FromDesk): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

function connect(): { desk: TestDesk; worker: FakeWorker } {
  const desk = connectDesk<Job, { double: number }>(store, { address: 'worker.js', here });
  return { desk, worker: FakeWorker.last as FakeWorker };
}

beforeEach(() => vi.stubGlobal('Worker', FakeWorker));
afterEach(() => vi.unstubAllGlobals());

describe('a desk in a worker', () => {
  it('answers each job with its own outcome and progress', async () => {
    const { desk, worker } = connect();
    const seen: number[][] = [];
    const one = desk.run({ type: 'double', value: 1 });
    const two = desk.run({ type: 'double', value: 2 }, (done, total) => seen.push([done, total]));
    expect(worker.sent).toEqual([
      { type: 'job', number: 1, opening, job: { type: 'double', value: 1 } },
      { type: 'job', number: 2, opening, job: { type: 'double', value: 2 } },
    ]);
    worker.answer({ type: 'progress', number: 2, done: 3, total: 9 });
    worker.answer({ type: 'done', number: 2, outcome: 4 });
    worker.answer({ type: 'done', number: 1, outcome: 2 });
    expect(await one).toBe(2);
    expect(await two).toBe(4);
    expect(seen).toEqual([[3, 9]]);
  });

  it('fails a job with the name of the error, and all of them when the worker breaks', async () => {
    const { desk, worker } = connect();
    const one = desk.run({ type: 'double', value: 1 });
    const two = desk.run({ type: 'double', value: 2 });
    worker.answer({ type: 'failed', number: 1, error: { name: 'Cancelled', message: 'stopped' } });
    await expect(one).rejects.toMatchObject({ name: 'Cancelled', message: 'stopped' });
    worker.dispatchEvent(Object.assign(new Event('error'), { message: 'no memory' }));
    await expect(two).rejects.toThrow('no memory');
  });

  it('tells the worker which job is cancelled', () => {
    const { desk, worker } = connect();
    const cancelling = new AbortController();
    void desk.run({ type: 'double', value: 1 });
    void desk.run({ type: 'double', value: 2 }, undefined, cancelling.signal);
    cancelling.abort();
    expect(worker.sent.at(-1)).toEqual({ type: 'cancel', number: 2 });
  });

  it('breaks off what is under way when it is cleared', async () => {
    const { desk, worker } = connect();
    const job = desk.run({ type: 'double', value: 1 });
    desk.end();
    expect(worker.terminated).toBe(true);
    await expect(job).rejects.toMatchObject({ name: 'Cancelled' });
  });

  it('waits for what is under way when it is left', async () => {
    const { desk, worker } = connect();
    const job = desk.run({ type: 'double', value: 1 });
    desk.leave();
    expect(worker.terminated).toBe(false);
    worker.answer({ type: 'done', number: 1, outcome: 2 });
    expect(await job).toBe(2);
    expect(worker.terminated).toBe(true);
    const other = connect();
    other.desk.leave();
    expect(other.worker.terminated).toBe(true);
  });
});

describe('a desk where no worker is started', () => {
  it('does the work on the page', async () => {
    vi.stubGlobal('Worker', undefined);
    const desk = connectDesk<Job, { double: number }>(store, { address: 'worker.js', here });
    expect(await desk.run({ type: 'double', value: 21 })).toBe(42);
  });
});
