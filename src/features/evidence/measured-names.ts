import type { MeasuredGroup } from '@/engine/evidence/measured-evidence';

const names: Readonly<Record<string, string>> = {
  h100: 'H100',
  h200: 'H200',
  b200: 'B200',
  vllm: 'vLLM',
  trtllm: 'TensorRT-LLM',
  sglang: 'SGLang',
  dense: 'Dense models',
  mixture: 'Mixtures of experts',
};

/** A name of the measured points' file as people write it. */
export const named = (name: string): string => names[name] ?? name;

/** "DeepSeek-R1 fp8, H200, SGLang". */
export const nameOf = ({ model, chip, engine, precision }: Pick<MeasuredGroup, 'model' | 'chip' | 'engine' | 'precision'>): string =>
  `${model} ${precision}, ${named(chip)}, ${named(engine)}`;
