import type { ReactNode } from 'react';
import { SitePage } from '@/components/site-page';

/** A page with one form on it. */
export function EntryPage({ title, lead, children }: { readonly title: string; readonly lead: ReactNode; readonly children: ReactNode }) {
  return (
    <SitePage>
      <div className="grid max-w-sm gap-6">
        <div className="grid gap-2">
          <h1 className="text-20 font-semibold">{title}</h1>
          <p className="text-quiet">{lead}</p>
        </div>
        {children}
      </div>
    </SitePage>
  );
}
