import Link from 'next/link';
import type { ReactNode } from 'react';
import { routes } from '@/lib/routes';
import type { HistoryView, Named } from '../data-past';

export type Asked = { readonly person?: string | undefined; readonly scenario?: string | undefined; readonly row?: string | undefined };

/** Which changes are shown. A form that works before any script has arrived. */
export function HistoryFilter({
  workbookId,
  view,
  asked,
}: {
  readonly workbookId: string;
  readonly view: HistoryView;
  readonly asked: Asked;
}) {
  const filtered = Object.values(asked).some((value) => value !== undefined);
  return (
    <form action={routes.history(workbookId)} className="mb-6 flex flex-wrap items-end gap-3">
      <Pick name="person" label="Person" all="Everybody" options={view.people} chosen={asked.person} />
      <Pick name="scenario" label="Scenario" all="All scenarios" options={view.scenarios} chosen={asked.scenario} />
      <Pick name="row" label="Row" all="All rows" options={view.rows} chosen={asked.row} />
      <button type="submit" className="button">
        Show
      </button>
      {filtered && (
        <Link href={routes.history(workbookId)} className="button-quiet">
          Show all
        </Link>
      )}
    </form>
  );
}

type PickProps = {
  readonly name: string;
  readonly label: string;
  readonly all: string;
  readonly options: readonly Named[];
  readonly chosen: string | undefined;
};

function Pick({ name, label, all, options, chosen }: PickProps): ReactNode {
  return (
    <label className="grid gap-1 text-13 font-medium max-sm:w-full">
      {label}
      <select name={name} className="field max-w-64 font-normal max-sm:max-w-full" defaultValue={chosen ?? ''}>
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}
