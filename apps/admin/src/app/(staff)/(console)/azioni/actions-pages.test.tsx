import { Refused } from "@sportello/api/refused";
import { staffRoles } from "@sportello/domain/access/actor";
import { hasPermission, permissionsOf } from "@sportello/domain/access/permissions";
import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { action, underWay } from "../../../../testing/examples.ts";
import { asking, type Procedures, Sent } from "../../../../testing/request.ts";
import { shown } from "../../../../testing/shown.tsx";
import RunPage from "./[runId]/page.tsx";
import ActionsPage from "./page.tsx";

const me = { permissions: ["jobs.read", "jobs.mend", "applications.read"] };
type Language = (typeof locales)[number];
const down = () => {
  throw new Refused("connector_down");
};

describe("the page of actions", () => {
  const page = (
    search: Record<string, string> = {},
    procedures: Procedures = {},
    { locale = "it", permissions = me.permissions }: { locale?: Language; permissions?: readonly string[] } = {},
  ) =>
    shown(<ActionsPage params={Promise.resolve({})} searchParams={Promise.resolve(search)} />, {
      locale,
      me: { permissions },
      procedures: {
        "actions.list": () => ({ items: [action()], nextCursor: null, waitingRegistrations: 0 }),
        "actions.waiting": () => ({ items: [underWay()], total: 1, isWhole: true }),
        ...procedures,
      },
    });
  const asked = () => asking.map(({ path, input }) => [path, input]);

  test.each([
    [{}, "actions.list", { state: "open" }],
    [{ stato: "risolte", testo: "disco" }, "actions.list", { state: "resolved", query: "disco" }],
    [{ stato: "in-corso", testo: "AN 0000" }, "actions.waiting", { query: "AN 0000" }],
    [{ stato: "in-corso" }, "actions.waiting", {}],
    [{ stato: "__proto__" }, "actions.list", { state: "open" }],
  ])("the address %o asks %s with %o", async (search, path, question) => {
    await page(search);
    expect(asked()).toEqual([[path, question]]);
  });

  test.each(locales)("in %s a silent engine is said, and the page stands", async (locale) => {
    const { text, links } = await page({ stato: "in-corso" }, { "actions.waiting": down }, { locale });
    expect(text).toMatch(
      { it: /Il motore dei lavori non risponde/, de: /antwortet nicht/, en: /does not answer|not answering/ }[locale],
    );
    expect(Object.values(links)).toContain("/azioni?stato=risolte");
  });

  test("any other fault is not dressed up as a silent engine", async () => {
    await expect(
      page(
        { stato: "in-corso" },
        {
          "actions.waiting": () => {
            throw new Error("database");
          },
        },
      ),
    ).rejects.toThrow("database");
  });

  test.each([
    [{}, { "actions.list": () => ({ items: [], nextCursor: null, waitingRegistrations: 0 }) }, "Tutto in ordine"],
    [
      { testo: "x" },
      { "actions.list": () => ({ items: [], nextCursor: null, waitingRegistrations: 0 }) },
      "Nessuna azione trovata",
    ],
    [
      { stato: "in-corso" },
      { "actions.waiting": () => ({ items: [], total: 0, isWhole: true }) },
      "Nessun lavoro in corso",
    ],
    [
      { stato: "in-corso", testo: "x" },
      { "actions.waiting": () => ({ items: [], total: 0, isWhole: true }) },
      "Nessuna azione trovata",
    ],
  ])("nothing with %o is told in its own words", async (search, procedures, words) => {
    expect((await page(search as Record<string, string>, procedures)).text).toContain(words);
  });

  test("what is not shown is counted, not hidden", async () => {
    const { text } = await page(
      { stato: "in-corso" },
      { "actions.waiting": () => ({ items: [underWay()], total: 1240, isWhole: false }) },
    );
    expect(text).toContain("Ne mostriamo 1 su almeno 1240");
  });

  test("documents that wait for a number are announced where one mends, not among what is settled", async () => {
    const waiting = { "actions.list": () => ({ items: [action()], nextCursor: null, waitingRegistrations: 7 }) };
    expect((await page({}, waiting)).text).toContain("7 documenti attendono");
    expect((await page({ stato: "risolte" }, waiting)).text).not.toContain("7 documenti attendono");
  });

  const rooms: readonly [string, Record<string, string>][] = [
    ["waits for a person", {}],
    ["is settled", { stato: "risolte" }],
    ["is under way", { stato: "in-corso" }],
  ];
  const readers = staffRoles.filter((role) => hasPermission(role, "jobs.read"));
  test.each(rooms.flatMap(([what, search]) => readers.map((role) => [what, role, search] as const)))(
    "what %s leads a %s to its application only if they may open it; the code is there in any case",
    async (_what, role, search) => {
      const { body, text } = await page(search, {}, { permissions: permissionsOf[role] });
      expect(text).toContain("AN0000000000000");
      expect(body.querySelector('a[href="/pratiche/a1"]') !== null).toBe(hasPermission(role, "applications.read"));
    },
  );

  test("who may only look has no command; who may not look, no page", async () => {
    expect((await page({}, {}, { permissions: ["jobs.read"] })).queryByRole("button", { name: /Riprova/ })).toBeNull();
    await expect(page({}, {}, { permissions: [] })).rejects.toThrow(Sent);
  });
});

describe("the page of a run", () => {
  const runId = "01HZZZZZZZZZZZZZZZZZZZZZZZ";
  const run = {
    runId,
    status: "Failed",
    functionId: "sportello-make-receipt",
    events: ["application/sent"],
    queuedAt: "2026-11-26T05:00:00Z",
    startedAt: null,
    endedAt: null,
    steps: [],
    tries: [],
  };
  const page = (asked: string, procedure: () => unknown = () => run, locale: Language = "it") =>
    shown(<RunPage params={Promise.resolve({ runId: asked })} searchParams={Promise.resolve({})} />, {
      me,
      locale,
      names: [runId],
      procedures: { "actions.run": procedure },
    });

  test.each(locales)("in %s is named by its work, with the way back", async (locale) => {
    const { text, links } = await page(runId, undefined, locale);
    expect(text).toContain({ it: "Ricevuta", de: "Empfangsbestätigung", en: "Receipt" }[locale].slice(0, 3));
    expect(Object.values(links)).toContain("/azioni");
  });

  test("while the engine is silent, says so in place of the steps", async () => {
    expect((await page(runId, down)).text).toContain("i passi non si possono leggere adesso");
  });

  test.each(["1", "01hzzzzzzzzzzzzzzzzzzzzzzz", "../../etc/passwd"])(
    "%s is no run, and the engine is not asked",
    async (asked) => {
      await expect(page(asked)).rejects.toThrow(new Sent("not found"));
      expect(asking).toEqual([]);
    },
  );
});
