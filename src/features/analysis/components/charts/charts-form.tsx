import type { ChartsPageView } from '../../charts/view';
import { addressOf, type Place } from '../../place';
import { Pick } from '../pick';

/** What the charts are drawn for; the address carries it, so that a link shows the same. */
export function ChartsForm({ view, place }: { readonly view: ChartsPageView; readonly place: Place }) {
  const { asked, scenarios, drawn, cards, card } = view;
  const chosen = new Set(asked.scenarios ?? []);
  return (
    <form action={addressOf(place, 'charts')} className="mt-4 grid gap-3">
      {asked.chart !== undefined && <input type="hidden" name="chart" value={asked.chart} />}
      <fieldset>
        <legend className="text-13 text-quiet">
          Scenarios over each other, one to six; without a choice, lines of {drawn[0]?.name} and bars of all
        </legend>
        <div className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
          {scenarios.map(({ id, name }) => (
            <label key={id} className="flex items-center gap-2 text-13">
              <input type="checkbox" name="scenario" value={id} defaultChecked={chosen.has(id)} />
              {name}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <Pick name="card" label="Rate card" value={card.id} options={cards} />
        <label className="flex items-center gap-2 pb-2 text-13">
          <input type="checkbox" name="both" value="1" defaultChecked={asked.both} />
          Blackboard and calibrated together
        </label>
        <button type="submit" className="button-primary">
          Draw
        </button>
      </div>
    </form>
  );
}
