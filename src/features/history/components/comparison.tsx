import { MovedFigures } from '@/components/moved-figures';
import type { ComparedVersions } from '@/features/workbook/data-versions';
import { LineTable } from './line-table';

/** What differs between two versions, in what was typed and in what follows from it. */
export function Comparison({ compared, from, to }: { readonly compared: ComparedVersions; readonly from: number; readonly to: number }) {
  const { lines, results, engineVersion } = compared;
  return (
    <section aria-label={`Revision ${from} and revision ${to}`} className="mb-10 border-b border-line pb-8">
      <h2 className="mb-1 text-16 font-semibold">
        Revision {from} and revision {to}
      </h2>
      <p className="mb-4 max-w-2xl text-13 text-quiet">Both are computed with engine {engineVersion}, so only what people changed shows.</p>
      {lines.length === 0 ? (
        <p className="mb-4">Nothing was typed or chosen differently.</p>
      ) : (
        <LineTable label="Cells and choices that differ" lines={lines} />
      )}
      {results.map(({ scenario, figures }) => (
        <div key={scenario} className="mt-6">
          <h3 className="mb-2 text-14 font-semibold">Results of {scenario}</h3>
          <div className="overflow-x-auto">
            <MovedFigures label={`Results of ${scenario}`} heads={['Result', 'Before', 'After', 'Change']} figures={figures} />
          </div>
        </div>
      ))}
      {results.length === 0 && lines.length > 0 && (
        <p className="mt-4 text-13 text-quiet">No result of a scenario that both have differs.</p>
      )}
    </section>
  );
}
