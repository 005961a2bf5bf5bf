/** Results that a comparison shows, and which way is better; undefined where neither is. */
export const headline: readonly (readonly [id: string, better: 'lower' | 'higher' | undefined])[] = [
  ['criticalBatch', undefined],
  ['batch', undefined],
  ['stepTime', 'lower'],
  ['tokensPerSecondPerUser', 'higher'],
  ['throughput', 'higher'],
  ['timeToFirstToken', 'lower'],
  ['decodeCost', 'lower'],
  ['prefillCost', 'lower'],
  ['inputPrice', 'lower'],
  ['outputPrice', 'lower'],
  ['contextWall', 'higher'],
  ['grossMargin', 'higher'],
  ['fleetChips', 'lower'],
  ['fleetPower', 'lower'],
  ['fleetCostPerMonth', 'lower'],
  ['pretrainTokens', undefined],
  ['overtraining', undefined],
  ['pretrainCost', 'lower'],
  ['rlCost', 'lower'],
  ['inferenceCost', 'lower'],
  ['totalCost', 'lower'],
  ['poolImbalance', 'lower'],
  ['loss', 'lower'],
];

export const usualResult = 'totalCost';
