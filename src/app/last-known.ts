/**
 * The Overview's figures as they were seen last, painted before anything else runs, marked as such, and replaced as soon as
 * today's are read. Kept outside the database, so never on a device with a passphrase, and never with names of residents:
 * only the frame with its banners, the answer and the figures.
 */
import { forget, isLockRemembered, LAST_KNOWN, recall, remember } from '#runtime/device-memory.ts';

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
  /** What is written above the figures. */
  mark: string;
  tree: Tree;
}

const nothing = () => undefined;
const bare = ['', '/', '/overview'];

/** `address`: the part after the `#`. `isUsual`: what a bare address shows, the unit of the device in this year. */
export function keepLastKnown(
  root: Element,
  { address, isUsual, sample, mark }: { address: string; isUsual: boolean; sample: boolean; mark: string },
): void {
  const app = root.querySelector('.app');
  if (isLockRemembered() || app === null || root.querySelector('.figures .figure') === null) return;
  const kept: Kept = {
    addresses: [address, ...(isUsual ? bare : [])],
    sample,
    year: new Date().getFullYear(),
    language: document.documentElement.lang,
    mark,
    tree: toTree(app, false),
  };
  remember(LAST_KNOWN, JSON.stringify(kept));
}

export function forgetLastKnown(): void {
  forget(LAST_KNOWN);
}

/** Paints what is kept for the address over the still empty page, until that has a title or something to say. Gives what uncovers it. */
export function paintLastKnown(root: HTMLElement): () => void {
  const kept = read();
  const address = location.hash.slice(1);
  if (!kept?.addresses.includes(address) || kept.sample !== (recall(SAMPLE) === 'yes')) return nothing;
  if (!address.includes('year=') && kept.year !== new Date().getFullYear()) return nothing;
  const sheet = document.createElement('div');
  sheet.className = 'last-known';
  sheet.inert = true;
  const mark = document.createElement('p');
  mark.textContent = kept.mark;
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
    return JSON.parse(text) as Kept;
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
