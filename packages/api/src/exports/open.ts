import { isConnectorDown } from "@sportello/connectors/failures";
import { romeDay } from "@sportello/domain/time/rome-day";
import type { CitizenContext } from "../context.ts";
import { expectFound, Refused } from "../refused.ts";

/** The bytes of a copy that is ready, for whose it is, until the day it ends; to anybody else and afterwards it is `not_found`. */
export const openExport = async (
  ctx: CitizenContext,
  { id }: { id: string },
): Promise<{ name: string; size: number; stream: ReadableStream<Uint8Array> }> => {
  const { storageKey, size, readyAt } = expectFound(
    await ctx.inTenant((tx) =>
      tx.dataExport.findFirst({ where: { id, personId: ctx.actor.id, state: "ready", expiresAt: { gt: ctx.now } } }),
    ),
  );
  if (storageKey === null) throw new Refused("not_found");
  try {
    return {
      name: `i-miei-dati-${romeDay(readyAt ?? ctx.now)}.zip`,
      size: Number(size ?? 0),
      stream: await ctx.runtime.files.read(storageKey),
    };
  } catch (error) {
    if (isConnectorDown(error)) throw new Refused("connector_down");
    throw error;
  }
};
