import { useId, useState } from 'react';
import { useScreen } from '../../client';
import type { PresetOffer } from '../../view';
import { presetNames } from './column-words';

type Props = { readonly scenarioId: string; readonly offer: PresetOffer };

/** Later figures of a chosen preset: what they would do, and whether the scenario takes them. */
export function PresetOfferBox({ scenarioId, offer }: Props) {
  const { save, editable } = useScreen();
  const [shown, show] = useState(false);
  const preview = useId();
  const { kind, choice, latest, version } = offer;
  return (
    <section
      aria-label={`Later figures of the ${presetNames[kind].toLowerCase()} preset`}
      className="flex flex-col gap-2 border-l-2 border-caution pl-3"
    >
      <p className="text-13">{offer.sentence}</p>
      <div className="flex flex-wrap gap-2">
        {editable && (
          <button type="button" className="button" onClick={() => save({ kind: 'preset', scenarioId, preset: kind, choice: latest })}>
            Accept
          </button>
        )}
        <button type="button" className="button" aria-expanded={shown} aria-controls={preview} onClick={() => show(!shown)}>
          Preview
        </button>
        {editable && (
          <button
            type="button"
            className="button"
            onClick={() => save({ kind: 'preset', scenarioId, preset: kind, choice, stay: version })}
          >
            Stay
          </button>
        )}
      </div>
      <div id={preview} hidden={!shown}>
        {shown && <OfferTables offer={offer} />}
      </div>
    </section>
  );
}

function OfferTables({ offer: { figures, results } }: { readonly offer: PresetOffer }) {
  return (
    <div className="flex flex-col gap-3 text-12">
      <Moved caption="Changed figures" rows={figures} />
      {results.length > 0 && <Moved caption="Results of this scenario" rows={results} />}
    </div>
  );
}

function Moved({ caption, rows }: { readonly caption: string; readonly rows: PresetOffer['figures'] | PresetOffer['results'] }) {
  return (
    <table className="w-full">
      <caption className="text-left font-medium">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Row</th>
          <th scope="col">Now</th>
          <th scope="col">With the later figures</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className="align-top">
            <th scope="row" className="pr-2 text-left font-normal">
              {row.label}
            </th>
            <td className="pr-2 text-right text-quiet">{row.before}</td>
            <td className="text-right">
              {row.after}
              {'moved' in row && <span className="block text-quiet">{row.moved}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
