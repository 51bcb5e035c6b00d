import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { onePage, permitAnswers, permitForm, today, upload } from "../testing/permit-form.ts";
import { validate } from "../validate.ts";
import { FormPage, type FormPageProps } from "./form-page.tsx";
import { sectionsOf } from "./sections.tsx";

const show = (props: Partial<FormPageProps> = {}) =>
  renderToStaticMarkup(
    <FormPage
      form={permitForm}
      page="applicantPage"
      answers={{}}
      locale="it"
      today={today}
      action="/servizi/permesso/richiesta"
      {...props}
    />,
  );
const showOne = (question: object, props: Partial<FormPageProps> = {}) =>
  show({ form: onePage({ key: "q", label: "Domanda", ...question }), page: "page", ...props });
const choices = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ label: `Voce ${index}`, value: `v${index}` }));

/** Whether one tag of the markup has all these attributes, in whatever order React writes them. */
const hasTag = (html: string, ...attributes: readonly string[]) =>
  (html.match(/<[^>]+>/g) ?? []).some((tag) => attributes.every((attribute) => tag.includes(attribute)));

describe("a page without scripts", () => {
  test("is posted natively with its files", () => {
    expect(
      hasTag(show(), "<form", 'method="post"', 'action="/servizi/permesso/richiesta"', 'encType="multipart/form-data"'),
    ).toBe(true);
  });

  test("answers Enter by going on, not by taking a row away", () => {
    const html = show({ page: "vehiclesPage" });
    expect(html.indexOf('value="next"')).toBeGreaterThan(0);
    expect(html.indexOf('value="next"')).toBeLessThan(html.indexOf('name="_remove"'));
  });

  test("has no style attributes and no scripts, which the content security policy forbids", () => {
    expect(show() + show({ page: "vehiclesPage", answers: permitAnswers })).not.toMatch(/ style=|<script|onclick/i);
  });

  test("keeps what was answered", () => {
    const html = show({ answers: { ...permitAnswers, isResident: "yes", street: 'Via "Roma" <1>' } });
    expect(html).toContain('value="maria@esempio.it"');
    expect(hasTag(html, 'name="isResident"', 'value="yes"', 'checked=""')).toBe(true);
    expect(hasTag(html, 'name="isResident"', 'value="no"', 'checked=""')).toBe(false);
    expect(html).toContain("Via &quot;Roma&quot; &lt;1&gt;");
  });

  test("shows under which answer a question is to be answered, and leaves the question in the page", () => {
    const html = show({ answers: permitAnswers });
    expect(html).toContain("Rispondi solo se «Sei residente?» è «Sì».");
    expect(html).toMatch(/data-when="street" data-shown="false"/);
    expect(html).toContain('name="street"');
  });

  test("leaves out what another page has decided", () => {
    const form = { ...permitForm, components: [...permitForm.components] };
    const [first, second] = form.components as [object, { components: readonly object[] }];
    const hidden = {
      ...second,
      components: [
        {
          type: "textfield",
          key: "reason",
          label: "Motivo",
          conditional: { show: true, when: "isResident", eq: "yes" },
        },
      ],
    };
    const html = show({
      form: { display: "wizard", components: [first, hidden] } as FormPageProps["form"],
      page: "vehiclesPage",
      answers: permitAnswers,
    });
    expect(html).not.toContain('name="reason"');
  });

  test("carries the instant of the save it was made from", () => {
    expect(show({ savedAt: "2026-11-23T09:00:00.000Z" })).toContain('name="_stale" value="2026-11-23T09:00:00.000Z"');
  });
});

describe("identity data", () => {
  test("are shown and not asked", () => {
    const html = show({ locked: { givenName: "Maria" } });
    expect(html).toContain('<p class="data-text">Maria</p>');
    expect(html).not.toContain('name="givenName"');
    expect(html).toContain("Dati che provengono dalla tua identità digitale");
  });

  test("that the sign-in did not give are asked", () => {
    expect(show()).toMatch(/<input[^>]*name="givenName"/);
  });
});

describe("errors", () => {
  const errors = validate(permitForm, { email: "maria@" }, { today, page: "applicantPage" }).errors;
  const html = show({ errors, answers: { email: "maria@" } });

  test("are listed on top, each with a link to its field", () => {
    expect(html).toContain('role="alert" id="form-errors"');
    expect(html).toMatch(/<a href="#field-email">Indirizzo e-mail: Scrivi un indirizzo email valido/);
    expect(html).toMatch(/<a href="#field-isResident">Sei residente\? Questa informazione è obbligatoria/);
  });

  test("stand beside their field and describe it", () => {
    expect(html).toMatch(/<input[^>]*id="field-email"[^>]*aria-invalid="true" aria-describedby="field-email-error"/);
    expect(html).toMatch(
      /id="field-email-error"[^>]*><span class="visually-hidden">Errore: <\/span>Scrivi un indirizzo/,
    );
  });

  test("every link of the list leads to an element of the page", () => {
    for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${id}"`);
  });

  test("of a definition's own rule say what the definition says, in the language asked", () => {
    const question = {
      type: "textfield",
      validate: { pattern: "[0-9]{5}", customMessage: "Il CAP ha 5 cifre" },
      translations: { de: { customMessage: "Die PLZ hat 5 Ziffern" } },
    };
    const wrong = [{ path: "q", code: "pattern" as const }];
    expect(showOne(question, { errors: wrong })).toContain("Il CAP ha 5 cifre");
    expect(showOne(question, { errors: wrong, locale: "de" })).toContain("Die PLZ hat 5 Ziffern");
  });

  test("of an accepted page are none", () => {
    expect(show()).not.toMatch(/form-errors|aria-invalid|invalid-feedback/);
  });
});

describe("a control", () => {
  test.each([
    [{ type: "email" }, /type="email"/],
    [{ type: "phoneNumber" }, /type="tel"/],
    [{ type: "number" }, /inputMode="decimal"/i],
    [{ type: "vatNumber" }, /inputMode="numeric"/i],
    [{ type: "fiscalCode" }, /autoCapitalize="characters"/i],
    [{ type: "datetime", validate: { minDate: "today" } }, /min="2026-11-23"[^>]*type="date"/],
    [{ type: "textarea" }, /<textarea[^>]*rows="4"/],
    [{ type: "currency" }, /input-group-text" aria-hidden="true">€/],
    [{ type: "textfield", profile: "familyName" }, /autoComplete="family-name"/i],
    [{ type: "textfield", autocomplete: "street-address" }, /autoComplete="street-address"/i],
    [{ type: "textfield", validate: { required: true } }, /Domanda\*<\/label><input[^>]*required=""/],
    [
      { type: "textfield", description: "Come sul documento" },
      /aria-describedby="field-q-hint"[^>]*>.*id="field-q-hint">Come sul documento/,
    ],
    [
      { type: "terms", text: "Leggi **bene** [qui](https://esempio.it)" },
      /<strong>bene<\/strong> <a href="https:\/\/esempio.it">qui<\/a>/,
    ],
  ])("of %o", (question, markup) => {
    expect(showOne(question)).toMatch(markup);
  });

  test("shows an amount in euros", () => {
    expect(showOne({ type: "currency" }, { answers: { q: 1250 } })).toContain('value="12,50"');
  });

  test.each([
    [2, "radio"],
    [5, "radio"],
    [6, "list"],
    [40, "list"],
  ])("for %d choices is a %s, however the definition calls it", (count, kind) => {
    for (const question of [
      { type: "radio", values: choices(count) },
      { type: "select", dataSrc: "values", data: { values: choices(count) } },
    ]) {
      const html = showOne(question);
      expect(html.includes("<select")).toBe(kind === "list");
      expect(html.includes('type="radio"')).toBe(kind === "radio");
      expect(html.match(/Voce \d+/g)).toHaveLength(count);
    }
  });

  test("for several choices are tick boxes under one legend", () => {
    const html = showOne({ type: "selectboxes", values: choices(3) }, { answers: { q: ["v1"] } });
    expect(html).toMatch(/<fieldset[^>]*><legend[^>]*>Domanda<\/legend>/);
    expect([0, 1, 2].map((index) => hasTag(html, 'type="checkbox"', `value="v${index}"`, 'checked=""'))).toEqual([
      false,
      true,
      false,
    ]);
  });

  test("has no link that runs a script", () => {
    expect(showOne({ type: "terms", text: "[qui](javascript:alert(1))" })).not.toContain("href");
  });

  test("every field has a label of its own", () => {
    const html = show() + show({ page: "vehiclesPage", answers: permitAnswers });
    const ids = [...html.matchAll(/<(?:input|select|textarea)(?![^>]*type="hidden")[^>]*\bid="([^"]+)"/g)].map(
      ([, id]) => id,
    );
    expect(ids.length).toBeGreaterThan(5);
    for (const id of ids) expect(html).toContain(`for="${id}"`);
  });
});

describe("a repeating group", () => {
  test("that needs a row begins with one", () => {
    const html = show({ page: "vehiclesPage" });
    expect(html).toContain('name="_rows.vehicles" value="1"');
    expect(html).toContain('name="vehicles.0.plate"');
  });

  test("has submit buttons to add and to take away, named for whoever hears them", () => {
    const html = show({ page: "vehiclesPage", answers: { vehicles: [{ plate: "AB123CD" }, {}] } });
    expect(hasTag(html, "<button", 'type="submit"', 'name="_add"', 'value="vehicles"')).toBe(true);
    expect(hasTag(html, 'type="submit"', 'name="_remove"', 'value="vehicles.1"')).toBe(true);
    expect(html).toMatch(/Elimina <span class="visually-hidden">Veicolo 2/);
  });

  test("that is full offers no more rows", () => {
    expect(show({ page: "vehiclesPage", answers: { vehicles: [{}, {}, {}] } })).not.toContain('name="_add"');
  });
});

describe("a file question", () => {
  test("takes files in the browser's own control and says what is accepted", () => {
    const html = show({ page: "vehiclesPage" });
    expect(hasTag(html, 'type="file"', 'id="field-licence"', 'name="_file.licence"', 'accept=".pdf,.jpg"')).toBe(true);
    expect(html).toContain("Formati ammessi: PDF, JPG. Dimensione massima: 5 MB.");
  });

  test("shows what was uploaded, with a button to take it away", () => {
    const html = show({
      page: "vehiclesPage",
      answers: permitAnswers,
      uploads: [{ id: upload, name: "patente.pdf", size: 1_234_567 }],
    });
    expect(html).toContain("patente.pdf (1,2 MB)");
    expect(hasTag(html, 'type="hidden"', 'name="licence"', `value="${upload}"`)).toBe(true);
    expect(hasTag(html, 'type="submit"', 'name="_detach"', `value="licence:${upload}"`)).toBe(true);
  });
});

describe("the cards of a page", () => {
  const text = (key: string) => ({ type: "textfield", key, label: key });
  const form = onePage(
    { type: "content", key: "note", text: "Leggi" },
    text("a"),
    { type: "fieldset", key: "part", legend: "Parte", components: [text("b")] },
    text("c"),
  );

  test("are its parts; loose questions take the page's title once, a text stands without a card", () => {
    expect(sectionsOf(form, "page", "it").map(({ title }) => title)).toEqual(["Pagina", "Parte"]);
    expect(
      show({ form, page: "page" })
        .match(/<h2[^>]*>[^<]+/g)
        ?.map((title) => title.replace(/.*>/, "")),
    ).toEqual(["Pagina", "Parte"]);
  });

  test("are listed with anchors that exist", () => {
    const html = show({ form, page: "page" });
    for (const { id } of sectionsOf(form, "page", "it")) expect(html).toContain(`id="${id}"`);
  });

  test("of a page that is not there are none", () => {
    expect(sectionsOf(form, "nowhere", "it")).toEqual([]);
    expect(show({ form, page: "nowhere" })).toBe("");
  });
});
