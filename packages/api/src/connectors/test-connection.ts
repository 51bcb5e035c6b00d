import { isConnectorDown, isConnectorRefused, reasonOf } from "@sportello/connectors/failures";
import type { StaffContext } from "../context.ts";
import { countTry, limitKey } from "../rate-limits.ts";
import { expectFound } from "../refused.ts";
import type { ConnectorKind } from "./kind.ts";
import { mergeOptions, readOptions, type TypedOptions } from "./merge-options.ts";
import { openOptions } from "./seal-options.ts";
import { vendorsByKind, pingers } from "./vendors.ts";

export type TestConnectionInput = {
  readonly kind: ConnectorKind;
  readonly vendor: string;
  readonly values: TypedOptions;
};
export type TestedConnection = {
  readonly isAnswered: boolean;
  readonly reason: string | null;
  readonly milliseconds: number;
};

const tests = { name: "connection-test", points: 20, seconds: 60 };

/**
 * Asks the outside system how it does, with the options as they stand in the form, saved or not; what it answers is told in a sentence and never
 * in its own bytes. The state of the status page is left alone: these may not be the options in use.
 */
export const testConnection = async (
  ctx: StaffContext,
  { kind, vendor: name, values }: TestConnectionInput,
): Promise<TestedConnection> => {
  const vendor = expectFound(Object.hasOwn(vendorsByKind[kind], name) ? vendorsByKind[kind][name] : undefined);
  await countTry(ctx.runtime, tests, limitKey(ctx.tenant.id, ctx.actor.id));
  const row = await ctx.inTenant((tx) => tx.connector.findFirst({ where: { kind, vendor: name } }));
  const stored = row ? readOptions(openOptions(ctx.runtime.env.APP_SECRET, ctx.tenant.id, kind, row.options)) : {};
  const options = mergeOptions(vendor, stored, values);
  const startedAt = performance.now();
  const told = (reason: string | null): TestedConnection => ({
    isAnswered: reason === null,
    reason,
    milliseconds: Math.round(performance.now() - startedAt),
  });
  try {
    await pingers[kind](ctx.runtime, name, options);
    return told(null);
  } catch (error) {
    if (isConnectorDown(error) || isConnectorRefused(error)) return told(reasonOf(error));
    throw error;
  }
};
