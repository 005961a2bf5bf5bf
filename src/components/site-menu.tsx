'use client';

import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { ReactNode } from 'react';
import { Places } from './places';
import { ThemeToggle } from './theme-toggle';
import { WhoLink } from './who';

/**
 * The way to the other pages where the bar has no room for their names.
 * @param more stands in the bar itself and comes in here on a phone
 */
export function SiteMenu({ more }: { readonly more?: ReactNode }) {
  return (
    <DialogTrigger>
      <Button className="button-quiet">Menu</Button>
      <Popover placement="bottom end" className="popover">
        <Dialog aria-label="Menu" className="outline-none">
          <div className="grid px-4 py-2">
            {more !== undefined && <div className="-mx-2 grid justify-items-start md:hidden">{more}</div>}
            <nav aria-label="Pages" className="grid">
              <Places className="menu-item flex items-center" />
            </nav>
            <div className="-mx-2 grid justify-items-start sm:hidden">
              <WhoLink />
              <ThemeToggle named />
            </div>
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
