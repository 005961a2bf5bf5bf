/** @throws Problem where this Node is older than package.json asks for */
export function checkNode(version?: string): void;
