import { encrypt } from "@sportello/api/connectors/encrypt";
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
export const connectToSandbox = async (db: Database, tenant: { id: string; slug: string; email: string; name: string }, demo: Demo): Promise<void> => {
  const { url, smtpPort, clientSecret } = demo.sandbox;
  const connectors = [
    { kind: "protocol", vendor: "sandbox-registry", options: { url: `${url}/protocollo`, token: `${tenant.slug}-token`, register: tenant.slug } },
    { kind: "notices", vendor: "smtp", options: { host: "localhost", port: smtpPort, secure: false, from: { name: tenant.name, email: tenant.email } } },
    { kind: "identity", vendor: "oidc", options: { issuer: `${url}/oidc`, clientId: "sportello", clientSecret } },
  ];
  await db.inTenant(tenant.id, async (tx) => {
    for (const { kind, vendor, options } of connectors) {
      const sealed = encrypt(demo.appSecret, "connector-options", `${tenant.id} ${kind}`, JSON.stringify(options));
      await tx.connector.upsert({
        where: { tenantId_kind: { tenantId: tenant.id, kind } },
        create: { kind, vendor, options: sealed },
        update: { vendor, options: sealed },
      });
    }
  });
};
