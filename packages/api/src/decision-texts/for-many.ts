import { Localised } from "@sportello/domain/locales";
import type { StaffContext } from "../context.ts";
import type { TextCommand } from "./input.ts";

/** The texts of one's offices for this command, in Italian and not filled yet: what many applications are decided with is filled for each of them. */
export const textsForMany = (
  { inTenant, actor }: StaffContext,
  { command }: { command: TextCommand },
): Promise<{ id: string; name: string; text: string }[]> =>
  inTenant(async (tx) => {
    const rows = await tx.decisionText.findMany({
      where: { officeId: { in: [...actor.offices] }, command },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    });
    return rows.map(({ id, name, text }) => ({ id, name, text: Localised.parse(text).it }));
  });
