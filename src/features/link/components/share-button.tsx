'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';

const ShareDialog = dynamic(() => import('./share-dialog').then((module) => module.ShareDialog), { ssr: false });

/** Opens the links of a workbook. */
export function ShareButton({ workbookId }: { readonly workbookId: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button id="share-workbook" type="button" className="button-primary bar-last" onClick={() => setOpen(true)}>
        Share
      </button>
      {open && <ShareDialog workbookId={workbookId} onClose={() => setOpen(false)} />}
    </>
  );
}
