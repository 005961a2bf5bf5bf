import type { TemplateSummary } from '../data';

const pools = [
  { key: 'pretrain', name: 'pre-training' },
  { key: 'rl', name: 'RL' },
  { key: 'inference', name: 'inference' },
] as const;

/** The three cost pools as one bar, with their shares in words beside it. */
export function PoolsBar({ pools: shares }: { readonly pools: TemplateSummary['pools'] }) {
  if (shares === null) return <div className="pools-bar-empty" aria-hidden="true" />;
  const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 });
  const words = pools.map(({ key, name }) => `${name} ${percent.format(shares[key])}`).join(', ');
  return (
    <div>
      <div className="pools-bar" aria-hidden="true">
        {pools.map(({ key }) => (
          <span key={key} style={{ flexGrow: shares[key], background: `var(--${key})` }} />
        ))}
      </div>
      <p className="mt-1 text-12 text-quiet">{words}</p>
    </div>
  );
}
