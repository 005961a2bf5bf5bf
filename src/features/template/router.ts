import { anyone, router, visitor } from '@/server/trpc';
import { explainTemplate, listTemplates, viewTemplate } from './data';
import { createWorkbook } from './mutations';
import { createWorkbook as createInput, explain, ofTemplate } from './schema';

export const templateRouter = router({
  list: anyone.query(() => listTemplates()),
  view: anyone.input(ofTemplate).query(({ input }) => viewTemplate(input.templateId)),
  explain: anyone.input(explain).query(({ input }) => explainTemplate(input)),
});

/** `workbook.create`: every workbook begins with a template. */
export const create = visitor.input(createInput).mutation(({ ctx, input }) => createWorkbook(ctx, input));
