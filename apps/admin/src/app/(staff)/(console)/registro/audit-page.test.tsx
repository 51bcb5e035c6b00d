import { auditActions } from "@sportello/api/audit/record";
import { auditAreas } from "@sportello/domain/access/audit-area";
import { locales } from "@sportello/domain/locales";
import { chosenIn } from "@sportello/ui/testing/read";
import { describe, expect, test } from "vitest";
import { type Asked, asking, Sent } from "../../../../testing/request.ts";
import { shown } from "../../../../testing/shown.tsx";
import AuditPage from "./page.tsx";

const person = "0192f5c0-0000-7000-8000-000000000001";
const line = {
  id: "l1",
  at: "2026-10-25T00:30:00Z",
  action: "session.opened",
  actorKind: "staff",
  actorName: "Nina Costa",
  actorId: person,
  subjectId: null,
  subjectName: null,
  details: {},
  titles: {},
  address: "192.0.2.7",
};
const page = (
  search: Record<string, string | string[]> = {},
  answer: object = { items: [line], nextCursor: null },
  locale: Asked["locale"] = "it",
  permissions = ["audit.read"],
) =>
  shown(<AuditPage {...{ params: Promise.resolve({}), searchParams: Promise.resolve(search) }} />, {
    locale,
    me: { permissions },
    procedures: { "audit.list": () => answer },
    names: ["Nina Costa"],
  });
const asked = () => asking.filter(({ path }) => path === "audit.list").map(({ input }) => input);

describe("the security log", () => {
  test("is only for who may read it", async () => {
    await expect(page({}, undefined, "it", ["staff.read"])).rejects.toThrow(Sent);
    expect(asked()).toEqual([]);
  });

  test.each(locales)("offers each kind of line once, in its area, after the area as a whole, in %s", async (locale) => {
    const { body } = await page({}, undefined, locale);
    const groups = [...body.querySelectorAll("select[name=tipo] optgroup")];
    expect(groups).toHaveLength(auditAreas.length);
    const values = groups.flatMap((group) =>
      [...group.querySelectorAll("option")].map((one) => one.getAttribute("value")),
    );
    expect(values).toHaveLength(auditAreas.length + auditActions.length);
    expect(new Set(values)).toEqual(new Set([...auditAreas, ...auditActions]));
    expect(groups.map((group) => group.querySelector("option")?.getAttribute("value"))).toEqual([...auditAreas]);
  });

  test.each([
    [{}, {}],
    [{ tipo: "access" }, { area: "access" }],
    [
      { tipo: "session.refused", testo: " anna " },
      { action: "session.refused", text: "anna" },
    ],
    [
      { dal: "2026-11-01", al: "2026-11-30" },
      { from: "2026-11-01", to: "2026-11-30" },
    ],
    [{ persona: person }, { person }],
    [{ tipo: "all", dal: "ieri", persona: "1" }, {}],
  ])("asked with %j asks for %j", async (search, question) => {
    await page(search);
    expect(asked()).toEqual([question]);
  });

  test("is taken away as it is asked for, not whole", async () => {
    const { links } = await page({ tipo: "access", testo: "anna" });
    expect(links["Esporta CSV"]).toBe("/api/registro?tipo=access&testo=anna");
  });

  test("what was asked stands in the form, with the way out; who it is about goes along", async () => {
    const { body, getByRole, links, text } = await page({
      testo: '"><i>',
      dal: "2026-11-01",
      persona: person,
      tipo: "access",
    });
    expect(getByRole("searchbox").getAttribute("value")).toBe('"><i>');
    expect(chosenIn(body.querySelector("select[name=tipo]") as Element)).toBe("access");
    expect(body.querySelector("input[name=dal]")?.getAttribute("value")).toBe("2026-11-01");
    expect(body.querySelector("input[name=persona]")?.getAttribute("value")).toBe(person);
    expect(text).toContain("Solo le voci che riguardano una persona.");
    expect(links["Togli i filtri"]).toBe("/registro");
  });

  test("where nothing is found says so, without a table", async () => {
    const { text, queryByRole } = await page({ testo: "zzz" }, { items: [], nextCursor: null });
    expect(text).toContain("Nessuna voce");
    expect(queryByRole("table")).toBeNull();
  });

  test("goes on where it ended, with what was asked", async () => {
    const { links } = await page({ tipo: "access" }, { items: [line], nextCursor: "c1" });
    expect(links["Successiva"]).toMatch(/^\/registro\?tipo=access&da=/);
    const next = new URL(`http://x${links["Successiva"]}`).searchParams.get("da") ?? "";
    await page({ tipo: "access", da: next });
    expect(asked()).toEqual([{ area: "access", cursor: "c1" }]);
  });
});
