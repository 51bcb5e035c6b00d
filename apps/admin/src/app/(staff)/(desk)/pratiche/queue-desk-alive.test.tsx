// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, test } from "vitest";
import { alive, askedOf, saidDone } from "../../../../testing/alive.tsx";
import { inAll, queued } from "../../../../testing/examples.ts";
import { refused } from "../../../../testing/frame.tsx";
import { router } from "../../../../testing/router.ts";
import { KeysHelp } from "./keys-help.tsx";
import { QueueDesk } from "./queue-desk.tsx";
import { keptWalk, placeIn, readWalk } from "./walk/walk.ts";

const items = [
  queued(),
  queued({ id: "a2", title: inAll("Nido"), applicant: { name: "Gino Bianchi", fiscalCode: null } }),
];
const quiet = { "queue.news": () => ({ arrived: 0, rows: [] }), "exports.list": () => [] };
const desk = (canWork = true, isFirstPage = true, nextCursor: string | null = null) => (
  <QueueDesk
    items={items}
    filter={{}}
    sort="newest"
    parameters={{}}
    shownAt="2026-11-26T08:00:00Z"
    isFirstPage={isFirstPage}
    nextCursor={nextCursor}
    columns={["applicant", "status"]}
    myId="me"
    canWork={canWork}
    colleagues={[]}
  >
    <p>Niente</p>
  </QueueDesk>
);
const focused = () => document.activeElement?.getAttribute("data-row-link") ?? null;

beforeEach(() => localStorage.clear());

describe("the queue by keyboard", () => {
  test("j and k walk the rows and stop at the ends", async () => {
    const { user } = alive(desk(), { procedures: quiet });
    const places: (string | null)[] = [];
    for (const key of ["j", "j", "j", "k", "k"]) {
      await user.keyboard(key);
      places.push(focused());
    }
    expect(places).toEqual(["a1", "a2", "a2", "a1", "a1"]);
  });

  test("x chooses the row in focus, Escape lets all go", async () => {
    const { user } = alive(desk(), { procedures: quiet });
    await user.keyboard("jx");
    expect(screen.getByText("1 selezionata")).toBeTruthy();
    await user.keyboard("jx");
    expect(screen.getByText("2 selezionate")).toBeTruthy();
    await user.keyboard("{Escape}");
    expect(screen.queryByText(/selezionat[ae]$/)).toBeNull();
  });

  test("b opens what can be done with the chosen ones, and nothing while none is", async () => {
    const { user } = alive(desk(), {
      procedures: {
        ...quiet,
        "bulk.plan": () => ({ total: 1, ready: 1, refused: [], documents: [] }),
        "bulk.list": () => [],
      },
    });
    await user.keyboard("b");
    expect(screen.queryByRole("dialog")).toBeNull();
    await user.keyboard("jxb");
    expect(within(screen.getByRole("dialog")).getByRole("heading").textContent).toBe("Agisci su più pratiche");
  });

  test("the list is kept for whoever opens an application from it, with its filters", () => {
    alive(desk(), { procedures: quiet });
    expect(placeIn(readWalk(keptWalk()), "a1")).toEqual({
      address: "/pratiche",
      position: 1,
      count: 2,
      isMore: false,
      previous: null,
      next: "a2",
    });
  });

  test("with where it goes on, when there is more of it than a page", () => {
    alive(desk(true, true, "c2"), { procedures: quiet });
    expect(readWalk(keptWalk())).toEqual({ address: "/pratiche", pages: [{ ids: ["a1", "a2"] }], nextCursor: "c2" });
  });

  test("t takes charge of the row in focus, says so, and of nothing when no row is", async () => {
    const { user } = alive(desk(), { procedures: { ...quiet, "applications.takeCharge": () => ({}) } });
    await user.keyboard("t");
    expect(askedOf("applications.takeCharge")).toEqual([]);
    await user.keyboard("jjt");
    await waitFor(() => expect(saidDone()).toEqual(["Fatto: Prendi in carico"]));
    expect(askedOf("applications.takeCharge")).toEqual([{ id: "a2" }]);
  });

  test("who may only read takes nothing", async () => {
    const { user } = alive(desk(false), { procedures: quiet });
    await user.keyboard("jt");
    expect(askedOf("applications.takeCharge")).toEqual([]);
  });

  test("somebody was quicker: it is said above the list", async () => {
    const { user } = alive(desk(), {
      procedures: {
        ...quiet,
        "applications.takeCharge": () => {
          throw refused("changed_meanwhile");
        },
      },
    });
    await user.keyboard("jt");
    expect(await screen.findByRole("alert")).toBeTruthy();
  });

  test.each([
    [true, "refresh", []],
    [false, "push", ["/pratiche"]],
  ] as const)("r renews the list (first page: %s) by %s", async (isFirst, told, argument) => {
    const { user } = alive(desk(true, isFirst), { procedures: quiet });
    await user.keyboard("r");
    await waitFor(() => expect(router[told].mock.calls).toEqual([[...argument]]));
  });

  test("with the keys switched off letters do nothing", async () => {
    localStorage.setItem("sportello-staff.keys", "off");
    const { user } = alive(desk(), { procedures: quiet });
    await user.keyboard("jx");
    expect(focused()).toBeNull();
    expect(screen.queryByText("1 selezionata")).toBeNull();
  });

  test("? shows the list of keys, where they are switched off for good", async () => {
    const { user } = alive(<KeysHelp of="queue" />);
    await user.keyboard("?");
    const box = within(screen.getByRole("dialog")).getByRole<HTMLInputElement>("checkbox", {
      name: "Scorciatoie attive",
    });
    expect(box.checked).toBe(true);
    expect(document.getElementById(box.getAttribute("aria-describedby") ?? "")?.textContent).toContain(
      "le lettere da sole non fanno nulla",
    );
    await user.click(box);
    expect(localStorage.getItem("sportello-staff.keys")).toBe("off");
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await user.keyboard("?");
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});

describe("news of the queue", () => {
  test.each([
    [1, "1 nuova pratica: mostrala"],
    [7, "7 nuove pratiche: mostrale"],
    [100, "100 o più nuove pratiche: mostrale"],
  ])("%d arrived: the list keeps still until asked: %s", async (arrived, words) => {
    const { user } = alive(desk(), { procedures: { ...quiet, "queue.news": () => ({ arrived, rows: [] }) } });
    await user.click(await screen.findByRole("button", { name: words }));
    await waitFor(() => expect(router.refresh).toHaveBeenCalledTimes(1));
  });

  test("a row that moved meanwhile is shown as it is, in its place", async () => {
    alive(desk(), {
      procedures: {
        ...quiet,
        "queue.news": () => ({ arrived: 0, rows: [{ ...items[0], status: "accepted", fits: false }] }),
      },
    });
    expect(await screen.findByText("Nel frattempo è cambiata: non rientra più in questa vista")).toBeTruthy();
    expect(screen.getAllByRole("row")[1]?.textContent).toContain("Permesso ZTL");
  });
});
