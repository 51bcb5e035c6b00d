import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { testDatabase } from "@sportello/db/testing/database";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createCitizenContext, type StaffContext } from "../../context.ts";
import { handleRest } from "../../rest/handle-rest.ts";
import { exportOf, strangerTo } from "../../testing/exchange.ts";
import { testEnv, testRuntime, type TestRuntime } from "../../testing/runtime.ts";
import { makeTown, type Town } from "../../testing/town.ts";
import { createService } from "../creating/create.ts";
import { findDraft } from "../drafts/find.ts";
import { reviewDraft } from "../publishing/review.ts";
import { exportService } from "./export.ts";
import { definitionAddress } from "./fetch.ts";
import { previewImport } from "./preview.ts";

const database = testDatabase();
let runtime: TestRuntime;
/** The citizens' site of the installation, at every host name of its municipalities. */
let site: Server;
let here: Town;
let there: Town;
let admin: StaffContext;

beforeAll(async () => {
  site = createServer((request, response) => {
    const host = request.headers.host ?? "";
    void handleRest(new Request(`http://${host}${request.url}`), () =>
      createCitizenContext(runtime, { host, sessionId: null, ip: "192.0.2.1" }),
    ).then(async (answer) => {
      response
        .writeHead(answer.status, { "content-type": answer.headers.get("content-type") ?? "" })
        .end(await answer.text());
    });
  });
  await new Promise<void>((done) => site.listen(0, "127.0.0.1", done));
  runtime = testRuntime(database, {
    env: { ...testEnv(database.url), WEB_ORIGIN: `http://localhost:${(site.address() as AddressInfo).port}` },
  });
  here = await makeTown(runtime, database.owner);
  there = await makeTown(runtime, database.owner);
});
beforeEach(async () => {
  admin = await here.staff("administrator", []);
});
afterAll(() => new Promise((done) => site.close(done)));

const addressThere = (slug: string, path = `/servizi/${slug}`) =>
  `${runtime.env.WEB_ORIGIN.replace("localhost", there.host)}${path}`;
const stranger = (town: Town) => strangerTo(runtime, town);
const exported = () => exportOf(runtime, there);

describe("a service for others to take over", () => {
  test("is public, whole with its subforms, and says whose it is", async () => {
    const portable = await exported();
    expect(portable).toMatchObject({
      format: "sportello-service",
      source: { body: { it: expect.stringContaining("Comune") }, number: 1 },
      languages: ["it", "de", "en"],
    });
    expect(portable.subforms.map(({ key }) => key)).toEqual(
      expect.arrayContaining(["personal-data", "contacts", "address"]),
    );
    expect(Object.keys(portable.options)).not.toContain("registration");
    expect(JSON.stringify(portable)).not.toContain(there.mobility.id);
  });

  test("is not there while it is not on offer", async () => {
    const theirs = await there.staff("administrator", []);
    const { slug } = await createService(theirs, {
      from: { kind: "blank" },
      title: { it: "In preparazione" },
      officeId: there.mobility.id,
    });
    await expect(exportService(await stranger(there), { slug })).rejects.toMatchObject({ code: "not_found" });
  });
});

test.each([
  ["https://comune.example/servizi/ztl-access", "https://comune.example/api/rest/services/ztl-access/definition"],
  [
    " https://comune.example/de/servizi/ztl-access/?x=1#y ",
    "https://comune.example/api/rest/services/ztl-access/definition",
  ],
  ["https://comune.example/api/rest/services/a/definition", "https://comune.example/api/rest/services/a/definition"],
  ["https://comune.example/altro.json", "https://comune.example/altro.json"],
  ["non un indirizzo", "non un indirizzo"],
])("the address %j leads to %s", (typed, address) => {
  expect(definitionAddress(typed)).toBe(address);
});

describe("taking a service over by its address", () => {
  test("first says what will not be as it was, and makes nothing", async () => {
    const before = await admin.inTenant((tx) => tx.service.count());
    const told = await previewImport(admin, {
      source: { kind: "address", url: addressThere(there.ztl.slug) },
      locale: "it",
    });
    expect(told).toMatchObject({
      languages: ["it", "de", "en"],
      service: { title: { it: expect.any(String) }, questions: expect.any(Number), level: "spid2" },
    });
    expect(told.notes).toContainEqual({ code: "registration", detail: "", isBlocking: false });
    expect(await admin.inTenant((tx) => tx.service.count())).toBe(before);
  });

  test("makes a draft that can be published, and remembers where it is from", async () => {
    const url = addressThere(there.ztl.slug);
    const { slug } = await createService(admin, {
      from: { kind: "address", url },
      title: { it: "Accesso alla ZTL", de: "ZTL-Zufahrt", en: "ZTL access" },
      officeId: here.mobility.id,
    });
    const draft = await findDraft(admin, { slug });
    expect(draft).toMatchObject({ general: { officeId: here.mobility.id }, options: { registration: null } });
    const { findings } = await reviewDraft(admin, { slug, locale: "it" });
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(await admin.inTenant((tx) => tx.serviceOrigin.findFirst({ where: { service: { slug } } }))).toMatchObject({
      kind: "address",
      key: url,
    });
  });

  test.each([
    ["a page of the inner network", "https://169.254.169.254/latest/meta-data", "private_address"],
    ["this machine", "https://127.0.0.1:8080/", "private_address"],
    ["a page without https", "http://comune.example/servizi/ztl", "not_https"],
    ["a file", "file:///etc/passwd", "bad_address"],
    ["a name of nobody", "https://comune-che-non-esiste.invalid/servizi/ztl", "unknown_name"],
    ["no address", "ztl", "bad_address"],
  ])("does not read %s", async (_what, url, fault) => {
    await expect(previewImport(admin, { source: { kind: "address", url }, locale: "it" })).rejects.toMatchObject({
      code: "address_unreadable",
      params: { fault },
    });
  });

  test("says when there is no such service, or no service at all", async () => {
    await expect(
      previewImport(admin, { source: { kind: "address", url: addressThere("non-esiste") }, locale: "it" }),
    ).rejects.toMatchObject({ params: { fault: "status", status: 404 } });
    const listing = await previewImport(admin, {
      source: { kind: "address", url: addressThere("x", "/api/rest/services") },
      locale: "it",
    });
    expect(listing).toMatchObject({ service: null, notes: [{ code: "not_a_service", isBlocking: true }] });
  });
});
