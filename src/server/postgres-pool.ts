import type { PoolConfig } from 'pg';
import type { Env } from '@/lib/env';

/** What every connection starts with: the restricted role, and an end to whatever hangs. */
const session = [
  '-c role=ridgebook_app',
  '-c statement_timeout=5s',
  '-c lock_timeout=2s',
  '-c idle_in_transaction_session_timeout=10s',
].join(' ');

/** @param settings a URL with `pgbouncer=true` names a pooler, which refuses session settings */
export function poolConfig(settings: Extract<Env['database'], { provider: 'postgresql' }>): PoolConfig {
  const url = new URL(settings.url);
  const pooled = url.searchParams.get('pgbouncer') === 'true';
  url.searchParams.delete('pgbouncer');
  return {
    connectionString: url.toString(),
    max: settings.pool,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 10_000,
    ...(pooled ? {} : { options: session }),
  };
}
