// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive, askedOf } from "../../../../../../testing/alive.tsx";
import { inAll } from "../../../../../../testing/examples.ts";
import { refused } from "../../../../../../testing/frame.tsx";
import { messagesOf } from "../../../../../../testing/messages.ts";
import { Sent } from "../../../../../../testing/request.ts";
import { router } from "../../../../../../testing/router.ts";
import { shown } from "../../../../../../testing/shown.tsx";
import type { Outputs } from "../../../../../../trpc/outputs.ts";
import { BulkButtons } from "./bulk-buttons.tsx";
import BulkPage from "./page.tsx";

const words = messagesOf("it").bulk;
type Bulk = Outputs["bulk"]["find"];
const id = "0197a000-0000-7000-8000-000000000001";
const row = (position: number, changes: Partial<Bulk["rows"][number]> = {}): Bulk["rows"][number] => ({
  position,
  outcome: "done",
  refusal: null,
  application: { id: `a${position}`, code: `AN${position}`, title: inAll("Permesso ZTL"), applicant: "Maria Rossi" },
  ...changes,
});
const bulk = (changes: Partial<Bulk> = {}): Bulk => ({
  id,
  command: "reject",
  state: "done",
  createdAt: "2026-11-26T07:00:00Z",
  finishedAt: null,
  startsInMs: 0,
  reason: null,
  colleague: null,
  documents: [],
  done: 1,
  refused: 0,
  left: 0,
  total: 1,
  rows: [row(0)],
  ...changes,
});
const page = (one: Bulk, locale: "it" | "de" | "en" = "it", given = id) =>
  shown(<BulkPage params={Promise.resolve({ id: given })} searchParams={Promise.resolve({})} />, {
    locale,
    names: ["Maria Rossi", "Gino Bianchi", "Fuori termine.", "Diniego"],
    me: { id: "me", permissions: ["applications.work"] },
    procedures: { "bulk.find": () => one },
  });

describe("the page of an action on many", () => {
  test.each(["it", "de", "en"] as const)(
    "says in %s what became of each, the refused ones first and why",
    async (locale) => {
      const { getAllByRole } = await page(
        bulk({
          done: 1,
          refused: 1,
          total: 2,
          rows: [row(0), row(1, { outcome: "refused", refusal: "not_the_assignee" })],
        }),
        locale,
      );
      const [, first, second] = getAllByRole("row").map(({ textContent }) => textContent ?? "");
      expect(first).toContain("AN1");
      expect(first).toContain(messagesOf(locale).refusal.not_the_assignee);
      expect(second).toContain(messagesOf(locale).bulk.outcome.done);
    },
  );

  test("under way it shows how far it is and that one may leave", async () => {
    const { getByRole, text } = await page(
      bulk({ state: "running", done: 3, left: 7, total: 10, rows: [row(0, { outcome: null })] }),
    );
    expect(getByRole("progressbar").getAttribute("value")).toBe("3");
    expect(text).toContain(words.mayLeave);
    expect(text).toContain(words.outcome.waiting);
  });

  test("an outcome names its words and its documents", async () => {
    const { text } = await page(bulk({ reason: "Fuori termine.", documents: ["Diniego"] }));
    expect(text).toContain("Documento: Diniego");
    expect(text).toContain("Fuori termine.");
  });

  test("handing over names the colleague; what may not be seen any more has no name", async () => {
    const { text } = await page(
      bulk({ command: "assign", colleague: "Gino Bianchi", rows: [row(0, { application: null })] }),
    );
    expect(text).toContain("A Gino Bianchi");
    expect(text).toContain(words.unseen);
  });

  test("what was not carried out when it was stopped says so", async () => {
    expect(
      (await page(bulk({ state: "cancelled", done: 0, left: 1, rows: [row(0, { outcome: null })] }))).text,
    ).toContain(words.outcome.left);
  });

  test("an address that is no id is not found", async () => {
    await expect(page(bulk(), "it", "x")).rejects.toThrow(Sent);
  });
});

describe("its buttons", () => {
  const open = (state: Bulk["state"], startsInMs = 0, procedures = {}) =>
    alive(<BulkButtons id={id} state={state} startsInMs={startsInMs} />, { procedures });
  const names = () => screen.queryAllByRole("button").map(({ textContent }) => textContent);

  test.each([
    ["waiting", 8_000, [words.takeBack]],
    ["waiting", 0, [words.stop]],
    ["running", 0, [words.stop]],
    ["interrupted", 0, [words.resume, words.stop]],
    ["done", 0, []],
    ["cancelled", 0, []],
  ] as const)("%s with %d ms left: %o", (state, startsInMs, expected) => {
    open(state, startsInMs);
    expect(names()).toEqual([...expected]);
  });

  test.each([
    [words.resume, "bulk.resume"],
    [words.stop, "bulk.cancel"],
  ] as const)("%s: asked once, and the page looked at anew", async (name, path) => {
    const { user } = open("interrupted", 0, { [path]: () => ({}) });
    await user.click(screen.getByRole("button", { name }));
    await waitFor(() => expect(router.refresh).toHaveBeenCalled());
    expect(askedOf(path)).toEqual([{ id }]);
  });

  test("too late to stop: said so", async () => {
    const { user } = open("running", 0, {
      "bulk.cancel": () => {
        throw refused("not_in_this_status");
      },
    });
    await user.click(screen.getByRole("button", { name: words.stop }));
    expect(await screen.findByRole("alert")).toBeTruthy();
  });
});
