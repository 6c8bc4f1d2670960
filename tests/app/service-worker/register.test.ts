import { describe, expect, test, vi } from 'vitest';
import { createOffline, type OfflineState } from '#app/service-worker/register.ts';

class FakeWorker extends EventTarget {
  state: ServiceWorkerState = 'installing';
  readonly received: unknown[] = [];

  postMessage(message: unknown): void {
    this.received.push(message);
  }

  become(state: ServiceWorkerState): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

class FakeRegistration extends EventTarget {
  installing: FakeWorker | null = null;
  waiting: FakeWorker | null = null;
  active: FakeWorker | null = null;
  update = vi.fn(async () => undefined);

  /** The browser found a newer script and stores its files. */
  find(): FakeWorker {
    this.installing = new FakeWorker();
    this.dispatchEvent(new Event('updatefound'));
    return this.installing;
  }

  store(worker: FakeWorker): void {
    this.installing = null;
    this.waiting = worker;
    worker.become('installed');
  }

  activate(worker: FakeWorker): void {
    const former = this.active;
    this.waiting = null;
    this.active = worker;
    worker.become('activated');
    former?.become('redundant');
  }
}

class FakeContainer extends EventTarget {
  controller: FakeWorker | null = null;
  registration = new FakeRegistration();
  register = vi.fn(async () => this.registration);
  startMessages(): void {}

  say(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  takeControl(worker: FakeWorker): void {
    this.controller = worker;
    this.dispatchEvent(new Event('controllerchange'));
  }
}

function page(container = new FakeContainer()) {
  const reload = vi.fn();
  const offline = createOffline({
    container: container as unknown as ServiceWorkerContainer,
    scriptUrl: () => 'service-worker.js',
    reload,
  });
  const seen: OfflineState[] = [];
  offline.subscribe(() => seen.push(offline.getState()));
  return { container, offline, reload, seen, registration: container.registration };
}

/** A page that the worker of an earlier visit controls. */
async function laterVisit() {
  const container = new FakeContainer();
  const worker = new FakeWorker();
  worker.state = 'activated';
  container.controller = worker;
  container.registration.active = worker;
  const visit = page(container);
  await visit.offline.start();
  return visit;
}

describe('the first visit', () => {
  test('tells how many files are stored and is ready when all are', async () => {
    const { container, offline, registration, seen, reload } = page();
    const worker = registration.find();
    await offline.start();
    container.say({ type: 'caching', done: 1, total: 2 });
    container.say({ type: 'caching', done: 2, total: 2 });
    registration.store(worker);
    registration.activate(worker);
    container.takeControl(worker);
    expect(seen).toEqual([
      { status: 'caching', done: 1, total: 2 },
      { status: 'caching', done: 2, total: 2 },
      { status: 'ready' },
    ]);
    expect(reload).not.toHaveBeenCalled();
  });

  test('that could not store all files has failed, and a later check tries again', async () => {
    const { offline, registration, container } = page();
    const worker = registration.find();
    await offline.start();
    registration.installing = null;
    worker.become('redundant');
    expect(offline.getState()).toEqual({ status: 'failed' });
    await offline.checkForUpdate();
    expect(container.register).toHaveBeenCalledTimes(2);
    expect(offline.getState()).toEqual({ status: 'caching', done: 0, total: 0 });
  });

  test('has failed when the browser answers with no registration', async () => {
    const { offline, container } = page();
    container.register.mockResolvedValueOnce(undefined as unknown as FakeRegistration);
    await offline.start();
    expect(offline.getState()).toEqual({ status: 'failed' });
  });

  test('has failed when the browser refuses to register', async () => {
    const { offline, container } = page();
    container.register.mockRejectedValueOnce(new Error('refused'));
    await offline.start();
    expect(offline.getState()).toEqual({ status: 'failed' });
  });
});

describe('a newer version', () => {
  test('waits until it is applied, and then the page loads again', async () => {
    const { container, offline, registration, reload } = await laterVisit();
    expect(offline.getState()).toEqual({ status: 'ready' });
    const newer = registration.find();
    container.say({ type: 'caching', done: 1, total: 2 });
    expect(offline.getState()).toEqual({ status: 'ready' });
    registration.store(newer);
    expect(offline.getState()).toEqual({ status: 'update-waiting' });
    expect(newer.received).toEqual([]);

    offline.applyUpdate();
    expect(newer.received).toEqual([{ type: 'SKIP_WAITING' }]);
    expect(reload).not.toHaveBeenCalled();
    registration.activate(newer);
    container.takeControl(newer);
    expect(reload).toHaveBeenCalledTimes(1);
  });

  test('that waited before the page was opened is told at once', async () => {
    const container = new FakeContainer();
    container.registration.active = new FakeWorker();
    container.registration.waiting = new FakeWorker();
    const { offline } = page(container);
    await offline.start();
    expect(offline.getState()).toEqual({ status: 'update-waiting' });
  });

  test('taken by another tab never reloads this one by itself', async () => {
    const { container, offline, registration, reload } = await laterVisit();
    const newer = registration.find();
    registration.store(newer);
    container.takeControl(newer);
    registration.activate(newer);
    expect(reload).not.toHaveBeenCalled();
    expect(offline.getState()).toEqual({ status: 'reload-needed' });
    offline.applyUpdate();
    expect(reload).toHaveBeenCalledTimes(1);
  });

  test('whose files could not be stored leaves the app ready', async () => {
    const { offline, registration } = await laterVisit();
    const newer = registration.find();
    registration.installing = null;
    newer.become('redundant');
    expect(offline.getState()).toEqual({ status: 'ready' });
  });

  test('is asked for without complaint when there is no network', async () => {
    const { offline, registration } = await laterVisit();
    registration.update.mockRejectedValueOnce(new TypeError('no network'));
    await offline.checkForUpdate();
    expect(registration.update).toHaveBeenCalledTimes(1);
    expect(offline.getState()).toEqual({ status: 'ready' });
  });
});

test('a browser without service workers is told apart', async () => {
  const offline = createOffline({ container: undefined, scriptUrl: () => '', reload: () => undefined });
  await offline.start();
  offline.applyUpdate();
  await offline.checkForUpdate();
  expect(offline.getState()).toEqual({ status: 'unsupported' });
});

test('the one of this page is unsupported outside a built app', async () => {
  const { offline } = await import('#app/service-worker/register.ts');
  expect(offline.getState()).toEqual({ status: 'unsupported' });
});
