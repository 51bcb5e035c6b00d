import type { Context } from "../../context.ts";
import { Refused } from "../../refused.ts";
import { logoKey, logoKinds, logoPath, mediaTypeOf } from "./place.ts";

/** The coat of arms the municipality shows now, by the name in its address, for everybody. Throws `not_found` for any other. */
export const openLogo = async (
  { runtime, tenant }: Pick<Context, "runtime" | "tenant">,
  { name }: { name: string },
): Promise<{ mediaType: string; bytes: Uint8Array }> => {
  const [id = "", extension] = name.split(".");
  const kind = logoKinds.find((one) => one === extension);
  if (kind === undefined || tenant.branding.logo !== logoPath(id, kind)) throw new Refused("not_found");
  return { mediaType: mediaTypeOf(kind), bytes: await runtime.files.get(logoKey(tenant.id, id)) };
};
