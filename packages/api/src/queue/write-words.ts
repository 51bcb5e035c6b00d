import type { ActingContext } from "../context.ts";

/** Makes an application found by its words: applicant, codes, answers. Again and again gives the same. A draft, or one of another tenant, is left alone. */
export const writeWords = async (
  { runtime, tenant }: ActingContext,
  { applicationId }: { readonly applicationId: string },
): Promise<void> => {
  await runtime.database.inTenantSql(tenant.id, (client) =>
    client.query("select write_words(tenant_id, id) from application where id = $1 and status <> 'draft'", [
      applicationId,
    ]),
  );
};
