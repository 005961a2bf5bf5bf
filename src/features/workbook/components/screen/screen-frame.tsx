'use client';

import dynamic from 'next/dynamic';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Dispatch, ReactNode, SetStateAction } from 'react';
import { TopBar } from '@/components/top-bar';
import { WorkbookScreenProvider } from '../../client';
import type { SheetScreen, WorkbookScreen } from '../../client';
import type { Tool } from '../../sheet-control';
import { useKeptView } from '../bar/use-kept-view';
import { WorkbookName } from '../bar/workbook-name';
import type { ViewOptions } from '../bar/view-options';
import { WorkbookBody } from '../workbook-body';
import { useScreenKeys } from './use-screen-keys';

type Props = {
  readonly screen: WorkbookScreen;
  readonly options: ViewOptions;
  readonly setOptions: Dispatch<SetStateAction<ViewOptions>>;
  readonly opened: string | null;
  /** Beside the name: how it stands. */
  readonly state: ReactNode;
  /** The row of pages about this workbook. */
  readonly pages?: ReactNode;
  /** What is done here now and then. */
  readonly more?: ReactNode;
  /** Between the bar and the sheet. */
  readonly notice?: ReactNode;
  /** At the end of the bar. */
  readonly end?: ReactNode;
};

const Palette = dynamic(() => import('../palette/palette').then((palette) => palette.Palette), { ssr: false });
const VersionDialog = dynamic(() => import('../palette/version-dialog').then((dialog) => dialog.VersionDialog), { ssr: false });
const KeySheet = dynamic(() => import('../palette/key-sheet').then((sheet) => sheet.KeySheet), { ssr: false });

/** The page of a workbook, a template or a shared snapshot: they differ only in what they may do. */
export function ScreenFrame({ screen, options, setOptions, opened, state, pages, more, notice, end }: Props) {
  const [tool, open] = useState<Tool | null>(null);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  }, [options]);
  const sheet = useMemo<SheetScreen>(() => {
    const change = (next: Partial<ViewOptions>) => setOptions((before) => ({ ...before, ...next }));
    return { ...screen, control: { options: () => latest.current, change, open } };
  }, [screen, setOptions]);
  useScreenKeys(sheet);
  useKeptView(options, sheet.control);
  const close = () => open(null);
  return (
    <WorkbookScreenProvider value={sheet}>
      <div className="screen" data-density={options.density} data-present={options.present || undefined}>
        <TopBar {...{ state, pages, more, end }}>
          <WorkbookName />
        </TopBar>
        {notice}
        <WorkbookBody options={options} setOptions={setOptions} opened={opened} onCloseColumn={() => screen.openColumn(null)} />
        {tool === 'palette' && <Palette onClose={close} />}
        {tool === 'version' && <VersionDialog onClose={close} />}
        {tool === 'keys' && <KeySheet onClose={close} />}
      </div>
    </WorkbookScreenProvider>
  );
}
