import type { EvaluatedScenario } from '@/engine/document';

/** What a warning is about beside its own row: while that stands at its default, nobody asks. */
const questions: Readonly<Record<string, string>> = {
  retentionShortDrainTier: 'retentionShort',
  retentionLongDrainTier: 'retentionLong',
};

/** A warning that says at another row what its key says. */
const saidAlready: Readonly<Record<string, string>> = { criticalBatch: 'contextLength' };

/**
 * The warnings that concern a scenario as a whole, for the head of its column. Every warning stands at its own cell in any case: today's
 * devices drain in seconds, minutes and most of a day, so that a retention of an hour is never explained, which is no fault of the plan.
 */
export const headWarnings = ({ warnings, layers }: Pick<EvaluatedScenario, 'warnings' | 'layers'>): EvaluatedScenario['warnings'] => {
  const ids = new Set(warnings.map(({ id }) => id));
  return warnings.filter(({ id }) => {
    const question = questions[id];
    if (question !== undefined && (layers[question]?.from ?? 'default') === 'default') return false;
    const other = saidAlready[id];
    return other === undefined || !ids.has(other);
  });
};
