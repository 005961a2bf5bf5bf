export function findChromium(): string | null;
export const chromiumArguments: string[];
export const noChromium: string;
