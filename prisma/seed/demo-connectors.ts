import { openOptions, sealOptions } from "@sportello/api/connectors/seal-options";
import type { Database } from "@sportello/db/client";
import { openStampSeller } from "@sportello/sandbox/payments/stamp-seller-store";
import { z } from "zod";

export type Demo = {
  /** Encrypts what must not lie in clear in the database. */
  readonly appSecret: string;
  /** Folder of the file store. */
  readonly filesDir: string;
  /** Folder in which the sandbox keeps what it knows. */
  readonly sandboxDir: string;
  /** Where the outside world is played. */
  readonly sandbox: { readonly url: string; readonly smtpPort: number; readonly clientSecret: string };
};

/** The options that say where the sandbox listens, and whose stamps it sells. */
const moves = (options: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(options).filter(([key]) => ["url", "port", "issuer", "stampAuthorities"].includes(key)),
  );

/**
 * Points a municipality's connectors at the sandbox: protocol registry, mail, sign-in. Where it listens is written at every start, since ports may
 * move; what an administrator changed besides stays.
 */
export const connectToSandbox = async (
  db: Database,
  tenant: { id: string; slug: string; name: string; ipaCode: string },
  demo: Demo,
): Promise<void> => {
  const { url, smtpPort, clientSecret } = demo.sandbox;
  const { fiscalCode } = await db.inTenant(tenant.id, (tx) =>
    tx.tenant.findUniqueOrThrow({ where: { id: tenant.id }, select: { fiscalCode: true } }),
  );
  const { authority } = await openStampSeller(demo.sandboxDir);
  const payee = { organizationFiscalCode: fiscalCode, organizationName: tenant.name.slice(0, 70) };
  const connectors = [
    {
      kind: "protocol",
      vendor: "sandbox-registry",
      options: {
        url: `${url}/protocollo/${tenant.slug}/api/v1`,
        apiKey: `chiave-di-prova-${tenant.slug}`,
        registry: "PG",
        administrationCode: tenant.ipaCode,
        administrationName: tenant.name,
        areaCode: "AOO1",
        createFolders: true,
        timeoutSeconds: 10,
      },
    },
    {
      kind: "notices",
      vendor: "smtp",
      options: { host: "localhost", port: smtpPort, secure: false, timeoutSeconds: 10 },
    },
    {
      kind: "payments",
      vendor: "pagopa-gpd",
      options: {
        url: `${url}/pagopa`,
        subscriptionKey: `chiave-pagopa-${tenant.slug}`,
        ...payee,
        iban: "IT60X0542811101000000123456",
        auxDigit: "3",
        code: "01",
        cbill: "AB1CD",
        brokerFiscalCode: "01199250158",
        stationId: "01199250158_01",
        stationKey: `chiave-stazione-${tenant.slug}`,
        stampAuthorities: authority,
        timeoutSeconds: 10,
      },
    },
    {
      kind: "payments-local",
      vendor: "mypay",
      options: {
        url: `${url}/mypay/${tenant.slug}`,
        bodyCode: tenant.ipaCode,
        password: `password-mypay-${tenant.slug}`,
        dueType: "ENTRATE",
        ...payee,
        auxDigit: "3",
        code: "02",
        timeoutSeconds: 10,
      },
    },
    { kind: "identity", vendor: "oidc", options: { issuer: `${url}/oidc`, clientId: "sportello", clientSecret } },
  ] as const;
  await db.inTenant(tenant.id, async (tx) => {
    for (const { kind, vendor, options } of connectors) {
      const row = await tx.connector.findUnique({ where: { tenantId_kind: { tenantId: tenant.id, kind } } });
      const sealed = (complete: object) => sealOptions(demo.appSecret, tenant.id, kind, complete);
      if (row === null) await tx.connector.create({ data: { kind, vendor, options: sealed(options) } });
      else if (row.vendor === vendor) {
        const kept = z.record(z.string(), z.unknown()).parse(openOptions(demo.appSecret, tenant.id, kind, row.options));
        await tx.connector.update({
          where: { id: row.id },
          data: { options: sealed({ ...options, ...kept, ...moves(options) }) },
        });
      }
    }
  });
};
