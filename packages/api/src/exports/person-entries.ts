import type { Tx } from "@sportello/db/client";
import type { Person } from "@sportello/db/generated/client";
import type { Locale } from "@sportello/domain/locales";
import { loadApplication } from "../applications/load-application.ts";
import { applicationEntries } from "../archives/application-entries.ts";
import type { Entry } from "../archives/entry.ts";
import { archiveWords } from "../archives/words.ts";
import type { ActingContext } from "../context.ts";

/** Everything the municipality keeps of a person here, as the files of an archive. */
export const personEntries = async (ctx: ActingContext, tx: Tx, person: Person, locale: Locale): Promise<Entry[]> => {
  const words = archiveWords[locale];
  const of = { where: { personId: person.id } };
  const applications = await tx.application.findMany({
    ...of,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, code: true },
  });
  const sessions = await tx.session.findMany({
    ...of,
    orderBy: { createdAt: "asc" },
    select: { createdAt: true, lastSeenAt: true, identity: true },
  });
  const accesses = await tx.dataAccess.findMany({
    ...of,
    orderBy: { at: "asc" },
    select: { at: true, reader: true, use: true, vendor: true, applicationId: true, officeId: true },
  });
  const json = (name: string, content: unknown): Entry => ({
    name,
    at: ctx.now,
    content: async () => JSON.stringify(content, null, 2),
  });
  const { givenName, familyName, fiscalCode, certified, contacts, preferences, createdAt } = person;
  const entries: Entry[] = [
    { name: "LEGGIMI.txt", at: ctx.now, content: async () => words.readMe },
    json("profilo.json", {
      givenName,
      familyName,
      fiscalCode,
      certified,
      contacts,
      preferences,
      knownSince: createdAt,
      signIns: sessions,
    }),
    json("accessi-ai-dati.json", accesses),
  ];
  for (const { id, code } of applications) {
    const folder = `${words.applications}/${code ?? `bozza-${id.slice(-8)}`}/`;
    entries.push(...(await applicationEntries(ctx, tx, await loadApplication(ctx, tx, id), locale, folder)));
  }
  return entries;
};
