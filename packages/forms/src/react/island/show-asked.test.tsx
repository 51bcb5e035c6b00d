// @vitest-environment happy-dom
import { renderToStaticMarkup } from "react-dom/server.browser";
import { beforeEach, describe, expect, test } from "vitest";
import type { Answers } from "../../answers.ts";
import { formOf, today } from "../../testing/permit-form.ts";
import { FormPage } from "../form-page.tsx";
import { currentAnswers, showAsked } from "./show-asked.ts";

const text = (key: string, when?: string, eq: string | boolean = "yes") => ({
  type: "textfield",
  key,
  label: key,
  ...(when === undefined ? {} : { conditional: { show: true, when, eq } }),
});
const yesNo = (key: string, when?: string) => ({ ...text(key, when), type: "yesno" });
const form = formOf({
  display: "wizard",
  components: [
    { type: "panel", key: "first", title: "Prima", components: [yesNo("before"), text("kept")] },
    {
      type: "panel",
      key: "second",
      title: "Seconda",
      components: [
        yesNo("isMoving"),
        yesNo("isFar", "isMoving"),
        text("country", "isFar"),
        text("byEarlier", "before"),
        {
          type: "fieldset",
          key: "part",
          legend: "Parte",
          conditional: { show: true, when: "isMoving", eq: "no" },
          components: [text("reason")],
        },
        { type: "datagrid", key: "people", label: "Persone", components: [yesNo("minor"), text("guardian", "minor")] },
      ],
    },
  ],
});
const saved: Answers = { before: "yes", kept: "resta", people: [{ minor: "no" }, { minor: "yes", guardian: "Ada" }] };
const element = () => document.querySelector("form") as HTMLFormElement;
const part = (path: string) => document.querySelector<HTMLElement>(`[data-when="${path}"]`);
const choose = (name: string, value: string) => {
  const control = [...element().querySelectorAll<HTMLInputElement>(`[name="${name}"]`)].find(
    (one) => one.value === value,
  );
  if (!control) throw new Error(`no ${name} of ${value}`);
  control.checked = true;
};
const show = (answers: Answers = saved) => showAsked(form, "second", answers, element(), today);

beforeEach(() => {
  document.body.innerHTML = renderToStaticMarkup(
    <FormPage form={form} page="second" answers={saved} locale="it" today={today} action="/" />,
  );
});

describe("questions that depend on others of the page", () => {
  test("come and go as the answers stand in the browser, one behind the other", () => {
    show();
    expect([part("isFar")?.hidden, part("country")?.hidden]).toEqual([true, true]);
    choose("isMoving", "yes");
    show();
    expect([part("isFar")?.hidden, part("country")?.hidden, part("part")?.hidden]).toEqual([false, true, true]);
    choose("isFar", "yes");
    show();
    expect(part("country")?.hidden).toBe(false);
    choose("isMoving", "no");
    show();
    expect([part("isFar")?.hidden, part("country")?.hidden, part("part")?.hidden]).toEqual([true, true, false]);
  });

  test("are marked for the style sheet as well, and keep what was typed while they are away", () => {
    choose("isMoving", "yes");
    choose("isFar", "yes");
    (element().elements.namedItem("country") as HTMLInputElement).value = "Francia";
    choose("isMoving", "no");
    show();
    expect(part("country")?.dataset["shown"]).toBe("false");
    choose("isMoving", "yes");
    show();
    expect([
      part("country")?.dataset["shown"],
      (element().elements.namedItem("country") as HTMLInputElement).value,
    ]).toEqual(["true", "Francia"]);
  });

  test("in rows each row decides for itself", () => {
    show();
    expect([part("people.0.guardian")?.hidden, part("people.1.guardian")?.hidden]).toEqual([true, false]);
    choose("people.0.minor", "yes");
    choose("people.1.minor", "no");
    show();
    expect([part("people.0.guardian")?.hidden, part("people.1.guardian")?.hidden]).toEqual([false, true]);
  });

  test("what another page decided is in the page or is not: the browser has no say", () => {
    expect(part("byEarlier")).toBeNull();
    expect(element().elements.namedItem("byEarlier")).not.toBeNull();
  });
});

describe("the answers as they stand", () => {
  test("are the other pages' as saved and this page's as typed", () => {
    choose("isMoving", "yes");
    expect(currentAnswers(form, "second", { ...saved, isMoving: "no" }, element())).toMatchObject({
      before: "yes",
      kept: "resta",
      isMoving: "yes",
      people: [{ minor: "no" }, { minor: "yes", guardian: "Ada" }],
    });
  });

  test("what was emptied here is empty, whatever was saved", () => {
    for (const control of element().querySelectorAll<HTMLInputElement>('[name^="people.1."]')) {
      control.checked = false;
      if (control.type === "text") control.value = "";
    }
    const people = (currentAnswers(form, "second", saved, element()) as { people: readonly Record<string, unknown>[] })
      .people;
    expect([people[1]?.["guardian"] ?? "", people[1]?.["minor"] ?? ""]).toEqual(["", ""]);
  });

  test("of a page the form does not have are those saved", () => {
    expect(currentAnswers(form, "nowhere", saved, element())).toMatchObject({ before: "yes", kept: "resta" });
  });
});
