import { quantityById } from '@/engine/registry';

/** A quantity's TeX symbol. */
export const symbolOf = (id: string): string => quantityById.get(id)?.symbol ?? id;
