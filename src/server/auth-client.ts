import type { Database } from './database';

type Arguments = { select?: unknown; data?: Record<string, unknown> };
type Delegate = Readonly<Record<string, (args: Arguments) => Promise<unknown>>>;

const models = ['user', 'session', 'account', 'verification', 'rateLimit', 'organization', 'member', 'invitation'] as const;

const reads = ['findFirst', 'findMany', 'count'];
const writes = ['create', 'update', 'updateMany', 'delete', 'deleteMany'];

/** Better Auth writes `select: undefined` for "all", which the strict client refuses; a `where` is left as it is. */
function withoutUndefined({ select, data, ...rest }: Arguments): Arguments {
  const given = data && Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
  return { ...rest, ...(select === undefined ? {} : { select }), ...(given === undefined ? {} : { data: given }) };
}

function facade(writer: Delegate, reader: Delegate): Delegate {
  const forward = (delegate: Delegate, method: string) => (args: Arguments) => {
    const call = delegate[method];
    if (call === undefined) throw new Error(`The database client has no method ${method}.`);
    return call(withoutUndefined(args));
  };
  return Object.fromEntries([
    ...reads.map((method) => [method, forward(reader, method)] as const),
    ...writes.map((method) => [method, forward(writer, method)] as const),
  ]);
}

/** The database as Better Auth's adapter uses it: reads do not queue behind writers. */
export function authClient({ client, reader }: Database) {
  const tables = models.map((model) => {
    // Better Auth addresses tables by name, which the generated types cannot express.
    const named = (source: typeof client) => source[model] as unknown as Delegate;
    return [model, facade(named(client), named(reader))] as const;
  });
  return {
    ...Object.fromEntries(tables),
    $transaction: client.$transaction.bind(client),
    // Lets Better Auth compare its tables with the models when it starts.
    _runtimeDataModel: Reflect.get(client, '_runtimeDataModel') as unknown,
  };
}
