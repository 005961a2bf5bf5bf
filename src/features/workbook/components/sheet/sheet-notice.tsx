import { useNotice, useScreen, useSelection } from '../../client';
import { sizeWords } from './selection';

/** At the foot of the sheet: how much is selected, and what came of the last command. Both are read out. */
export function SheetNotice() {
  const { store, save } = useScreen();
  const notice = useNotice();
  const selection = useSelection();
  return (
    <div className="sheet-notice">
      <span role="status" aria-label="Selection" className="text-quiet">
        {selection === null ? '' : sizeWords(selection.rows.length, selection.columns.length)}
      </span>
      <span
        role={notice?.tone === 'bad' ? 'alert' : 'status'}
        aria-label="Sheet"
        className={notice?.tone === 'bad' ? 'text-error' : 'text-quiet'}
      >
        {notice?.text}
      </span>
      {notice?.offer !== undefined && (
        <button
          type="button"
          className="link"
          onClick={() => {
            if (notice.offer !== undefined) save(notice.offer.change);
          }}
        >
          {notice.offer.label}
        </button>
      )}
      {notice !== null && (
        <button type="button" className="link ml-auto" onClick={() => store.say(null)}>
          Dismiss
        </button>
      )}
    </div>
  );
}
