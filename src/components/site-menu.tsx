'use client';

import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { ReactNode } from 'react';
import { Places } from './places';
import { WhoLink } from './who';

/**
 * The way to the other pages where the bar has no room for their names.
 * @param links stand in the bar itself and come in here on a phone
 */
export function SiteMenu({ links }: { readonly links?: ReactNode }) {
  return (
    <DialogTrigger>
      <Button className="button-quiet">Pages</Button>
      <Popover placement="bottom end" className="popover">
        <Dialog aria-label="Pages" className="outline-none">
          <nav aria-label="Pages" className="grid px-4 py-2">
            {links !== undefined && <div className="grid justify-items-start md:hidden">{links}</div>}
            <Places className="menu-item flex items-center" />
            <span className="-mx-2 sm:hidden">
              <WhoLink />
            </span>
          </nav>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
