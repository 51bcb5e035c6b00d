import { z } from "zod";
import { ById, Cursor } from "../applications/inputs.ts";
import { operatorProcedure } from "../procedures.ts";
import { trpc } from "../trpc.ts";
import { KeepDesk, keepDesk } from "./keep-desk.ts";
import { listQueue } from "./list.ts";
import { queueNews } from "./news.ts";
import { pageSize, QueueFilter, queueSorts } from "./question.ts";
import { queueSurroundings } from "./surroundings.ts";
import { viewCounts } from "./view-counts.ts";
import { ChangeView, changeView, deleteView, SaveView, saveView } from "./views.ts";

const reading = operatorProcedure("applications.read");
const Listed = QueueFilter.extend({ sort: z.enum(queueSorts).optional(), cursor: Cursor });
const News = QueueFilter.extend({
  sort: z.enum(queueSorts).optional(),
  since: z.iso.datetime(),
  ids: z.array(z.uuid()).max(pageSize),
});

export const queueRouter = trpc.router({
  list: reading.input(Listed).query(({ ctx, input }) => listQueue(ctx, input)),
  news: reading.input(News).query(({ ctx, input }) => queueNews(ctx, input)),
  surroundings: reading.query(({ ctx }) => queueSurroundings(ctx)),
  viewCounts: reading.query(({ ctx }) => viewCounts(ctx)),
  saveView: reading.input(SaveView).mutation(({ ctx, input }) => saveView(ctx, input)),
  changeView: reading.input(ChangeView).mutation(({ ctx, input }) => changeView(ctx, input)),
  deleteView: reading.input(ById).mutation(({ ctx, input }) => deleteView(ctx, input)),
  keepDesk: reading.input(KeepDesk).mutation(({ ctx, input }) => keepDesk(ctx, input)),
});
