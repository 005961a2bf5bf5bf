import type { CellText, PresetKind } from '@/engine/document';
import { presetKinds } from '@/engine/document';
import { findPreset, presetsOf, type FigureKind, type Preset, type PresetSource } from '@/engine/presets/catalogue';
import { utilisationFacts, type UtilisationFact } from '@/engine/presets/utilisation';
import { labelOf } from '@/engine/registry';
import { figure } from '@/lib/format';
import { cellText, unpublished } from './view-figures';
import { agingOf, type Beside, besideCells } from './beside';
import { newest, staleSentence } from './stale';

export type PresetFigure = {
  readonly id: string;
  readonly label: string;
  /** With its unit; a formula as it stands; "not published" where the preset knows that nobody says. */
  readonly value: string;
  readonly published: boolean;
  readonly kind: FigureKind;
};

export type PresetSummary = {
  readonly kind: PresetKind;
  readonly id: string;
  readonly label: string;
  readonly figures: FigureKind;
  /** Newest date of its sources; the day of its figures where none has one. */
  readonly date: string;
  /** How many of its figures nobody publishes. */
  readonly unknown: number;
  /** A few of its figures in a line. */
  readonly gist: string;
  readonly note?: string;
  readonly stale: readonly string[];
};

export type PresetPage = PresetSummary & {
  readonly version: string;
  readonly cells: readonly PresetFigure[];
  readonly beside: readonly Beside[];
  readonly sources: readonly PresetSource[];
};

export const kindNames: Readonly<Record<PresetKind, string>> = {
  hardware: 'Accelerators',
  model: 'Models',
  prices: 'Rate cards',
  storage: 'Storage tiers',
  traffic: 'Traffic',
  plan: 'Training plans',
  fidelity: 'Fidelity',
};

const gists: Readonly<Record<PresetKind, readonly string[]>> = {
  hardware: ['peakFlops8', 'hbmCapacity', 'hbmBandwidth', 'scaleUpChips', 'chipHourPrice'],
  model: ['totalParams', 'activeParams', 'layers', 'publishedPretrainTokens'],
  prices: ['observedInputPrice', 'observedOutputPrice', 'observedCacheHitPrice'],
  storage: [
    'hbmCapacity',
    'ddrCapacity',
    'flashCapacity',
    'diskCapacity',
    'hbmBandwidth',
    'ddrBandwidth',
    'flashBandwidth',
    'diskBandwidth',
  ],
  traffic: ['outputTokensPerSecond', 'contextLength', 'lifetimeDays'],
  plan: ['pretrainTokens', 'rlTokens', 'pretrainMfu'],
  fidelity: ['computeEfficiency', 'bandwidthEfficiency', 'networkEfficiency'],
};

const figureOf = (preset: Preset, id: string, cell: CellText | null): PresetFigure => ({
  id,
  label: labelOf(id),
  value: cellText(id, cell),
  published: cell !== null,
  kind: preset.otherwise?.[id] ?? preset.figures,
});

function summaryOf(preset: Preset, now: number): PresetSummary {
  const { kind, id, label, figures, cells, note, version } = preset;
  const shown = gists[kind].flatMap((name) => {
    const cell = cells[name];
    return cell === undefined ? [] : [`${labelOf(name)} ${cellText(name, cell)}`];
  });
  return {
    ...{ kind, id, label, figures },
    date: newest(preset.sources.map(({ date }) => date)) ?? version,
    unknown: Object.values(cells).filter((cell) => cell === null).length,
    gist: shown.join(' · '),
    ...(note === undefined ? {} : { note }),
    stale: agingOf(preset).flatMap(({ part, date }) => staleSentence(part, date, now) ?? []),
  };
}

/** Every preset of a kind in a line each. `now` in ms decides what is stale. */
export const presetSummaries = (kind: PresetKind, now: number): readonly PresetSummary[] =>
  presetsOf(kind).map((preset) => summaryOf(preset, now));

/** A preset in full; `undefined` where there is none. */
export function presetPage(kind: string, id: string, now: number): PresetPage | undefined {
  const known = presetKinds.find((candidate) => candidate === kind);
  const preset = known === undefined ? undefined : findPreset(known, id);
  if (preset === undefined) return undefined;
  return {
    ...summaryOf(preset, now),
    version: preset.version,
    cells: Object.entries(preset.cells).map(([name, cell]) => figureOf(preset, name, cell)),
    beside: besideCells(preset),
    sources: preset.sources,
  };
}

export type FactView = Pick<UtilisationFact, 'id' | 'phase' | 'what' | 'confidence' | 'url' | 'date'> & {
  readonly figures: string;
  readonly stale?: string;
};

/** Utilisation as others report it; these are evidence, and no scenario can choose them. */
export const factViews = (now: number): readonly FactView[] =>
  utilisationFacts.map(({ figures, ...fact }) => {
    const stale = staleSentence('measurement', fact.date ?? undefined, now);
    const words = Object.entries(figures).map(([name, value]) => (name === 'value' ? figure(value) : `${name} ${figure(value)}`));
    return { ...fact, figures: words.length === 0 ? unpublished : words.join(', '), ...(stale === undefined ? {} : { stale }) };
  });
