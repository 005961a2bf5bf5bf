/** @throws Problem where this Node is older than package.json asks for */
export function checkNode(version?: string): void;

/** Makes the production build where it is not fresh. */
export function build(): Promise<'built' | 'up to date'>;
