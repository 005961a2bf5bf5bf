import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { presetKinds, type PresetKind } from '@/engine/document';
import { Choice } from '@/components/choice';
import { TextField } from '@/components/text-field';
import { routes } from '@/lib/routes';
import { useTRPC } from '@/lib/trpc-client';
import { useScreen } from '../../client';
import type { ScenarioView } from '../../view';
import { presetNames } from './column-words';
import { ColumnBase } from './column-base';
import { presetOptions } from './column-options';
import { NoteField } from './note-field';

/** Name, base and presets of a scenario; what is inherited is said where nothing is chosen. */
export function ColumnSettings({ scenario }: { readonly scenario: ScenarioView }) {
  const { save, editable, store } = useScreen();
  const trpc = useTRPC();
  const presets = useQuery(trpc.preset.list.queryOptions(undefined, { staleTime: Infinity, enabled: editable }));
  const workbook = store.view();
  const isStored = editable && workbook.revision > 0;
  const own = useQuery(trpc.fidelity.own.queryOptions({ workbookId: workbook.id }, { enabled: isStored }));
  const choices = (kind: PresetKind) => [...(presets.data?.[kind] ?? []), ...(kind === 'fidelity' ? (own.data?.presets ?? []) : [])];
  if (!editable) {
    return (
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-13">
        {presetKinds.map((kind) => (
          <div key={kind} className="contents">
            <dt className="text-quiet">{presetNames[kind]}</dt>
            <dd>{scenario.presetLabels[kind] ?? 'none'}</dd>
          </div>
        ))}
      </dl>
    );
  }
  return (
    <div className="flex flex-col gap-2">
      <TextField label="Name" value={scenario.name} onCommit={(name) => save({ kind: 'rename', scenarioId: scenario.id, name })} />
      <NoteField scenario={scenario} />
      <ColumnBase scenario={scenario} />
      {presetKinds.map((kind) => (
        <Choice
          key={kind}
          label={presetNames[kind]}
          value={scenario.presets[kind] ?? null}
          none={inherited(scenario, kind)}
          options={presetOptions(choices(kind), scenario, kind)}
          onChange={(choice) => save({ kind: 'preset', scenarioId: scenario.id, preset: kind, choice })}
        />
      ))}
      {isStored && (
        <Link href={routes.fidelity(workbook.id)} className="link self-end text-13">
          Fit fidelity to own points
        </Link>
      )}
    </div>
  );
}

function inherited(scenario: ScenarioView, kind: (typeof presetKinds)[number]): string {
  const label = scenario.presetLabels[kind];
  return label === undefined || scenario.presets[kind] !== undefined ? 'None chosen here' : `${label} (from base)`;
}
