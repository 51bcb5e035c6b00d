import type { Tx } from "@sportello/db/client";
import { Localised } from "@sportello/domain/locales";
import { FormDefinition } from "@sportello/forms/definition";

/** What is being changed of a subform, as it was saved last. */
export type SubformDraft = {
  readonly name: Localised;
  readonly form: FormDefinition;
  /** To be given back with the next saving. */
  readonly revision: number;
  readonly updatedBy: string;
  /** ISO instant. */
  readonly updatedAt: string;
};

export const loadSubformDraft = async (tx: Tx, key: string): Promise<SubformDraft | null> => {
  const row = await tx.subformDraft.findFirst({
    where: { key },
    include: { updatedBy: { select: { givenName: true, familyName: true } } },
  });
  return (
    row && {
      name: Localised.parse(row.name),
      form: FormDefinition.parse(row.form),
      revision: row.revision,
      updatedBy: `${row.updatedBy.givenName} ${row.updatedBy.familyName}`,
      updatedAt: row.updatedAt.toISOString(),
    }
  );
};
