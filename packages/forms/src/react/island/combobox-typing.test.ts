// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from "vitest";
import { wordsOf } from "../../words.ts";
import { makeCombobox } from "./combobox.ts";

let select: HTMLSelectElement;
let field: HTMLInputElement;
let list: HTMLElement;

const municipalities = ["Bolzano (BZ)", "Bologna (BO)", "Cantù (CO)", "Pisa (PI)"];

beforeEach(() => {
  document.body.innerHTML = `<form><label for="field-town">Comune</label>
    <select id="field-town" name="town" required aria-describedby="field-town-hint"><option value="">Scegli</option>${municipalities.map((name) => `<option value="${name.slice(0, 3).toLowerCase()}">${name}</option>`).join("")}</select></form>`;
  select = document.querySelector("select") as HTMLSelectElement;
  makeCombobox(select, wordsOf("it"), new AbortController().signal);
  field = document.querySelector("[role=combobox]") as HTMLInputElement;
  list = document.querySelector("[role=listbox]") as HTMLElement;
});

const type = (text: string) => {
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
};
const press = (key: string) => {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
  field.dispatchEvent(event);
  return event;
};
const offered = () => [...list.children].map((item) => item.textContent);
const marked = () => list.querySelector("[aria-selected=true]")?.textContent;

describe("a long list in a browser with scripts", () => {
  test("is a field with the label's id; the list keeps the answer and its name", () => {
    expect(field.id).toBe("field-town");
    expect(select.hidden).toBe(true);
    expect([select.name, field.name]).toEqual(["town", ""]);
    expect(field.getAttribute("aria-describedby")).toBe("field-town-hint");
    expect([field.required, select.required]).toEqual([true, false]);
  });

  test("offers what the typing finds, without regard to accents, and says that it is open", () => {
    type("cantu");
    expect(offered()).toEqual(["Cantù (CO)"]);
    expect(field.getAttribute("aria-expanded")).toBe("true");
    expect(document.querySelector("[role=status]")?.textContent).toMatch(/1/);
  });

  test("is walked through with the arrows, which stop at both ends, and chosen from with Enter", () => {
    type("bol");
    press("ArrowDown");
    expect(marked()).toBe("Bolzano (BZ)");
    press("ArrowDown");
    press("ArrowDown");
    expect(marked()).toBe("Bologna (BO)");
    expect(field.getAttribute("aria-activedescendant")).toBe(list.children[1]?.id);
    press("ArrowUp");
    expect(press("Enter").defaultPrevented).toBe(true);
    expect([select.value, field.value, list.hidden]).toEqual(["bol", "Bolzano (BZ)", true]);
  });

  test("lets Enter send the form when it is closed", () => {
    expect(press("Enter").defaultPrevented).toBe(false);
  });

  test("goes back to what was chosen with Escape, and when nonsense is left behind", () => {
    type("pisa");
    press("Enter");
    type("xyz");
    press("Escape");
    expect([field.value, select.value]).toEqual(["Pisa (PI)", "pis"]);
    type("xyz");
    field.dispatchEvent(new Event("blur"));
    expect([field.value, select.value]).toEqual(["Pisa (PI)", "pis"]);
  });

  test("takes a name typed whole as chosen, and an emptied field as no answer", () => {
    type("PISA (pi)");
    field.dispatchEvent(new Event("blur"));
    expect(select.value).toBe("pis");
    type("");
    field.dispatchEvent(new Event("blur"));
    expect(select.value).toBe("");
  });

  test("shows an answer that the draft puts back", () => {
    select.value = "can";
    select.dispatchEvent(new Event("change", { bubbles: true }));
    expect(field.value).toBe("Cantù (CO)");
  });

  test("tells the form when an answer is chosen, and only then", () => {
    let told = 0;
    select.form?.addEventListener("input", () => (told += 1));
    type("bol");
    expect(told).toBe(0);
    press("Enter");
    expect(told).toBe(1);
  });
});
