/** Stands for a value that is hidden from view. */
export const Masked = () => (
  <>
    <span aria-hidden="true">•••</span>
    <span className="sr-only">masked</span>
  </>
);
