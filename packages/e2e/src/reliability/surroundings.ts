import { createDatabase } from "@sportello/db/client";
import { tenantOfHost } from "@sportello/db/tenant-of-host";
import { z } from "zod";

/** What `npm test` tells these specs besides the addresses: how to reach the database, and how to start another citizens' app. */
const Surroundings = z.object({
  DATABASE_APP_URL: z.url(),
  FILES_DIR: z.string(),
  /** The environment of the citizens' app as JSON. */
  WEB_ENV: z.string().transform((text) => z.record(z.string(), z.string()).parse(JSON.parse(text))),
  /** `full` for the long forms. */
  RELIABILITY: z.enum(["quick", "full"]).default("quick"),
});

export const surroundings = () => Surroundings.parse(process.env);

/** The database of the product under test, as its apps see it. */
export const openDatabase = () => createDatabase({ url: surroundings().DATABASE_APP_URL, poolSize: 3 });

/** The id of the municipality that answers at a site. Throws when there is none. */
export const tenantIdAt = async (db: ReturnType<typeof openDatabase>, site: string): Promise<string> => {
  const tenant = await tenantOfHost(db, new URL(site).hostname);
  if (!tenant) throw new Error(`no municipality answers at ${site}`);
  return tenant.id;
};

/** The citizen who signed in last: right after a sign-in of ours it is theirs, since the specs play one at a time. */
export const newestCitizen = async (db: ReturnType<typeof openDatabase>, tenantId: string): Promise<string> =>
  db.inTenant(tenantId, async (tx) => {
    const { personId } = await tx.session.findFirstOrThrow({
      where: { person: { fiscalCode: { not: null } } },
      orderBy: { createdAt: "desc" },
    });
    if (personId === null) throw new Error("unreachable: the question asks for citizens");
    return personId;
  });
