import { z } from 'zod';

const schema = z.object({ DATABASE_URL: z.string().default('file:data/ridgebook.db') });

export type Env = { readonly databaseUrl: string };

export function env(): Env {
  return { databaseUrl: schema.parse(process.env).DATABASE_URL };
}
