import { z } from "zod";
import { Cursor, Search, Text } from "../applications/inputs.ts";
import { citizenProcedure } from "../procedures.ts";
import { trpc } from "../trpc.ts";
import { listConversations } from "./conversations.ts";
import { markRead } from "./mark-read.ts";
import { sendMessage } from "./send.ts";

const Message = z.strictObject({ applicationId: z.uuid(), text: Text });
const OfApplication = z.strictObject({ applicationId: z.uuid() });

export const citizenMessagesRouter = trpc.router({
  send: citizenProcedure.input(Message).mutation(({ ctx, input }) => sendMessage(ctx, input)),
  conversations: citizenProcedure
    .input(z.strictObject({ cursor: Cursor, text: Search.optional() }))
    .query(({ ctx, input }) => listConversations(ctx, input)),
  markRead: citizenProcedure.input(OfApplication).mutation(({ ctx, input }) => markRead(ctx, input)),
});
