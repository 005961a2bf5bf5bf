import { mostDraws } from '@/engine/analysis/monte-carlo';
import { presetsOf } from '@/engine/presets/catalogue';
import type { Tool } from './schema';

/** What an analysis takes at most, known before it begins. */
export type Bound = { /** Evaluations of one scenario. */ readonly evaluations: number; readonly text: string };

type Fields = Readonly<Record<string, string>>;

/** Evaluations around one solution or one best batch, found by halving and by grids. */
const refining = 300;
const inputs = 100;

const whole = (text: string | undefined): number => Math.max(0, Math.floor(Number((text ?? '').replaceAll(/[\s,]/g, ''))) || 0);
const listed = (text: string | undefined): number => (text ?? '').split(',').length;
const count = (value: number): string => value.toLocaleString('en-GB');

const bounds: Readonly<Record<Tool, (fields: Fields, scenarios: number) => Bound>> = {
  table: ({ down, points }) => plain(down ? whole(points) ** 2 : whole(points)),
  seek: () => plain(1_000 + 4 * refining),
  tornado: () => plain(4 * inputs),
  simulate: ({ draws }, scenarios) => {
    const made = Math.min(mostDraws, whole(draws));
    const of = `${count(made)} draws of ${scenarios} ${scenarios === 1 ? 'scenario' : 'scenarios'}`;
    return { evaluations: made * scenarios, text: `At most ${count(made * scenarios)} evaluations: ${of}.` };
  },
  plan: ({ chips }) => {
    const hardware = presetsOf('hardware').length;
    const evaluations = hardware * listed(chips) * (97 + refining);
    return { evaluations, text: `At most ${count(evaluations)} evaluations on ${hardware} kinds of hardware.` };
  },
  levers: () => plain(20),
  prices: () => plain(20),
  claims: () => plain(40),
};

function plain(evaluations: number): Bound {
  return { evaluations, text: `At most ${count(evaluations)} evaluations of the scenario.` };
}

/** What a question takes at most. @param scenarios that are computed */
export const boundOf = (tool: Tool, fields: Fields, scenarios: number): Bound => bounds[tool](fields, scenarios);
