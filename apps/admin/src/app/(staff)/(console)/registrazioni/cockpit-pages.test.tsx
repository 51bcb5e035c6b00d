import { staffRoles } from "@sportello/domain/access/actor";
import { hasPermission, permissionsOf } from "@sportello/domain/access/permissions";
import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { inAll, registration } from "../../../../testing/examples.ts";
import { asking, Sent } from "../../../../testing/request.ts";
import { shown } from "../../../../testing/shown.tsx";
import type { Outputs } from "../../../../trpc/outputs.ts";
import RegistrationsPage from "./page.tsx";
import RegistrationOptionsPage from "./servizi/[id]/page.tsx";

type Told = { me?: { permissions: string[] }; locale?: (typeof locales)[number] };
type Page = Outputs["registrations"]["list"];
const mender = { permissions: ["registrations.read", "registrations.mend", "connectors.write"] };
const reader = { permissions: ["registrations.read"] };
const cause: Page["causes"][number] = {
  reason: "@timeout",
  state: "failed",
  serviceId: "0197a000-0000-7000-8000-000000000002",
  title: inAll("Permesso ZTL"),
  count: 3,
  since: "2026-11-26T05:00:00Z",
};
const listed = (changes: Partial<Page> = {}): Page => ({
  items: [registration()],
  nextCursor: null,
  causes: [],
  counts: [
    { state: "waiting", count: 1200 },
    { state: "refused", count: 2 },
  ],
  ...changes,
});

describe("the registration cockpit", () => {
  const page = (search: Record<string, string> = {}, answer = listed(), { me = mender, locale = "it" }: Told = {}) =>
    shown(<RegistrationsPage params={Promise.resolve({})} searchParams={Promise.resolve(search)} />, {
      me,
      locale,
      names: ["Halley", "ricevuta.pdf"],
      procedures: { "registrations.list": () => answer },
    });

  test.each([
    [{}, { state: "unsettled" }],
    [
      { stato: "refused", testo: " 2026/77 " },
      { state: "refused", query: "2026/77" },
    ],
    [{ stato: "__proto__", testo: "" }, { state: "unsettled" }],
    [{ stato: "registered", testo: "x".repeat(101) }, { state: "registered" }],
  ])("the address %o asks for %o", async (search, question) => {
    await page(search);
    expect(asking.filter(({ path }) => path === "registrations.list").map(({ input }) => input)).toEqual([question]);
  });

  test.each(locales)("in %s opens on what has no number, counted over all states that lack one", async (locale) => {
    const { body } = await page({}, listed(), { locale });
    const current = body.querySelector('a[href="/registrazioni"][aria-current]');
    expect(current?.textContent).toContain("1202");
  });

  test("a state keeps what is looked for, and the search keeps the state", async () => {
    const { links, body } = await page({ stato: "refused", testo: "77" });
    expect(Object.values(links)).toContain("/registrazioni?stato=waiting&testo=77");
    expect(body.querySelector<HTMLInputElement>("form input[name=stato]")?.value).toBe("refused");
  });

  test.each([
    [{}, "Nessuna registrazione in questo stato"],
    [{ testo: "zzz" }, "Nessuna registrazione trovata"],
  ])("nothing there with %o is said: %s", async (search, words) => {
    expect((await page(search, listed({ items: [], counts: [] }))).text).toContain(words);
  });

  test.each([
    [{}, true],
    [{ stato: "failed" }, true],
    [{ stato: "registered" }, false],
    [{ stato: "waiting" }, false],
  ])("causes are before who mends, with %o: %s", async (search, isThere) => {
    const { text } = await page(search, listed({ causes: [cause] }));
    expect(text.includes("tempo massimo")).toBe(isThere);
  });

  test("who may only look sees no cause to press and no options of the registry", async () => {
    const { text, links } = await page({}, listed({ causes: [cause] }), { me: reader });
    expect(text).not.toContain("tempo massimo");
    expect(Object.values(links)).not.toContain("/connettori/protocol");
  });

  test.each(staffRoles.filter((role) => hasPermission(role, "registrations.read")))(
    "a %s is led to the application only if they may open it; the code is there in any case",
    async (role) => {
      const { body, text } = await page({}, listed(), { me: { permissions: [...permissionsOf[role]] } });
      expect(text).toContain("AN0000000000000");
      expect(body.querySelector('a[href="/pratiche/a1"]') !== null).toBe(hasPermission(role, "applications.read"));
    },
  );

  test("is not for who may not read it", async () => {
    await expect(page({}, listed(), { me: { permissions: [] } })).rejects.toThrow(Sent);
  });

  test("further pages are one link away, and keep state and search", async () => {
    const { links } = await page({ stato: "refused", testo: "77" }, listed({ nextCursor: "c2" }));
    expect(Object.values(links).some((to) => to?.startsWith("/registrazioni?stato=refused&testo=77&da="))).toBe(true);
  });
});

describe("where a service's documents are filed", () => {
  const id = "0197a000-0000-7000-8000-000000000002";
  const service = {
    id,
    version: 3,
    title: inAll("Permesso ZTL"),
    unregistered: 4,
    registration: { classification: "6.3", folder: "ZTL {anno}", includeMessages: false },
  } as unknown as Outputs["registrations"]["options"];
  const page = (changes: object = {}, { me = mender, asked = id, locale = "it" }: Told & { asked?: string } = {}) =>
    shown(<RegistrationOptionsPage params={Promise.resolve({ id: asked })} searchParams={Promise.resolve({})} />, {
      me,
      locale,
      names: ["ZTL", "{anno}"],
      procedures: { "registrations.options": () => ({ ...service, ...changes }) },
    });

  test.each(locales)(
    "in %s names the service in the reader's language and the version that will be changed",
    async (locale) => {
      const { getByRole, text } = await page({}, { locale });
      expect(getByRole("heading", { level: 1 }).textContent).toContain(inAll("Permesso ZTL")[locale]);
      expect(text).toMatch(/(?:Versione del servizio|Version des Dienstes|Version of the service|[Vv]ersion).*3/);
    },
  );

  test("a service that registers nothing says so, and has no form", async () => {
    const { text, queryByRole } = await page({ registration: null });
    expect(text).toContain("Questo servizio non protocolla i suoi documenti.");
    expect(queryByRole("button")).toBeNull();
  });

  test("is for who mends, and for services that are", async () => {
    await expect(page({}, { me: reader })).rejects.toThrow(Sent);
    await expect(page({}, { asked: "1" })).rejects.toThrow(new Sent("not found"));
  });
});
