import type { Metadata } from 'next';
import { connection } from 'next/server';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { holderOf } from '@/app/link-holder';
import { WorkbookPages } from '@/features/analysis/components/workbook-pages';
import { EngineNotice } from '@/features/link/components/engine-notice';
import { LockedPage } from '@/features/link/components/locked-page';
import { ReadOnly } from '@/features/link/components/read-only';
import { readSharedPage, type SharedPage } from '@/features/link/data-shared';
import { previewOf } from '@/features/link/view-preview';
import { dataVersion, engineVersion } from '@/engine/version';
import { AppError } from '@/server/errors';
import { ReadScreen } from '@/features/workbook/components/screen/read-screen';

type Props = { readonly params: Promise<{ readonly token: string }> };

/** One visit is counted once, though the page and its title both ask. */
const pageOf = cache(async (token: string): Promise<SharedPage | 'locked' | null> => {
  try {
    return await readSharedPage(await holderOf(token));
  } catch (error) {
    if (error instanceof AppError && error.code === 'unauthenticated') return 'locked';
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await connection();
  const page = await pageOf((await params).token);
  return { ...(page === null ? {} : previewOf(page)), robots: { index: false, follow: false }, referrer: 'no-referrer' };
}

export default async function SharedPage({ params }: Props) {
  await connection();
  const { token } = await params;
  const page = await pageOf(token);
  if (page === null) notFound();
  if (page === 'locked') return <LockedPage token={token} />;
  const { view, live, access, pinned } = page;
  const versions = (engine: string, data: string) => `engine ${engine} and figures of ${data}`;
  return (
    <ReadScreen
      token={token}
      access={access}
      view={view}
      notice={
        pinned.differs.length > 0 && (
          <EngineNotice
            pinned={versions(pinned.engineVersion, pinned.dataVersion)}
            today={versions(engineVersion, dataVersion)}
            cells={pinned.differs}
          />
        )
      }
      pages={<WorkbookPages place={{ kind: 'link', token }} here="sheet" />}
      state={<ReadOnly live={live} access={access} view={view} />}
    />
  );
}
