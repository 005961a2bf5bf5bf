import { verdicts } from '@/engine/evidence/verdict';
import {
  collections,
  standingCounts,
  topicCounts,
  totalCounts,
  wantedRows,
  type Collection,
  type RowView,
  type TopicCounts,
} from './evidence-view';
import { verdictWords, type FigureText, type WorldText } from './figure-words';
import { measuredGroups, measuredView, type ErrorLine } from './measured-view';

const titles: Readonly<Record<Collection, string>> = {
  lecture: 'The lecture’s claims',
  published: 'Figures published elsewhere',
};

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map((_, place) => (place === 0 ? '---' : '---:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const countsTable = (of: Collection): string =>
  table(
    ['', 'rows', ...verdicts.map((verdict) => verdictWords[verdict])],
    [...topicCounts(of), totalCounts(of)].map(({ topic, rows, counts }: TopicCounts) => [
      topic,
      rows,
      ...verdicts.map((verdict) => counts[verdict]),
    ]),
  );

const figureLine = ({ name, ours, published, verdict, detail }: FigureText): string =>
  `  - ${name}: ours ${ours}, theirs ${published}, **${verdictWords[verdict]}**${detail === undefined ? '' : ` (${detail})`}`;

const worldLine = ({ name, ours, published, comparison }: WorldText): string =>
  `  - Published, ${name}: ${published}${comparison === '' ? '' : `; ours ${ours}, ${comparison.replace(/^ours /, '')}`}`;

const rowText = ({ id, claim, inputs, figures, reason, standing, world, mistake, source }: RowView): string =>
  [
    `- \`${id}\` ${claim}`,
    ...(inputs === '' ? [] : [`  - Inputs: ${inputs}`]),
    ...figures.map((figure) => figureLine(figure)),
    ...(mistake === undefined ? [] : [`  - Common mistake: ${mistake}`]),
    ...(reason === undefined ? [] : [`  - Why not: ${reason}`]),
    ...(standing === undefined ? [] : [`  - Against the published world: ${standing}`]),
    ...(world === undefined ? [] : [worldLine(world.figure), `  - ${world.note}`]),
    `  - Source: ${source}`,
  ]
    .map((line) => line.trimEnd())
    .join('\n');

const collectionText = (of: Collection): string =>
  [
    `## ${titles[of]}`,
    countsTable(of),
    ...wantedRows({ of }).map(({ topic, rows }) => [`### ${topic}`, rows.map(rowText).join('\n')].join('\n\n')),
  ].join('\n\n');

const errorRow = ({ name, points, blackboard, leaveModelOut, fiveFold, median, withinQuarter }: ErrorLine): readonly string[] => [
  name,
  points,
  blackboard,
  leaveModelOut,
  fiveFold,
  median,
  withinQuarter,
];

const measuredText = (): string => {
  const { all, tables, leaveChipOut } = measuredView();
  const head = ['points', 'blackboard', 'model left out', '5-fold', 'median, signed', 'within 25 %'];
  return `## Measured serving points

Mean absolute error of the time per output token. The blackboard is the bare roofline; calibrated numbers are fitted without the predicted
model, or without a fifth of the points. With the predicted chip left out the error is ${leaveChipOut}. How the fit is made stands in
[calibration](calibration.md).

${table(['', ...head], [errorRow(all)])}

${tables.map(({ by, lines }) => `### By ${by.toLowerCase()}\n\n${table(['', ...head], lines.map(errorRow))}`).join('\n\n')}

### By model, precision, chip and engine

${table(
  ['', 'points', 'blackboard', 'model left out'],
  measuredGroups().map(({ name, points, blackboard, calibrated }) => [name, points, blackboard, calibrated]),
)}
`;
};

/** Everything that docs/evidence.md says, from the same functions as the page. */
export const evidenceDocument = (): string => `# Evidence

Written by \`npm run docs:evidence\`; do not edit. The same stands in the app under "Evidence", worked out when the page is asked for.

A verdict is \`${verdictWords.equal}\` where the engine's value lies within the stated tolerance of the published one, \`${verdictWords['within-bound']}\`
where a measured figure keeps to the roofline that bounds it, \`${verdictWords.disagrees}\` where it does neither, \`${verdictWords.outside}\` where no
quantity of the sheet tells the figure. For the lecture the verdict says whether the engine gives the figure that follows from the claim's
inputs; how the claim stands against what others publish is said beside it: ${standingCounts()
  .map(({ standing, rows }) => `${rows} ${standing}`)
  .join(', ')}.

${collections.map(collectionText).join('\n\n')}

${measuredText()}`;
