/**
 * The Overview's figures as they were seen last, painted before anything else runs, marked as such, and replaced as soon as
 * the page is there. Where nothing changed since, which the database tells long before the app runs, they are marked as
 * the present ones instead. Kept outside the database, so never on a device with a passphrase, and never with names of residents:
 * only the frame with its banners, the answer and the figures.
 */
import { forget, isLockRemembered, LAST_KNOWN, recall, remember } from '#runtime/device-memory.ts';
import { type Standing, standingOf } from '#store/standing.ts';
import { deviceSurroundings } from '#store/surroundings.ts';

/** Remembers whether the sample was open last. */
const SAMPLE = 'sample';

/** Beyond this the page below takes over, whatever it shows. Milliseconds. */
const AT_MOST = 15_000;
/** Parts of the page that are kept, all else is left out: charts, lists, toasts. */
const SHOWN = ['.bar', '.side', '.banner', '.page-header', '.figures'];
/** Even there: what is asked or typed, and what a search found. */
const NEVER = 'dialog, input, textarea, select, [role="dialog"], [role="listbox"]';
const FRAME = ['.app', '.column', 'main'];
const DRAWING = 'http://www.w3.org/2000/svg';

type Tree = string | [tag: string, attributes: Record<string, string>, children: Tree[]];

interface Kept {
  /** Addresses that showed it. */
  addresses: string[];
  sample: boolean;
  /** Calendar year in which an address without a year meant it. */
  year: number;
  language: string;
  /** What is written beside the figures: while it is not known whether they still stand, and once it is. */
  marks: Marks;
  /** What they followed from; without it they are never marked as the present ones. */
  from: Origin | undefined;
  tree: Tree;
}

interface Marks {
  past: string;
  present: string;
}

/** The same records on the same day make the same figures in the same build of the app. */
interface Origin {
  database: string;
  standing: Standing;
  /** ISO date that the figures were reckoned for. */
  day: string;
  build: string;
}

const originOf = (database: string, standing: Standing, day: string): Origin => ({
  database,
  standing,
  day,
  // The name of the first script changes with everything that is loaded after it.
  build: document.querySelector<HTMLScriptElement>('script[type="module"]')?.src ?? '',
});

const nothing = () => undefined;
const bare = ['', '/', '/overview'];

interface Seen {
  /** The part after the `#`. */
  address: string;
  /** Whether a bare address shows it: the unit of the device in this year. */
  isUsual: boolean;
  sample: boolean;
  /** ISO date that the page counts with. */
  day: string;
  marks: Marks;
  /** Name of the database. */
  database: string;
  /** Where it stood when the figures were read, where that is known. */
  standing: Standing | undefined;
}

export function keepLastKnown(root: Element, { address, isUsual, sample, day, marks, database, standing }: Seen): void {
  const app = root.querySelector('.app');
  if (isLockRemembered() || app === null || root.querySelector('.figures .figure') === null) return;
  const kept: Kept = {
    addresses: [address, ...(isUsual ? bare : [])],
    sample,
    year: new Date().getFullYear(),
    language: document.documentElement.lang,
    marks,
    from: standing && originOf(database, standing, day),
    tree: toTree(app, false),
  };
  remember(LAST_KNOWN, JSON.stringify(kept));
}

export function forgetLastKnown(): void {
  forget(LAST_KNOWN);
}

/** Paints what is kept for the address over the still empty page, until that has a title or something to say. Gives what uncovers it. */
export function paintLastKnown(root: HTMLElement, ask = standingOf): () => void {
  const kept = read();
  const address = location.hash.slice(1);
  if (!kept?.addresses.includes(address) || kept.sample !== (recall(SAMPLE) === 'yes')) return nothing;
  if (!address.includes('year=') && kept.year !== new Date().getFullYear()) return nothing;
  // Asked for first, so that the database is opened while the page is painted and the app loaded.
  const standing = kept.from && ask(kept.from.database);
  const sheet = document.createElement('div');
  sheet.className = 'last-known';
  sheet.inert = true;
  const mark = document.createElement('p');
  mark.textContent = kept.marks.past;
  void standing?.then((now) => {
    const { database } = kept.from as Origin;
    const origin = now && originOf(database, now, deviceSurroundings.today());
    if (origin === undefined || JSON.stringify(origin) !== JSON.stringify(kept.from)) return;
    sheet.classList.add('present');
    mark.textContent = kept.marks.present;
  });
  sheet.append(fromTree(kept.tree), mark);
  document.documentElement.lang = kept.language;
  root.before(sheet);
  root.hidden = true;

  const uncover = () => {
    watching.disconnect();
    clearTimeout(late);
    removeEventListener('hashchange', uncover);
    sheet.remove();
    root.hidden = false;
  };
  const watching = new MutationObserver(() => {
    if (root.querySelector('h1, [role="alert"]') !== null) uncover();
  });
  watching.observe(root, { childList: true, subtree: true });
  const late = setTimeout(uncover, AT_MOST);
  addEventListener('hashchange', uncover);
  return uncover;
}

function read(): Kept | undefined {
  const text = recall(LAST_KNOWN);
  if (text === null || isLockRemembered()) return undefined;
  try {
    const kept = JSON.parse(text) as Kept;
    // An earlier version kept it in another shape.
    return kept.marks === undefined ? undefined : kept;
  } catch {
    // Cut off by a full disk: there is nothing to show then.
    forgetLastKnown();
    return undefined;
  }
}

/** Attributes by which a picture of the page could act, or be taken for the page. */
const isLeftOut = (name: string) => /^(on|id$|name$|style$|href$|role$|tabindex$|open$|aria-(?!current))/.test(name);

function toTree(element: Element, isWhole: boolean): Tree {
  const attributes: Record<string, string> = {};
  for (const { name, value } of element.attributes) if (!isLeftOut(name)) attributes[name] = value;
  const children: Tree[] = [];
  for (const node of element.childNodes) {
    if (node instanceof Element) {
      if (node.matches(NEVER)) continue;
      const isShown = isWhole || SHOWN.some((part) => node.matches(part));
      if (isShown || FRAME.some((part) => node.matches(part))) children.push(toTree(node, isShown));
    } else if (isWhole && node instanceof Text) children.push(node.data);
  }
  return [element.localName, attributes, children];
}

function fromTree(tree: Tree): Node {
  if (typeof tree === 'string') return document.createTextNode(tree);
  const [tag, attributes, children] = tree;
  const element = /^(svg|path|g|circle|rect|line)$/.test(tag)
    ? document.createElementNS(DRAWING, tag)
    : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.map(fromTree));
  return element;
}
