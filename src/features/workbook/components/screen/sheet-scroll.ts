/** How far the sheet is scrolled; the start where there is none. */
export function sheetScroll(): { readonly top: number; readonly left: number } {
  const element = document.querySelector('.sheet-scroll');
  return { top: element?.scrollTop ?? 0, left: element?.scrollLeft ?? 0 };
}
