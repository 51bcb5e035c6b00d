// @vitest-environment happy-dom
import { locales } from "@sportello/domain/locales";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive, askedOf, saidDone } from "../../../../testing/alive.tsx";
import { registration } from "../../../../testing/examples.ts";
import { refused } from "../../../../testing/frame.tsx";
import { router } from "../../../../testing/router.ts";
import { CausesPanel } from "./causes-panel.tsx";
import { button, desk, three } from "./registrations-desk.testing.tsx";

describe("choosing documents", () => {
  test("only those without a number can be chosen, each by its name", () => {
    alive(desk());
    expect(screen.getAllByRole("checkbox").map((box) => box.getAttribute("aria-label"))).toEqual([
      "Seleziona tutte quelle da riprovare in questa pagina",
      "Seleziona ricevuta.pdf",
      "Seleziona esito.pdf",
    ]);
  });

  test("nothing chosen, nothing to try again; the count is read out", async () => {
    const { user } = alive(desk());
    expect(button("Riprova le selezionate")).toHaveProperty("disabled", true);
    await user.click(screen.getByRole("checkbox", { name: "Seleziona esito.pdf" }));
    expect(button("Riprova le selezionate")).toHaveProperty("disabled", false);
    expect(screen.getAllByRole("status").some(({ textContent }) => textContent?.includes("1"))).toBe(true);
  });

  test("the box above chooses all that can be, and lets them go", async () => {
    const { user } = alive(desk());
    const all = screen.getByRole("checkbox", { name: "Seleziona tutte quelle da riprovare in questa pagina" });
    await user.click(all);
    expect(screen.getAllByRole<HTMLInputElement>("checkbox").map(({ checked }) => checked)).toEqual([true, true, true]);
    await user.click(all);
    expect(screen.getAllByRole<HTMLInputElement>("checkbox").map(({ checked }) => checked)).toEqual([
      false,
      false,
      false,
    ]);
  });

  test("choosing each by itself is choosing all", async () => {
    const { user } = alive(desk());
    await user.click(screen.getByRole("checkbox", { name: "Seleziona ricevuta.pdf" }));
    await user.click(screen.getByRole("checkbox", { name: "Seleziona esito.pdf" }));
    expect(
      screen.getByRole<HTMLInputElement>("checkbox", { name: "Seleziona tutte quelle da riprovare in questa pagina" })
        .checked,
    ).toBe(true);
  });

  test("where all have their number there is nothing to choose", () => {
    alive(
      desk([registration({ state: "registered", number: "1", registeredAt: "2026-11-26T06:00:00Z" })], {
        unsettled: 0,
      }),
    );
    expect(
      screen.getByRole("checkbox", { name: "Seleziona tutte quelle da riprovare in questa pagina" }),
    ).toHaveProperty("disabled", true);
    expect(screen.queryByRole("button")).toBeNull();
  });
});

describe("trying again", () => {
  const procedures = { "registrations.retry": () => ({ retried: 1 }) };

  test("the chosen ones, all at once; then nothing is chosen and the list is asked for anew", async () => {
    const { user } = alive(desk(), { procedures });
    await user.click(screen.getByRole("checkbox", { name: "Seleziona tutte quelle da riprovare in questa pagina" }));
    await user.click(button("Riprova le selezionate"));
    await waitFor(() => expect(router.refresh).toHaveBeenCalled());
    expect(askedOf("registrations.retry")).toEqual([{ ids: ["r1", "r2"] }]);
    expect(
      screen.getByRole<HTMLInputElement>("checkbox", { name: "Seleziona tutte quelle da riprovare in questa pagina" })
        .checked,
    ).toBe(false);
  });

  test("one, from its own row", async () => {
    const { user } = alive(desk(), { procedures });
    await user.click(button("Riprova esito.pdf"));
    await waitFor(() => expect(askedOf("registrations.retry")).toEqual([{ ids: ["r2"] }]));
  });

  test("all of the town, after saying how many", async () => {
    const { user } = alive(desk(three, { unsettled: 41 }), { procedures });
    await user.click(button("Riprova tutte"));
    const dialog = screen.getByRole("dialog");
    expect(dialog.textContent).toContain("41");
    expect(askedOf("registrations.retry")).toEqual([]);
    await user.click(within(dialog).getByRole("button", { name: "Riprova tutte" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(askedOf("registrations.retry")).toEqual([{ all: true }]);
  });

  test("Escape leaves the question without doing anything, and the focus goes back to what opened it", async () => {
    const { user } = alive(desk(), { procedures });
    await user.click(button("Riprova tutte"));
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(askedOf("registrations.retry")).toEqual([]);
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Riprova tutte"));
  });

  test("by vendor, where documents wait for more than one", async () => {
    const { user } = alive(
      desk([registration(), registration({ id: "r9", vendor: "dedagroup", vendorTitle: "Dedagroup" })]),
      { procedures },
    );
    await user.click(button(/Dedagroup/));
    await waitFor(() => expect(askedOf("registrations.retry")).toEqual([{ vendor: "dedagroup" }]));
  });

  test("of one vendor there is no such choice", () => {
    alive(desk());
    expect(screen.queryByRole("button", { name: /Halley/ })).toBeNull();
  });

  test("refused, it is said and what was chosen stays chosen", async () => {
    const { user } = alive(desk(), {
      procedures: {
        "registrations.retry": () => {
          throw refused("not_allowed");
        },
      },
    });
    await user.click(screen.getByRole("checkbox", { name: "Seleziona esito.pdf" }));
    await user.click(button("Riprova le selezionate"));
    expect(await screen.findByRole("alert")).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>("checkbox", { name: "Seleziona esito.pdf" }).checked).toBe(true);
  });
});

describe("who may only look", () => {
  test.each(locales)("in %s sees the documents and no command", (locale) => {
    alive(desk(three, { canMend: false }), { locale });
    expect(screen.getAllByRole("row")).toHaveLength(4);
    expect(screen.queryByRole("button")).toBeNull();
    expect(screen.queryByRole("checkbox")).toBeNull();
  });
});

describe("causes", () => {
  const cause = {
    reason: "Classificazione 9.9 inesistente",
    state: "refused",
    serviceId: "s1",
    title: { it: "Permesso ZTL" },
    count: 3,
    since: "2026-11-26T05:00:00Z",
  } as const;

  test("a refusal leads to the service that must be corrected; a silence does not", () => {
    alive(<CausesPanel causes={[cause, { ...cause, state: "failed", serviceId: "s2", title: { it: "Nido" } }]} />);
    expect(screen.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual(["/registrazioni/servizi/s1"]);
  });

  test("what stands still for one cause is tried together", async () => {
    const { user } = alive(<CausesPanel causes={[cause]} />, {
      procedures: { "registrations.retry": () => ({ retried: 3 }) },
    });
    await user.click(screen.getByRole("button"));
    await waitFor(() => expect(askedOf("registrations.retry")).toEqual([{ serviceId: "s1" }]));
    await waitFor(() => expect(saidDone()).toEqual(["3 registrazioni rimesse in coda"]));
  });
});
