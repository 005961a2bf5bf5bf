import type { Metadata } from 'next';
import Link from 'next/link';
import { EntryForm } from '@/features/account/components/entry-form';
import { EntryPage } from '@/features/account/components/entry-page';
import { ProviderButtons } from '@/features/account/components/provider-buttons';
import { nextPlace } from '@/features/account/next-place';
import { routes } from '@/lib/routes';
import { providersHere } from '@/server/auth-providers';

export const metadata: Metadata = { title: 'Sign up' };

type Props = { readonly searchParams: Promise<{ readonly next?: string | string[] }> };

export default async function SignUpPage({ searchParams }: Props) {
  const next = nextPlace((await searchParams).next);
  return (
    <EntryPage
      title="Sign up"
      lead={
        <>
          Every workbook you made in this browser stays yours, with its history and its links, and opens wherever you sign in.{' '}
          <Link href={`${routes.signIn}?next=${encodeURIComponent(next)}`} className="link">
            Sign in instead
          </Link>
        </>
      }
    >
      <EntryForm kind="sign-up" next={next} />
      <ProviderButtons providers={await providersHere()} next={next} />
    </EntryPage>
  );
}
