import { f } from '../formula';
import { derived, given } from '../quantity';
import { unit } from '../unit';
import { notNegative, positive } from './bounds';
import { hoursPerYear, monthsPerYear, wattsPerKilowatt } from './constants';
import { chipCapex, chipPower } from './hardware';
import { bridge, lecture } from './sources';

/** What an hour of one chip costs. */

export const depreciationYears = given({
  id: 'depreciationYears',
  label: 'Depreciation',
  symbol: 't_{\\mathrm{dep}}',
  unit: unit('year'),
  group: 'Hardware',
  bounds: positive,
  default: 4,
  description: 'Years over which bought chips and storage devices are written off.',
  source: 'Assumption: the four years common in accelerator rental models',
});

export const pue = given({
  id: 'pue',
  label: 'Power usage effectiveness',
  symbol: '\\mathrm{PUE}',
  unit: unit('1'),
  group: 'Hardware',
  bounds: { min: 1 },
  default: 1.25,
  description: 'Power drawn by the building over power drawn by the machines in it.',
  source: 'Assumption: a modern hall; the metric is ISO/IEC 30134-2',
});

export const electricityPrice = given({
  id: 'electricityPrice',
  label: 'Electricity price',
  symbol: 'p_{\\mathrm{el}}',
  unit: unit('USD/kWh'),
  group: 'Hardware',
  bounds: notNegative,
  default: 0.08,
  description: 'Price of a kilowatt-hour at the meter.',
  source: 'Assumption: a typical industrial tariff in the United States',
});

export const hostingPrice = given({
  id: 'hostingPrice',
  label: 'Hosting price',
  symbol: 'p_{\\mathrm{host}}',
  unit: unit('USD/chip/h'),
  group: 'Hardware',
  bounds: notNegative,
  default: 0.2,
  description: 'Space, network, spare parts and staff per chip and hour, electricity apart.',
  source: 'Assumption',
});

export const chipHourPrice = derived({
  id: 'chipHourPrice',
  label: 'Price per chip-hour',
  symbol: 'p_{\\mathrm{chip}}',
  unit: unit('USD/chip/h'),
  group: 'Hardware',
  bounds: notNegative,
  formula: () =>
    f`${chipCapex}/(${depreciationYears}*${hoursPerYear}) + ${chipPower}/${wattsPerKilowatt}*${pue}*${electricityPrice} + ${hostingPrice}`,
  description:
    'Ownership cost of one chip for an hour: write-off, electricity and hosting. Type a rental price over it to plan with rented chips.',
  source: `${lecture(1)} rents at 2 USD; the ownership sum is a common cost model`,
});

export const hoursPerMonth = derived({
  id: 'hoursPerMonth',
  label: 'Hours per month',
  symbol: 'h_{\\mathrm{m}}',
  unit: unit('h'),
  group: 'Prices',
  bounds: positive,
  formula: () => f`${hoursPerYear}/${monthsPerYear}`,
  description: 'Length of the mean month, by which monthly bills are written.',
  source: bridge,
});

export const chipPriceQuantities = [chipHourPrice, depreciationYears, pue, electricityPrice, hostingPrice, hoursPerMonth] as const;
