import { Text } from "@sportello/api/applications/inputs";
import type { Context } from "@sportello/api/context";
import { sendMessage } from "@sportello/api/messages/send";
import { asCitizen } from "@sportello/api/procedures";
import { Refused } from "@sportello/api/refused";
import { z } from "zod";
import { postedText } from "../security/posted-text.ts";
import { filesOf } from "../uploads/upload-files.ts";

/** The message of a posted form (`testo` and any number of `file`) to the office; throws the verb's refusals. */
export const sendPosted = async (context: Context, id: string, form: FormData): Promise<void> => {
  const citizen = asCitizen(context);
  const applicationId = z.uuid().safeParse(id);
  if (!applicationId.success) throw new Refused("not_found");
  const text = Text.safeParse(postedText(form, "testo"));
  if (!text.success) throw new Refused("invalid_input", { field: "testo" });
  const files = await Promise.all(
    filesOf(form, "file").map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  await sendMessage(citizen, { applicationId: applicationId.data, text: text.data, files });
};
