import { expect } from "@playwright/test";
import { z } from "zod";
import { places } from "./places.ts";

const Mails = z.array(
  z.object({
    subject: z.string(),
    text: z.string(),
    html: z.string().nullable(),
    receivedAt: z.string(),
    to: z.array(z.string()),
  }),
);
export type Mail = z.infer<typeof Mails>[number];

/** Reads the mail box until a message to this address has the subject and, if asked, the text; returns the newest such. */
export const awaitMail = async (to: string, subject: RegExp, containing = ""): Promise<Mail> => {
  let found: Mail | undefined;
  await expect(async () => {
    const answer = await fetch(`${places.sandbox}/posta/api/messages?to=${encodeURIComponent(to)}`);
    found = Mails.parse(await answer.json()).find(
      (mail) => subject.test(mail.subject) && mail.text.includes(containing),
    );
    expect(found, `a mail to ${to} about ${subject}`).toBeDefined();
  }).toPass({ timeout: 60_000 });
  if (!found) throw new Error("unreachable: the mail was found above");
  return found;
};
