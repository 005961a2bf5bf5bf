'use client';

import { FailureNotice } from '@/components/failure-notice';
import { TopBar } from '@/components/top-bar';

type Props = { readonly error: Error & { readonly digest?: string }; readonly retry: () => void };

export default function ErrorPage({ error, retry }: Props) {
  return (
    <>
      <TopBar />
      <FailureNotice reference={error.digest ?? null} onTryAgain={retry} />
    </>
  );
}
