import { describe, expect, it } from 'vitest';
import type { ScenarioDocument } from './document';
import { evaluateDocument } from './evaluate-document';
import { pointCells } from './measured/point-cells';
import { servingPoints } from './measured/serving-points';

const [point] = servingPoints();
if (point === undefined) throw new Error('There are no measured points.');
const measured = Object.fromEntries(Object.entries(pointCells(point)).filter(([, value]) => !Number.isNaN(value)));

const notes = (cells: ScenarioDocument['cells'], fidelity: string) => {
  const scenario = { name: 'One', presets: { fidelity }, cells: { ...measured, ...cells } };
  const [result] = evaluateDocument({ format: 'ridgebook/1', name: 'Test', scenarios: [scenario] });
  const far = result?.warnings.find(({ message }) => message.includes('measured point'))?.message;
  return { far, id: result?.warnings.find(({ message }) => message === far)?.id, accuracy: result?.accuracy };
};

describe('what a calibrated scenario says of itself', () => {
  it('is its error, and nothing more at a measured point', () => {
    const { far, accuracy } = notes({}, 'calibrated');
    expect(far).toBeUndefined();
    expect(accuracy).toMatch(/±13\.5 %.*left out/);
  });

  it('is where it lies far from any measured point, at the time per token', () => {
    const { far, id } = notes({ batch: 8192 }, 'calibrated');
    expect(id).toBe('stepTime');
    expect(far).toMatch(/Far from the measured points in the batch \(8,190 sequences/);
    expect(notes({ disaggregated: 1 }, 'calibrated').far).toContain('prefill on chips of its own');
  });

  it('is nothing on the blackboard, or where every parameter is its own', () => {
    expect(notes({ batch: 8192 }, 'blackboard')).toEqual({ far: undefined, id: undefined, accuracy: undefined });
  });

  it('comes with a preset of the document, too', () => {
    const preset = { kind: 'fidelity', id: 'ours', label: 'Ours', version: '1', figures: 'calibrated', accuracy: 'Ours.' } as const;
    const scenario = { name: 'One', presets: { fidelity: 'ours' }, cells: { ...measured, batch: 8192 } };
    const presets = [{ ...preset, cells: { kernelTime: 5e-6 } }];
    const [result] = evaluateDocument({ format: 'ridgebook/1', name: 'Test', presets, scenarios: [scenario] });
    expect(result?.accuracy).toBe('Ours.');
    expect(result?.values.kernelTime).toBe(5e-6);
    expect(result?.warnings.at(-1)?.message).toContain('Far from the measured points');
  });
});
