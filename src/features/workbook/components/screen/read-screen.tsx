'use client';

import { useState } from 'react';
import type { ReactNode } from 'react';
import type { LinkAccess } from '@/features/link/schema';
import { LinkEnded } from '@/components/link-ended';
import type { WorkbookView } from '../../view';
import { allShown } from '../bar/view-options';
import { OpinionBar } from '../comments/opinion-bar';
import { ScreenFrame } from './screen-frame';
import { useReader } from './use-reader';

type Props = {
  readonly token: string;
  readonly access: LinkAccess;
  readonly view: WorkbookView;
  readonly state: ReactNode;
  readonly pages: ReactNode;
  /** Above the sheet. */
  readonly notice: ReactNode;
};

/** What a link shows: everything is seen, and what is typed is tried without changing anything. */
export function ReadScreen({ token, access, view, state, pages, notice }: Props) {
  const [options, setOptions] = useState(allShown);
  const [opened, openColumn] = useState<string | null>(null);
  const { screen, ended } = useReader({ token, access }, view, options.charts, openColumn);
  if (ended) return <LinkEnded />;
  const copy = (
    <button type="button" className="button-quiet" onClick={screen.copyOut}>
      Copy to my workbooks
    </button>
  );
  const above = (
    <>
      {notice}
      <OpinionBar />
    </>
  );
  return <ScreenFrame {...{ screen, options, setOptions, opened, state, pages }} notice={above} more={copy} />;
}
