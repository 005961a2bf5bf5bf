import { figureKinds, type CarriedPreset, type CellText, type FigureKind } from './document';
import { DocumentError } from './document-error';
import { isKind, list, only, record, text } from './document-read';

const isFigures = (value: unknown): value is FigureKind => (figureKinds as readonly unknown[]).includes(value);

const kindOf = (value: unknown, what: string): FigureKind => {
  if (isFigures(value)) return value;
  throw new DocumentError(`${what} are one of ${figureKinds.join(', ')}.`);
};

const cell = (value: unknown, what: string): CellText | null => {
  if (value === null || typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))) return value;
  throw new DocumentError(`${what} must be a number, a text, or null where the figure is unknown.`);
};

const measured = (value: unknown, what: string): Readonly<Record<string, readonly number[]>> =>
  Object.fromEntries(
    Object.entries(record(value, `What was measured for ${what}`)).map(([name, figures]) => [
      name,
      list(figures, `The measured ${name} of ${what}`).map((one) => {
        if (typeof one === 'number' && Number.isFinite(one) && one > 0) return one;
        throw new DocumentError(`The measured ${name} of ${what} must be numbers above zero.`);
      }),
    ]),
  );

/** A preset that a document brings along. Throws `DocumentError`. */
export const carriedPreset = (value: unknown, place: number): CarriedPreset => {
  const json = record(value, `Preset ${place + 1}`);
  const id = text(json.id, `The id of preset ${place + 1}`);
  const what = `Preset "${id}"`;
  only(json, what, ['kind', 'id', 'label', 'version', 'figures', 'note', 'accuracy', 'otherwise', 'measured', 'cells']);
  const kind = text(json.kind, `The kind of ${what}`);
  if (!isKind(kind)) throw new DocumentError(`${what} is of the unknown kind "${kind}".`);
  const figures = kindOf(json.figures ?? 'assumed', `The figures of ${what}`);
  const otherwise = Object.entries(json.otherwise === undefined ? {} : record(json.otherwise, `What ${what} says otherwise`));
  const cells = Object.entries(record(json.cells, `The cells of ${what}`));
  return {
    ...{ kind, id, figures },
    label: json.label === undefined ? id : text(json.label, `The label of ${what}`),
    version: json.version === undefined ? '1' : text(json.version, `The version of ${what}`),
    ...(json.note === undefined ? {} : { note: text(json.note, `The note of ${what}`) }),
    ...(json.accuracy === undefined ? {} : { accuracy: text(json.accuracy, `The accuracy of ${what}`) }),
    ...(otherwise.length === 0
      ? {}
      : { otherwise: Object.fromEntries(otherwise.map(([name, kind]) => [name, kindOf(kind, `The figures of ${name} in ${what}`)])) }),
    ...(json.measured === undefined ? {} : { measured: measured(json.measured, what) }),
    cells: Object.fromEntries(cells.map(([name, content]) => [name, cell(content, `The cell ${name} of ${what}`)])),
  };
};
