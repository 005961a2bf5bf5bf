'use client';

import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { Places } from './places';
import { WhoLink } from './who';

/** The way to the other pages where the bar has no room for their names. */
export function SiteMenu() {
  return (
    <DialogTrigger>
      <Button className="button-quiet">Pages</Button>
      <Popover placement="bottom end" className="popover">
        <Dialog aria-label="Pages" className="outline-none">
          <nav aria-label="Pages" className="grid px-4 py-2">
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
