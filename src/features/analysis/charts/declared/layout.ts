import { figure } from '@/lib/format';
import type { LinesChart, Reader } from '../declaration';

function racks({ name, value, text }: Reader): string {
  const [chips, domain] = [value('chips'), value('scaleUpChips')];
  const experts = `${figure(value('expertsPerChip'))} experts a chip`;
  if (!(value('networkTime') > 0)) return `${name}: on ${figure(chips)} chips nothing is sent between experts.`;
  if (chips <= domain)
    return `${name}: ${figure(chips)} chips with ${experts} stay in one domain of ${figure(domain)}, and exchanging tokens takes ${text('networkTime')} of a step of ${text('stepTime')}.`;
  return `${name}: ${figure(chips)} chips leave the domain of ${figure(domain)}; ${figure(100 * value('crossDomainShare'))} % of the traffic crosses slower links, which makes it ${figure(value('crossRackSlowdown'))} times slower.`;
}

export const moeRack: LinesChart = {
  kind: 'lines',
  id: 'rack',
  title: 'Experts over chips and racks',
  rows: [
    {
      id: 'drawnChipsForWeights',
      label: 'Chips that hold the weights',
      unit: 'chips',
      formula: 'weightBytes/(usableHbmShare*hbmCapacity*pipelineStages)',
    },
  ],
  needs: ['chips', 'scaleUpChips', 'expertsPerChip', 'networkTime', 'stepTime'],
  mentions: ['crossDomainShare', 'crossRackSlowdown'],
  caption: racks,
  claims: [],
  sweep: { quantity: 'chips', from: 1, to: 16, most: 1e5, reach: ['chips', 'scaleUpChips', 'drawnChipsForWeights'], times: 4, whole: true },
  hold: ['batch'],
  x: { id: 'chips', label: 'Chips of a replica', tone: 'plain' },
  log: true,
  y: 'Time in a step',
  series: [
    { id: 'networkTime', label: 'Network', tone: 'whole' },
    { id: 'scaleUpTime', label: 'Inside the domain', tone: 'inference' },
    { id: 'scaleOutTime', label: 'Between domains', tone: 'compute' },
    { id: 'stepTime', label: 'Step', tone: 'weights' },
  ],
  lead: 'networkTime',
  timed: false,
  beside: [
    { id: 'expertsPerChip', label: 'Experts a chip', tone: 'plain' },
    { id: 'crossDomainShare', label: 'Leaves the domain', tone: 'plain' },
  ],
  marks: [
    { at: 'chips', label: 'you' },
    { at: 'scaleUpChips', label: 'end of the domain' },
    { at: 'drawnChipsForWeights', label: 'weights fit from' },
  ],
  levels: [],
  points: [],
};

function stages({ name, value, text }: Reader): string {
  const here = value('pipelineStages');
  const now = here === 1 ? 'without a pipeline' : `in ${figure(here)} stages`;
  return `${name}: ${now} a chip holds ${text('weightBytesPerChip')} of weights and ${text('kvBytesPerChip')} of KV cache, of ${text('hbmCapacity')}; more stages thin out the weights and leave the cache as it is.`;
}

export const pipelineMemory: LinesChart = {
  kind: 'lines',
  id: 'pipeline',
  title: 'Memory of a chip against pipeline stages',
  rows: [{ id: 'drawnHeldBytes', label: 'Both', unit: 'B', formula: 'weightBytesPerChip + kvBytesPerChip' }],
  needs: ['pipelineStages', 'weightBytesPerChip', 'kvBytesPerChip', 'hbmCapacity'],
  mentions: [],
  caption: stages,
  claims: [],
  sweep: { quantity: 'pipelineStages', from: 1, to: 64, most: 1e4, reach: ['pipelineStages'], times: 4, whole: true },
  hold: ['batch'],
  x: { id: 'pipelineStages', label: 'Pipeline stages', tone: 'plain' },
  log: true,
  y: 'Memory of a chip',
  series: [
    { id: 'drawnHeldBytes', label: 'Both', tone: 'whole' },
    { id: 'weightBytesPerChip', label: 'Weights', tone: 'weights' },
    { id: 'kvBytesPerChip', label: 'KV cache', tone: 'kv' },
  ],
  lead: 'drawnHeldBytes',
  timed: false,
  beside: [{ id: 'pipelineLatency', label: 'Latency of a token', tone: 'plain' }],
  marks: [{ at: 'pipelineStages', label: 'you' }],
  levels: [{ at: 'hbmCapacity', label: 'HBM of a chip' }],
  points: [],
};

function activations({ name, value, text }: Reader): string {
  const factor = value('storedActivationBytes') / value('checkpointActivationBytes');
  return `${name}: with ${figure(value('layers'))} layers all activations take ${text('storedActivationBytes')} a chip, checkpoints ${figure(factor)} times less for one more forward pass, a reversible network ${text('reversibleActivationBytes')} at any depth; cheapest here: ${text('cheapestActivationPlan')}.`;
}

export const trainingMemory: LinesChart = {
  kind: 'lines',
  id: 'training-memory',
  title: 'Training activations against depth',
  rows: [],
  needs: ['layers', 'storedActivationBytes', 'checkpointActivationBytes', 'reversibleActivationBytes', 'cheapestActivationPlan'],
  mentions: [],
  caption: activations,
  claims: [],
  sweep: { quantity: 'layers', from: 1, to: 256, most: 1e5, reach: ['layers'], times: 4, whole: true },
  hold: [],
  x: { id: 'layers', label: 'Layers', tone: 'plain' },
  log: true,
  y: 'Activations of a chip',
  series: [
    { id: 'storedActivationBytes', label: 'All stored', tone: 'compute' },
    { id: 'checkpointActivationBytes', label: 'Checkpoints', tone: 'rl' },
    { id: 'reversibleActivationBytes', label: 'Reversible', tone: 'inference' },
  ],
  lead: 'storedActivationBytes',
  timed: false,
  beside: [],
  marks: [{ at: 'layers', label: 'you' }],
  levels: [{ at: 'hbmCapacity', label: 'HBM of a chip' }],
  points: [],
};
