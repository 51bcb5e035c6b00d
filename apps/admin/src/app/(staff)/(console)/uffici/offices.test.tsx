// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { alive, askedOf, saidDone } from "../../../../testing/alive.tsx";
import { refused } from "../../../../testing/frame.tsx";
import { router } from "../../../../testing/router.ts";
import { CloseOffice } from "./close-office.tsx";
import { type KeptOffice, OfficeDialog } from "./office-dialog.tsx";

const office = {
  id: "o1",
  slug: "scuola",
  name: { it: "Scuola", de: "Schule" },
  closedAt: null,
  keepsAccounts: false,
  services: 1,
  applications: 2,
  staff: 3,
  contacts: {
    address: "Via Roma 1",
    phone: "0588 1",
    email: "scuola@comune.example",
    pec: "scuola@pec.example",
    hours: { it: "9–12" },
  },
} as unknown as KeptOffice;
const field = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name });
const save = () => screen.getByRole("button", { name: "Salva" });

describe("an office", () => {
  test("that is new needs name, hours and contacts, each said beside its field", async () => {
    const { user } = alive(<OfficeDialog office={null} languages={["it", "de"]} onClose={vi.fn()} />);
    expect(screen.queryByText("Compila questo campo")).toBeNull();
    await user.click(save());
    expect(screen.getAllByText("Compila questo campo")).toHaveLength(6);
    expect(askedOf("offices.save")).toEqual([]);
  });

  test.each(["E-mail", "PEC"])("has a real address as %s", async (name) => {
    const { user } = alive(<OfficeDialog office={office} languages={["it"]} onClose={vi.fn()} />);
    await user.clear(field(name));
    await user.type(field(name), "scuola.comune");
    await user.click(save());
    expect(screen.getByText("Scrivi un indirizzo come nome@ente.it")).toBeTruthy();
    expect(askedOf("offices.save")).toEqual([]);
  });

  test("is changed in its place: what was there is kept, an emptied language goes", async () => {
    const onClose = vi.fn<() => void>();
    const { user } = alive(<OfficeDialog office={office} languages={["it", "de"]} onClose={onClose} />, {
      procedures: { "offices.save": () => ({ id: "o1" }) },
    });
    await user.clear(field("Nome in tedesco (facoltativo)"));
    await user.type(field("Orari in italiano"), ", mercoledì 15–17");
    await user.click(save());
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(askedOf("offices.save")).toEqual([
      {
        id: "o1",
        name: { it: "Scuola" },
        contacts: {
          address: "Via Roma 1",
          phone: "0588 1",
          email: "scuola@comune.example",
          pec: "scuola@pec.example",
          hours: { it: "9–12, mercoledì 15–17" },
        },
        keepsAccounts: false,
      },
    ]);
    expect(saidDone()).toEqual(["Ufficio salvato"]);
    expect(router.refresh).toHaveBeenCalled();
  });

  test.each([
    [false, true],
    [true, false],
  ])(
    "that keeps the accounts (%s) is marked otherwise with one tick, which says what it opens",
    async (before, after) => {
      const { user } = alive(
        <OfficeDialog office={{ ...office, keepsAccounts: before }} languages={["it"]} onClose={vi.fn()} />,
        { procedures: { "offices.save": () => ({ id: "o1" }) } },
      );
      const tick = screen.getByRole<HTMLInputElement>("checkbox", {
        name: "Tiene la contabilità",
        description: /vede i pagamenti di tutto l'ente/,
      });
      expect(tick.checked).toBe(before);
      await user.click(tick);
      await user.click(save());
      await waitFor(() => expect(askedOf("offices.save")).toMatchObject([{ id: "o1", keepsAccounts: after }]));
    },
  );

  test("that could not be saved stays open with what was typed", async () => {
    const onClose = vi.fn<() => void>();
    const { user } = alive(<OfficeDialog office={office} languages={["it"]} onClose={onClose} />, {
      procedures: {
        "offices.save": () => {
          throw refused("not_found");
        },
      },
    });
    await user.type(field("Indirizzo"), "0");
    await user.click(save());
    expect(await screen.findByText("Non esiste, o non puoi vederlo.")).toBeTruthy();
    expect(field("Indirizzo").value).toBe("Via Roma 10");
    expect(onClose).not.toHaveBeenCalled();
  });

  test.each([
    [1, 0, "1 servizio e nessuna pratica aperta"],
    [0, 2, "nessun servizio e 2 pratiche aperte"],
  ])(
    "with %d services and %d applications cannot be closed, and it is said why",
    async (services, applications, words) => {
      const { user } = alive(<CloseOffice id="o1" name="Scuola" services={services} applications={applications} />);
      await user.click(screen.getByRole("button", { name: "Chiudi Scuola" }));
      const dialog = within(screen.getByRole("dialog", { name: "Chiudere l'ufficio Scuola?" }));
      expect(dialog.getByText(new RegExp(words))).toBeTruthy();
      expect(
        dialog.getAllByRole("button").map((button) => button.textContent || button.getAttribute("aria-label")),
      ).toEqual(["Chiudi", "Indietro"]);
    },
  );

  test("that nothing needs is closed after asking", async () => {
    const { user } = alive(<CloseOffice id="o1" name="Scuola" services={0} applications={0} />, {
      procedures: { "offices.close": () => null },
    });
    await user.click(screen.getByRole("button", { name: "Chiudi Scuola" }));
    expect(askedOf("offices.close")).toEqual([]);
    await user.click(
      within(screen.getByRole("dialog")).getAllByRole("button", { name: "Chiudi" }).at(-1) as HTMLElement,
    );
    await waitFor(() => expect(askedOf("offices.close")).toEqual([{ id: "o1" }]));
    expect(saidDone()).toEqual(["Ufficio chiuso"]);
  });
});
