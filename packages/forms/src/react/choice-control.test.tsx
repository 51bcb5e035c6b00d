// @vitest-environment happy-dom
import { locales } from "@sportello/domain/locales";
import { renderToStaticMarkup } from "react-dom/server.browser";
import { describe, expect, test } from "vitest";
import { onePage, today } from "../testing/permit-form.ts";
import { wordsOf } from "../words.ts";
import { FormPage, type FormPageProps } from "./form-page.tsx";

const choices = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ label: `Voce ${index}`, value: `v${index}` }));
const show = (question: object, props: Partial<FormPageProps> = {}) => {
  const body = document.createElement("div");
  body.innerHTML = renderToStaticMarkup(
    <FormPage
      form={onePage({ key: "q", label: "Domanda", ...question })}
      page="page"
      answers={{}}
      locale="it"
      today={today}
      action="/"
      {...props}
    />,
  );
  document.body.replaceChildren(body);
  const controls: Readonly<Record<string, string>> = {
    group: "fieldset",
    radio: "[type=radio]",
    checkbox: "[type=checkbox]",
    combobox: "select",
    option: "option",
  };
  const all = (role: string) => [...body.querySelectorAll<HTMLInputElement>(controls[role] ?? role)];
  const one = (role: string): HTMLElement => {
    const [found, ...others] = all(role);
    if (!found || others.length > 0) throw new Error(`${others.length + (found ? 1 : 0)} of ${role}`);
    return found;
  };
  return { body, one, all };
};
const wrong: Partial<FormPageProps> = { errors: [{ path: "q", code: "required" }] };
const radio = (count: number, more: object = {}) => ({ type: "radio", values: choices(count), ...more });

describe("a few choices stand open", () => {
  test("as one group under the question, each with a label of its own and all under one name", () => {
    const { one, all } = show(radio(3));
    expect([
      one("group").querySelector("legend")?.textContent,
      one("group").querySelectorAll("[type=radio]").length,
    ]).toEqual(["Domanda", 3]);
    expect(all("radio").map((each) => each.getAttribute("name"))).toEqual(["q", "q", "q"]);
    expect(all("radio").map((each) => each.labels?.[0]?.textContent)).toEqual(["Voce 0", "Voce 1", "Voce 2"]);
  });

  test("the first is where the error's link leads, the others have ids of their own", () => {
    const ids = show(radio(4), wrong)
      .all("radio")
      .map(({ id }) => id);
    expect(ids).toEqual(["field-q", "field-q-1", "field-q-2", "field-q-3"]);
  });

  test("error and hint belong to the group: they are heard on entering it", () => {
    const { one, body } = show(radio(2, { description: "Una sola" }), wrong);
    const described = (one("group").getAttribute("aria-describedby") ?? "")
      .split(" ")
      .map((id) => body.querySelector(`[id="${id}"]`)?.textContent);
    expect(described).toEqual(["Una sola", `Errore: ${wordsOf("it").errors.required}`]);
  });

  test("several may be ticked: none of them alone is compulsory for the browser, which would ask for each", () => {
    const { all, body } = show({ type: "selectboxes", values: choices(3), validate: { required: true } });
    expect(all("checkbox").map((each) => each.hasAttribute("required"))).toEqual([false, false, false]);
    expect(body.querySelector("legend")?.textContent).toBe("Domanda*");
  });

  test.each([
    ["what was chosen", "v1", ["v1"]],
    ["nothing, when the choice is gone from the form", "v9", []],
    ["nothing, when the answer is of another kind", true, []],
    ["nothing yet", undefined, []],
  ])("shows %s", (_what, answer, checked) => {
    const { body } = show(radio(3), { answers: answer === undefined ? {} : { q: answer } });
    expect([...body.querySelectorAll<HTMLInputElement>("input[checked]")].map(({ value }) => value)).toEqual(checked);
  });

  test.each(locales)("in %s yes and no are words of that language", (locale) => {
    const { yes, no } = wordsOf(locale);
    expect(
      show({ type: "yesno" }, { locale })
        .all("radio")
        .map((each) => each.labels?.[0]?.textContent),
    ).toEqual([yes, no]);
  });
});

describe("many choices are a list", () => {
  test("which begins with no choice, so that nothing is sent unread", () => {
    const options = show(radio(6)).all("option");
    expect([options.length, options[0]?.getAttribute("value"), options[0]?.textContent]).toEqual([
      7,
      "",
      wordsOf("it").choose,
    ]);
  });

  test.each([
    [6, false],
    [10, false],
    [11, true],
    [40, true],
  ])("of %d is searched by typing where scripts run: %s", (count, isSearched) => {
    expect(show(radio(count)).one("combobox").hasAttribute("data-combobox")).toBe(isSearched);
  });

  test("says its error and keeps what was chosen", () => {
    const { one } = show(radio(7, { validate: { required: true } }), { ...wrong, answers: { q: "v5" } });
    const list = one("combobox");
    expect((list as HTMLSelectElement).labels[0]?.textContent).toBe("Domanda*");
    expect([
      list.getAttribute("aria-invalid"),
      list.getAttribute("aria-describedby"),
      list.hasAttribute("required"),
    ]).toEqual(["true", "field-q-error", true]);
    expect([...list.querySelectorAll("option[selected]")].map((option) => option.getAttribute("value"))).toEqual([
      "v5",
    ]);
  });

  test("never more than one for several answers: those stay boxes, however many", () => {
    expect(show({ type: "selectboxes", values: choices(12) }).all("checkbox")).toHaveLength(12);
  });
});
