import type { Profile } from "@sportello/forms/prefill";
import type { Client } from "./submission-sql.ts";

/** What a guest says of themselves in what they send becomes their name and address, for mails and for the desk; it stays unproven. */
export const nameGuest = async (
  client: Client,
  personId: string,
  { givenName = "", familyName = "", email, phone }: Profile,
): Promise<void> => {
  const contacts = JSON.stringify({ ...(email && { email }), ...(phone && { phone }) });
  await client.query({
    name: "name-guest",
    text: "update person set given_name = $2, family_name = $3, contacts = $4, updated_at = now() where id = $1 and fiscal_code is null",
    values: [personId, givenName, familyName, contacts],
  });
};
