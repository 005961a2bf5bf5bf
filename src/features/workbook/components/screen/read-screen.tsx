'use client';

import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { WorkbookScreen as Screen } from '../../client';
import { createWorkbookStore } from '../../store';
import type { WorkbookView } from '../../view';
import { allShown } from '../bar/view-options';
import { createGridFocus, firstPlace } from '../sheet/grid-focus';
import { ScreenFrame } from './screen-frame';

const nothing = () => undefined;

type Props = { readonly view: WorkbookView; readonly state: ReactNode };

/** A snapshot for a reader: everything is seen and nothing can be changed. */
export function ReadScreen({ view, state }: Props) {
  const [options, setOptions] = useState(allShown);
  const [opened, openColumn] = useState<string | null>(null);
  const [{ store, focus }] = useState(() => ({ store: createWorkbookStore(view), focus: createGridFocus(firstPlace(view)) }));
  const screen = useMemo<Screen>(() => ({ store, focus, editable: false, save: nothing, openColumn }), [store, focus]);
  return <ScreenFrame screen={screen} options={options} setOptions={setOptions} opened={opened} state={state} />;
}
