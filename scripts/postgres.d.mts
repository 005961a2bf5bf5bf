export type PostgresServer = { readonly url: string; readonly stop: () => Promise<void> };
export function postgresPrograms(): string | null;
export function startPostgres(): Promise<PostgresServer | null>;
export const noPostgres: string;
export function startTestPostgres(): Promise<PostgresServer | null>;
