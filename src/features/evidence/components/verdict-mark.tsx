import type { Verdict } from '@/engine/evidence/verdict';
import { verdictWords } from '../figure-words';

const colours: Readonly<Record<Verdict, string>> = {
  equal: '',
  'within-bound': '',
  disagrees: 'text-error font-medium',
  outside: 'text-caution',
};

export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  return <span className={colours[verdict]}>{verdictWords[verdict]}</span>;
}
