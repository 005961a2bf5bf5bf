import type { CompareView } from '../compare/view';
import { addressOf, type Place } from '../place';
import { Pick } from './pick';

/** What a workbook's history offers to compare with. */
export type Versions = {
  readonly revision: number;
  readonly versions: readonly { readonly revision: number; readonly name: string }[];
  readonly scenarios: readonly { readonly id: string; readonly name: string }[];
};

type Props = { readonly view: CompareView; readonly place: Place; readonly history: Versions | undefined };

/** What is compared with what; the address carries the answer, so that a link shows the same. */
export function CompareForm({ view, place, history }: Props) {
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
      {history !== undefined && history.revision > 1 && (
        <div className="flex flex-wrap items-end gap-3">
          <label className="grid gap-1 text-13 text-quiet">
            And an earlier version, by its revision
            <input name="revision" type="number" className="field w-40" min={1} max={history.revision} list="named-versions" />
          </label>
          <datalist id="named-versions">
            {history.versions.map(({ revision, name }) => (
              <option key={`${revision} ${name}`} value={revision} label={name} />
            ))}
          </datalist>
          <Pick name="of" label="Its scenario" value={view.against.id} options={history.scenarios} />
        </div>
      )}
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
