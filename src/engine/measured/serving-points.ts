import data from './serving-points.json';

/** One measured point: a replica that serves a fixed number of concurrent requests, prefill and decode on the same chips. */
export type ServingPoint = {
  readonly model: string;
  /** Chip: h100, h200 or b200. */
  readonly system: string;
  /** Serving engine: vllm, trtllm or sglang. */
  readonly backend: string;
  readonly backendVersion: string;
  /** bf16, fp8, nvfp4, mxfp4 (experts only) or int4 (experts only). */
  readonly weightPrecision: string;
  readonly kvBits: number;
  /** Nominal tokens; the mean is `meanLengthShare` of them. */
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly meanLengthShare: number;
  readonly concurrency: number;
  readonly chips: number;
  readonly tensorParallel: number;
  readonly expertParallel: number;
  readonly attentionDataParallel: number;
  /** Milliseconds. */
  readonly ttft: number;
  /** Milliseconds per output token after the first. */
  readonly tpot: number;
  /** Blank where the source has none. */
  readonly date: string;
  readonly source: string;
};

/** Rows that the file must hold; a fit on fewer would pass as the same. */
export const servingPointCount = 1307;

const places = new Map(data.columns.split(',').map((name, place) => [name, place]));

const pointOf = (row: string): ServingPoint => {
  const parts = row.split(',');
  const text = (name: string): string => parts[places.get(name) ?? -1] ?? '';
  const number = (name: string): number => {
    const value = Number(text(name));
    if (text(name) === '' || !Number.isFinite(value)) throw new Error(`The measured point "${row}" has no number in ${name}.`);
    return value;
  };
  return {
    model: text('model'),
    system: text('system'),
    backend: text('backend'),
    backendVersion: text('backend_version'),
    weightPrecision: text('weight_precision'),
    kvBits: number('kv_bits_assumed'),
    inputTokens: number('input_tokens'),
    outputTokens: number('output_tokens'),
    meanLengthShare: number('mean_length_share'),
    concurrency: number('concurrency'),
    chips: number('chips'),
    tensorParallel: number('tensor_parallel'),
    expertParallel: number('expert_parallel'),
    attentionDataParallel: number('attention_data_parallel'),
    ttft: number('ttft_ms'),
    tpot: number('tpot_ms'),
    date: text('measured_date'),
    source: text('source'),
  };
};

let read: readonly ServingPoint[] | undefined;

/** All measured points, read once. For the server, the command line and tests: the file is too large to send to a browser. */
export const servingPoints = (): readonly ServingPoint[] => {
  read ??= data.rows.map(pointOf);
  if (read.length !== servingPointCount) throw new Error(`There are ${read.length} measured points, not ${servingPointCount}.`);
  return read;
};
