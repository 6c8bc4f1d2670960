// What is done in the browser, each in a fresh one, for any contender.
import { join } from 'node:path';
import { withPage } from './browser.mjs';
import { mostMemory, processorTime, takenByHost } from './processes.mjs';

const ownPages = { store: 'bench/', rows: 'bench/', raw: 'bench/raw.html' };
const ownFills = { store: 'fillStore', rows: 'fillRows' };

const watchFigures = () => {
  const seen = {};
  const look = () => {
    const there = (selector) => document.querySelector(selector) !== null;
    if (seen.known === undefined && there('.last-known .figure')) seen.known = performance.now();
    if (seen.present === undefined && there('.last-known.present .figure')) seen.present = performance.now();
    if (seen.figures === undefined && there('#root .figure-tile .figure')) seen.figures = performance.now();
    if (seen.charts === undefined && document.querySelector('svg.recharts-surface')) seen.charts = performance.now();
    if (seen.figures !== undefined && seen.charts !== undefined) watching.disconnect();
  };
  const watching = new MutationObserver(look);
  watching.observe(document, { childList: true, subtree: true });
  window.seenFigures = seen;
};

const keep = (taken, name, time) => {
  taken[name] = [...(taken[name] ?? []), time];
};

/** Whether the register of learners is read to its end. */
const isWhole = (all) => document.querySelector('#root .table-note')?.textContent.startsWith(all);

/**
 * From the change of address, or the typing, until what is asked for stands in the page, and where a step asks for it,
 * until the last of the page does.
 */
const takeStep = ({ address, selector, whole, text, within, typed }) =>
  new Promise((resolve) => {
    const start = performance.now();
    const isThere = () =>
      document.querySelector(selector) !== null &&
      document.querySelector('#root .skeleton') === null &&
      document.querySelector(within)?.textContent.includes(text);
    let shown;
    const watching = new MutationObserver(() => {
      if (!isThere()) return;
      shown ??= performance.now() - start;
      if (whole !== undefined && document.querySelector(whole) === null) return;
      watching.disconnect();
      resolve({ shown, whole: whole && performance.now() - start });
    });
    watching.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
    if (typed === undefined) {
      location.hash = address;
      return;
    }
    const field = document.querySelector('#root main input[type="search"]');
    // React hears of a value only through the setter that it did not put there itself.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, typed);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });

/**
 * Milliseconds that a round of a walk takes at least: when a school comes round again after fifteen, the app must have dropped
 * what it showed of it, which it holds for half a minute.
 */
const ROUND = 2200;

/** @param {{ origin: string, work: string, extra: string[] }} place where the pages are served, profiles lie, and further browser arguments */
export function createDriver({ origin, work, extra }) {
  const pageOf = (contender) => `${origin}${ownPages[contender] ?? 'contenders/'}`;
  const profileOf = (contender, size) => join(work, `${contender}-${size}`);

  function call(profile, contender, name, ...given) {
    return withPage(
      profile,
      pageOf(contender),
      (page) => page.evaluate(([method, args]) => window.bench[method](...args), [name, given]),
      extra,
    );
  }

  /** Also the processor time of the whole browser, and the most memory that the page held. */
  function fill(profile, contender, size, part) {
    const [method, ...given] =
      contender in ownFills ? [ownFills[contender], size, part] : ['fill', contender, size, part];
    return withPage(
      profile,
      pageOf(contender),
      async (page) => {
        const before = processorTime(profile);
        const result = await page.evaluate(([name, args]) => window.bench[name](...args), [method, given]);
        const processor = before === undefined ? undefined : processorTime(profile) - before;
        return { ...result, processor, memory: mostMemory(profile) };
      },
      extra,
    );
  }

  return {
    profileOf,
    call,
    fill,

    /** Opening once more lets the browser put its log in order: only then is the size what stays. */
    async settle(profile, contender) {
      for (let time = 0; time < 2; time += 1) {
        await withPage(
          profile,
          pageOf(contender),
          async (page) => {
            await page.evaluate((which) => window.bench.openClose(which), contender);
            await page.waitForTimeout(2000);
          },
          extra,
        );
      }
    },

    /** Cold: a new browser, the profile from the disk, from the navigation to the figures. */
    coldPage(profile, contender, size) {
      const address = `${pageOf(contender)}?overview=${contender}&attendances=${size}`;
      return withPage(profile, address, (page) => page.evaluate(() => window.measured), extra);
    },

    /** The built app at its Overview, from the navigation to the headline figure. */
    coldApp(profile) {
      return withPage(
        profile,
        undefined,
        async (page) => {
          await page.addInitScript(watchFigures);
          await page.goto(`${origin}#/overview?unit=district00&year=2026`);
          await page.waitForFunction(() => window.seenFigures.charts !== undefined, undefined, { timeout: 60_000 });
          return page.evaluate(() => ({
            ...window.seenFigures,
            headline: document.querySelector('#root .figure-tile .figure').textContent,
          }));
        },
        extra,
      );
    },

    /**
     * The same with no network and the page's processor slowed so many times by the browser; up to the figures, those seen last and those read. Without a
     * profile of the app, the page of one word instead, which comes from the server.
     */
    slowed(profile, rate, address = `${origin}#/overview?unit=district00&year=2026`) {
      return withPage(
        profile,
        undefined,
        async (page) => {
          await page.addInitScript(watchFigures);
          const devtools = await page.context().newCDPSession(page);
          await devtools.send('Emulation.setCPUThrottlingRate', { rate });
          if (address.includes('#')) await page.context().setOffline(true);
          await page.goto(address);
          await page.waitForFunction(() => window.seenFigures.figures !== undefined, undefined, { timeout: 60_000 });
          return page.evaluate(() => window.seenFigures);
        },
        extra,
      );
    },

    /** Places opened one after another in the running app, round by round; the first, which loads the pages, does not count. */
    walk(profile, rounds, people) {
      return withPage(
        profile,
        `${origin}#/overview?unit=district00&year=2026`,
        async (page) => {
          await page.waitForSelector('#root .figure-tile .figure', { timeout: 60_000 });
          const taken = {};
          const lost = {};
          for (const [round, steps] of rounds.entries()) {
            const start = Date.now();
            for (const { name, ...step } of steps) {
              const before = takenByHost();
              const { shown, whole } = await page.evaluate(takeStep, step);
              const takenAway = takenByHost() - before;
              const times = { [name]: shown, ...(whole === undefined ? {} : { [`${name}, to its end`]: whole }) };
              for (const [what, time] of Object.entries(round > 0 ? times : {})) {
                keep(taken, what, time);
                keep(lost, what, takenAway);
              }
              // What goes on in the background after a page is there is not part of the next step.
              await page.waitForTimeout(100);
            }
            // Who comes first has waited for the register, see `firstList`.
            if (round === 0 && people !== undefined) {
              await page.evaluate(() => {
                location.hash = '#/learners?unit=district00&year=2026';
              });
              await page.waitForFunction(isWhole, people.toLocaleString('en'), { timeout: 60_000 });
              await page.waitForTimeout(100);
            }
            await page.waitForTimeout(Math.max(0, ROUND - (Date.now() - start)));
          }
          return { taken, lost, memory: mostMemory(profile) };
        },
        extra,
      );
    },

    /** All people of the device, listed as the first thing in a fresh browser: until rows are there, and until all are read. */
    firstList(profile, people) {
      return withPage(
        profile,
        `${origin}#/settings?unit=district00&year=2026`,
        async (page) => {
          await page.waitForSelector('#root main h1');
          const step = { selector: '#root main tbody tr', text: '', within: '#root main' };
          const { shown: rows } = await page.evaluate(takeStep, {
            ...step,
            address: '#/learners?unit=district00&year=2026',
          });
          const start = Date.now();
          await page.waitForFunction(isWhole, people.toLocaleString('en'), { timeout: 60_000, polling: 10 });
          return { rows, whole: rows + Date.now() - start };
        },
        extra,
      );
    },

    emptyPage: `${origin}bench/empty.html`,

    visitApp(profile) {
      return withPage(
        profile,
        `${origin}#/overview?unit=district00&year=2026`,
        async (page) => {
          await page.waitForSelector('#root .figure-tile .figure', { timeout: 60_000 });
          await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
          await page.waitForTimeout(3000);
        },
        extra,
      );
    },
  };
}
