type Tree = {
  readonly sources: readonly { readonly file: string; readonly text: string; readonly code: string }[];
  readonly names: readonly string[];
};
type Breach = { readonly file: string; readonly line: number; readonly message: string };
export const rules: readonly { readonly name: string; readonly check: (tree: Tree) => readonly Breach[] }[];
