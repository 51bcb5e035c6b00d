import { acquired } from "@sportello/api/testing/registration";
import type { Servers, TownAtRegistry } from "./town-at-registry.ts";

/**
 * So many receipts that wait for their number, each of an application of its own: one is sent and receipted as a citizen's is, the others are its copies, row by row,
 * with the same file and no attachments.
 */
export const queueDocuments = async (town: TownAtRegistry, { owner }: Servers, count: number): Promise<void> => {
  const { applicationId, documentId, registrationId } = await acquired(town.citizen);
  const client = await owner.pool.connect();
  try {
    await client.query("begin");
    await client.query(
      "create temporary table copies on commit drop as select n, uuidv7() as application, uuidv7() as document, uuidv7() as registration from generate_series(2, $1::int) n",
      [count],
    );
    await copyRows(client, "application", applicationId, {
      id: "application",
      code: "'AN' || lpad(n::text, 13, '0')",
      idempotency_key: "uuidv7()",
    });
    await copyRows(client, "document", documentId, { id: "document", application_id: "application" });
    await copyRows(client, "registration", registrationId, {
      id: "registration",
      application_id: "application",
      document_id: "document",
    });
    await client.query(
      "insert into outbox_event (id, tenant_id, name, payload) select uuidv7(), $1, 'registration/waiting', jsonb_build_object('registrationId', registration) from copies",
      [town.tenantId],
    );
    await client.query("commit");
  } finally {
    client.release();
  }
};

type Client = Parameters<Parameters<Servers["owner"]["inTenantSql"]>[1]>[0];

/** Copies of one row, one for each row of `copies`, with these columns changed. */
const copyRows = async (
  client: Client,
  table: string,
  id: string,
  changed: Readonly<Record<string, string>>,
): Promise<void> => {
  const { rows } = await client.query<{ name: string }>(
    "select quote_ident(attname) as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''",
    [table],
  );
  const columns = rows.map(({ name }) => name);
  const values = columns.map((name) => changed[name] ?? `one.${name}`);
  await client.query(
    `insert into ${table} (${columns.join(", ")}) select ${values.join(", ")} from ${table} one, copies where one.id = $1`,
    [id],
  );
};
