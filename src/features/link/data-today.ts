import { dataVersion, engineVersion } from '@/engine/version';
import { differsToday } from '@/features/workbook/data-trial';
import type { Differs } from '@/features/workbook/view-differs';
import type { Snapshot } from './snapshot';

const none: Differs = { cells: [] };

/** What today's engine and figures give otherwise than a snapshot shows; nothing where both are those that made it. */
export function differsFrom(snapshot: Snapshot): Differs {
  if (snapshot.engineVersion === engineVersion && snapshot.dataVersion === dataVersion) return none;
  return differsToday(snapshot);
}

/** Why nothing of a snapshot is worked out today; undefined where today's formulas and figures give what it shows. */
export function outdated(snapshot: Snapshot): string | undefined {
  if (differsFrom(snapshot).cells.length === 0) return undefined;
  const { engineVersion: engine, dataVersion: data } = snapshot;
  return `This page was pinned with engine ${engine} and figures of ${data}. Today's are engine ${engineVersion} and ${dataVersion}, which do not give the values shown here, so nothing is explained. Ask for a new link.`;
}
