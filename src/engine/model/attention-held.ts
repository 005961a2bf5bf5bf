import { f } from '../formula';
import { derived } from '../quantity';
import { unit } from '../unit';
import { indexBytesPerToken, kvBytesPerToken, kvTokensStored, stateBytesPerSequence } from './attention';
import { notNegative } from './bounds';
import { identity, lecture } from './sources';
import { contextLength } from './traffic';

export const kvBytesHeldPerToken = derived({
  id: 'kvBytesHeldPerToken',
  label: 'KV bytes held per token',
  symbol: '\\kappa_h',
  unit: unit('B'),
  group: 'Storage tiers',
  bounds: notNegative,
  formula: () =>
    f`(${kvTokensStored}*${kvBytesPerToken} + ${contextLength}*${indexBytesPerToken} + ${stateBytesPerSequence})/${contextLength}`,
  description: 'What a kept context occupies per token in one copy, windows and constant state spread over its length.',
  source: identity(lecture(6)),
});
