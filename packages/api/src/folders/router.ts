import { z } from "zod";
import { Search, Text } from "../applications/inputs.ts";
import { operatorProcedure } from "../procedures.ts";
import { trpc } from "../trpc.ts";
import { findFolders } from "./find.ts";
import { linkToFolder } from "./link.ts";
import { makeFolder } from "./make.ts";
import { unlinkFromFolder } from "./unlink.ts";

const working = operatorProcedure("applications.work");
const Name = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/^\P{Cc}*$/u);
const Reason = Text.pipe(z.string().max(1_000));

/** Folders (fascicoli): applications that belong together, linked by hand with a reason. */
export const foldersRouter = trpc.router({
  find: working.input(z.strictObject({ query: Search })).query(({ ctx, input }) => findFolders(ctx, input)),
  make: working
    .input(z.strictObject({ applicationIds: z.array(z.uuid()).min(1).max(50), name: Name, reason: Reason }))
    .mutation(({ ctx, input }) => makeFolder(ctx, input)),
  link: working
    .input(z.strictObject({ folderId: z.uuid(), applicationId: z.uuid(), reason: Reason }))
    .mutation(({ ctx, input }) => linkToFolder(ctx, input)),
  unlink: working
    .input(z.strictObject({ applicationId: z.uuid(), reason: Reason }))
    .mutation(({ ctx, input }) => unlinkFromFolder(ctx, input)),
});
