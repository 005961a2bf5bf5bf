'use client';

import type { Dispatch, ReactNode, SetStateAction } from 'react';
import { TopBar } from '@/components/top-bar';
import { WorkbookScreenProvider } from '../../client';
import type { WorkbookScreen } from '../../client';
import { WorkbookName } from '../bar/workbook-name';
import type { ViewOptions } from '../bar/view-options';
import { WorkbookBody } from '../workbook-body';

type Props = {
  readonly screen: WorkbookScreen;
  readonly options: ViewOptions;
  readonly setOptions: Dispatch<SetStateAction<ViewOptions>>;
  readonly opened: string | null;
  /** Beside the name: how it stands. */
  readonly state: ReactNode;
  /** At the end of the bar. */
  readonly end?: ReactNode;
};

/** The page of a workbook, a template or a shared snapshot: they differ only in what they may do. */
export function ScreenFrame({ screen, options, setOptions, opened, state, end }: Props) {
  return (
    <WorkbookScreenProvider value={screen}>
      <div className="screen">
        <TopBar end={end}>
          <WorkbookName />
          {state}
        </TopBar>
        <WorkbookBody options={options} setOptions={setOptions} opened={opened} onCloseColumn={() => screen.openColumn(null)} />
      </div>
    </WorkbookScreenProvider>
  );
}
