import temml from 'temml';

/** An element of MathML with its attributes and what stands inside; a string is text. */
export type MathElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (MathElement | string)[];
};

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'" };
const plain = (text: string): string => text.replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => entities[entity] ?? entity);

/** Styles would need the content policy's leave; the style sheet places what they would. */
const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/([a-z-]+)="([^"]*)"/g)].flatMap(([, name = '', value = '']) => (name === 'style' ? [] : [[name, plain(value)]])),
  );

type Open = { name: string; attributes: Record<string, string>; children: (MathElement | string)[] };

const treeOf = (markup: string): MathElement => {
  const top: Open = { name: '', attributes: {}, children: [] };
  const open = [top];
  for (const [, closing, name, attributes = '', text] of markup.matchAll(/<(\/?)([a-z]+)([^>]*)>|([^<]+)/g)) {
    const parent = open.at(-1) ?? top;
    if (text !== undefined) parent.children.push(plain(text));
    else if (closing === '/') open.pop();
    else {
      const element: Open = { name: name ?? '', attributes: attributesOf(attributes), children: [] };
      parent.children.push(element);
      open.push(element);
    }
  }
  const [root] = top.children;
  if (root === undefined || typeof root === 'string') throw new Error(`This is no MathML: ${markup.slice(0, 80)}`);
  return root;
};

/** TeX as MathML, on a line of its own or within one. Throws on TeX that cannot be read. */
export const mathOf = (tex: string, display = false): MathElement =>
  treeOf(temml.renderToString(tex, { displayMode: display, throwOnError: true }));

/** Words within TeX: "14.4 ms", "never", "$2.50". */
export const texWords = (words: string): string =>
  `\\text{${words.replaceAll('\\', '\\textbackslash ').replace(/[{}%$&#_]/g, (sign) => `\\${sign}`)}}`;
