import type { LinkAccess } from '../schema';
import type { WorkbookView } from '@/features/workbook/view';

type Props = { readonly live: boolean; readonly access?: LinkAccess; readonly view: Pick<WorkbookView, 'revision' | 'engineVersion'> };

/** Beside the name of what a link shows. */
export function ReadOnly({ live, access, view }: Props) {
  return (
    <span className="bar-second text-13 whitespace-nowrap text-quiet max-sm:text-12">
      {access === 'comment' ? 'Read and comment' : 'Read-only'}
      <span className="max-md:sr-only">
        {live ? ', as the workbook is now' : `, pinned at revision ${view.revision}, engine ${view.engineVersion}`}
      </span>
    </span>
  );
}
