import type { StaffContext } from "../context.ts";
import { loadSubforms } from "./stored-subform.ts";

/** Every version of every subform with its definition: what an editor needs to show a form with its subforms in place and to move it to a newer one. */
export const subformShelf = ({ inTenant }: StaffContext) =>
  inTenant(async (tx) =>
    (await loadSubforms(tx)).map(({ key, version, name, form }) => ({ key, version, name, form })),
  );
