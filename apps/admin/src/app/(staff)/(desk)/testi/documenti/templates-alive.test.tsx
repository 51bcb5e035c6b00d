// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive, askedOf, saidDone } from "../../../../../testing/alive.tsx";
import { inAll } from "../../../../../testing/examples.ts";
import { refused } from "../../../../../testing/frame.tsx";
import { messagesOf } from "../../../../../testing/messages.ts";
import { shown } from "../../../../../testing/shown.tsx";
import { EditTemplate } from "./edit-template.tsx";
import TemplatesPage from "./page.tsx";
import type { About, KeptTemplate } from "./template-dialog.tsx";

const words = messagesOf("it").outcomeTemplates;
const texts = messagesOf("it").texts;
const services = [
  {
    id: "s1",
    title: inAll("Permesso ZTL"),
    questions: [{ path: "veicolo.targa", label: "Targa" }],
    groups: [{ path: "mezzi", label: "Mezzi" }],
  },
  { id: "s2", title: inAll("Nido"), questions: [], groups: [] },
] as About["services"];
const template = (changes: Partial<KeptTemplate> = {}): KeptTemplate => ({
  id: "m1",
  serviceId: "s1",
  outcome: "accepted",
  name: "Autorizzazione",
  title: { it: "N. {{protocollo}}" },
  body: { it: "Si autorizza {{nome}}." },
  ...changes,
});
const open = async (kept: KeptTemplate | null, procedures = {}) => {
  const screenOf = alive(<EditTemplate template={kept} services={services} languages={["it", "de"]} />, { procedures });
  await screenOf.user.click(screen.getByRole("button"));
  const dialog = within(screen.getByRole("dialog"));
  const italian = within(dialog.getByRole("group", { name: words.language.it }));
  return {
    ...screenOf,
    dialog,
    italian,
    body: italian.getByRole<HTMLTextAreaElement>("textbox", { name: /^Testo/ }),
    title: italian.getByRole("textbox", { name: /^Titolo/ }),
  };
};
const save = (dialog: ReturnType<typeof within>) => dialog.getByRole("button", { name: texts.save });

describe("writing a document", () => {
  test("needs name, title and text in Italian; another language may stay empty", async () => {
    const { user, dialog, body, title } = await open(null);
    await user.click(save(dialog));
    expect([title, body].map((field) => field.getAttribute("aria-invalid"))).toEqual(["true", "true"]);
    const german = within(dialog.getByRole("group", { name: words.language.de }));
    expect(german.getAllByRole("textbox").map((field) => field.getAttribute("aria-invalid") ?? "false")).not.toContain(
      "true",
    );
    expect(askedOf("outcomeTemplates.save")).toEqual([]);
  });

  test.each([
    ["{{x}}", "Non sappiamo che cosa mettere al posto di «x»."],
    ["Qui: {{tabella:mezzi}}", "«tabella:mezzi» deve stare da solo su una riga del testo."],
    ["Gentile {{nome", /Le graffe non sono chiuse/],
  ])("%s is told at once, beside the text", async (typed, told) => {
    const { user, italian, body } = await open(null);
    await user.click(body);
    await user.paste(typed);
    expect(italian.getByText(told)).toBeTruthy();
  });

  test("what is filled in is put where the cursor stands, by its words", async () => {
    const { user, italian, body } = await open(null);
    await user.click(body);
    await user.paste("Targa: ");
    await user.selectOptions(italian.getByLabelText(words.insert), "Targa");
    expect(body.value).toBe("Targa: {{risposta:veicolo.targa}}");
    await user.selectOptions(italian.getByLabelText(words.insert), "Mezzi");
    expect(body.value.split("\n").at(-1)).toBe("{{tabella:mezzi}}");
  });

  test("another service offers its own answers", async () => {
    const { user, dialog, italian } = await open(null);
    await user.selectOptions(dialog.getByLabelText("Servizio"), "Nido");
    expect(within(italian.getByLabelText(words.insert)).queryByRole("option", { name: "Targa" })).toBeNull();
  });

  test("is saved whole", async () => {
    const { user, dialog, body, title } = await open(null, { "outcomeTemplates.save": () => ({ id: "m9" }) });
    await user.type(dialog.getByRole("textbox", { name: /^Nome/ }), "Diniego");
    await user.selectOptions(dialog.getByLabelText("Per"), words.outcome.rejected);
    await user.type(title, "Diniego");
    await user.type(body, "Non si autorizza.");
    await user.click(save(dialog));
    await waitFor(() => expect(saidDone()).toEqual([words.saved]));
    expect(askedOf("outcomeTemplates.save")).toEqual([
      {
        serviceId: "s1",
        outcome: "rejected",
        name: "Diniego",
        title: { it: "Diniego" },
        body: { it: "Non si autorizza." },
      },
    ]);
  });

  test("keeps its service: only a new one chooses", async () => {
    const { dialog } = await open(template());
    expect(dialog.queryByLabelText("Servizio")).toBeNull();
  });

  test("what the server does not know how to fill is said, and the text stays", async () => {
    const { user, dialog, body } = await open(template(), {
      "outcomeTemplates.save": () => {
        throw refused("unknown_placeholder", { name: "targa" });
      },
    });
    await user.click(save(dialog));
    expect(await dialog.findByRole("alert")).toBeTruthy();
    expect(body.value).toBe("Si autorizza {{nome}}.");
  });

  test("is deleted only when asked twice", async () => {
    const { user, dialog } = await open(template(), { "outcomeTemplates.remove": () => ({ id: "m1" }) });
    await user.click(dialog.getByRole("button", { name: texts.remove }));
    expect(askedOf("outcomeTemplates.remove")).toEqual([]);
    await user.click(dialog.getByRole("button", { name: texts.removeSure }));
    await waitFor(() => expect(saidDone()).toEqual([words.removed]));
  });
});

describe("looking at it before", () => {
  test("wants a real application and a text without faults", async () => {
    const { user, dialog, body } = await open(template());
    const button = dialog.getByRole<HTMLButtonElement>("button", { name: words.preview });
    expect(button.disabled).toBe(true);
    await user.type(dialog.getByRole("textbox", { name: /^Codice di una pratica/ }), "AN12");
    expect(button.disabled).toBe(false);
    await user.click(body);
    await user.paste(" {{x}}");
    expect(button.disabled).toBe(true);
  });

  test("posts what is written to a tab of its own", async () => {
    const { dialog } = await open(template());
    const form = dialog.getByRole("button", { name: words.preview }).closest("form");
    expect([form?.method, form?.getAttribute("action"), form?.target]).toEqual([
      "post",
      "/api/esiti/anteprima",
      "_blank",
    ]);
    expect(form?.querySelector<HTMLInputElement>("[name=body]")?.value).toBe("Si autorizza {{nome}}.");
  });
});

describe("the documents of the office's services", () => {
  const page = (templates: KeptTemplate[], locale: "it" | "de" | "en" = "it", offered = services) =>
    shown(<TemplatesPage />, {
      locale,
      names: ["Autorizzazione", "N. {{protocollo}}"],
      me: { id: "me", permissions: ["texts.write"] },
      procedures: { "outcomeTemplates.list": () => ({ templates, services: offered, languages: ["it", "de"] }) },
    });

  test("none: said so; without a service there is nothing to write one for", async () => {
    const { text, getByRole } = await page([]);
    expect(text).toContain(words.emptyTitle);
    expect(getByRole("button", { name: words.add })).toBeTruthy();
    expect((await page([], "it", [])).queryByRole("button")).toBeNull();
  });

  test.each(["it", "de", "en"] as const)("are read in %s with their outcome and their service", async (locale) => {
    const { getAllByRole } = await page([template()], locale);
    expect(getAllByRole("row")[1]?.textContent).toContain(messagesOf(locale).outcomeTemplates.outcome.accepted);
  });
});
