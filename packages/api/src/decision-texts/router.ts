import { z } from "zod";
import { ById } from "../applications/inputs.ts";
import { operatorProcedure } from "../procedures.ts";
import { trpc } from "../trpc.ts";
import { textsForApplication } from "./for-application.ts";
import { textsForMany } from "./for-many.ts";
import { SaveText, textCommands } from "./input.ts";
import { listTexts } from "./list.ts";
import { removeText } from "./remove.ts";
import { saveText } from "./save.ts";

const writing = operatorProcedure("texts.write");

export const decisionTextsRouter = trpc.router({
  list: writing.query(({ ctx }) => listTexts(ctx)),
  forApplication: operatorProcedure("applications.decide")
    .input(z.strictObject({ applicationId: z.uuid(), command: z.enum(textCommands) }))
    .query(({ ctx, input }) => textsForApplication(ctx, input)),
  forMany: operatorProcedure("applications.decide")
    .input(z.strictObject({ command: z.enum(textCommands) }))
    .query(({ ctx, input }) => textsForMany(ctx, input)),
  save: writing.input(SaveText).mutation(({ ctx, input }) => saveText(ctx, input)),
  remove: writing.input(ById).mutation(({ ctx, input }) => removeText(ctx, input)),
});
