import type { ChartTable } from './chart-frame';

export type Picture = {
  readonly title: string;
  readonly caption: string;
  /** Where the figures come from, in one line. */
  readonly source: string;
};

const space = 'http://www.w3.org/2000/svg';
/** A picture knows no font of the page; it is measured with what stands in for it. */
const family = 'Inter, sans-serif';
const margin = 20;
const styled = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;

/** A drawing whose looks no longer rest on the page: every colour and font is written into it. */
function standalone(drawn: SVGElement): SVGElement {
  const copy = drawn.cloneNode(true) as SVGElement;
  const [from, to] = [drawn, copy].map((root) => [root, ...root.querySelectorAll<SVGElement>('*')]);
  from?.forEach((element, i) => {
    const target = to?.[i];
    if (target === undefined) return;
    const style = getComputedStyle(element);
    for (const name of styled) target.setAttribute(name, style.getPropertyValue(name));
    target.setAttribute('font-family', family);
    for (const name of ['class', 'style', 'tabindex', 'role']) target.removeAttribute(name);
  });
  return copy;
}

function wrapped(text: string, font: string, width: number): string[] {
  const pen = document.createElement('canvas').getContext('2d');
  if (pen === null) return [text];
  pen.font = font;
  return text.split(' ').reduce<string[]>((lines, word) => {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && pen.measureText(longer).width <= width) return [...lines.slice(0, -1), longer];
    return [...lines, word];
  }, []);
}

/** The picture of a figure as a document of its own: title, caption, legend, drawing and source. */
export function svgOf(figure: Element, { title, caption, source }: Picture): SVGElement {
  const drawn = figure.querySelector<SVGElement>('svg.recharts-surface');
  if (drawn === null) throw new Error('There is no drawing to export.');
  const box = drawn.getBoundingClientRect();
  const width = Math.ceil(box.width) + 2 * margin;
  const { color, backgroundColor } = getComputedStyle(document.body);
  const quiet = getComputedStyle(figure.querySelector('figcaption p') ?? figure).color;
  const page = document.createElementNS(space, 'svg');
  let top = margin;
  const add = (name: string, attributes: Readonly<Record<string, string | number>>, content = ''): SVGElement => {
    const element = document.createElementNS(space, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    element.textContent = content;
    page.append(element);
    return element;
  };
  const ground = getComputedStyle(document.documentElement).backgroundColor;
  const paper = add('rect', { width, fill: backgroundColor === 'rgba(0, 0, 0, 0)' ? ground : backgroundColor });
  const write = (text: string, size: number, weight: number, fill: string) => {
    for (const line of wrapped(text, `${weight} ${size}px sans-serif`, width - 2 * margin)) {
      top += size * 1.35;
      add('text', { x: margin, y: top, 'font-family': family, 'font-size': size, 'font-weight': weight, fill }, line);
    }
  };
  write(title, 16, 600, color);
  write(caption, 13, 400, quiet);
  top += 10;
  let left = margin;
  for (const entry of figure.querySelectorAll('.chart-legend li')) {
    const sample = entry.querySelector('svg');
    const name = entry.textContent;
    const room = 60 + 7 * name.length;
    if (left > margin && left + room > width - margin) [left, top] = [margin, top + 18];
    if (sample !== null) {
      const copy = standalone(sample);
      copy.setAttribute('x', String(left));
      copy.setAttribute('y', String(top + 2));
      page.append(copy);
    }
    add(
      'text',
      { x: left + (sample?.width.baseVal.value ?? 0) + 6, y: top + 11, 'font-family': family, 'font-size': 12, fill: quiet },
      name,
    );
    left += room;
  }
  top += 24;
  const picture = standalone(drawn);
  for (const [key, value] of Object.entries({ x: margin, y: top, width: box.width, height: box.height }))
    picture.setAttribute(key, String(value));
  page.append(picture);
  top += box.height;
  write(source, 12, 400, quiet);
  const height = Math.ceil(top + margin);
  paper.setAttribute('height', String(height));
  for (const [key, value] of Object.entries({ xmlns: space, width, height, viewBox: `0 0 ${width} ${height}` }))
    page.setAttribute(key, String(value));
  return page;
}

const svgText = (figure: Element, picture: Picture): string => new XMLSerializer().serializeToString(svgOf(figure, picture));

/** A spreadsheet takes text that begins so for a formula. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
const quoted = (cell: string | number | null): string => {
  if (cell === null) return '';
  const text = typeof cell === 'number' ? String(cell) : harmless(cell);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Comma-separated, with a head; numbers at full precision. */
export const csvText = (columns: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string =>
  [columns, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('');

const fileName = (title: string, ending: string): string =>
  `${title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')}.${ending}`;

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

async function pngOf(figure: Element, picture: Picture): Promise<Blob> {
  const sharpness = 2;
  const address = URL.createObjectURL(new Blob([svgText(figure, picture)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width * sharpness, image.height * sharpness];
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob === null ? reject(new Error('The browser gave no picture.')) : resolve(blob)), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

export type Format = 'PNG' | 'SVG' | 'CSV';
export type Figures = { readonly columns: readonly string[]; readonly rows: readonly (readonly (string | number | null)[])[] };

/** Saves a figure as a file. */
export async function saveFigure(format: Format, figure: Element, picture: Picture, figures: Figures | ChartTable): Promise<void> {
  const name = fileName(picture.title, format.toLowerCase());
  if (format === 'CSV') return save(new Blob(['\uFEFF', csvText(figures.columns, figures.rows)], { type: 'text/csv' }), name);
  if (format === 'SVG') return save(new Blob([svgText(figure, picture)], { type: 'image/svg+xml' }), name);
  save(await pngOf(figure, picture), name);
}
