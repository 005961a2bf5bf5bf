import { getTRPCErrorFromUnknown, initTRPC, TRPCError } from '@trpc/server';
import { z, ZodError } from 'zod';
import type { Context } from './context';
import { noticed } from './audit-denial';
import { AppError, type ErrorCode } from './errors';
import { failed } from './failure';
import type { Meta } from './policy';
import { notFound, withRole, workbookScope } from './workbook-scope';
import { scopeFor, type TeamRole } from './scope';

/** Procedures of one request; the handler refuses more. */
export const maxBatchSize = 10;

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    isDev: false,
    errorFormatter: ({ shape, error, path }) => ({
      // What failed before any procedure has not passed `outward`.
      message: error instanceof Outward ? shape.message : outward(path ?? '', error).message,
      code: shape.code,
      data: { code: shape.data.code, httpStatus: shape.data.httpStatus },
    }),
  });

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

const codes: Readonly<Record<ErrorCode, TRPCError['code']>> = {
  not_found: 'NOT_FOUND',
  forbidden: 'FORBIDDEN',
  unauthenticated: 'UNAUTHORIZED',
  conflict: 'CONFLICT',
  invalid: 'BAD_REQUEST',
  too_many: 'TOO_MANY_REQUESTS',
  too_large: 'PAYLOAD_TOO_LARGE',
  busy: 'SERVICE_UNAVAILABLE',
  internal: 'INTERNAL_SERVER_ERROR',
};

function refusal(error: ZodError): string {
  const [issue] = error.issues;
  if (issue === undefined) return 'The request has not the expected form.';
  const path = issue.path.map(String).join('.');
  return path === '' ? `The request has not the expected form: ${issue.message}.` : `${path} cannot be used: ${issue.message}.`;
}

/** What was thrown, as it is answered. */
class Outward extends TRPCError {}

/** The one place where what was thrown becomes what is answered. Nothing but chosen sentences leaves. */
function outward(path: string, error: TRPCError, drawing = false): TRPCError {
  const { cause } = error;
  if (cause instanceof AppError && cause.code !== 'internal' && cause.code !== 'busy')
    return new Outward({ code: codes[cause.code], message: cause.message });
  // Of the input alone: what does not fit deeper inside, such as a stored text, is no fault of the asker's.
  if (error.code === 'BAD_REQUEST' && cause instanceof ZodError) return new Outward({ code: 'BAD_REQUEST', message: refusal(cause) });
  if (cause instanceof SyntaxError && error.code === 'BAD_REQUEST')
    return new Outward({ code: 'BAD_REQUEST', message: 'The request cannot be read as JSON. Nothing was saved; send it again.' });
  if (error.code !== 'INTERNAL_SERVER_ERROR') return new Outward({ code: error.code, message: error.message });
  if (drawing) return new Outward({ code: error.code, message: `${path} failed while a page was drawn.`, cause: cause ?? error });
  const { code, message } = failed(path, cause ?? error);
  return new Outward({ code: codes[code], message });
}

const mapErrors = t.middleware(async ({ path, ctx, next }) => {
  const result = await next();
  if (!result.ok) throw outward(path, result.error, ctx.drawing);
  return isTold(result.data) ? { ...result, data: mapped(path, result.data) } : result;
});

const isTold = (data: unknown): data is AsyncIterable<unknown> => typeof data === 'object' && data !== null && Symbol.asyncIterator in data;

/** What is told bit by bit may fail on the way, too. */
async function* mapped(path: string, events: AsyncIterable<unknown>) {
  try {
    yield* events;
  } catch (error) {
    throw outward(path, getTRPCErrorFromUnknown(error));
  }
}

const procedure = t.procedure.use(mapErrors);

export const anyone = procedure.meta({ policy: { allow: 'anyone' } });
export const linkHolder = procedure.meta({ policy: { allow: 'link holder' } });
export const own = procedure.meta({ policy: { allow: 'own' } });
export const visitor = procedure.meta({ policy: { allow: 'visitor may create' } });

/** For people with an account. The input is checked first, so that a malformed one reaches no query. */
export function account<S extends z.ZodType>(input: S) {
  return procedure
    .meta({ policy: { allow: 'account' } })
    .input(input)
    .use(async ({ ctx, next }) => {
      const me = await ctx.session();
      if (me === null || me.isAnonymous)
        throw new AppError('unauthenticated', 'This needs an account. Sign in, or sign up, and try again.');
      return next({ ctx: { me } });
    });
}

const namedTeam = z.object({ teamId: z.string() });

/** For members of a team named by its id, input first as above. */
export function teamMember<S extends z.ZodType<{ readonly teamId: string }>>(role: TeamRole, input: S) {
  return procedure
    .meta({ policy: { allow: 'team member', role } })
    .input(input)
    .use(async ({ ctx, path, getRawInput, next }) => {
      const { teamId } = namedTeam.parse(await getRawInput());
      const me = await ctx.session();
      const found = await noticed(
        async () => {
          if (me === null) throw notFound();
          return { me, scope: withRole(await scopeFor(me.userId, teamId), role) };
        },
        { me, path, target: { teamId }, address: ctx.address },
      );
      return next({ ctx: found });
    });
}

const named = z.object({ workbookId: z.string() });

/**
 * For members of the workbook's team. The input is checked first, so that a malformed one reaches no query.
 * @param deleted for a workbook that was deleted and can be brought back
 */
export function member<S extends z.ZodType<{ readonly workbookId: string }>>(role: TeamRole, input: S, deleted = false) {
  return procedure
    .meta({ policy: { allow: 'member', role } })
    .input(input)
    .use(async ({ ctx, path, getRawInput, next }) => {
      const { workbookId } = named.parse(await getRawInput());
      const me = await ctx.session();
      const denied = { me, path, target: { workbookId }, address: ctx.address };
      return next({ ctx: { scope: await noticed(() => workbookScope(me, workbookId, role, deleted), denied) } });
    });
}
