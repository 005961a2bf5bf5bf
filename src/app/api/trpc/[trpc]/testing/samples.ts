import { appRouter } from '../root';
import type { Sample, Samples } from './sample';
import { people } from './samples-people';
import { reviews } from './samples-review';
import { workbooks } from './samples-workbook';

const declared: Samples = { ...people, ...reviews, ...workbooks };

export type Procedure = Sample & { readonly path: string; readonly type: 'query' | 'mutation' };

const samples: ReadonlyMap<string, Sample> = new Map(
  Object.entries(declared).flatMap(([noun, group]) =>
    Object.entries(group).map(([verb, sample]: [string, Sample]) => [`${noun}.${verb}`, sample] as const),
  ),
);

type Declared = { readonly _def: { readonly type?: unknown } };
const { procedures: routed }: { readonly procedures: object } = appRouter._def;

/** Paths of the router for which there is no sample. */
export const undeclared: readonly string[] = Object.keys(routed).filter((path) => samples.get(path) === undefined);

/** Every procedure of the router with its sample. */
export const procedures: readonly Procedure[] = Object.entries(routed).flatMap(([path, { _def }]: [string, Declared]) => {
  const sample = samples.get(path);
  return sample === undefined ? [] : [{ ...sample, path, type: _def.type === 'query' ? 'query' : 'mutation' } as const];
});

/** Samples of procedures that are not there any more. */
export const left: readonly string[] = [...samples.keys()].filter((path) => !(path in routed));
