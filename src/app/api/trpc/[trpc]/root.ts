import { accountRouter } from '@/features/account/router';
import { analysisRouter } from '@/features/analysis/router';
import { auditRouter } from '@/features/audit/router';
import { commentRouter } from '@/features/comment/router';
import { fidelityRouter } from '@/features/fidelity/router';
import { historyRouter } from '@/features/history/router';
import { linkRouter } from '@/features/link/router';
import { notificationRouter } from '@/features/notification/router';
import { presenceRouter } from '@/features/presence/router';
import { presetRouter } from '@/features/preset/router';
import { reviewRouter } from '@/features/review/router';
import { scenarioRouter } from '@/features/scenario/router';
import { suggestionRouter } from '@/features/suggestion/router';
import { teamRouter } from '@/features/team/router';
import { teamRowRouter } from '@/features/team-row/router';
import { create, templateRouter } from '@/features/template/router';
import { workbookProcedures } from '@/features/workbook/router';
import { withPolicies } from '@/server/policy';
import { createCallerFactory, router } from '@/server/trpc';

/** Every procedure there is. A process with one that declares no policy does not start. */
export const appRouter = withPolicies(
  router({
    workbook: router({ ...workbookProcedures, create }),
    scenario: scenarioRouter,
    teamRow: teamRowRouter,
    template: templateRouter,
    preset: presetRouter,
    fidelity: fidelityRouter,
    link: linkRouter,
    history: historyRouter,
    analysis: analysisRouter,
    presence: presenceRouter,
    comment: commentRouter,
    notification: notificationRouter,
    review: reviewRouter,
    suggestion: suggestionRouter,
    account: accountRouter,
    audit: auditRouter,
    team: teamRouter,
  }),
);

export type AppRouter = typeof appRouter;

export const createCaller = createCallerFactory(appRouter);
