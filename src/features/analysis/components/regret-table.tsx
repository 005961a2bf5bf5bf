import type { RegretView } from '../compare/view';
import { WideTable } from './section';

/** What each plan costs when the chance of being overtaken turns out otherwise. */
export function RegretTable({ regret }: { readonly regret: RegretView }) {
  return (
    <WideTable label="Regret">
      <thead>
        <tr>
          <th scope="col">Plan</th>
          {regret.probabilities.map((probability) => (
            <th key={probability} scope="col" className="number">
              {probability} overtaken
            </th>
          ))}
          <th scope="col" className="number">
            Expected cost
          </th>
          <th scope="col" className="number">
            Worst regret
          </th>
        </tr>
      </thead>
      <tbody>
        {regret.plans.map((plan) => (
          <tr key={plan.name}>
            <th scope="row" className="min-w-32">
              {plan.name}
              <span className="block text-12 text-quiet">
                {plan.tokens}, loss {plan.loss}
              </span>
            </th>
            {plan.cells.map(({ cost, regret: more, tokens, least }, i) => (
              <td key={i} className="number">
                {cost}
                <span className="block text-12 text-quiet">{least ? 'least' : `regret ${more}`}</span>
                <span className="block text-12 text-quiet">training {tokens}</span>
              </td>
            ))}
            <td className="number">{plan.expected}</td>
            <td className="number">{plan.worst}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
