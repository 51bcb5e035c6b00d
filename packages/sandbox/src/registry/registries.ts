import type { RegistryBook } from "@sportello/connectors/protocol/sandbox-registry/book";
import { sandboxRegistryHandlers } from "@sportello/connectors/protocol/sandbox-registry/mock";
import { createMoods, type Moods } from "@sportello/connectors/protocol/sandbox-registry/mood";
import type { RequestHandler } from "msw";
import { openStoredBook } from "./registry-store.ts";

/** The protocol system of one municipality: its API is at /protocollo/<tenant>/api/v1, its key `apiKeyOf(tenant)`. */
export type Registry = {
  readonly tenant: string;
  readonly book: RegistryBook;
  readonly moods: Moods;
  readonly handlers: readonly RequestHandler[];
};

export const apiKeyOf = (tenant: string): string => `chiave-di-prova-${tenant}`;

export const openRegistries = (
  folder: string,
  tenants: readonly string[],
  now: () => Date = () => new Date(),
): Registry[] =>
  tenants.map((tenant) => {
    const book = openStoredBook(folder, tenant);
    const moods = createMoods(now);
    return {
      tenant,
      book,
      moods,
      handlers: sandboxRegistryHandlers({
        base: `*/protocollo/${tenant}/api/v1`,
        book,
        moods,
        apiKey: apiKeyOf(tenant),
        now,
      }),
    };
  });
