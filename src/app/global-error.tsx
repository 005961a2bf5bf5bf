'use client';

import { FailureNotice } from '@/components/failure-notice';
import './globals.css';

type Props = { readonly error: Error & { readonly digest?: string } };

/** In place of everything, where what is around each page failed. */
export default function GlobalErrorPage({ error }: Props) {
  return (
    <html lang="en">
      <body>
        <title>The page could not be drawn</title>
        <FailureNotice reference={error.digest ?? null} onTryAgain={() => location.reload()} />
      </body>
    </html>
  );
}
