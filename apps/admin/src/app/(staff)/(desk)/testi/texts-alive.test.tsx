// @vitest-environment happy-dom
import { locales } from "@sportello/domain/locales";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive, askedOf, saidDone } from "../../../../testing/alive.tsx";
import { inAll } from "../../../../testing/examples.ts";
import { refused } from "../../../../testing/frame.tsx";
import { messagesOf } from "../../../../testing/messages.ts";
import { Sent } from "../../../../testing/request.ts";
import { shown } from "../../../../testing/shown.tsx";
import { EditText } from "./edit-text.tsx";
import TextsPage from "./page.tsx";
import type { About, KeptText } from "./text-dialog.tsx";

const words = messagesOf("it").texts;
const text = (changes: Partial<KeptText> = {}): KeptText => ({
  id: "t1",
  officeId: "o1",
  serviceId: null,
  command: "reject",
  name: "Fuori zona",
  text: { it: "Gentile {{nome}}, no." },
  ...changes,
});
const about: About = {
  offices: [
    { id: "o1", name: inAll("Mobilità") },
    { id: "o2", name: inAll("Scuola") },
  ],
  services: [
    { id: "s1", officeId: "o1", title: inAll("Permesso ZTL") },
    { id: "s2", officeId: "o2", title: inAll("Mensa") },
  ] as About["services"],
  languages: ["it", "de"],
  examples: {
    it: messagesOf("it").texts.example,
    de: messagesOf("de").texts.example,
    en: messagesOf("en").texts.example,
  },
};
const open = async (kept: KeptText | null, procedures = {}, locale: (typeof locales)[number] = "it") => {
  const screenOf = alive(<EditText text={kept} {...about} />, { procedures, locale });
  await screenOf.user.click(screen.getByRole("button"));
  return { ...screenOf, dialog: within(screen.getByRole("dialog")) };
};
const save = (dialog: ReturnType<typeof within>) => dialog.getByRole("button", { name: words.save });

describe("writing a text", () => {
  test("without a name and without words is told beside both, and nothing is saved", async () => {
    const { user, dialog } = await open(null);
    await user.click(save(dialog));
    expect(
      dialog.getAllByRole("textbox").filter((field) => field.getAttribute("aria-invalid") === "true"),
    ).toHaveLength(2);
    expect(askedOf("decisionTexts.save")).toEqual([]);
  });

  test("is read with example values while it is written", async () => {
    const { user, dialog } = await open(null);
    await user.click(dialog.getByRole("textbox", { name: /^Testo in italiano/ }));
    await user.paste("Gentile {{nome}}, entro il {{scadenza}}.");
    expect(dialog.getByText("Gentile Anna, entro il 31 dicembre 2026.").lang).toBe("it");
  });

  test.each(locales)("is read in the language it is written in, examples too, by whoever reads %s", async (locale) => {
    const { dialog } = await open(
      text({ text: { it: "Entro il {{scadenza}}.", de: "Bis {{scadenza}}." } }),
      {},
      locale,
    );
    expect(dialog.getByText("Entro il 31 dicembre 2026.").lang).toBe("it");
    expect(dialog.getByText(`Bis ${messagesOf("de").texts.example.scadenza}.`).lang).toBe("de");
  });

  test("a name that nothing fills is told in the language it stands in", async () => {
    const { user, dialog } = await open(null);
    await user.type(dialog.getByRole("textbox", { name: /^Nome/ }), "X");
    await user.type(dialog.getByRole("textbox", { name: /^Testo in italiano/ }), "Bene.");
    await user.click(dialog.getByRole("textbox", { name: /^Testo in tedesco/ }));
    await user.paste("Guten Tag {{cognome}}");
    await user.click(save(dialog));
    expect(dialog.getByRole("textbox", { name: /^Testo in tedesco/ }).getAttribute("aria-invalid")).toBe("true");
    expect(dialog.getByText("Non sappiamo che cosa mettere al posto di {{cognome}}")).toBeTruthy();
    expect(askedOf("decisionTexts.save")).toEqual([]);
  });

  test("is saved for a service of its office, a language that was left empty left out", async () => {
    const { user, dialog } = await open(null, { "decisionTexts.save": () => ({ id: "t9" }) });
    await user.type(dialog.getByRole("textbox", { name: /^Nome/ }), " Tutto bene ");
    await user.selectOptions(dialog.getByLabelText("Per"), "Accetta");
    await user.selectOptions(dialog.getByLabelText("Servizio"), "Permesso ZTL");
    await user.type(dialog.getByRole("textbox", { name: /^Testo in italiano/ }), "Bene.");
    await user.click(save(dialog));
    await waitFor(() => expect(saidDone()).toEqual([words.saved]));
    expect(askedOf("decisionTexts.save")).toEqual([
      { officeId: "o1", serviceId: "s1", command: "accept", name: "Tutto bene", text: { it: "Bene." } },
    ]);
  });

  test("another office has other services, and forgets the one chosen", async () => {
    const { user, dialog } = await open(text({ serviceId: "s1" }));
    await user.selectOptions(dialog.getByLabelText("Ufficio"), "Scuola");
    const service = dialog.getByLabelText<HTMLSelectElement>("Servizio");
    expect([...service.options].map(({ textContent }) => textContent)).toEqual([
      messagesOf("it").queue.anyService,
      "Mensa",
    ]);
    expect(service.value).toBe("");
  });

  test("beyond two hundred is refused in a sentence, and what was written stays", async () => {
    const { user, dialog } = await open(text(), {
      "decisionTexts.save": () => {
        throw refused("too_many_texts", { max: 200 });
      },
    });
    await user.click(save(dialog));
    expect(await dialog.findByRole("alert")).toBeTruthy();
    expect(dialog.getByRole<HTMLTextAreaElement>("textbox", { name: /^Testo in italiano/ }).value).toBe(
      "Gentile {{nome}}, no.",
    );
  });

  test("is deleted only when asked twice; a new one cannot be", async () => {
    const { user, dialog, unmount } = await open(text(), { "decisionTexts.remove": () => ({ id: "t1" }) });
    await user.click(dialog.getByRole("button", { name: words.remove }));
    expect(askedOf("decisionTexts.remove")).toEqual([]);
    await user.click(dialog.getByRole("button", { name: words.removeSure }));
    await waitFor(() => expect(saidDone()).toEqual([words.removed]));
    unmount();
    const anew = await open(null);
    expect(anew.dialog.queryByRole("button", { name: words.remove })).toBeNull();
  });
});

describe("the texts of an office", () => {
  const page = (texts: KeptText[], permissions = ["texts.write"], locale: "it" | "de" | "en" = "it") =>
    shown(<TextsPage />, {
      locale,
      names: ["Fuori zona", "Gentile {{nome}}, no."],
      me: { id: "me", permissions, offices: about.offices },
      procedures: { "decisionTexts.list": () => ({ texts, services: about.services, languages: about.languages }) },
    });

  test("are not for who may not write them", async () => {
    await expect(page([], ["applications.read"])).rejects.toThrow(Sent);
  });

  test("none yet: said so, with the way to the first", async () => {
    const { text: told, getByRole } = await page([]);
    expect(told).toContain(words.emptyTitle);
    expect(getByRole("button", { name: words.add })).toBeTruthy();
  });

  test.each(["it", "de", "en"] as const)(
    "are read in %s with what they are for and in which languages",
    async (locale) => {
      const { getAllByRole } = await page([text({ serviceId: "s1" })], ["texts.write"], locale);
      const [, row] = getAllByRole("row");
      expect(row?.textContent).toContain(messagesOf(locale).command.reject);
      expect(row?.textContent).toContain(locale === "it" ? "Permesso ZTL" : `Permesso ZTL (${locale})`);
    },
  );
});
