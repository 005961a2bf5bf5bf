'use client';

import { FormNotice } from '@/components/form-notice';
import { useTRPCClient } from '@/lib/trpc-client';
import type { ContractResult, ContractView, ReviewView } from '../view';
import { AddContract } from './add-contract';
import { useActing } from './use-acting';
import { WaiveForm } from './waive-form';

/** Conditions that the plan must keep, with what each scenario makes of them. */
export function Contracts({ workbookId, view }: { readonly workbookId: string; readonly view: ReviewView }) {
  const { contracts, judgedAt, mayAsk } = view;
  return (
    <section aria-labelledby="contracts" className="mb-10">
      <h2 id="contracts" className="mb-1 text-16 font-semibold">
        Conditions
      </h2>
      <p className="mb-3 max-w-2xl text-13 text-quiet">
        {contracts.length === 0
          ? 'None yet. A condition such as grossMargin > 0.6 or stepTime < 40 ms must hold, or be waived in writing, before anybody signs off.'
          : `Judged at revision ${judgedAt}. Each must hold, or be waived in writing, before anybody signs off.`}
      </p>
      {contracts.length > 0 && (
        <ul className="border-t border-line">
          {contracts.map((contract) => (
            <Contract key={contract.id} workbookId={workbookId} view={view} contract={contract} />
          ))}
        </ul>
      )}
      {mayAsk && <AddContract workbookId={workbookId} scenarios={view.scenarios} />}
    </section>
  );
}

type Props = { readonly workbookId: string; readonly view: ReviewView; readonly contract: ContractView };

function Contract({ workbookId, view, contract }: Props) {
  const client = useTRPCClient();
  const { act, failed } = useActing();
  const { id: contractId, condition, scenarios, by, results, holds, now, waiver } = contract;
  const state = holds ? 'holds' : waiver === null ? 'does not hold' : 'waived';
  return (
    <li className="border-b border-line py-3">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h3 className="explain-text text-14 font-semibold">{condition}</h3>
        <span className="contract-state" data-state={holds ? 'holds' : waiver === null ? 'broken' : 'waived'}>
          {state}
        </span>
        <span className="text-12 text-quiet">
          for {scenarios}, by {by}
        </span>
        {view.mayAsk && (
          <button
            type="button"
            className="link ml-auto text-12 print:hidden"
            onClick={() => void act(() => client.review.removeContract.mutate({ workbookId, mutationId: crypto.randomUUID(), contractId }))}
          >
            Take away<span className="sr-only"> {condition}</span>
          </button>
        )}
      </div>
      <Results label={`Results of ${condition}`} results={results} />
      {now !== null && now.holds !== holds && (
        <>
          <p className="mt-2 text-13 font-medium">
            {now.holds ? 'It holds' : 'It does not hold any more'} at revision {view.revision}, the newest:
          </p>
          <Results label={`Results of ${condition} at revision ${view.revision}`} results={now.results} />
        </>
      )}
      {waiver !== null && (
        <p className="mt-1 text-13">
          Waived by {waiver.by}: {waiver.reason}
        </p>
      )}
      <FormNotice failed={failed} />
      {!holds && waiver === null && view.request !== null && view.mayDecide && (
        <WaiveForm condition={condition} ids={{ workbookId, contractId, requestId: view.request.id }} />
      )}
    </li>
  );
}

function Results({ label, results }: { readonly label: string; readonly results: readonly ContractResult[] }) {
  return (
    <ul aria-label={label} className="mt-1 flex flex-wrap gap-x-6 gap-y-1 text-13">
      {results.map((result) => (
        <li key={result.scenario}>
          {result.scenario}: <span className="tabular-nums">{result.value}</span>{' '}
          <span className={result.holds ? 'text-quiet' : 'text-error'}>{result.message ?? (result.holds ? 'holds' : 'does not hold')}</span>
        </li>
      ))}
      {results.length === 0 && <li className="text-quiet">None of its scenarios is in this version.</li>}
    </ul>
  );
}
