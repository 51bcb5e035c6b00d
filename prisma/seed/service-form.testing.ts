import type { Database } from "@sportello/db/client";
import { parseForm, resolveSubforms } from "@sportello/forms/definition";

/** Whether a stored form is one, with its subforms as the municipality has them on its shelf; else why not. */
export const serviceForm = async (owner: Database, tenantId: string, stored: unknown) => {
  const shelf = await owner.prisma.subform.findMany({ where: { tenantId } });
  const parsed = parseForm(stored);
  if (!parsed.ok) return parsed;
  const resolved = resolveSubforms(parsed.value, (key, version) => {
    const found = parseForm(shelf.find((subform) => subform.key === key && subform.version === version)?.form);
    return found.ok ? found.value : undefined;
  });
  return resolved.ok ? { ok: true } : resolved;
};
