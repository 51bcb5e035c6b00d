import { Readable } from "node:stream";
import type { ReadableStream as WebStream } from "node:stream/web";
import { isConnectorDown, isConnectorRefused } from "@sportello/connectors/failures";
import { record } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { asStaff } from "../procedures.ts";
import { expectFound, Refused } from "../refused.ts";
import type { OpenedExport } from "./stream-export.ts";

const mediaTypes: Readonly<Record<string, string>> = {
  csv: "text/csv; charset=utf-8",
  zip: "application/zip",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** A file that a job made, for whoever asked for it and nobody else, until it expires. Recorded. Throws `not_found` otherwise. */
export const fetchExport = async (context: Context, { id }: { id: string }): Promise<OpenedExport> => {
  const ctx = asStaff(context);
  const { name, storageKey } = await ctx.inTenant(async (tx) => {
    const found = expectFound(
      await tx.export.findFirst({ where: { id, staffId: ctx.actor.id, state: "ready", expiresAt: { gt: ctx.now } } }),
    );
    await record(tx, ctx, { action: "file.read", subjectId: id, details: { kind: "export" } });
    return found;
  });
  try {
    return {
      name,
      mediaType: mediaTypes[name.split(".").at(-1) ?? ""] ?? "application/octet-stream",
      stream: Readable.fromWeb((await ctx.runtime.files.read(storageKey ?? "")) as WebStream),
    };
  } catch (error) {
    if (isConnectorDown(error)) throw new Refused("connector_down");
    if (isConnectorRefused(error)) throw new Refused("not_found");
    throw error;
  }
};
