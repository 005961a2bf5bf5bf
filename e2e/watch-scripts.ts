import type { Page } from '@playwright/test';

/** What came of hostile texts on a page and in its frames. */
export type Watched = { readonly found: readonly string[] };

/** Listens for what a hostile text would do: run, open a dialog, or be handed to what makes markup or code of it. */
export async function watchScripts(page: Page): Promise<Watched> {
  const found: string[] = [];
  page.on('dialog', (dialog) => {
    // The page's own question about what has not been saved.
    if (dialog.type() === 'beforeunload') return void dialog.accept();
    found.push(`a dialog on ${page.url()}`);
    void dialog.dismiss();
  });
  await page.exposeBinding('hostile', ({ frame }, what: string) => void found.push(`${what} on ${frame.url()}`));
  await page.addInitScript(() => {
    const tell = (what: string) => (Reflect.get(window, 'hostile') as ((told: string) => void) | undefined)?.(what);
    Object.defineProperty(window, 'ran', { configurable: true, set: () => tell('a script that ran') });
    const isHostile = (text: unknown) => typeof text === 'string' && /ran=1|"ra"\+"n"/.test(text);
    const watch = (owner: object, name: string, place: number) => {
      const original = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
      Reflect.set(owner, name, function (this: unknown, ...args: unknown[]) {
        if (isHostile(args[place])) tell(name);
        return Reflect.apply(original, this, args);
      });
    };
    watch(Element.prototype, 'insertAdjacentHTML', 1);
    watch(Document.prototype, 'write', 0);
    watch(DOMParser.prototype, 'parseFromString', 0);
    watch(Range.prototype, 'createContextualFragment', 0);
    for (const name of ['innerHTML', 'outerHTML']) {
      const known = Object.getOwnPropertyDescriptor(Element.prototype, name);
      if (known?.set === undefined) throw new Error(`There is no ${name}.`);
      const { set } = known;
      Object.defineProperty(Element.prototype, name, {
        ...known,
        set(this: Element, text: string) {
          if (isHostile(text)) tell(name);
          set.call(this, text);
        },
      });
    }
  });
  return { found };
}
