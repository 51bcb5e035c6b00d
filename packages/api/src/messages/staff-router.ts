import { z } from "zod";
import { Text } from "../applications/inputs.ts";
import { operatorProcedure } from "../procedures.ts";
import { trpc } from "../trpc.ts";
import { addNote } from "./add-note.ts";
import { markRead } from "./mark-read.ts";
import { sendMessage } from "./send.ts";

const Message = z.strictObject({ applicationId: z.uuid(), text: Text });
const OfApplication = z.strictObject({ applicationId: z.uuid() });

export const staffMessagesRouter = trpc.router({
  send: operatorProcedure("messages.write")
    .input(Message)
    .mutation(({ ctx, input }) => sendMessage(ctx, input)),
  markRead: operatorProcedure("messages.write")
    .input(OfApplication)
    .mutation(({ ctx, input }) => markRead(ctx, input)),
});

export const notesRouter = trpc.router({
  add: operatorProcedure("applications.work")
    .input(Message.extend({ mentions: z.array(z.uuid()).max(20).optional() }))
    .mutation(({ ctx, input }) => addNote(ctx, input)),
});
