import { presetKinds, type PresetKind } from './document';
import { DocumentError } from './document-error';

/** Reading parsed JSON piece by piece; `what` begins the sentence of the `DocumentError`. */

export type Json = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

export const record = (value: unknown, what: string): Json => {
  if (!isRecord(value)) throw new DocumentError(`${what} must be a JSON object.`);
  return value;
};

export const only = (value: Json, what: string, allowed: readonly string[]): void => {
  const strange = Object.keys(value).find((key) => !allowed.includes(key));
  if (strange !== undefined) throw new DocumentError(`${what} has an unknown field "${strange}"; it may have ${allowed.join(', ')}.`);
};

export const text = (value: unknown, what: string): string => {
  if (typeof value !== 'string' || value.trim() === '') throw new DocumentError(`${what} must be a text.`);
  return value;
};

export const list = (value: unknown, what: string): readonly unknown[] => {
  if (!Array.isArray(value)) throw new DocumentError(`${what} must be a list.`);
  return value;
};

export const isKind = (key: string): key is PresetKind => (presetKinds as readonly string[]).includes(key);
