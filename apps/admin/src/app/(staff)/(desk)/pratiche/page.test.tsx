import { permissionsOf } from "@sportello/domain/access/permissions";
import { statuses } from "@sportello/domain/applications/status";
import { describe, expect, test } from "vitest";
import { details, inAll, queued } from "../../../../testing/examples.ts";
import { messagesOf } from "../../../../testing/messages.ts";
import { Sent } from "../../../../testing/request.ts";
import { shown } from "../../../../testing/shown.tsx";
import type { Outputs } from "../../../../trpc/outputs.ts";
import ApplicationPage from "./[id]/page.tsx";
import QueuePage from "./page.tsx";

type Around = Outputs["queue"]["surroundings"];
const around = (changes: Partial<Around> = {}): Around => ({
  counts: { byStatus: [], open: 9, mine: 2, unassigned: 3, overdue: 1 },
  offices: [{ id: "0197a000-0000-7000-8000-0000000000c1", name: inAll("Anagrafe") }],
  services: [],
  colleagues: [],
  views: [],
  columns: ["applicant", "status"],
  defaultViewId: null,
  ...changes,
});
const office = { id: "o1", name: inAll("Anagrafe") };
const me = (permissions: readonly string[], offices: object[] = [office]) => ({
  id: "me",
  role: "operator",
  permissions,
  offices,
});
const view = {
  id: "0197a000-0000-7000-8000-0000000000b1",
  name: "Mattina",
  filter: { waiting: "office" as const },
  sort: "due" as const,
  officeId: null,
  isMine: true,
  mayChange: true,
};

describe("the queue's page", () => {
  const asked: unknown[] = [];
  const page = (
    search: Record<string, string> = {},
    told: Parameters<typeof shown>[1] = {},
    surroundings = around(),
    items = [queued()],
  ) =>
    shown(<QueuePage params={Promise.resolve({})} searchParams={Promise.resolve(search)} />, {
      names: ["Maria Rossi", "Mattina"],
      me: me(["applications.read", "applications.work"]),
      procedures: {
        "queue.list": (input) => {
          asked.push(input);
          return { items, nextCursor: null };
        },
        "queue.surroundings": () => surroundings,
        "queue.viewCounts": () => ({}),
      },
      ...told,
    });

  test("is not for who may not read applications", async () => {
    await expect(page({}, { me: me([]) })).rejects.toThrow(Sent);
  });

  test.each(["it", "de", "en"] as const)("tells who belongs to no office whom to ask, in %s", async (locale) => {
    expect((await page({}, { locale, me: me(["applications.read"], []) })).text).toContain(
      messagesOf(locale).queue.noOfficeTitle,
    );
  });

  test("asks what its address says, and no more", async () => {
    asked.length = 0;
    await page({ turno: "ufficio", ordine: "scadenza", servizio: "nonsense" });
    expect(asked).toEqual([{ waiting: "office", sort: "due" }]);
  });

  test("opens with the view its reader chose, when the address says nothing", async () => {
    const kept = around({ views: [view], defaultViewId: view.id });
    await expect(page({}, {}, kept)).rejects.toMatchObject({
      to: expect.stringContaining(`vista=${view.id}`) as unknown,
    });
    expect((await page({ vista: "tutte" }, {}, kept)).getByRole("table", { name: "Pratiche" })).toBeTruthy();
  });

  test("without any says why: nothing came, or the filters hide it", async () => {
    expect((await page({}, {}, around(), [])).text).toContain(messagesOf("it").queue.emptyTitle);
    expect((await page({ testo: "x" }, {}, around(), [])).text).toContain(messagesOf("it").queue.emptyFilteredTitle);
  });

  test.each(["it", "de", "en"] as const)("says in %s how many are shown", async (locale) => {
    const { getByRole, text } = await page({}, { locale });
    expect(getByRole("heading", { level: 1 }).textContent).toBe(messagesOf(locale).queue.title);
    expect(text).toContain("1");
  });
});

describe("an application's page", () => {
  const id = "0197a000-0000-7000-8000-0000000000a1";
  const page = (given = id, changes = {}, told: Parameters<typeof shown>[1] = {}) =>
    shown(<ApplicationPage params={Promise.resolve({ id: given })} searchParams={Promise.resolve({})} />, {
      names: ["Maria Rossi", "Maria", "Poste ID"],
      me: me(["applications.read", "applications.work", "messages.write"]),
      procedures: {
        "applications.find": () =>
          details({ id, offices: [], folder: null, registryFolder: null, assignedBy: null, ...changes }),
      },
      ...told,
    });

  test("is not for who may not read applications, and no address but an id opens it", async () => {
    await expect(page(id, {}, { me: me([]) })).rejects.toThrow(Sent);
    await expect(page("abc")).rejects.toMatchObject({ to: "not found" });
  });

  test.each(["it", "de", "en"] as const)("is read in %s by tabs, each with how much is in it", async (locale) => {
    const { getAllByRole } = await page(id, { notes: [] }, { locale });
    const tabs = messagesOf(locale).application;
    expect(getAllByRole("tab").map(({ textContent }) => textContent?.replace(/\d+$/, ""))).toEqual([
      tabs.request,
      tabs.messages,
      tabs.integrations,
      tabs.documents,
      tabs.notes,
      tabs.folder,
      tabs.others,
    ]);
  });

  test("has a tab for payments only where there is something to pay", async () => {
    const names = async (changes: object) =>
      (await page(id, changes)).getAllByRole("tab").map(({ textContent }) => textContent);
    expect(await names({})).not.toContain("Pagamenti");
    expect(
      (await names({ payment: { kind: "deferred", suggested: null } })).some((name) => name?.startsWith("Pagamenti")),
    ).toBe(true);
  });

  test("offers what may be done now, and says why the rest may not", async () => {
    const { getByRole, text } = await page(id, {
      allowed: ["takeCharge"],
      refusals: [{ command: "accept", refusal: "not_the_assignee" }],
    });
    expect(getByRole("button", { name: "Prendi in carico" })).toBeTruthy();
    expect(text).toContain(messagesOf("it").refusal.not_the_assignee);
  });
});

describe("what each role finds on an application's page", () => {
  const id = "0197a000-0000-7000-8000-0000000000a1";
  const roles = ["operator", "manager", "reader"] as const;
  const page = (role: (typeof roles)[number], changes = {}, locale: "it" | "de" | "en" = "it") =>
    shown(<ApplicationPage params={Promise.resolve({ id })} searchParams={Promise.resolve({})} />, {
      locale,
      names: ["Maria Rossi", "Maria", "Poste ID"],
      me: me(permissionsOf[role]),
      procedures: {
        "applications.find": () =>
          details({ id, offices: [], folder: null, registryFolder: null, assignedBy: null, ...changes }),
      },
    });
  const words = messagesOf("it");

  test.each(roles)("%s reads the answers, the files and the history", async (role) => {
    const { getByRole } = await page(role);
    for (const tab of [
      words.application.request,
      words.application.messages,
      words.application.documents,
      words.application.notes,
    ])
      expect(getByRole("tab", { name: new RegExp(`^${tab}`) })).toBeTruthy();
    expect(getByRole("heading", { name: words.decision.title })).toBeTruthy();
  });

  test.each(roles)("%s for whom nothing can be done reads so, and finds no button that does nothing", async (role) => {
    const { text, queryByRole } = await page(role, {
      status: "accepted",
      outcome: { outcome: "accepted", reason: null, at: "2026-11-20T08:00:00Z" },
    });
    expect(text).toContain(words.decision.nothing);
    for (const name of Object.values(words.command)) expect(queryByRole("button", { name })).toBeNull();
  });

  test.each(statuses.filter((status) => status !== "draft"))(
    "%s is told in its own words at the head, in every language",
    async (status) => {
      for (const locale of ["it", "de", "en"] as const)
        expect((await page("reader", { status }, locale)).text).toContain(messagesOf(locale).status[status]);
    },
  );
});
