import type { ReactNode } from 'react';
import type { CompareView } from '../compare/view';
import type { SavedView } from '../view-saved';
import type { Place } from '../place';
import { CompareForm, type Versions } from './compare-form';
import { DifferingCells } from './differing-cells';
import { FlipsTable } from './flips-table';
import { RegretTable } from './regret-table';
import { ResultTable } from './result-table';
import { SaveAnalysis } from './save-analysis';
import { SavedList } from './saved-list';
import { Section } from './section';
import { Waterfall } from './waterfall';
import { WorkbookBar } from './workbook-bar';

type Props = {
  readonly view: CompareView;
  readonly place: Place;
  readonly charts: ReactNode;
  readonly saved: readonly SavedView[];
  readonly history?: Versions;
};

/** Scenarios beside each other; `charts` are drawn by the workbook. */
export function ComparePage({ view, place, charts, saved, history }: Props) {
  const { bridge, flips, regret } = view;
  return (
    <>
      <WorkbookBar place={place} name={view.name} here="compare" />
      <main className="page">
        <h1 className="text-20 font-semibold">Compare</h1>
        <CompareForm view={view} place={place} history={history} />
        {view.note !== undefined && <p className="mt-2 text-13 text-caution">{view.note}</p>}
        {place.kind === 'workbook' && place.editable && (
          <SaveAnalysis
            workbookId={place.id}
            page="compare"
            name={`${view.compared.length} scenarios, ${view.result.name}`}
            scenarios={view.compared.map(({ id }) => id)}
            finding={bridge?.ok === true ? bridge.caption : `${view.compared.map(({ name }) => name).join(', ')} beside each other.`}
          />
        )}
        {view.compared.length < 2 && (
          <p className="mt-6">This workbook has one scenario. Add another one in the sheet to compare the two.</p>
        )}
        <Section title="Results" caption={`Each figure with its distance from ${view.against.name}.`}>
          <ResultTable view={view} />
        </Section>
        {bridge !== undefined && (
          <Section title={`Why ${view.result.name.toLowerCase()} differs`}>
            {bridge.ok ? <Waterfall {...bridge} label={view.result.name} /> : <p className="mt-2 text-13">{bridge.reason}</p>}
          </Section>
        )}
        {flips !== undefined && (
          <Section title="Flip points" caption={flips.caption}>
            <FlipsTable flips={flips} />
          </Section>
        )}
        <Section title="Costs and prices side by side">{charts}</Section>
        {regret !== undefined && (
          <Section title="If the model is overtaken" caption={regret.caption}>
            <RegretTable regret={regret} />
          </Section>
        )}
        <Section
          title="Cells that differ"
          caption={
            view.cells.length === 0
              ? 'No cell differs between these scenarios.'
              : 'Own cells in bold, with what was typed, why and by whom.'
          }
        >
          {view.cells.length > 0 && <DifferingCells view={view} />}
        </Section>
        {place.kind === 'workbook' && <SavedList place={place} saved={saved} />}
      </main>
    </>
  );
}
