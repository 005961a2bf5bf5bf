import type { Metadata } from 'next';
import { connection } from 'next/server';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { holderOf } from '@/app/link-holder';
import { LinkWatch } from '@/features/link/components/link-watch';
import { viewTemplateLink } from '@/features/link/data-template';
import { TemplateScreen } from '@/features/workbook/components/screen/template-screen';

type Props = { readonly params: Promise<{ readonly token: string }> };

/** Read once, though the page and its title both ask. */
const viewOf = cache(async (token: string) => viewTemplateLink(await holderOf(token)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await connection();
  const view = await viewOf((await params).token);
  return { ...(view === null ? {} : { title: view.name }), robots: { index: false, follow: false }, referrer: 'no-referrer' };
}

export default async function TemplateLinkPage({ params }: Props) {
  await connection();
  const { token } = await params;
  const view = await viewOf(token);
  if (view === null) notFound();
  return (
    <LinkWatch token={token}>
      <TemplateScreen from={{ kind: 'link', token }} view={view} />
    </LinkWatch>
  );
}
