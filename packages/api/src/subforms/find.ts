import type { StaffContext } from "../context.ts";
import { expectFound } from "../refused.ts";
import { loadSubformDraft } from "./draft.ts";
import { loadSubforms } from "./stored-subform.ts";
import { findUses } from "./uses.ts";

/** One subform: its newest version to work on, what is being changed of it, its earlier versions, and where each is used. */
export const findSubform = ({ inTenant }: StaffContext, { key }: { key: string }) =>
  inTenant(async (tx) => {
    const subforms = await loadSubforms(tx);
    const versions = subforms.filter((one) => one.key === key);
    const { version, name, form } = expectFound(versions[0]);
    return {
      key,
      version,
      name,
      form,
      draft: await loadSubformDraft(tx, key),
      versions: versions.map((one) => ({ version: one.version, createdAt: one.createdAt })),
      uses: (await findUses(tx, subforms)).get(key) ?? [],
    };
  });
