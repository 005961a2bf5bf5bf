import type { Ribbon } from '../../view';

/** How full HBM is, as a bar with its figure, and the batch beside the critical one. */
export function ColumnRibbon({ ribbon }: { readonly ribbon: Ribbon }) {
  const { hbm, fill, batch } = ribbon;
  return (
    <span className="flex w-full items-center gap-2 text-12 text-quiet">
      {hbm !== undefined && (
        <span className="shrink-0">
          <span aria-hidden="true" className="sheet-fill" style={{ '--fill': `${fill}` }} />
          <span className="sr-only">, </span>HBM {hbm}
        </span>
      )}
      {batch !== undefined && (
        <span className="h-lh overflow-hidden whitespace-normal">
          <span className="sr-only">, batch </span>
          {batch}
          <span aria-hidden="true"> crit.</span>
          <span className="sr-only"> the critical batch</span>
        </span>
      )}
    </span>
  );
}

/** The same for hover, as sentences. */
export const ribbonWords = ({ regime, apart, hbm, batch }: Ribbon): readonly string[] => [
  ...(apart === undefined ? [] : [`${regime === 'compute-bound' ? 'Compute' : 'Memory'} takes ${apart} as long as the other side.`]),
  ...(hbm === undefined ? [] : [`Weights and KV cache fill ${hbm} of usable HBM.`]),
  ...(batch === undefined ? [] : [`The batch is ${batch} the critical batch.`]),
];
