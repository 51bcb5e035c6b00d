// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive, askedOf, saidDone } from "../../../../testing/alive.tsx";
import { registration } from "../../../../testing/examples.ts";
import { refused } from "../../../../testing/frame.tsx";
import { router } from "../../../../testing/router.ts";
import type { RegistrationItem } from "../../../../trpc/outputs.ts";
import { button, desk, three } from "./registrations-desk.testing.tsx";

describe("a document that another system may have registered", () => {
  const elsewhere = registration({
    id: "r7",
    state: "failed",
    nextTryAt: null,
    isElsewhere: true,
    vendor: "maggioli",
    vendorTitle: "Maggioli",
    reason: "@sent_elsewhere Maggioli",
  });
  const ask = async (procedures = {}) => {
    const { user } = alive(desk([elsewhere]), { procedures });
    await user.click(button("Protocolla ricevuta.pdf nel sistema di oggi"));
    return { user, dialog: within(screen.getByRole("dialog")) };
  };

  const told = "inviato a Maggioli, che non è il protocollo di oggi";
  test("says where, and that nobody can ask there any more, once", () => {
    alive(desk([elsewhere]));
    const text = document.body.textContent ?? "";
    expect(text).toContain("Può avere già un numero in «Maggioli»");
    expect(text).not.toContain(told);
  });

  test.each([
    ["it waits for the other one to answer", { state: "waiting", reason: "@down", nextTryAt: "2026-11-26T09:00:00Z" }],
    ["the other one did not answer for two days", { state: "failed", reason: "@timeout" }],
    ["nothing is known of why", { state: "failed", reason: null }],
    ["the other one said something in its own words", { state: "refused", reason: "sent_elsewhere" }],
  ] as const)("says where it went while %s", (_why, changes) => {
    alive(desk([registration({ ...elsewhere, ...changes })]));
    expect(document.body.textContent).toContain(told);
  });

  test("is asked about with its application: there it must be looked for", async () => {
    await ask();
    const text = screen.getByRole("dialog").textContent ?? "";
    expect(text).toContain(elsewhere.document.name);
    expect(text).toContain(elsewhere.application.code);
    expect(text).toContain(elsewhere.application.title.it);
  });

  test("is sent to today's only after a question that names the other one", async () => {
    const { user, dialog } = await ask({ "registrations.sendAnew": () => ({ id: "r7" }) });
    expect(screen.getByRole("dialog").textContent).toContain("Maggioli");
    expect(askedOf("registrations.sendAnew")).toEqual([]);
    await user.click(dialog.getByRole("button", { name: "Non c'è: protocolla oggi" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(askedOf("registrations.sendAnew")).toEqual([{ id: "r7" }]);
    expect(saidDone()).toEqual(["Rimesso in coda per il protocollo di oggi"]);
    expect(router.refresh).toHaveBeenCalled();
  });

  test("stays where it is when the question is left", async () => {
    const { user, dialog } = await ask();
    await user.click(dialog.getByRole("button", { name: "Indietro" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(askedOf("registrations.sendAnew")).toEqual([]);
  });

  test("that got its number meanwhile is told so, in the question", async () => {
    const { user, dialog } = await ask({
      "registrations.sendAnew": () => {
        throw refused("not_in_this_status");
      },
    });
    await user.click(dialog.getByRole("button", { name: "Non c'è: protocolla oggi" }));
    expect(await dialog.findByRole("alert")).toBeTruthy();
  });

  test("has no such button for whoever may only read, and none of another document has it", () => {
    alive(desk([elsewhere], { canMend: false }));
    expect(screen.queryByRole("button", { name: /nel sistema di oggi/ })).toBeNull();
    alive(desk());
    expect(screen.queryByRole("button", { name: /nel sistema di oggi/ })).toBeNull();
  });
});

describe("a number read by hand", () => {
  const open = async (procedures = {}) => {
    const { user } = alive(desk([three[1] as RegistrationItem]), { procedures });
    await user.click(button("Inserisci a mano il numero di esito.pdf"));
    return { user, dialog: within(screen.getByRole("dialog")) };
  };
  const fields = { number: /numero/i, at: /data/i };

  test("is typed in sight of the document and of its application", async () => {
    const item = three[1] as RegistrationItem;
    await open();
    const text = screen.getByRole("dialog").textContent ?? "";
    for (const part of [item.document.name, "Esito", item.application.code, item.application.title.it])
      expect(text).toContain(part);
  });

  test("without number and instant nothing is sent, and each field says what it lacks", async () => {
    const { user, dialog } = await open();
    await user.click(dialog.getByRole("button", { name: "Salva il numero" }));
    const number = dialog.getByRole("textbox", { name: fields.number });
    expect(number.getAttribute("aria-invalid")).toBe("true");
    const said = (number.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .map((id) => document.getElementById(id)?.textContent ?? "")
      .join(" ");
    expect(said.trim().length).toBeGreaterThan(10);
    expect(askedOf("registrations.markByHand")).toEqual([]);
  });

  test.each([
    ["2026-07-01T10:15", "2026-07-01T08:15:00.000Z"],
    ["2026-11-02T10:15", "2026-11-02T09:15:00.000Z"],
  ])("%s on the clock of Rome is %s", async (typed, registeredAt) => {
    const { user, dialog } = await open({ "registrations.markByHand": () => ({ id: "r2" }) });
    await user.type(dialog.getByRole("textbox", { name: fields.number }), "2026/99");
    await user.type(dialog.getByLabelText(fields.at), typed);
    await user.click(dialog.getByRole("button", { name: "Salva il numero" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(askedOf("registrations.markByHand")).toEqual([{ id: "r2", number: "2026/99", registeredAt }]);
    expect(saidDone()).toEqual(["Numero salvato"]);
  });

  test("a number that is taken is said beside the number, and what was typed stays", async () => {
    const { user, dialog } = await open({
      "registrations.markByHand": () => {
        throw refused("invalid_input", { field: "number" });
      },
    });
    await user.type(dialog.getByRole("textbox", { name: fields.number }), "2026/99");
    await user.type(dialog.getByLabelText(fields.at), "2026-11-02T10:15");
    await user.click(dialog.getByRole("button", { name: "Salva il numero" }));
    await waitFor(() =>
      expect(dialog.getByRole("textbox", { name: fields.number }).getAttribute("aria-invalid")).toBe("true"),
    );
    expect(dialog.getByRole<HTMLInputElement>("textbox", { name: fields.number }).value).toBe("2026/99");
  });
});
