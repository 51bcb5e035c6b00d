import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { testDatabase } from "@sportello/db/testing/database";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createCitizenContext, type StaffContext } from "../../context.ts";
import { saveList } from "../../lists/save.ts";
import { handleRest } from "../../rest/handle-rest.ts";
import { testEnv, testRuntime, type TestRuntime } from "../../testing/runtime.ts";
import { makeTown, type Town } from "../../testing/town.ts";
import { createService } from "../creating/create.ts";
import { findDraft } from "../drafts/find.ts";
import { reviewDraft } from "../publishing/review.ts";
import { exportService } from "./export.ts";
import { definitionAddress } from "./fetch.ts";
import type { PortableService } from "./portable.ts";
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
const stranger = async (town: Town) =>
  createCitizenContext(runtime, { host: town.host, sessionId: null, ip: "192.0.2.1" });
const exported = async (town = there, slug = there.ztl.slug) => exportService(await stranger(town), { slug });
const preview = (document: unknown) => previewImport(admin, { source: { kind: "document", document }, locale: "it" });
const codes = async (document: unknown) =>
  (await preview(document)).notes.map(({ code, isBlocking }) => `${code}${isBlocking ? " !" : ""}`);
const changed = (portable: PortableService, given: object) => ({ ...structuredClone(portable), ...given });

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

describe("a document from elsewhere", () => {
  test("with subforms that say something else here gets versions of its own, and keeps ours as they are", async () => {
    const portable = await exported();
    const [first] = portable.subforms;
    if (!first) throw new Error("no subform");
    const other = changed(portable, {
      subforms: [
        {
          ...first,
          form: {
            ...first.form,
            components: [
              ...(first.form["components"] as object[]),
              { type: "textfield", key: "soprannome", label: "Soprannome", input: true },
            ],
          },
        },
        ...portable.subforms.slice(1),
      ],
    });
    expect(await codes(other)).toContain("subform_version");
    const { slug } = await createService(admin, {
      from: { kind: "document", document: JSON.parse(JSON.stringify(other)) },
      title: { it: "Con altri sottomoduli" },
      officeId: here.mobility.id,
    });
    const draft = await findDraft(admin, { slug });
    expect(JSON.stringify(draft?.form)).toMatch(
      new RegExp(`"form":"${first.key}"[^}]*"version":2|"version":2[^}]*"form":"${first.key}"`),
    );
    const versions = await admin.inTenant((tx) =>
      tx.subform.findMany({ where: { key: first.key }, orderBy: { version: "asc" } }),
    );
    expect(versions.map(({ version }) => version)).toEqual([1, 2]);
    expect(versions[0]?.form).toEqual(first.form);
  });

  test("brings its lists, and leaves one's own of the same name", async () => {
    const portable = await exported();
    const withList = (key: string, lists: object[]) =>
      changed(portable, {
        form: {
          display: "wizard",
          components: [
            {
              type: "panel",
              key: "p",
              title: "P",
              components: [{ type: "select", key: "s", label: "S", dataSrc: "tenant", list: key }],
            },
          ],
        },
        lists,
      });
    const theirs = (key: string) => ({ key, name: { it: "Loro" }, entries: [{ value: "a", label: { it: "A" } }] });
    expect(await codes(withList("zone-loro", [theirs("zone-loro")]))).toContain("list_added");
    await createService(admin, {
      from: { kind: "document", document: withList("zone-loro", [theirs("zone-loro")]) },
      title: { it: "Con elenco" },
      officeId: here.mobility.id,
    });
    expect(await admin.inTenant((tx) => tx.tenantList.findFirst({ where: { key: "zone-loro" } }))).toMatchObject({
      name: { it: "Loro" },
    });
    await saveList(admin, { kind: "new", key: "zone-nostre", name: { it: "Nostre" }, entries: [] });
    expect(await codes(withList("zone-nostre", [theirs("zone-nostre")]))).toContain("list_kept");
    expect(await codes(withList("zone-mai", []))).toContain("list_missing !");
  });

  test.each([
    ["of another format", { format: "other" }, ["not_a_service !"]],
    ["of a later version of the format", { version: 2 }, ["not_a_service !"]],
    ["with a category nobody knows", { category: "magia" }, ["category"]],
    ["with topics nobody knows", { topics: ["ztl", "unicorni"] }, ["topics"]],
    ["in fewer languages than we publish in", { languages: ["it"] }, ["language", "language"]],
    ["with a payment", { payment: "immediate" }, ["payment"]],
    ["without its subforms", { subforms: [] }, []],
    [
      "with code in its form",
      {
        form: {
          display: "wizard",
          components: [
            {
              type: "panel",
              key: "p",
              title: "P",
              components: [{ type: "textfield", key: "a", label: "A", customConditional: "show = true" }],
            },
          ],
        },
      },
      ["offence !"],
    ],
    [
      "with a type of question of its own",
      {
        form: {
          display: "wizard",
          components: [
            { type: "panel", key: "p", title: "P", components: [{ type: "hologram", key: "a", label: "A" }] },
          ],
        },
      },
      ["offence !"],
    ],
  ])("%s is told so", async (_what, given, expected) => {
    const portable = await exported();
    const { payment, ...rest } = given as { payment?: string };
    const document = changed(portable, payment === undefined ? rest : { options: { ...portable.options, payment } });
    expect((await codes(document)).filter((code) => code !== "registration")).toEqual(expect.arrayContaining(expected));
    if (expected.some((code) => code.endsWith("!"))) {
      await expect(
        createService(admin, {
          from: { kind: "document", document: document },
          title: { it: "X" },
          officeId: here.mobility.id,
        }),
      ).rejects.toMatchObject({ code: "address_unreadable", params: { fault: "blocked" } });
    }
  });

  test("that names subforms nobody brings is not taken", async () => {
    const portable = await exported();
    const document = changed(portable, {
      subforms: [],
      form: {
        display: "wizard",
        components: [
          {
            type: "panel",
            key: "p",
            title: "P",
            components: [{ type: "form", key: "f", form: "mai-visto", version: 1 }],
          },
        ],
      },
    });
    expect(await codes(document)).toContain("subform_missing !");
  });

  test("that is a bare Form.io form becomes a service without texts, with what was converted told", async () => {
    const told = await preview({
      display: "wizard",
      components: [
        {
          type: "panel",
          key: "page1",
          title: "Dati",
          components: [{ type: "textfield", key: "nome", label: "Nome", input: true }],
        },
      ],
    });
    expect(told.notes.map(({ code }) => code)).toContain("form_only");
    expect(told.service).toMatchObject({ questions: 1, pages: ["Dati"] });
  });

  test.each([null, 7, "x", [], { components: "no" }, {}])("that is %j is no service", async (document) => {
    expect(await codes(document)).toEqual(["not_a_service !"]);
  });
});
