import { wrapText } from './text-size.ts';

/** What of the computed style a drawing needs once it stands alone. */
const carried = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'letter-spacing',
  'text-anchor',
  'dominant-baseline',
  'visibility',
] as const;

const svgNamespace = 'http://www.w3.org/2000/svg';

export type PictureWords = { title?: string; question?: string; definition?: string };

/**
 * A chart as one self-contained SVG text, with its title above and its definition below, always in the light
 * colours: it is going into a document. Colour variables and styles are resolved.
 */
export function standaloneSvg(
  chart: SVGSVGElement,
  words: PictureWords,
): { svg: string; width: number; height: number } {
  const stage = document.createElement('div');
  stage.dataset.scheme = 'light';
  stage.className = 'picture-stage';
  stage.setAttribute('aria-hidden', 'true');
  const copy = chart.cloneNode(true) as SVGSVGElement;
  stage.append(copy);
  document.body.append(stage);
  try {
    const size = sizeOf(chart);
    resolve(copy);
    for (const extra of copy.querySelectorAll('[data-screen-only], title, desc, .recharts-tooltip-cursor'))
      extra.remove();
    return compose(copy, size, words, getComputedStyle(stage));
  } finally {
    stage.remove();
  }
}

/** The same as a PNG, twice as fine as the screen so that it stays sharp in print. */
export async function svgPicture(chart: SVGSVGElement, words: PictureWords, scale = 2): Promise<Blob> {
  const { svg, width, height } = standaloneSvg(chart, words);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const brush = canvas.getContext('2d');
  if (brush === null) throw new Error('This browser cannot draw pictures');
  brush.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((give, fail) => {
    canvas.toBlob((blob) => (blob ? give(blob) : fail(new Error('The picture could not be written'))), 'image/png');
  });
}

function sizeOf(chart: SVGSVGElement): { width: number; height: number } {
  const [, , width = 640, height = 300] = (chart.getAttribute('viewBox') ?? '').split(/\s+/).map(Number);
  return { width, height };
}

function resolve(element: Element): void {
  const style = getComputedStyle(element);
  for (const name of carried) {
    const value = style.getPropertyValue(name);
    if (value !== '') element.setAttribute(name, value);
  }
  element.removeAttribute('style');
  element.removeAttribute('class');
  for (const child of element.children) resolve(child);
}

function compose(
  chart: SVGSVGElement,
  size: { width: number; height: number },
  words: PictureWords,
  style: CSSStyleDeclaration,
) {
  const edge = 20;
  const width = size.width + edge * 2;
  const ink = style.getPropertyValue('--ink').trim() || '#000';
  const faint = style.getPropertyValue('--ink-3').trim() || '#555';
  const paper = style.getPropertyValue('--surface').trim() || '#fff';
  const whole = document.createElementNS(svgNamespace, 'svg');
  const back = document.createElementNS(svgNamespace, 'rect');
  whole.append(back);
  let y = edge;
  const write = (text: string | undefined, fontSize: number, weight: string, fill: string, lineHeight: number) => {
    for (const line of text ? wrapText(text, size.width, fontSize) : []) {
      const node = document.createElementNS(svgNamespace, 'text');
      set(node, {
        x: edge,
        y: y + fontSize,
        'font-size': fontSize,
        'font-weight': weight,
        fill,
        'font-family': style.fontFamily,
      });
      node.textContent = line;
      whole.append(node);
      y += lineHeight;
    }
  };
  write(words.title, 17, '600', ink, 24);
  write(words.question, 12, '400', faint, 19);
  y += 10;
  set(chart, { x: edge, y, width: size.width, height: size.height, overflow: 'visible' });
  whole.append(chart);
  y += size.height + 12;
  write(words.definition, 12, '400', faint, 19);
  const height = Math.ceil(y + edge - 6);
  set(back, { width, height, fill: paper });
  set(whole, { width, height, viewBox: `0 0 ${width} ${height}` });
  return { svg: new XMLSerializer().serializeToString(whole), width, height };
}

function set(element: Element, attributes: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}
