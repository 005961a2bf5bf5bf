import { useScreen, useTalk } from '../../client';

/** In a chart's head: comments on this chart. */
export function CommentOnChart({ title }: { readonly title: string }) {
  const { talking } = useScreen();
  const { talk } = useTalk();
  if (talking === null) return null;
  const open = talk?.threads.filter(({ subject, resolved }) => subject.on === 'chart' && subject.chart === title && resolved === null);
  return (
    <button type="button" className="button-quiet" onClick={() => talking.open({ on: 'chart', chart: title })}>
      Comment{(open ?? []).length > 0 && <span className="comment-count">{open?.length}</span>}
      <span className="sr-only"> on {title}</span>
    </button>
  );
}
