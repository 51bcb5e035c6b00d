import { describeOptions } from "@sportello/connectors/describe-options";
import type { Vendor } from "@sportello/connectors/vendor";
import type { OptionFact } from "../audit/facts.ts";
import { record } from "../audit/record.ts";
import type { StaffContext } from "../context.ts";
import { expectFound, Refused } from "../refused.ts";
import type { ConnectorKind } from "./kind.ts";
import { type ClearOptions, mergeOptions, readOptions, type TypedOptions } from "./merge-options.ts";
import { openOptions, sealOptions } from "./seal-options.ts";
import { vendorsByKind } from "./vendors.ts";

export type SaveConnectorInput = {
  readonly kind: ConnectorKind;
  readonly vendor: string;
  readonly values: TypedOptions;
  /** `changedAt` as the form was opened; null when nothing was configured then. */
  readonly changedAt: string | null;
};

/**
 * Saves the options of an outside system, sealed; the next call of every process uses them. What changed is in the security log, of a secret only
 * that it did. Throws `invalid_input` with the names of the fields, `changed_meanwhile` when somebody saved since the form was opened.
 */
export const saveConnector = async (
  ctx: StaffContext,
  { kind, vendor: name, values, changedAt }: SaveConnectorInput,
): Promise<{ changed: number }> => {
  const vendor = expectFound(Object.hasOwn(vendorsByKind[kind], name) ? vendorsByKind[kind][name] : undefined);
  return ctx.inTenant(async (tx) => {
    const row = await tx.connector.findFirst({ where: { kind } });
    if ((row?.updatedAt.toISOString() ?? null) !== changedAt) throw new Refused("changed_meanwhile");
    const stored =
      row?.vendor === name
        ? readOptions(openOptions(ctx.runtime.env.APP_SECRET, ctx.tenant.id, kind, row.options))
        : {};
    const options = mergeOptions(vendor, stored, values);
    const changes = changesOf(vendor, stored, options);
    if (row?.vendor === name && Object.keys(changes).length === 0) return { changed: 0 };
    const sealed = sealOptions(ctx.runtime.env.APP_SECRET, ctx.tenant.id, kind, options);
    const data = { vendor: name, options: sealed, updatedAt: ctx.now };
    if (row === null) await tx.connector.create({ data: { kind, ...data } });
    else if ((await tx.connector.updateMany({ where: { id: row.id, updatedAt: row.updatedAt }, data })).count === 0)
      throw new Refused("changed_meanwhile");
    await record(tx, ctx, {
      action: "connector.changed",
      details: { kind, vendor: row && row.vendor !== name ? `${row.vendor} → ${name}` : name, ...changes },
    });
    return { changed: Object.keys(changes).length };
  });
};

/** Before and after by field; a secret's value is nobody's business. */
const changesOf = (vendor: Vendor<unknown>, before: ClearOptions, after: ClearOptions): Record<OptionFact, string> =>
  Object.fromEntries(
    describeOptions(vendor.options)
      .filter(({ key }) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
      .map(({ key, kind }) => [
        `option.${key}`,
        kind === "secret" ? "***" : `${show(before[key])} → ${show(after[key])}`,
      ]),
  );

const show = (value: unknown): string =>
  value === undefined ? "–" : typeof value === "string" ? value : JSON.stringify(value);
