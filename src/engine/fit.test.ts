import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { calibrate, calibration } from './fit';
import { headline } from './fit-document';
import { engineSets, judgeEngineSets, worthOffering } from './fit-engine-sets';
import { measuredData, predictSeconds } from './fit-data';
import { relativeErrors, summarise } from './fit-errors';
import { fitEverySecond } from './fit-own-measured';
import { knownErrors } from './fit-known';
import { commonParameters, fitParameterIds, searchRanges } from './fit-parameters';
import { fitParameters } from './fit-search';
import { leftOutFits } from './measured/left-out-fits';
import { servingPoints } from './measured/serving-points';
import { presetsOf } from './presets/catalogue';

describe('the fit to the measured points', { timeout: 120_000 }, () => {
  it('predicts rows that it did not see within 12.5 %, and models that it did not see within 14 %', () => {
    const { fiveFold, leaveModelOut, fitted } = calibration();
    expect(fiveFold.all.rows).toBe(1307);
    expect(fiveFold.all.mean).toBeLessThan(0.125);
    expect(leaveModelOut.all.mean).toBeLessThan(0.14);
    expect(leaveModelOut.all.mean).toBeGreaterThan(fitted.all.mean);
    expect(leaveModelOut.byFamily.get('dense')?.mean).toBeLessThan(0.14);
    expect(leaveModelOut.byFamily.get('mixture')?.mean).toBeLessThan(0.16);
    expect([...leaveModelOut.byModel.keys()]).toHaveLength(7);
  });

  it('says what the roofline alone would have said: about half of the measured time', () => {
    const { bare } = calibration();
    expect(bare.all.mean).toBeGreaterThan(0.5);
    expect(bare.all.mean).toBeLessThan(0.56);
    expect(bare.all.median).toBeLessThan(-0.4);
  });

  it('finds numbers that a machine can have, near to the calibrated preset', () => {
    const { parameters } = calibration();
    for (const id of fitParameterIds) {
      expect(parameters[id], id).toBeGreaterThanOrEqual(searchRanges[id].min);
      expect(parameters[id], id).toBeLessThanOrEqual(searchRanges[id].max);
    }
    expect(Math.abs(parameters.bandwidthEfficiency - commonParameters.bandwidthEfficiency)).toBeLessThan(0.03);
    expect(Math.abs(parameters.prefillEfficiency - commonParameters.prefillEfficiency)).toBeLessThan(0.04);
    expect(Math.abs(parameters.moePrefillPenalty - commonParameters.moePrefillPenalty)).toBeLessThan(0.2);
    expect(Math.abs(parameters.kernelTime - commonParameters.kernelTime)).toBeLessThan(0.3e-6);
    expect(Math.abs(parameters.sequenceOverhead - commonParameters.sequenceOverhead)).toBeLessThan(10e-9);
    expect(Math.abs(parameters.networkEfficiency - commonParameters.networkEfficiency)).toBeLessThan(0.05);
    expect(parameters.collectiveLatency).toBeLessThan(1e-6);
  });

  it('is as good with the calibrated preset, whose numbers are rounded', () => {
    const data = measuredData(servingPoints());
    expect(summarise(relativeErrors(predictSeconds(data, commonParameters), data.seconds)).mean).toBeLessThan(0.12);
  });

  it('reports the time to first token', () => {
    const { firstToken } = calibration();
    expect(firstToken.errors.rows).toBe(1307);
    expect(firstToken.leaveModelOut.mean).toBeLessThan(0.4);
    for (const number of firstToken.numbers) expect(number).toBeGreaterThan(0);
  });

  it('gives the same numbers each time and ends in the same place from elsewhere', () => {
    const some = servingPoints().filter(({ system }) => system === 'h200');
    const once = calibrate(some);
    const again = calibrate(some);
    expect(again.parameters).toEqual(once.parameters);
    expect(again.fiveFold.predicted).toEqual(once.fiveFold.predicted);
    const { parameters } = fitParameters(measuredData(some), { start: commonParameters });
    for (const id of ['kernelTime', 'prefillEfficiency', 'bandwidthEfficiency'] as const)
      expect(Math.abs(parameters[id] / once.parameters[id] - 1), id).toBeLessThan(0.01);
  });

  it('keeps a set for each engine near the common one', () => {
    const sets = engineSets();
    expect([...sets.keys()].toSorted()).toEqual(['sglang', 'trtllm', 'vllm']);
    for (const [engine, set] of sets) {
      expect(set.kernelTime, engine).toBeGreaterThan(4e-6);
      expect(set.kernelTime, engine).toBeLessThan(7e-6);
    }
  });

  it('offers a set of an engine only where held-out rows are predicted better by it, and says by how much', () => {
    const verdicts = judgeEngineSets();
    const worth = [...verdicts].flatMap(([engine, verdict]) => (worthOffering(verdict) ? [`calibrated-${engine}`] : []));
    const offered = presetsOf('fidelity').filter(({ id, figures }) => figures === 'calibrated' && id !== 'calibrated');
    expect(offered.map(({ id }) => id)).toEqual(worth);
    const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
    for (const { id, accuracy, cells } of offered) {
      const engine = id.replace('calibrated-', '');
      const { own = NaN, common = NaN } = verdicts.get(engine)?.leaveModelOut ?? {};
      expect(accuracy, id).toContain(percent(own));
      expect(accuracy, id).toContain(percent(common));
      const set = engineSets().get(engine);
      expect(Math.abs(Number(cells.kernelTime) / (set?.kernelTime ?? NaN) - 1), id).toBeLessThan(0.01);
      expect(Math.abs(Number(cells.prefillEfficiency) - (set?.prefillEfficiency ?? NaN)), id).toBeLessThan(0.01);
    }
    const common = presetsOf('fidelity').find(({ id }) => id === 'calibrated');
    expect(common?.accuracy).toContain(percent(calibration().leaveModelOut.all.mean));
  });

  it('predicts every second point of one model and engine from the others within 9 %', () => {
    const points = servingPoints();
    expect(fitEverySecond(points, ({ model, backend }) => `${model} on ${backend}`).all.mean).toBeLessThan(0.09);
    const oneScenario = fitEverySecond(points, (point) => `${point.model} ${point.weightPrecision} on ${point.backend}, ${point.system}`);
    expect(oneScenario.all.mean).toBeLessThan(0.07);
  });

  it('is what docs/calibration.md says', () => {
    const page = readFileSync(new URL('../../docs/calibration.md', import.meta.url), 'utf8');
    expect(page, 'Run npm run docs:calibration.').toContain(headline(calibration()));
  });

  it.each(['withoutModel', 'withoutChip', 'withoutFold'] as const)('is what the app predicts measured points with, %s', (left) => {
    const stored = leftOutFits[left];
    const found = calibration()[left];
    expect([...stored.keys()].toSorted(), 'Run npm run docs:calibration.').toEqual([...found.keys()].toSorted());
    for (const [name, parameters] of found) {
      for (const id of fitParameterIds)
        expect(Math.abs((stored.get(name)?.[id] ?? NaN) - parameters[id]), `${name}, ${id}`).toBeLessThanOrEqual(1e-6 * parameters[id]);
    }
  });

  it('gives the app the same errors', () => {
    const { fiveFold, leaveModelOut, leaveChipOut, bare } = calibration();
    const known = knownErrors();
    expect(known.bare.all).toEqual(bare.all);
    expect(known.fiveFold.all.mean).toBeCloseTo(fiveFold.all.mean, 6);
    expect(known.leaveModelOut.all.mean).toBeCloseTo(leaveModelOut.all.mean, 6);
    expect(known.leaveChipOut.all.mean).toBeCloseTo(leaveChipOut.all.mean, 6);
  });
});
