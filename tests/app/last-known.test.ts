import { waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetLastKnown, keepLastKnown, paintLastKnown } from '#app/last-known.ts';
import { rememberLock } from '#runtime/device-memory.ts';
import type { Standing } from '#store/standing.ts';
import { deviceSurroundings } from '#store/surroundings.ts';

const database: { standing: Standing | undefined } = { standing: undefined };
const ask = async () => database.standing;

const page = `
  <div class="app">
    <header class="bar"><a href="#/overview" class="mark"><svg viewBox="0 0 1 1"><path d="M0 0" /></svg>Fivepoint</a></header>
    <div class="column"><main id="main">
      <div class="toast">Li Hua was saved</div>
      <div class="page-header"><h1>3 points <em class="bad">short</em></h1></div>
      <dl class="figures"><div class="figure-tile"><dd class="figure" onclick="alert(1)">41.2%</dd></div></dl>
      <div class="grid"><p>who is due: Li Hua</p></div>
    </main></div>
  </div>`;
const marks = { past: 'Last known figures', present: 'Up to date' };
const standing: Standing = { device: 'A', seq: 7, rebuilds: 0 };

let root: HTMLElement;
beforeEach(() => {
  // Of the files before this one, which share the window.
  localStorage.clear();
  document.head.innerHTML = '<script type="module" src="./first.js"></script>';
  database.standing = standing;
  document.body.innerHTML = `<div id="root">${page}</div>`;
  root = document.getElementById('root') as HTMLElement;
  location.hash = '#/overview';
});
afterEach(() => {
  vi.useRealTimers();
  localStorage.clear();
});

function startAnew(address: string): Element | null {
  root.replaceChildren();
  location.hash = address;
  paintLastKnown(root, ask);
  return document.querySelector('.last-known');
}
const today = deviceSurroundings.today();
const isSample = () => localStorage.getItem('fivepoint.sample') === 'yes';
const keep = (address = '/overview?unit=a&year=2026', isUsual = true) =>
  keepLastKnown(root, { address, isUsual, sample: isSample(), day: today, marks, database: 'fivepoint', standing });

describe('the figures that were seen last', () => {
  it('are painted at the next start, marked, and can neither be pressed nor taken for the page', () => {
    keep();
    const sheet = startAnew('#/overview');
    expect(sheet).toHaveTextContent('41.2%');
    expect(sheet).toHaveTextContent('3 points short');
    expect(sheet).toHaveTextContent(marks.past);
    expect(sheet).toHaveProperty('inert', true);
    expect(sheet?.querySelector('[id], [href], [onclick]')).toBeNull();
    expect(sheet?.querySelector('path')).toBeInstanceOf(SVGElement);
    expect(root.hidden).toBe(true);
  });

  it('are marked as the present ones where nothing was written since, on the same day, by the same build', async () => {
    keep();
    const sheet = startAnew('#/overview');
    await waitFor(() => expect(sheet).toHaveTextContent(marks.present));
    expect(sheet).toHaveClass('present');
    expect(sheet).not.toHaveTextContent(marks.past);
  });

  it.each<[string, () => void]>([
    ['something was recorded or taken in since', () => (database.standing = { ...standing, seq: 8 })],
    ['figures were made anew since', () => (database.standing = { ...standing, rebuilds: 1 })],
    ['the database is another one', () => (database.standing = { ...standing, device: 'B' })],
    ['the database cannot be asked', () => (database.standing = undefined)],
    ['it is another day', () => vi.useFakeTimers({ now: Date.now() + 24 * 3_600_000, toFake: ['Date'] })],
    ['the app is another one', () => (document.head.innerHTML = '<script type="module" src="./second.js"></script>')],
  ])('stay marked as those seen last where %s', async (_, change) => {
    keep('/overview?unit=a&year=2026');
    change();
    const sheet = startAnew('#/overview?unit=a&year=2026');
    await new Promise((resolve) => setTimeout(resolve));
    expect(sheet).toHaveTextContent(marks.past);
    expect(sheet).not.toHaveClass('present');
  });

  it('stay marked so where it was not known what they followed from', async () => {
    keepLastKnown(root, {
      address: '/overview',
      isUsual: true,
      sample: false,
      day: today,
      marks,
      database: 'fivepoint',
      standing: undefined,
    });
    const sheet = startAnew('#/overview');
    await new Promise((resolve) => setTimeout(resolve));
    expect(sheet).toHaveTextContent(marks.past);
  });

  it('are the frame, the answer and the figures alone', () => {
    keep();
    expect(startAnew('#/overview')).not.toHaveTextContent('Li Hua');
    expect(localStorage.getItem('fivepoint.last-known')).not.toContain('Li Hua');
  });

  it('hold nothing that was asked, typed or found, even in the frame', () => {
    root
      .querySelector('.bar')
      ?.insertAdjacentHTML(
        'beforeend',
        '<dialog open><input value="Li Hua"><ul role="listbox"><li>Li Hua</li></ul></dialog>',
      );
    keep();
    expect(localStorage.getItem('fivepoint.last-known')).not.toContain('Li Hua');
  });

  it('are neither kept nor shown on a device with a passphrase', () => {
    keep();
    rememberLock(true);
    expect(localStorage.getItem('fivepoint.last-known')).toBeNull();
    root.innerHTML = page;
    keep();
    expect(localStorage.getItem('fivepoint.last-known')).toBeNull();
    rememberLock(false);
    expect(startAnew('#/overview')).toBeNull();
  });

  it('go when the page has a title', async () => {
    keep();
    startAnew('#/overview');
    root.innerHTML = '<p>reading</p>';
    await Promise.resolve();
    expect(document.querySelector('.last-known')).not.toBeNull();
    root.innerHTML = '<h1>4 points short</h1>';
    await waitFor(() => expect(document.querySelector('.last-known')).toBeNull());
    expect(root.hidden).toBe(false);
  });

  it('go at the latest after a quarter of a minute', () => {
    keep();
    vi.useFakeTimers();
    startAnew('#/overview');
    vi.advanceTimersByTime(15_000);
    expect(document.querySelector('.last-known')).toBeNull();
    expect(root.hidden).toBe(false);
  });

  it.each([
    ['#/overview?unit=a&year=2026', true],
    ['#/overview?unit=b&year=2026', false],
    ['#/overview?unit=a&year=2025', false],
    ['#/record', false],
  ])('stand at %s: %s', (address, shown) => {
    keep();
    expect(startAnew(address) !== null).toBe(shown);
  });

  it('of another unit than the usual one do not stand at the bare address', () => {
    keep('/overview?unit=b&year=2026', false);
    expect(startAnew('#/overview')).toBeNull();
  });

  it('of the sample do not stand for the own records', () => {
    localStorage.setItem('fivepoint.sample', 'yes');
    keep();
    localStorage.setItem('fivepoint.sample', 'no');
    expect(startAnew('#/overview')).toBeNull();
  });

  it('of last year do not stand at an address without a year', () => {
    keep();
    vi.useFakeTimers({ now: new Date(new Date().getFullYear() + 1, 0, 2) });
    expect(startAnew('#/overview')).toBeNull();
    expect(startAnew('#/overview?unit=a&year=2026')).not.toBeNull();
  });

  it('are forgotten where they must not be kept, and where they were cut off', () => {
    keep();
    forgetLastKnown();
    expect(startAnew('#/overview')).toBeNull();
    localStorage.setItem('fivepoint.last-known', '{"addresses":["/overview"');
    expect(startAnew('#/overview')).toBeNull();
  });

  it('kept by an earlier version in another shape are left alone', () => {
    localStorage.setItem(
      'fivepoint.last-known',
      '{"addresses":["/overview"],"sample":false,"year":2026,"mark":"seen"}',
    );
    expect(startAnew('#/overview?unit=a&year=2026')).toBeNull();
    expect(startAnew('#/overview')).toBeNull();
  });
});
