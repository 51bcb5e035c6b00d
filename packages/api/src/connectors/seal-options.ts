import { decrypt, encrypt } from "./encrypt.ts";
import type { ConnectorKind } from "./kind.ts";

const context = (tenantId: string, kind: ConnectorKind): string => `${tenantId} ${kind}`;

/** A connector's options as the column `connector.options` keeps them; they open only in this tenant's row of this kind. */
export const sealOptions = (
  appSecret: string,
  tenantId: string,
  kind: ConnectorKind,
  options: unknown,
): Uint8Array<ArrayBuffer> => encrypt(appSecret, "connector-options", context(tenantId, kind), JSON.stringify(options));

/** The options again; what they may be is the vendor's schema's business. Throws when they were sealed for another row. */
export const openOptions = (appSecret: string, tenantId: string, kind: ConnectorKind, sealed: Uint8Array): unknown =>
  JSON.parse(decrypt(appSecret, "connector-options", context(tenantId, kind), sealed));
