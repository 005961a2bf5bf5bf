'use client';

import { useState } from 'react';
import type { FidelityView, OwnPresetView } from '../view';
import { FitForm } from './fit-form';
import { OwnPresets } from './own-presets';

/** A fidelity of a team's own: points in, fit and residuals out, kept as a preset. */
export function FitPage({ view }: { readonly view: FidelityView }) {
  const [own, setOwn] = useState<readonly OwnPresetView[]>(view.own);
  return (
    <>
      <h1 className="text-20 font-semibold">Own serving points</h1>
      <p className="mt-2 max-w-2xl text-quiet">
        Points that you measured fit the fidelity to your engine and its version: launch time, prefill efficiency, memory bandwidth that is
        reached, and time per sequence. Model, chips and plan come from a scenario; what few points cannot tell stays near the common
        calibrated set.
      </p>
      {view.editable ? (
        <FitForm view={view} onSaved={(preset) => setOwn((known) => [preset, ...known.filter(({ id }) => id !== preset.id)])} />
      ) : (
        <p className="mt-6">Only owners and editors of the team can fit and save.</p>
      )}
      <OwnPresets
        workbookId={view.workbookId}
        own={own}
        editable={view.editable}
        onRemoved={(removed) => setOwn((known) => known.filter(({ id }) => id !== removed))}
      />
    </>
  );
}
