import type { Transport } from '../../transport';

/** The same transport, which tells when a workbook is no longer there for the person, as for a member who was removed. */
export function tellingGone(transport: Transport, isFinal: (error: unknown) => boolean, onGone: () => void): Transport {
  return {
    ...transport,
    changes: async (revision) => {
      try {
        return await transport.changes(revision);
      } catch (error) {
        if (isFinal(error)) onGone();
        throw error;
      }
    },
  };
}
