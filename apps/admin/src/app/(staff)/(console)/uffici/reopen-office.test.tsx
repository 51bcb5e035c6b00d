// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive, askedOf, saidDone } from "../../../../testing/alive.tsx";
import { inAll } from "../../../../testing/examples.ts";
import { refused } from "../../../../testing/frame.tsx";
import { router } from "../../../../testing/router.ts";
import { EditOffice } from "./edit-office.tsx";
import type { KeptOffice } from "./office-dialog.tsx";
import { ReopenOffice } from "./reopen-office.tsx";

const press = (name: string) => screen.getByRole("button", { name });

describe("an office that was closed", () => {
  test("is taken up again at once, and the list is asked for anew", async () => {
    const { user } = alive(<ReopenOffice id="o1" name="Scuola" />, { procedures: { "offices.reopen": () => ({}) } });
    await user.click(press("Riapri Scuola"));
    await waitFor(() => expect(saidDone()).toEqual(["Ufficio riaperto"]));
    expect(askedOf("offices.reopen")).toEqual([{ id: "o1" }]);
    expect(router.refresh).toHaveBeenCalledOnce();
  });

  test("that cannot be taken up says why beside its command", async () => {
    const { user } = alive(<ReopenOffice id="o1" name="Scuola" />, {
      procedures: {
        "offices.reopen": () => {
          throw refused("not_allowed");
        },
      },
    });
    await user.click(press("Riapri Scuola"));
    expect((await screen.findByRole("alert")).textContent).toContain("Il tuo ruolo non lo permette.");
    expect(router.refresh).not.toHaveBeenCalled();
  });
});

describe("the dialog of an office", () => {
  const kept = {
    id: "o1",
    name: inAll("Scuola"),
    keepsAccounts: false,
    contacts: {
      address: "Via Roma 1",
      phone: "0588 1",
      email: "s@comune.example",
      pec: "s@pec.example",
      hours: inAll("9–12"),
    },
  } as unknown as KeptOffice;

  test.each([
    [null, "Nuovo ufficio", ""],
    [kept, "Modifica Scuola", "Scuola"],
  ])("opens with what is there: %#", async (office, button, name) => {
    const { user } = alive(<EditOffice office={office} languages={["it"]} />);
    await user.click(press(button));
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Nome in italiano" }).value).toBe(name);
  });

  test("closed without saving forgets what was typed", async () => {
    const { user } = alive(<EditOffice office={kept} languages={["it"]} />);
    await user.click(press("Modifica Scuola"));
    await user.type(screen.getByRole("textbox", { name: "Nome in italiano" }), " nuova");
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await user.click(press("Modifica Scuola"));
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Nome in italiano" }).value).toBe("Scuola");
  });
});
