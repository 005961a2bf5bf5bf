/** Version of the formulas: a snapshot records it, so that a reader knows which model gave the figures. */
export const engineVersion = '0.1.0';

/** Day on which the presets were last collected from their sources. */
export const dataVersion = '2026-11-22';
