import type { CompareView } from '../compare/view';
import { addressOf, type Place } from '../place';
import { Pick } from './pick';

/** What is compared with what; the address carries the answer, so that a link shows the same. */
export function CompareForm({ view, place }: { readonly view: CompareView; readonly place: Place }) {
  const chosen = new Set(view.compared.map(({ id }) => id));
  return (
    <form action={addressOf(place, 'compare')} className="mt-4 grid gap-3">
      <fieldset>
        <legend className="text-13 text-quiet">Scenarios, two to six</legend>
        <div className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
          {view.all.map(({ id, name }) => (
            <label key={id} className="flex items-center gap-2 text-13">
              <input type="checkbox" name="scenario" value={id} defaultChecked={chosen.has(id)} />
              {name}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="flex flex-wrap items-end gap-3">
        <Pick name="against" label="Differences count from" value={view.against.id} options={view.compared} />
        <Pick name="versus" label="Bridge leads to" value={view.versus?.id} options={view.compared} />
        <Pick name="result" label="Result" value={view.result.id} options={view.results} />
        <Pick
          name="by"
          label="Causes"
          value={view.by}
          options={[
            { id: 'presets', name: 'Presets and typed cells' },
            { id: 'cells', name: 'Every cell' },
          ]}
        />
        <button type="submit" className="button-primary">
          Compare
        </button>
      </div>
    </form>
  );
}
