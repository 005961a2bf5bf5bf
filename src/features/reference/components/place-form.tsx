import { type ExamplePlace, examplePlaces, placeKey } from '../worked-example';

/** Chooses the scenario whose numbers the page shows; the choice stands in the address. */
export function PlaceForm({ action, chosen }: { readonly action: string; readonly chosen: ExamplePlace }) {
  return (
    <form action={action} className="mt-4 flex flex-wrap items-center gap-2">
      <label htmlFor="scenario" className="text-13 text-quiet">
        With the numbers of
      </label>
      <select id="scenario" name="scenario" defaultValue={placeKey(chosen)} className="field max-w-full">
        {examplePlaces.map((place) => (
          <option key={placeKey(place)} value={placeKey(place)}>
            {place.templateName}: {place.scenario}
          </option>
        ))}
      </select>
      <button type="submit" className="button">
        Show
      </button>
    </form>
  );
}
