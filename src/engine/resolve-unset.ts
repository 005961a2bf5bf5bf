import { presetKinds, type PresetKind } from './document';
import { presetsOf } from './presets/catalogue';
import type { Preset } from './presets/preset';

const choices: Readonly<Record<PresetKind, string>> = {
  hardware: 'choose hardware',
  model: 'choose a model',
  traffic: 'choose traffic',
  storage: 'choose storage',
  prices: 'choose a price list',
  plan: 'choose a plan',
  fidelity: 'choose a fidelity',
};

let kindsById: ReadonlyMap<string, PresetKind> | undefined;

/** The first kind of preset that gives a figure for each quantity. */
const kindFor = (id: string): PresetKind | undefined => {
  kindsById ??= new Map(
    presetKinds
      .toReversed()
      .flatMap((kind) =>
        presetsOf(kind).flatMap((preset) =>
          Object.entries(preset.cells).flatMap(([cell, value]) => (value === null ? [] : [[cell, kind] as const])),
        ),
      ),
  );
  return kindsById.get(id);
};

/** No layer says anything, and there is no default. */
export const notSet = (id: string): string => {
  const kind = kindFor(id);
  return `${id} is not set: ${kind === undefined ? '' : `${choices[kind]} or `}type a value`;
};

const formats = [
  ['peakFlops16', '16'],
  ['peakFlops8', '8'],
  ['peakFlops4', '4'],
] as const;

/** A chosen preset knows that nobody publishes the figure. */
export const notPublished = (id: string, preset: Preset): string => {
  const figure = (format: string): boolean => typeof preset.cells[format] === 'number';
  const wanted = formats.find(([format]) => format === id);
  if (wanted !== undefined) {
    const others = formats.filter(([format]) => figure(format)).map(([, bits]) => `${bits}-bit`);
    const known = others.length === 0 ? 'no peak is published at all' : `its published peaks are ${others.join(' and ')}`;
    return `${id} is not set: ${preset.label} has no published ${wanted[1]}-bit peak, ${known}; type a value or another weightFormat`;
  }
  if (id === 'chipHourPrice') return `chipHourPrice is not set: no price is published for ${preset.label}; type a price per chip and hour`;
  return `${id} is not set: no figure is published for ${preset.label}; type a value`;
};
