import { f } from '../formula';
import type { Derived, Given } from '../quantity';
import { derived, given } from '../quantity';
import { unit } from '../unit';
import { kvBytesHeldPerToken } from './attention-held';
import { positive, notNegative } from './bounds';
import { depreciationYears } from './chip-price';
import { hoursPerYear, secondsPerHour, tokensPerMtok } from './constants';
import { prefillCost } from './prices';
import { identity, lecture, storageSheet } from './sources';

export type Tier = {
  readonly bandwidth: Given;
  readonly capacity: Given;
  readonly price: Given;
  readonly drainTime: Derived;
  readonly devicePrice: Derived;
  readonly holdCost: Derived;
  readonly loadCost: Derived;
  readonly breakEvenHold: Derived;
};

const group = 'Storage tiers';

/** The same eight quantities for each kind of device that can hold KV outside HBM; `name` leads every id. */
export const storageTier = (name: 'ddr' | 'flash' | 'disk', label: string, letter: string): Tier => {
  const title = label.charAt(0).toUpperCase() + label.slice(1);
  const at = (symbol: string): string => `${symbol}_{\\mathrm{${letter}}}`;
  const bandwidth = given({
    id: `${name}Bandwidth`,
    label: `${title} bandwidth`,
    symbol: at('B'),
    unit: unit('B/s'),
    group,
    bounds: positive,
    default: null,
    description: `Bytes per second that one ${label} device sustains in reading.`,
    source: storageSheet,
  });
  const capacity = given({
    id: `${name}Capacity`,
    label: `${title} capacity`,
    symbol: at('C'),
    unit: unit('B'),
    group,
    bounds: positive,
    default: null,
    description: `Bytes that one ${label} device holds.`,
    source: storageSheet,
  });
  const price = given({
    id: `${name}Price`,
    label: `${title} price`,
    symbol: at('K'),
    unit: unit('USD'),
    group,
    bounds: notNegative,
    default: null,
    description: `What one ${label} device costs to buy.`,
    source: storageSheet,
  });
  const drainTime = derived({
    id: `${name}DrainTime`,
    label: `${title} drain time`,
    symbol: at('t'),
    unit: unit('s'),
    group,
    bounds: notNegative,
    formula: () => f`${capacity}/${bandwidth}`,
    description: `Time to read a full ${label} device once; the lecture matches it with how long a cache is kept.`,
    source: lecture(6),
  });
  const devicePrice = derived({
    id: `${name}DevicePrice`,
    label: `${title} price per hour`,
    symbol: at('p'),
    unit: unit('USD/h'),
    group,
    bounds: notNegative,
    formula: () => f`${price}/(${depreciationYears}*${hoursPerYear})`,
    description: `Write-off of one ${label} device for an hour.`,
    source: identity(lecture(6)),
  });
  const holdCost = derived({
    id: `${name}HoldCost`,
    label: `${title} hold cost`,
    symbol: at('k^{\\mathrm{hold}}'),
    unit: unit('USD/Mtok/h'),
    group,
    bounds: notNegative,
    formula: () => f`${kvBytesHeldPerToken}*${tokensPerMtok}/${capacity}*${devicePrice}`,
    description: `Cost of keeping the KV of a million tokens on ${label} for an hour, by the share of the device that it fills.`,
    source: lecture(6),
  });
  const loadCost = derived({
    id: `${name}LoadCost`,
    label: `${title} load cost`,
    symbol: at('k^{\\mathrm{load}}'),
    unit: unit('USD/Mtok'),
    group,
    bounds: notNegative,
    formula: () => f`${kvBytesHeldPerToken}*${tokensPerMtok}/${bandwidth}*${devicePrice}/${secondsPerHour}`,
    description: `Cost of reading the KV of a million tokens back from ${label} once, by the time the device is busy.`,
    source: lecture(6),
  });
  const breakEvenHold = derived({
    id: `${name}BreakEvenHold`,
    label: `${title} break-even`,
    symbol: at('t^{=}'),
    unit: unit('h'),
    group,
    formula: () => f`(${prefillCost} - ${loadCost})/${holdCost}`,
    description: `How long keeping KV on ${label} is cheaper than computing it again; below zero, never.`,
    source: identity(lecture(6)),
  });
  return { bandwidth, capacity, price, drainTime, devicePrice, holdCost, loadCost, breakEvenHold };
};
