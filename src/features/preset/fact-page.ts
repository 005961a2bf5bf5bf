import { utilisationFacts, type UtilisationFact } from '@/engine/presets/utilisation';
import { labelOf } from '@/engine/registry';
import { figure } from '@/lib/format';
import { staleSentence } from './stale';

/** The kind of address under which utilisation facts stand beside the presets. */
export const factKind = 'utilisation';

export type FactFigure = { readonly name: string; readonly value: string };

export type FactPage = Pick<UtilisationFact, 'id' | 'phase' | 'what' | 'confidence' | 'url' | 'date'> & {
  readonly figures: readonly FactFigure[];
  /** Quantities of a scenario that such a fact speaks for. */
  readonly speaksFor: readonly { readonly id: string; readonly label: string }[];
  readonly stale?: string;
};

const quantitiesOf: Readonly<Record<UtilisationFact['phase'], readonly string[]>> = {
  pretrain: ['pretrainMfu'],
  kernel: ['computeEfficiency', 'bandwidthEfficiency'],
  'rl-end-to-end': ['rlRelativeEfficiency'],
  decode: ['bandwidthEfficiency', 'decodeMfu'],
  prefill: ['prefillEfficiency'],
  serving: ['peakToAverage', 'grossMargin'],
};

/** "mfuOfBf16Peak" as "MFU of bf16 peak". */
const wordsOf = (name: string): string =>
  name === 'value'
    ? 'Share of the peak'
    : name
        .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
        .toLowerCase()
        .replace(/^tok s per/, 'tokens/s per')
        .replace(/\bmfu\b/, 'MFU')
        .replace(/\bgpu\b/, 'GPU')
        .replace(/\busd mtok\b/, 'USD/Mtok')
        .replace(/^tflops\b/, 'TFLOP/s')
        .replace(/^./, (letter) => letter.toUpperCase());

/** A utilisation fact in full; `undefined` where there is none. `now` in ms decides whether it is stale. */
export function factPage(id: string, now: number): FactPage | undefined {
  const fact = utilisationFacts.find((candidate) => candidate.id === id);
  if (fact === undefined) return undefined;
  const { figures, ...rest } = fact;
  const stale = staleSentence('measurement', fact.date ?? undefined, now);
  return {
    ...rest,
    figures: Object.entries(figures).map(([name, value]) => ({ name: wordsOf(name), value: figure(value) })),
    speaksFor: quantitiesOf[fact.phase].map((quantity) => ({ id: quantity, label: labelOf(quantity) })),
    ...(stale === undefined ? {} : { stale }),
  };
}
