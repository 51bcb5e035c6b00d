// @vitest-environment happy-dom
import { locales } from "@sportello/domain/locales";
import { screen, waitFor } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive, askedOf, saidDone } from "../../../../../testing/alive.tsx";
import { inAll } from "../../../../../testing/examples.ts";
import { refused } from "../../../../../testing/frame.tsx";
import type { Procedures } from "../../../../../testing/request.ts";
import { ConnectorForm } from "./connector-form.tsx";
import { optionField as field } from "./option-fields.testing.ts";
import type { Connector } from "./typed-options.ts";

const secret = field({ key: "apiKey", kind: "secret", title: inAll("Chiave"), value: null, isSet: true });
const seconds = field({
  key: "seconds",
  kind: "number",
  title: inAll("Attesa"),
  isRequired: false,
  value: null,
  standard: 10,
  isSet: false,
});
const connector: Connector = {
  kind: "protocol",
  vendor: "uno",
  changedAt: "2026-11-20T08:00:00.000Z",
  vendors: [
    { name: "uno", title: "Prodotto Uno", fields: [field(), secret, seconds] },
    {
      name: "due",
      title: "Prodotto Due",
      fields: [
        field({ value: null, isSet: false }),
        field({
          key: "mode",
          kind: "choice",
          title: inAll("Modo"),
          choices: [
            { value: "a", title: inAll("Primo") },
            { value: "b", title: inAll("Secondo") },
          ],
          value: "b",
        }),
      ],
    },
  ],
};
const answers = { isAnswered: true, reason: null, milliseconds: 85 };
const form = (procedures: Procedures = {}) =>
  alive(<ConnectorForm connector={connector} stopped={0} />, {
    procedures: { "connectors.save": () => ({}), "connectors.test": () => answers, ...procedures },
  });
const press = (name: string) => screen.getByRole("button", { name });
const address = () => screen.getByLabelText<HTMLInputElement>(/Indirizzo/);

describe("the options of an outside system", () => {
  test("are tried before they are kept: nothing is saved by a trial", async () => {
    const { user } = form();
    await user.clear(address());
    await user.type(address(), "https://nuovo.example");
    await user.click(press("Prova il collegamento"));
    expect((await screen.findByRole("status")).textContent).toBe("Il sistema risponde (85 ms).");
    expect(askedOf("connectors.test")).toEqual([
      { kind: "protocol", vendor: "uno", values: { url: "https://nuovo.example", apiKey: "", seconds: 10 } },
    ]);
    expect(askedOf("connectors.save")).toEqual([]);
  });

  test("an answer is an answer to what stands in the form: changed, it is gone", async () => {
    const { user } = form();
    await user.click(press("Prova il collegamento"));
    await screen.findByText("Il sistema risponde (85 ms).");
    await user.type(address(), "/altro");
    expect(screen.queryByText("Il sistema risponde (85 ms).")).toBeNull();
  });

  test("saved with what they were opened with, so that a colleague's change is not overwritten unseen", async () => {
    const { user } = form();
    await user.click(press("Salva"));
    await waitFor(() => expect(saidDone()).toEqual(["Opzioni salvate"]));
    expect(askedOf("connectors.save")).toMatchObject([
      { kind: "protocol", changedAt: connector.changedAt, vendor: "uno" },
    ]);
  });

  test("what is required and empty is said beside it, of a kept key nothing is asked", async () => {
    const { user } = form();
    await user.clear(address());
    await user.click(press("Salva"));
    expect(screen.getAllByText("Questo campo serve.")).toHaveLength(1);
    expect(address().getAttribute("aria-invalid")).toBe("true");
    expect(askedOf("connectors.save")).toEqual([]);
  });

  test.each([
    [{ fields: "url" }, "Controlla questo campo."],
    [{ retype: "apiKey" }, "Hai cambiato indirizzo: scrivi di nuovo la chiave, così non finisce a uno sconosciuto."],
  ])("what the server finds wrong (%o) is said beside the field, once", async (params, words) => {
    const { user } = form({
      "connectors.save": () => {
        throw refused("invalid_input", params);
      },
    });
    await user.click(press("Salva"));
    await screen.findByText(words);
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("another failure is said above, and what was typed stays", async () => {
    const { user } = form({
      "connectors.save": () => {
        throw refused("changed_meanwhile");
      },
    });
    await user.type(address(), "/v2");
    await user.click(press("Salva"));
    await screen.findByRole("alert");
    expect(address().value).toBe("https://protocollo.example/v2");
  });

  test("another product has its own fields, and nothing that was said of the first", async () => {
    const { user } = form({
      "connectors.save": () => {
        throw refused("invalid_input", { fields: "url" });
      },
    });
    await user.click(press("Salva"));
    await screen.findByText("Controlla questo campo.");
    await user.selectOptions(screen.getByLabelText("Prodotto"), "due");
    expect(screen.queryByText("Controlla questo campo.")).toBeNull();
    expect(screen.queryByLabelText(/Chiave/)).toBeNull();
    expect(address().value).toBe("");
    expect(screen.getByLabelText<HTMLSelectElement>("Modo").value).toBe("b");
  });

  test.each(locales)("in %s a choice reads in the reader's language", (locale) => {
    alive(<ConnectorForm connector={{ ...connector, vendor: "due" }} stopped={0} />, { locale });
    expect(screen.getByRole("option", { name: inAll("Primo")[locale] })).toBeTruthy();
  });
});
