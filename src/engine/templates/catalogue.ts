import { blackboardLecture } from './blackboard-lecture';
import { deepseekV3 } from './deepseek-v3';
import { empty } from './empty';
import { fastStandardSlow } from './fast-standard-slow';
import { longContextOnARack } from './long-context';
import type { Template } from './template';
import { kvCache } from './kv-cache';
import { rubinAgainstBlackwell } from './rubin-blackwell';
import { train100b } from './train-100b';

export type { Template } from './template';

export const templates: readonly Template[] = [
  blackboardLecture,
  deepseekV3,
  fastStandardSlow,
  train100b,
  longContextOnARack,
  kvCache,
  rubinAgainstBlackwell,
  empty,
];

/** `undefined` where no template has this id. */
export const findTemplate = (id: string): Template | undefined => templates.find((template) => template.id === id);
