import type { GridFocus } from '../sheet/grid-focus';
import type { Refusal } from '../../transport';

/** A refused text reopens its editor, where the person still works in the sheet. */
export const reopen =
  (focus: GridFocus) =>
  ({ quantityId, scenarioId, message, at }: Refusal, text: string | null): void => {
    if (focus.editing() !== null || !keyboardIsInSheet()) return;
    focus.edit({ row: quantityId, column: scenarioId, text: text ?? '', selectAll: false, message, at });
  };

function keyboardIsInSheet(): boolean {
  const element = document.activeElement;
  return element === null || element === document.body || element.closest('[role="grid"]') !== null;
}
