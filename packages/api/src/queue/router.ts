import { statuses } from "@sportello/domain/applications/status";
import { z } from "zod";
import { Cursor } from "../applications/inputs.ts";
import { operatorProcedure } from "../procedures.ts";
import { trpc } from "../trpc.ts";
import { countQueue } from "./counts.ts";
import { queueFilters } from "./filters.ts";
import { listQueue } from "./list.ts";

const reading = operatorProcedure("applications.read");

const QueueQuestion = z.strictObject({
  status: z.array(z.enum(statuses)).max(statuses.length).optional(),
  serviceId: z.uuid().optional(),
  officeId: z.uuid().optional(),
  assignee: z.enum(["me", "none", "all"]).optional(),
  query: z.string().trim().max(200).optional(),
  overdue: z.boolean().optional(),
  cursor: Cursor,
});

export const queueRouter = trpc.router({
  list: reading.input(QueueQuestion).query(({ ctx, input }) => listQueue(ctx, input)),
  counts: reading.query(({ ctx }) => countQueue(ctx)),
  filters: reading.query(({ ctx }) => queueFilters(ctx)),
});
