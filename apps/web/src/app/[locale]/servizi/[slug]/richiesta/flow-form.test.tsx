import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import type { Draft } from "../../../../../session/answers.ts";
import { draft } from "../../../../../testing/examples.ts";
import { Sent } from "../../../../../testing/request.ts";
import { shown } from "../../../../../testing/shown.tsx";
import FormStepPage from "./[id]/[pagina]/page.tsx";
import { type Told, citizen, id, italian, own, slug } from "./flow-pages.testing.ts";

describe("a page of the form", () => {
  const page = (
    changes: Partial<Draft> = {},
    { locale = "it", context = citizen, search = {}, pagina = "applicantPage" }: Told & { pagina?: string } = {},
  ) =>
    shown(
      <FormStepPage params={Promise.resolve({ locale, slug, id, pagina })} searchParams={Promise.resolve(search)} />,
      {
        context,
        locale,
        names: italian,
        api: { drafts: { find: async () => draft(changes) } },
      },
    );

  test.each(locales)(
    "in %s is a form that is posted natively, with its three buttons and the day's state in hidden fields",
    async (locale) => {
      const { body, getByRole } = await page({}, { locale });
      const form = body.querySelector("#service-form");
      expect(form?.getAttribute("action")).toBe(`${locale === "it" ? "" : `/${locale}`}${own}/applicantPage/salva`);
      expect(form?.getAttribute("method")).toBe("post");
      expect(form?.getAttribute("enctype")).toBe("multipart/form-data");
      expect(body.querySelector<HTMLInputElement>("[name=_stale]")?.value).toBe(draft().savedAt);
      expect(getByRole("button", { name: { it: "Avanti", de: "Weiter", en: "Next" }[locale] })).toBeTruthy();
    },
  );

  test("what the identity certified is read, not typed", async () => {
    const { body } = await page({ answers: { givenName: "Maria" }, locked: { givenName: "Maria" } });
    expect(body.querySelector<HTMLInputElement>("[name=givenName]")?.matches("[readonly], [type=hidden]")).not.toBe(
      false,
    );
  });

  test("errors are not shown to who only came; asked for, they are on top and beside each question", async () => {
    expect((await page({})).body.querySelectorAll("[aria-invalid=true]").length).toBe(0);
    const { body, getAllByRole } = await page({ answers: { email: "maria@" } }, { search: { verifica: "si" } });
    const wrong = [...body.querySelectorAll("[aria-invalid=true]")];
    expect(wrong.map((control) => control.getAttribute("name"))).toContain("email");
    for (const control of wrong) {
      const told = (
        (control.matches("[type=radio]") ? control.closest("fieldset") : control)?.getAttribute("aria-describedby") ??
        ""
      )
        .split(" ")
        .map((each) => body.querySelector(`[id="${each}"]`)?.textContent ?? "");
      expect(told.join("")).not.toBe("");
    }
    expect(getAllByRole("alert")[0]?.querySelectorAll("a[href^='#']").length).toBeGreaterThanOrEqual(2);
  });

  test.each([
    ["it", "Per questo servizio c'è già una richiesta con questa risposta"],
    ["de", "Zu diesem Dienst gibt es bereits einen Antrag mit dieser Antwort"],
    ["en", "There is already an application for this service with this answer"],
  ] as const)(
    "an answer that another application has given is told beside its question, in %s",
    async (locale, words) => {
      const taken = [
        { path: "email", code: "taken" as const },
        { path: "income", code: "taken" as const },
      ];
      const { body } = await page(
        { answers: { email: "maria@esempio.it" }, taken },
        { locale, search: { verifica: "si" } },
      );
      const email = body.querySelector("[name=email]");
      expect(email?.getAttribute("aria-invalid")).toBe("true");
      const told = (email?.getAttribute("aria-describedby") ?? "")
        .split(" ")
        .map((each) => body.querySelector(`[id="${each}"]`)?.textContent ?? "");
      expect(told.join(" ")).toContain(words);
      // The other is of another page.
      expect(body.querySelectorAll("a[href='#income']").length).toBe(0);
      expect((await page({ answers: { email: "maria@esempio.it" }, taken }, { locale })).text).not.toContain(words);
    },
  );

  test.each([
    ["the page before the notice was read", { progress: { pages: [] } as never }, "applicantPage", "privacy"],
    ["a page the form does not have", {}, "altra", "applicantPage"],
  ])("%s is not shown: the right one is", async (_name, changes, pagina, step) => {
    await expect(page(changes, { pagina })).rejects.toThrow(new Sent(`${own}/${step}`));
  });

  test.each([
    [{ fatto: "salvata" }, /[Bb]ozza salvata|salvat/],
    [{ errore: "service_closed" }, /chiuso mentre compilavi. Le tue risposte restano salvate/],
    [{ file: "file_too_large", domanda: "vehicles.0.document" }, /troppo grande/],
  ])("after %o it says so: %s", async (search, words) => {
    const { text, body } = await page({}, { search: search });
    expect(text).toMatch(words);
    if ("domanda" in search) expect(body.querySelector('a[href="#field-vehicles-0-document"]')).not.toBeNull();
  });

  test.each(["__proto__", "<script>", "nonsense"])(
    "an address that names «%s» as what went wrong says nothing",
    async (word) => {
      const { text, body } = await page({}, { search: { errore: word, file: word, fatto: word } });
      expect(text).not.toContain(word);
      expect(body.querySelectorAll("[role=alert]").length).toBe(0);
    },
  );

  test("a form that changed since: what is new is named, what is not asked any more can be read", async () => {
    const { text } = await page({
      formChanged: { newQuestions: ["Classe ambientale"] },
      leftOut: [{ label: "Colore", value: "Rosso" }],
    });
    expect(text).toContain("«Classe ambientale»");
    expect(text).toContain("ColoreRosso");
  });

  test("with nothing to read in the index of questions there is none; a frame of questions is in it", async () => {
    expect(Object.values((await page({})).links)).toContain("#section-residence");
  });

  test("photographs are taken on the spot: the control of a file takes pictures from the camera, and says what it takes", async () => {
    const { body } = await page(
      { progress: { privacyAt: "2026-11-25T08:00:00Z", pages: ["applicantPage"] } },
      { pagina: "vehiclesPage" },
    );
    const control = body.querySelector('input[type=file][name="_file.licence"]');
    expect(control?.getAttribute("accept")).toMatch(/\.pdf.*(?:\.jpg|image)/);
    expect(
      body.querySelector(`[id="${control?.getAttribute("aria-describedby")?.split(" ")[0] ?? ""}"]`)?.textContent,
    ).toMatch(/5 MB/);
  });
});
