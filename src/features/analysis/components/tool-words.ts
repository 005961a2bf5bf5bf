import type { Tool } from '../analyse/schema';

export const toolWords: Readonly<Record<Tool, string>> = {
  table: 'Table',
  seek: 'Goal seek',
  tornado: 'Tornado',
  simulate: 'Monte Carlo',
  plan: 'Least-cost plan',
  levers: 'Levers',
  prices: 'Prices read backwards',
  claims: 'Claims of the lecture',
};
