/** A spreadsheet takes a text that begins so for a formula. */
const live = /^[=+\-@\t\r\n\0＝＋－＠]/u;

const cell = (text: string): string => {
  const harmless = live.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

/** Comma-separated values after RFC 4180, in which no text can become a formula. */
export const csv = (rows: readonly (readonly string[])[]): string => rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
