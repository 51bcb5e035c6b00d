import { describeOptions } from "@sportello/connectors/describe-options";
import type { StaffContext } from "../context.ts";
import type { ConnectorKind } from "./kind.ts";
import { type ClearOptions, readOptions } from "./merge-options.ts";
import { openOptions } from "./seal-options.ts";
import { vendorsByKind } from "./vendors.ts";

/** A stored value as a screen may show it: of a secret only that it is there. */
const shown = (stored: ClearOptions, key: string, isSecret: boolean) => {
  const value = stored[key];
  if (isSecret) return { value: null, isSet: value !== undefined };
  return {
    value: typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null,
    isSet: value !== undefined,
  };
};

/** The options of one kind of connector, for the form that edits them: every vendor there is, with the fields of each and, of the one in use, the values. */
export const findConnector = (ctx: StaffContext, { kind }: { kind: ConnectorKind }) =>
  ctx.inTenant(async (tx) => {
    const row = await tx.connector.findFirst({ where: { kind } });
    const stored = row ? readOptions(openOptions(ctx.runtime.env.APP_SECRET, ctx.tenant.id, kind, row.options)) : {};
    return {
      kind,
      vendor: row?.vendor ?? null,
      changedAt: row?.updatedAt.toISOString() ?? null,
      vendors: Object.entries(vendorsByKind[kind]).map(([name, vendor]) => ({
        name,
        title: vendor.title,
        fields: describeOptions(vendor.options).map((field) => ({
          ...field,
          ...shown(name === row?.vendor ? stored : {}, field.key, field.kind === "secret"),
        })),
      })),
    };
  });
