import { constant } from '../quantity';
import { unit } from '../unit';
import { bridge } from './sources';

/** Bridges between named units; the unit check converts nothing by itself. */

export const flopsPerMac = constant({
  id: 'flopsPerMac',
  label: 'FLOP per multiply-add',
  symbol: 'c_{\\mathrm{mac}}',
  unit: unit('FLOP'),
  group: 'Model',
  default: 2,
  description: 'A forward pass does one multiply and one add with each active parameter, and vendors count both.',
  source: bridge,
});

export const activationBytes = constant({
  id: 'activationBytes',
  label: 'Bytes per activation',
  symbol: 'b_{\\mathrm{act}}',
  unit: unit('B'),
  group: 'Model',
  default: 2,
  description: 'Activations that travel between chips or wait for the backward pass are kept in 16 bits.',
  source: bridge,
});

export const secondsPerHour = constant({
  id: 'secondsPerHour',
  label: 'Seconds per hour',
  symbol: 's_{\\mathrm{h}}',
  unit: unit('s/h'),
  group: 'Prices',
  default: 3600,
  description: 'Leads from prices per hour to work measured in seconds.',
  source: bridge,
});

export const secondsPerDay = constant({
  id: 'secondsPerDay',
  label: 'Seconds per day',
  symbol: 's_{\\mathrm{d}}',
  unit: unit('s/d'),
  group: 'Cost pools',
  default: 86_400,
  description: 'Leads from a rate per second to a deployment counted in days.',
  source: bridge,
});

export const hoursPerDay = constant({
  id: 'hoursPerDay',
  label: 'Hours per day',
  symbol: 'h_{\\mathrm{d}}',
  unit: unit('h/d'),
  group: 'Cost pools',
  default: 24,
  description: 'Leads from days of deployment to hours, and so to months of growth.',
  source: bridge,
});

export const wattsPerKilowatt = constant({
  id: 'wattsPerKilowatt',
  label: 'Watts per kilowatt',
  symbol: 'k_{\\mathrm{W}}',
  unit: unit('W/kW'),
  group: 'Hardware',
  default: 1000,
  description: 'Chips are rated in watts, electricity is sold by the kilowatt-hour.',
  source: bridge,
});

export const tokensPerMtok = constant({
  id: 'tokensPerMtok',
  label: 'Tokens per million tokens',
  symbol: 'n_{\\mathrm{M}}',
  unit: unit('tok/Mtok'),
  group: 'Prices',
  default: 1e6,
  description: 'Tokens are priced by the million.',
  source: bridge,
});

export const hoursPerYear = constant({
  id: 'hoursPerYear',
  label: 'Hours per year',
  symbol: 'h_{\\mathrm{y}}',
  unit: unit('h/year'),
  group: 'Prices',
  default: 8766,
  description: 'The mean year of 365.25 days.',
  source: bridge,
});

export const monthsPerYear = constant({
  id: 'monthsPerYear',
  label: 'Months per year',
  symbol: 'm_{\\mathrm{y}}',
  unit: unit('1/year'),
  group: 'Prices',
  default: 12,
  description: 'Splits the mean year into twelve equal months.',
  source: bridge,
});

export const constantQuantities = [
  wattsPerKilowatt,
  flopsPerMac,
  activationBytes,
  secondsPerHour,
  hoursPerYear,
  monthsPerYear,
  tokensPerMtok,
  secondsPerDay,
  hoursPerDay,
] as const;
