import type { FitParameters } from '../fit-parameters';
import data from './left-out-fits.json';

/** What was fitted without the rows of each model, chip or fold, by name. Written by `npm run docs:calibration`; a test fits anew. */
export type LeftOutFits = {
  readonly withoutModel: ReadonlyMap<string, FitParameters>;
  readonly withoutChip: ReadonlyMap<string, FitParameters>;
  readonly withoutFold: ReadonlyMap<string, FitParameters>;
};

export const leftOutFits: LeftOutFits = {
  withoutModel: new Map(Object.entries(data.withoutModel)),
  withoutChip: new Map(Object.entries(data.withoutChip)),
  withoutFold: new Map(Object.entries(data.withoutFold)),
};

const listed = (fits: ReadonlyMap<string, FitParameters>): string => {
  const lines = [...fits].map(([name, { ...numbers }]) => `  ${JSON.stringify(name)}: ${JSON.stringify(numbers)}`);
  return `{\n${lines.join(',\n')}\n }`;
};

/** The file as it is stored. */
export const leftOutText = ({ withoutModel, withoutChip, withoutFold }: LeftOutFits): string =>
  `{\n "withoutModel": ${listed(withoutModel)},\n "withoutChip": ${listed(withoutChip)},\n "withoutFold": ${listed(withoutFold)}\n}\n`;
