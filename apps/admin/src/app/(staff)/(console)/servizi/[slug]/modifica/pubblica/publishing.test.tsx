// @vitest-environment happy-dom
import { locales } from "@sportello/domain/locales";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive, askedOf, saidDone } from "../../../../../../../testing/alive.tsx";
import { refused } from "../../../../../../../testing/frame.tsx";
import { router } from "../../../../../../../testing/router.ts";
import { RollBackButton } from "../versioni/roll-back-button.tsx";
import { DiscardButton } from "./discard-button.tsx";
import { FindingsList } from "./findings-list.tsx";
import { PublishButton } from "./publish-button.tsx";

type Finding = Parameters<typeof FindingsList>[0]["findings"][number];
const finding = (given: Partial<Finding>): Finding =>
  ({ place: "sheet", code: "missing_section", path: "howTo", ...given }) as Finding;
const list = (findings: readonly Finding[], locale: (typeof locales)[number] = "it") =>
  alive(<FindingsList slug="ztl" findings={findings} />, { locale });
const links = () => screen.getAllByRole("link").map((link) => [link.textContent, link.getAttribute("href")]);

describe("what is missing before a service is published", () => {
  test("is nothing: that is said, and there is no list", () => {
    list([]);
    expect(screen.getByText("Non manca niente: puoi pubblicare")).toBeTruthy();
    expect(screen.queryByRole("listitem")).toBeNull();
  });

  test.each([
    [
      "a section of the sheet",
      finding({}),
      "Scrivi la sezione obbligatoria: Come fare",
      "/servizi/ztl/modifica/scheda#howTo",
    ],
    [
      "a topic",
      finding({ place: "general", code: "no_topic", path: "topics" }),
      "Scegli almeno un argomento",
      "/servizi/ztl/modifica#topics",
    ],
    [
      "a translation of a step",
      finding({
        place: "translations",
        code: "missing_translation",
        path: "times.steps.0.title",
        language: "de",
        detail: "sheet",
      }),
      "Manca la traduzione (tedesco): Tempi e scadenze · Passi e scadenze · 1 · Titolo",
      "/servizi/ztl/modifica/traduzioni#de/sheet/times.steps.0.title",
    ],
    [
      "a question nobody reaches",
      finding({ place: "form", code: "unreachable", path: "plate" }),
      "Nessuno può arrivare a: plate",
      "/servizi/ztl/modifica/modulo#plate",
    ],
    [
      "a question nobody reaches, by its words",
      finding({ place: "form", code: "unreachable", path: "plate", words: "Targa" }),
      "Nessuno può arrivare a: «Targa»",
      "/servizi/ztl/modifica/modulo#plate",
    ],
    [
      "a question that is not translated, by its words",
      finding({
        place: "translations",
        code: "missing_translation",
        path: "plate:label",
        language: "en",
        detail: "form",
        words: "Targa",
      }),
      "Manca la traduzione (inglese): «Targa»",
      "/servizi/ztl/modifica/traduzioni#en/form/plate%3Alabel",
    ],
    [
      "an amount",
      finding({ place: "payment", code: "amount_missing", path: "charge" }),
      "Scrivi l'importo",
      "/servizi/ztl/modifica/regole#charge",
    ],
    [
      "a fact that a mail cannot know",
      finding({ place: "messages", code: "unknown_placeholder", path: "accepted.text", detail: "{{banana}}" }),
      "Questo dato non esiste: {{banana}}",
      "/servizi/ztl/modifica/messaggi#accepted",
    ],
  ] as const)("%s: told in words, with the way to its very place", (_what, one, words, href) => {
    list([one]);
    expect(links()).toEqual([[words, href]]);
  });

  test("is grouped by where it is put right, in the order of the editor, each counted", () => {
    list([
      finding({ place: "form", code: "empty_page", path: "p" }),
      finding({}),
      finding({ place: "general", code: "no_topic", path: "topics" }),
      finding({ path: "needed" }),
    ]);
    expect(screen.getAllByRole("heading").map(({ textContent }) => textContent)).toEqual([
      "Generale (1)",
      "Scheda (2)",
      "Modulo (1)",
    ]);
    expect(screen.getByText("Prima di pubblicare ci sono 4 cose da sistemare")).toBeTruthy();
  });

  test("is told eight at a time for one part; the rest is one link away", () => {
    list(
      Array.from({ length: 11 }, (_, index) => finding({ place: "form", code: "missing_label", path: `k${index}` })),
    );
    expect(links()).toHaveLength(9);
    expect(links().at(-1)).toEqual(["e altre 3", "/servizi/ztl/modifica/modulo"]);
  });

  test.each(locales)("that another version found and this one does not know is told all the same, in %s", (locale) => {
    list([finding({ code: "of_tomorrow" })], locale);
    expect(links()[0]?.[0]).not.toMatch(/of_tomorrow|finding\./);
    expect(links()[0]?.[0]).not.toBe("");
  });
});

describe("publishing", () => {
  const open = (isReady: boolean, publish: (input: never) => unknown = () => ({ version: 5 })) =>
    alive(
      <PublishButton
        slug="ztl"
        against={4}
        revisions={{ general: 1, sheet: 2, form: 3, options: 4 }}
        isReady={isReady}
      />,
      { procedures: { "services.publish": publish } },
    );
  const press = () => screen.getByRole<HTMLButtonElement>("button", { name: "Pubblica adesso" });

  test("cannot be pressed while something is missing", () => {
    open(false);
    expect(press().disabled).toBe(true);
  });

  test("publishes what the page showed, says the number, and leads to the service", async () => {
    const { user } = open(true);
    await user.click(press());
    await waitFor(() => expect(saidDone()).toEqual(["Pubblicata la versione n. 5"]));
    expect(askedOf("services.publish")).toEqual([
      { slug: "ztl", against: 4, revisions: { general: 1, sheet: 2, form: 3, options: 4 } },
    ]);
    expect(router.push.mock.calls).toEqual([["/servizi/ztl"]]);
  });

  test.each([
    ["changed_meanwhile", 1],
    ["not_publishable", 0],
    ["not_allowed", 0],
  ] as const)("refused for %s says why; what a colleague changed is shown anew: %d", async (code, refreshed) => {
    const { user } = open(true, () => {
      throw refused(code);
    });
    await user.click(press());
    expect((await screen.findByRole("alert")).textContent).not.toBe("");
    expect([router.refresh.mock.calls.length, router.push.mock.calls.length, saidDone().length]).toEqual([
      refreshed,
      0,
      0,
    ]);
  });
});

describe("what is thrown away or brought back, after asking", () => {
  const dialog = () => within(screen.getByRole("dialog"));

  test.each([
    [false, "Scarta la bozza", "anche quelle dei colleghi", "services.discardDraft", "Bozza scartata", "/servizi/ztl"],
    [true, "Elimina il servizio", "Non è mai stato pubblicato", "services.remove", "Servizio eliminato", "/servizi"],
  ])("never published (%s): %s", async (isFirst, name, consequence, procedure, done, to) => {
    const { user } = alive(<DiscardButton slug="ztl" isFirst={isFirst} />, {
      procedures: { "services.discardDraft": () => ({}), "services.remove": () => ({}) },
    });
    await user.click(screen.getByRole("button", { name }));
    expect(dialog().getByText(new RegExp(consequence))).toBeTruthy();
    expect(askedOf(procedure)).toEqual([]);
    await user.click(dialog().getByRole("button", { name }));
    await waitFor(() => expect(saidDone()).toEqual([done]));
    expect(askedOf(procedure)).toEqual([{ slug: "ztl" }]);
    expect(router.push.mock.calls).toEqual([[to]]);
  });

  test("an earlier version comes back as a new one, against the one in force", async () => {
    const { user } = alive(<RollBackButton slug="ztl" number={2} against={7} />, {
      procedures: { "services.rollBack": () => ({ version: 8 }) },
    });
    await user.click(screen.getByRole("button", { name: "Ripristina la versione n. 2" }));
    expect(dialog().getByText(/pubblicato subito come nuova versione/)).toBeTruthy();
    await user.click(dialog().getByRole("button", { name: "Ripristina" }));
    await waitFor(() => expect(saidDone()).toEqual(["Versione n. 2 ripristinata come 8"]));
    expect(askedOf("services.rollBack")).toEqual([{ slug: "ztl", number: 2, against: 7 }]);
  });

  test("refused, says why inside the question; back does nothing", async () => {
    const { user } = alive(<RollBackButton slug="ztl" number={2} against={7} />, {
      procedures: {
        "services.rollBack": () => {
          throw refused("changed_meanwhile");
        },
      },
    });
    await user.click(screen.getByRole("button", { name: "Ripristina la versione n. 2" }));
    await user.click(dialog().getByRole("button", { name: "Indietro" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(askedOf("services.rollBack")).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Ripristina la versione n. 2" }));
    await user.click(dialog().getByRole("button", { name: "Ripristina" }));
    expect((await dialog().findByRole("alert")).textContent).toContain("Nel frattempo");
    expect(saidDone()).toEqual([]);
  });
});
