import type { StaffContext } from "../context.ts";
import { expectFound } from "../refused.ts";
import { loadSubforms } from "./stored-subform.ts";
import { findUses } from "./uses.ts";

/** One subform: its newest version to work on, its earlier ones, and where each is used. */
export const findSubform = ({ inTenant }: StaffContext, { key }: { key: string }) =>
  inTenant(async (tx) => {
    const subforms = await loadSubforms(tx);
    const versions = subforms.filter((one) => one.key === key);
    const { version, name, form } = expectFound(versions[0]);
    return { key, version, name, form, versions: versions.map((one) => ({ version: one.version, createdAt: one.createdAt })), uses: (await findUses(tx, subforms)).get(key) ?? [] };
  });
