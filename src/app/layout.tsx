import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { BarSlotRoot } from '@/components/bar-slot';
import { StyleNonce } from '@/components/style-nonce';
import { themeScript } from '@/components/theme-script';
import { Bell } from '@/features/notification/components/bell';
import { TRPCRoot } from '@/lib/trpc-client';
import { WhoRoot } from '@/components/who';
import { whoAsks } from './who-asks';
import './globals.css';

const inter = localFont({
  src: '../../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  weight: '100 900',
  variable: '--font-inter',
});

export const metadata: Metadata = {
  title: { default: 'Ridgebook', template: '%s · Ridgebook' },
  description: 'A workbook for planning what it takes to train, serve and price a large language model.',
  icons: { icon: '/icon.svg' },
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#111214' },
  ],
};

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const asked = await headers();
  const nonce = asked.get('x-nonce') ?? undefined;
  const who = await whoAsks(new Headers(asked));
  return (
    <html lang="en" className={inter.variable} suppressHydrationWarning>
      <head>
        <StyleNonce nonce={nonce} />
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>
        <WhoRoot who={who}>
          <TRPCRoot>
            <BarSlotRoot value={who.kind === 'account' ? <Bell /> : null}>{children}</BarSlotRoot>
          </TRPCRoot>
        </WhoRoot>
      </body>
    </html>
  );
}
