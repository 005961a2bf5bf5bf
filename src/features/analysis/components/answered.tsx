import type { AnalyseView, Answer } from '../analyse/view';
import type { Place } from '../place';
import { AnswerTable } from './answer-table';
import { BarsChart } from './bars-chart';
import { CurveChart } from './curve-chart';
import { HeatMap } from './heat-map';
import { HistogramChart } from './histogram-chart';
import { Section } from './section';
import { toolWords } from './tool-words';

type Props = { readonly view: Pick<AnalyseView, 'scenario' | 'tool'>; readonly place: Place; readonly answer: Answer };

/** An answer: its sentence, its picture, and the figures as tables. */
export function Answered({ view, place, answer: { caption, curve, histogram, heat, bars, tables, notes } }: Props) {
  const drawn = curve !== undefined || histogram !== undefined || bars !== undefined;
  return (
    <Section title={toolWords[view.tool]} {...(drawn ? {} : { caption })}>
      {curve !== undefined && <CurveChart curve={curve} caption={caption} />}
      {histogram !== undefined && <HistogramChart histogram={histogram} caption={caption} />}
      {bars !== undefined && <BarsChart bars={bars} caption={caption} />}
      {heat !== undefined && <HeatMap heat={heat} place={place} baseId={view.scenario.id} />}
      {notes.map((note) => (
        <p key={note} className="mt-2 text-12 text-quiet">
          {note}
        </p>
      ))}
      {tables.map((table) => (
        <AnswerTable key={table.title} table={table} place={place} baseId={view.scenario.id} />
      ))}
    </Section>
  );
}
