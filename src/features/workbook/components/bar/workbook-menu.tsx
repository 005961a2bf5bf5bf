'use client';

import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { actions } from '../../actions';
import type { ActionContext } from '../../actions';

const offered = new Set(['view.try', 'version.show', 'workbook.duplicate', 'workbook.remove']);

/** What is done with the workbook as a whole. */
export function WorkbookMenu({ context }: { readonly context: ActionContext }) {
  const items = actions.filter((action) => offered.has(action.id) && action.when(context));
  if (items.length === 0) return null;
  return (
    <DialogTrigger>
      <Button className="chip">Workbook</Button>
      <Popover placement="bottom end" className="popover">
        <Dialog aria-label="Workbook" className="grid px-4 py-2 outline-none">
          {({ close }) =>
            items.map((action) => (
              <button
                key={action.id}
                type="button"
                className="menu-item"
                onClick={() => {
                  close();
                  action.run(context);
                }}
              >
                {action.label}
              </button>
            ))
          }
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
