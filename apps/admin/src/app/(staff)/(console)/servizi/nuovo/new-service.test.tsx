// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive, askedOf } from "../../../../../testing/alive.tsx";
import { inAll } from "../../../../../testing/examples.ts";
import { refused } from "../../../../../testing/frame.tsx";
import { messagesOf } from "../../../../../testing/messages.ts";
import type { Procedures } from "../../../../../testing/request.ts";
import { router } from "../../../../../testing/router.ts";
import { addressFaults } from "./address-fault.ts";
import { NewService } from "./new-service.tsx";

type Ready = Parameters<typeof NewService>[0]["ready"][number];
const ready = (slug: string, it: string, isTaken = false): Ready =>
  ({
    slug,
    title: { it, de: `${it} (de)` },
    summary: inAll(`Che cos'è ${it}`),
    category: "educazione-e-formazione",
    languages: ["it", "de"],
    questions: 12,
    pages: ["Richiedente", "Bambino"],
    isTaken,
    level: "spid2",
    maxDays: 45,
  }) as unknown as Ready;
const offices = [
  { id: "0192f5c0-0000-7000-8000-000000000001", name: inAll("Scuola") },
  { id: "0192f5c0-0000-7000-8000-000000000002", name: inAll("Mobilità") },
];
const found = {
  service: {
    title: { it: "Permesso altrui" },
    summary: { it: "Del comune vicino" },
    questions: 7,
    pages: ["Uno"],
    level: "cie",
    maxDays: 20,
  },
  notes: [
    { code: "registration", detail: "", isBlocking: false },
    { code: "subform_added", detail: "Veicolo", isBlocking: false },
  ],
  languages: ["it"],
};
const open = (procedures: Procedures = {}) =>
  alive(
    <NewService
      ready={[ready("nido", "Iscrizione al nido"), ready("mensa", "Mensa scolastica", true)]}
      own={[{ slug: "varchi", title: { it: "Varchi del centro" }, status: "active" }]}
      offices={offices}
      languages={["it", "de"]}
    />,
    {
      procedures: {
        "services.create": () => ({ slug: "nuovo-servizio" }),
        "services.previewImport": () => found,
        ...procedures,
      },
    },
  );
const dialog = () => within(screen.getByRole("dialog"));
const name = () => dialog().getByRole<HTMLInputElement>("textbox", { name: "Nome (italiano)" });

describe("a new service", () => {
  test("is looked for in the catalogue and among one's own by any word, accents apart", async () => {
    const { user } = open();
    await user.type(screen.getByRole("searchbox"), "nìdo");
    expect(screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      "Iscrizione al nido",
    ]);
    await user.clear(screen.getByRole("searchbox"));
    await user.type(screen.getByRole("searchbox"), "centro");
    expect(screen.getByRole("button", { name: "Duplica Varchi del centro" })).toBeTruthy();
    await user.type(screen.getByRole("searchbox"), " qqq");
    expect(screen.getByText("Nessun servizio con queste parole")).toBeTruthy();
  });

  test("of the catalogue says what it asks and whether it is there already", () => {
    open();
    expect(screen.getAllByText("12 domande")).toHaveLength(2);
    expect(screen.getAllByText("Già presente")).toHaveLength(1);
  });

  test("is taken from the catalogue with names, office and first rules in one dialog", async () => {
    const { user } = open();
    await user.click(screen.getByRole("button", { name: "Usa Iscrizione al nido" }));
    expect(name().value).toBe("Iscrizione al nido");
    await user.clear(name());
    await user.type(name(), "Nido comunale");
    await user.selectOptions(dialog().getByRole("combobox", { name: "Ufficio" }), "Mobilità");
    await user.click(dialog().getByRole("button", { name: "Crea il servizio" }));
    await waitFor(() => expect(router.push).toHaveBeenCalledWith("/servizi/nuovo-servizio/modifica"));
    expect(askedOf("services.create")).toEqual([
      {
        from: { kind: "catalogue", slug: "nido" },
        title: { it: "Nido comunale", de: "Iscrizione al nido (de)" },
        officeId: offices[1]?.id,
        level: "spid2",
        maxDays: 45,
      },
    ]);
  });

  test("as a copy of one's own keeps its rules: only name and office are asked", async () => {
    const { user } = open();
    await user.click(screen.getByRole("button", { name: "Duplica Varchi del centro" }));
    expect(name().value).toBe("Varchi del centro (copia)");
    expect(dialog().getAllByRole("combobox")).toHaveLength(1);
    await user.click(dialog().getByRole("button", { name: "Crea il servizio" }));
    await waitFor(() =>
      expect(askedOf("services.create")).toEqual([
        {
          from: { kind: "service", slug: "varchi" },
          title: { it: "Varchi del centro (copia)" },
          officeId: offices[0]?.id,
        },
      ]),
    );
  });

  test.each([
    ["", "30"],
    ["Nido", "0"],
    ["Nido", "400"],
    ["Nido", "dieci"],
  ])("called %j within %s days is not made, and the field says why", async (typed, days) => {
    const { user } = open();
    await user.click(screen.getByRole("button", { name: "Comincia da zero" }));
    if (typed !== "") await user.type(name(), typed);
    const term = dialog().getByRole("textbox", { name: messagesOf("it").services.maxDays });
    await user.clear(term);
    await user.type(term, days);
    await user.click(dialog().getByRole("button", { name: "Crea il servizio" }));
    expect(
      dialog()
        .getAllByRole("textbox")
        .some((field) => field.getAttribute("aria-invalid") === "true"),
    ).toBe(true);
    expect(askedOf("services.create")).toEqual([]);
  });

  test("of another municipality is looked at first: what will not be the same is said, then it is taken", async () => {
    const { user } = open();
    await user.click(screen.getByRole("button", { name: "Da un altro ente" }));
    expect(dialog().queryByRole("button", { name: "Continua" })).toBeNull();
    await user.type(
      dialog().getByRole("textbox", { name: "Indirizzo" }),
      " https://servizi.vicino.example/servizi/permesso {Enter}",
    );
    expect(await dialog().findByText("Permesso altrui")).toBeTruthy();
    expect(askedOf("services.previewImport")).toEqual([
      { source: { kind: "address", url: "https://servizi.vicino.example/servizi/permesso" }, locale: "it" },
    ]);
    expect(dialog().getByText(/Il protocollo è da impostare/)).toBeTruthy();
    expect(dialog().getByText("Si aggiunge il sottomodulo Veicolo")).toBeTruthy();
    await user.click(dialog().getByRole("button", { name: "Continua" }));
    expect(name().value).toBe("Permesso altrui");
    await user.click(dialog().getByRole("button", { name: "Crea il servizio" }));
    await waitFor(() =>
      expect(askedOf("services.create")).toEqual([
        {
          from: { kind: "address", url: "https://servizi.vicino.example/servizi/permesso" },
          title: { it: "Permesso altrui" },
          officeId: offices[0]?.id,
          level: "cie",
          maxDays: 20,
        },
      ]),
    );
  });

  test("that cannot be taken says what is in the way, and there is no way on", async () => {
    const { user } = open({
      "services.previewImport": () => ({
        service: null,
        notes: [{ code: "offence", detail: "components.0.customConditional", isBlocking: true }],
        languages: [],
      }),
    });
    await user.click(screen.getByRole("button", { name: "Da un altro ente" }));
    await user.upload(
      dialog().getByLabelText("Carica un file", { selector: "input" }),
      new File(['{"display":"form"}'], "modulo.json", { type: "application/json" }),
    );
    expect(await dialog().findByText(/components\.0\.customConditional/)).toBeTruthy();
    expect(dialog().getByText("Non si può prendere così")).toBeTruthy();
    expect(dialog().queryByRole("button", { name: "Continua" })).toBeNull();
    expect(askedOf("services.previewImport")).toEqual([
      { source: { kind: "document", document: { display: "form" } }, locale: "it" },
    ]);
  });

  test("is not read from a file that holds no definition", async () => {
    const { user } = open();
    await user.click(screen.getByRole("button", { name: "Da un altro ente" }));
    await user.upload(
      dialog().getByLabelText("Carica un file", { selector: "input" }),
      new File(["%PDF-1.7"], "modulo.json", { type: "application/json" }),
    );
    expect(await dialog().findByText("Il file non contiene una definizione leggibile.")).toBeTruthy();
    expect(askedOf("services.previewImport")).toEqual([]);
  });

  test.each(addressFaults)("from an address where there is %s is told at the field", async (fault) => {
    const { user } = open({
      "services.previewImport": () => {
        throw refused("address_unreadable", { fault });
      },
    });
    await user.click(screen.getByRole("button", { name: "Da un altro ente" }));
    await user.type(dialog().getByRole("textbox", { name: "Indirizzo" }), "https://x.example{Enter}");
    expect(await dialog().findByText(messagesOf("it").serviceEditor.import.fault[fault])).toBeTruthy();
    expect(dialog().getByRole("textbox", { name: "Indirizzo" }).getAttribute("aria-invalid")).toBe("true");
  });
});
