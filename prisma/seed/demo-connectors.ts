import { sealOptions } from "@sportello/api/connectors/seal-options";
import type { Database } from "@sportello/db/client";

export type Demo = {
  /** Encrypts what must not lie in clear in the database. */
  readonly appSecret: string;
  /** Folder of the file store. */
  readonly filesDir: string;
  /** Where the outside world is played. */
  readonly sandbox: { readonly url: string; readonly smtpPort: number; readonly clientSecret: string };
};

/** Points a municipality's connectors at the sandbox: protocol registry, mail, sign-in. Written at every start, since ports may move. */
export const connectToSandbox = async (db: Database, tenant: { id: string; slug: string; name: string; ipaCode: string }, demo: Demo): Promise<void> => {
  const { url, smtpPort, clientSecret } = demo.sandbox;
  const connectors = [
    {
      kind: "protocol",
      vendor: "sandbox-registry",
      options: {
        url: `${url}/protocollo/${tenant.slug}/api/v1`, apiKey: `chiave-di-prova-${tenant.slug}`, registry: "PG",
        administrationCode: tenant.ipaCode, administrationName: tenant.name, areaCode: "AOO1", createFolders: true, timeoutSeconds: 10,
      },
    },
    { kind: "notices", vendor: "smtp", options: { host: "localhost", port: smtpPort, secure: false, timeoutSeconds: 10 } },
    { kind: "identity", vendor: "oidc", options: { issuer: `${url}/oidc`, clientId: "sportello", clientSecret } },
  ] as const;
  await db.inTenant(tenant.id, async (tx) => {
    for (const { kind, vendor, options } of connectors) {
      const sealed = sealOptions(demo.appSecret, tenant.id, kind, options);
      await tx.connector.upsert({
        where: { tenantId_kind: { tenantId: tenant.id, kind } },
        create: { kind, vendor, options: sealed },
        update: { vendor, options: sealed },
      });
    }
  });
};
