import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createNotices } from "@sportello/connectors/notices/registry";
import { createPayments } from "@sportello/connectors/payments/registry";
import { createProtocol } from "@sportello/connectors/protocol/registry";
import { freePort } from "@sportello/db/embedded/free-port";
import { testDatabase } from "@sportello/db/testing/database";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { StaffContext } from "../context.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { findConnector } from "./find-connector.ts";
import { connectorOptions } from "./open.ts";
import { saveConnector } from "./save-connector.ts";
import { testConnection } from "./test-connection.ts";

const database = testDatabase();
const runtime = testRuntime(database, {
  vendors: { protocol: createProtocol, notices: createNotices, payments: createPayments },
});
let server: Server;
let address = "";
let town: Town;
let administrator: StaffContext;

/** A registry that answers to one key only. */
beforeAll(async () => {
  server = createServer((request, response) => {
    const isKnown = request.headers.authorization === "Bearer la-chiave-giusta";
    response.writeHead(isKnown ? 200 : 401, { "content-type": "application/json" });
    response.end(
      JSON.stringify(
        isKnown ? { stato: "ATTIVO", registro: "PG" } : { codice: "CREDENZIALI_NON_VALIDE", messaggio: "chi sei?" },
      ),
    );
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`;
});
afterAll(() => server.close());
beforeEach(async () => {
  town = await makeTown(runtime, database.owner);
  administrator = await town.staff("administrator", []);
});

const kind = "protocol" as const;
const vendor = "sandbox-registry";
const values = () => ({
  url: address,
  apiKey: "la-chiave-giusta",
  administrationCode: "c_bugl",
  administrationName: "Comune di Bugliano",
  areaCode: "AOO1",
  timeoutSeconds: 5,
});
const changedAt = async () => (await findConnector(administrator, { kind })).changedAt;
const save = async (changes: Record<string, string | number | boolean | null>) =>
  saveConnector(
    { ...administrator, now: runtime.now() },
    { kind, vendor, values: changes, changedAt: await changedAt() },
  );
const fieldsOf = async () =>
  (await findConnector(administrator, { kind })).vendors.find(({ name }) => name === vendor)?.fields ?? [];
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

describe("the options of an outside system", () => {
  test("are saved for the next call, and a secret is never shown again", async () => {
    await save(values());
    expect((await connectorOptions(runtime, town.tenantId, kind)).options).toMatchObject({
      ...values(),
      registry: "PG",
      attachSignatureFile: true,
    });
    const fields = await fieldsOf();
    expect(fields.find(({ key }) => key === "apiKey")).toMatchObject({ kind: "secret", value: null, isSet: true });
    expect(JSON.stringify(await findConnector(administrator, { kind }))).not.toContain("la-chiave-giusta");
    expect(fields.find(({ key }) => key === "url")).toMatchObject({ value: address });
  });

  test("keep their secret when another field is corrected, and the log says what was before and after", async () => {
    await save(values());
    runtime.clock.pass(1_000);
    expect(await save({ registry: "ALBO", apiKey: "" })).toEqual({ changed: 1 });
    expect((await connectorOptions(runtime, town.tenantId, kind)).options).toMatchObject({
      apiKey: "la-chiave-giusta",
      registry: "ALBO",
    });
    const entries = await administrator.inTenant((tx) =>
      tx.auditEntry.findMany({ where: { action: "connector.changed" }, orderBy: { at: "asc" } }),
    );
    expect(entries.map(({ actorId }) => actorId)).toEqual([administrator.actor.id, administrator.actor.id]);
    expect(entries[1]?.details).toEqual({ kind, vendor, "option.registry": "PG → ALBO" });
    expect(entries[0]?.details).toMatchObject({ vendor: `fake-protocol → ${vendor}`, "option.apiKey": "***" });
    expect(JSON.stringify(entries)).not.toContain("la-chiave-giusta");
  });

  test("want their secrets written again when the calls would go elsewhere", async () => {
    await save(values());
    expect(await refusal(save({ url: "https://altrove.example/api/v1" }))).toMatchObject({
      code: "invalid_input",
      params: { retype: "apiKey" },
    });
    expect(
      await refusal(testConnection(administrator, { kind, vendor, values: { url: "https://altrove.example/api/v1" } })),
    ).toMatchObject({ code: "invalid_input", params: { retype: "apiKey" } });
    await save({ url: "https://altrove.example/api/v1", apiKey: "un'altra-chiave" });
    expect((await connectorOptions(runtime, town.tenantId, kind)).options).toMatchObject({ apiKey: "un'altra-chiave" });
  });

  test.each([
    [{ url: "ftp://example.it" }, "url"],
    [{ apiKey: "corta" }, "apiKey"],
    [{ timeoutSeconds: 0, registry: "troppo lungo, con spazi" }, "registry,timeoutSeconds"],
    [{ password: "di troppo" }, "password"],
  ])("%j: each wrong field is named and nothing is saved", async (changes, fields) => {
    await save(values());
    const before = await changedAt();
    expect(await refusal(save({ ...values(), ...changes }))).toMatchObject({
      code: "invalid_input",
      params: { fields },
    });
    expect(await changedAt()).toBe(before);
  });

  test("are not overwritten by who opened the form before somebody else saved", async () => {
    const opened = await changedAt();
    await save(values());
    expect(
      await refusal(saveConnector(administrator, { kind, vendor, values: values(), changedAt: opened })),
    ).toMatchObject({ code: "changed_meanwhile" });
  });

  test("of a product nobody knows are not found", async () => {
    expect(
      await refusal(saveConnector(administrator, { kind, vendor: "toString", values: {}, changedAt: null })),
    ).toMatchObject({ code: "not_found" });
  });
});

describe("the test of a connection", () => {
  const ask = (changes: Record<string, string>) =>
    testConnection(administrator, { kind, vendor, values: { ...values(), ...changes } });

  test("says that the system answers, before anything is saved", async () => {
    expect(await ask({})).toMatchObject({ isAnswered: true, reason: null, milliseconds: expect.any(Number) });
    expect((await fieldsOf()).find(({ key }) => key === "url")?.isSet).toBe(false);
  });

  test("says in words why it does not: a wrong key, nobody at the address", async () => {
    expect((await ask({ apiKey: "la-chiave-sbagliata" })).reason).toContain("correggere la chiave di accesso");
    expect((await ask({ url: `http://127.0.0.1:${await freePort()}/api/v1` })).reason).toMatch(/^@unreachable /);
  });

  test("of an identity provider notices when another one answers", async () => {
    const asked = { issuer: address, clientId: "sportello", clientSecret: "0123456789" };
    expect(await testConnection(administrator, { kind: "identity", vendor: "oidc", values: asked })).toMatchObject({
      isAnswered: false,
      reason: expect.stringContaining("issuer"),
    });
  });

  test("cannot be used to knock at doors all day", async () => {
    const tries = await Promise.all(Array.from({ length: 21 }, () => refusal(ask({ apiKey: "la-chiave-sbagliata" }))));
    expect(tries.filter((error) => error !== null)).toMatchObject([{ code: "too_many_requests" }]);
  });
});
