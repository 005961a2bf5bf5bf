/** Turns what a work tells into what a caller reads, in order; the work's own end is the last of it. */
export async function* told<E>(start: (tell: (event: E) => void) => Promise<E>): AsyncGenerator<E, void, undefined> {
  let events: E[] = [];
  let wake = () => {};
  let open = true;
  const tell = (event: E): void => {
    events.push(event);
    wake();
  };
  const end = start(tell)
    .then(tell)
    .finally(() => {
      open = false;
      wake();
    });
  // Heard where it is awaited below; without this a failure before that ends the process.
  end.catch(() => {});
  while (open || events.length > 0) {
    const ready = events;
    events = [];
    yield* ready;
    if (open && events.length === 0) await new Promise<void>((resume) => (wake = resume));
  }
  await end;
}
