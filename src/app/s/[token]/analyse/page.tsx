import type { Metadata } from 'next';
import { connection } from 'next/server';
import { notFound } from 'next/navigation';
import { holderOf } from '@/app/link-holder';
import { analyseSettings } from '@/features/analysis/analyse/settings';
import { AnalysePage } from '@/features/analysis/components/analyse-page';
import { readAnalyseShared } from '@/features/analysis/data-shared';
import { RefusedPage } from '@/features/analysis/components/refused-page';
import type { Search } from '@/features/analysis/search';
import { LinkWatch } from '@/features/link/components/link-watch';
import { orRefusal } from '../refusal';

type Props = { readonly params: Promise<{ readonly token: string }>; readonly searchParams: Promise<Search> };

export const metadata: Metadata = { title: 'Analyse', robots: { index: false, follow: false }, referrer: 'no-referrer' };

export default async function SharedAnalyse({ params, searchParams }: Props) {
  await connection();
  const { token } = await params;
  const settings = analyseSettings('shared', await searchParams);
  const place = { kind: 'link', token } as const;
  const answer = await orRefusal(async () => readAnalyseShared(await holderOf(token), settings));
  if (answer === null) notFound();
  if ('refused' in answer) return <RefusedPage place={place} here="analyse" title="Analyse" sentence={answer.refused} />;
  return (
    <LinkWatch token={token}>
      <AnalysePage view={answer.shown} place={place} saved={[]} />
    </LinkWatch>
  );
}
