import type { ViewOptions } from './components/bar/view-options';

/** What opens above the sheet. */
export type Tool = 'palette' | 'keys' | 'version';

/** How actions change what is shown of the sheet, without being drawn anew when it changes. */
export type SheetControl = {
  readonly options: () => ViewOptions;
  readonly change: (options: Partial<ViewOptions>) => void;
  readonly open: (tool: Tool | null) => void;
};

/** The element that opens the workbook's links. */
export const shareButtonId = 'share-workbook';

/** The search field's element. */
export const rowSearchId = 'find-row';
