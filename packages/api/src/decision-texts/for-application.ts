import { inLocale, type Locale, Localised } from "@sportello/domain/locales";
import type { StaffContext } from "../context.ts";
import { loadSubject } from "../documents/subject.ts";
import { fillText } from "./fill-text.ts";
import type { TextCommand } from "./input.ts";

/** A text ready to be read and changed, in the language of the application; Italian where it is not translated. */
export type ReadyText = {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly isOfService: boolean;
  readonly language: Locale;
};

/** The office's texts for this command on this application, filled; those of its service first. Throws `not_found`, `other_office`. */
export const textsForApplication = (
  ctx: StaffContext,
  { applicationId, command }: { applicationId: string; command: TextCommand },
): Promise<ReadyText[]> =>
  ctx.inTenant(async (tx) => {
    const subject = await loadSubject(ctx, tx, applicationId);
    const { officeId, serviceId } = subject.row;
    const rows = await tx.decisionText.findMany({
      where: { officeId, command, OR: [{ serviceId }, { serviceId: null }] },
      orderBy: [{ serviceId: { sort: "asc", nulls: "last" } }, { name: "asc" }, { id: "asc" }],
    });
    return rows.map((row) => {
      const text = Localised.parse(row.text);
      return {
        id: row.id,
        name: row.name,
        text: fillText(ctx, subject, inLocale(text, subject.locale)),
        isOfService: row.serviceId !== null,
        language: text[subject.locale] === undefined ? "it" : subject.locale,
      };
    });
  });
