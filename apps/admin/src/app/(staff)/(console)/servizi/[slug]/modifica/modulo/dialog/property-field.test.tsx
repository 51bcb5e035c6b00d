import { locales } from "@sportello/domain/locales";
// @vitest-environment happy-dom
import { type EditableField, editableFields } from "@sportello/forms/builder/editable";
import type { Typed } from "@sportello/forms/builder/property";
import type { Component } from "@sportello/forms/components";
import { screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive } from "../../../../../../../../testing/alive.tsx";
import { Kept } from "../../../../../../../../testing/kept.tsx";
import { PropertyField, type PropertyFieldProps } from "./property-field.tsx";

let typed: Typed;
type Given = Partial<Pick<PropertyFieldProps, "languages" | "wrong"> & { readonly locale: (typeof locales)[number] }>;
const fieldOf = (type: Component["type"], path: string): EditableField => {
  const found = editableFields(type, true).find((one) => one.path === path);
  if (!found) throw new Error(`a ${type} has no ${path}`);
  return found;
};
const open = (
  type: Component["type"],
  path: string,
  start: Typed = {},
  { languages = ["it"], wrong = [], locale = "it" }: Given = {},
) => {
  const show = (now: Typed, change: (next: Typed) => void) => {
    typed = now;
    return (
      <PropertyField field={fieldOf(type, path)} typed={now} languages={languages} wrong={wrong} onChange={change} />
    );
  };
  return alive(<Kept<Typed> start={{ type, key: "k", ...start }} show={show} />, { locale });
};
const written = () => screen.getByRole<HTMLInputElement>("textbox").value;

describe("a value typed as people write it", () => {
  test.each([
    ["currency", "validate.min", "12,50", 1250],
    ["currency", "validate.max", "1.5", 150],
    ["number", "validate.min", "-2,5", -2.5],
    ["textfield", "validate.minLength", "12", 12],
    ["datetime", "validate.minDate", "today-18y", "today-18y"],
    ["time", "validate.maxTime", "08:30", "08:30"],
    ["file", "filePattern", ".pdf,.jpg", ".pdf,.jpg"],
    ["file", "fileMaxSize", "5MB", "5MB"],
    ["textfield", "validate.json", '{"==":[1,1]}', { "==": [1, 1] }],
  ] as const)("of a %s, %s: %s", async (type, path, text, value) => {
    const { user } = open(type, path);
    await user.click(screen.getByRole("textbox"));
    await user.paste(text);
    expect(path.split(".").reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], typed)).toEqual(value);
  });

  test.each([
    ["currency", { validate: { min: 1250 } }, "validate.min", "12,50"],
    ["number", { validate: { max: 2.5 } }, "validate.max", "2,5"],
    ["file", { maxFiles: 3 }, "maxFiles", "3"],
  ] as const)("of a %s is shown as it was typed: %j", (type, start, path, text) => {
    open(type, path, start);
    expect(written()).toBe(text);
  });

  test("stays as it stands while it is no value yet, and is kept for the schema to refuse", async () => {
    const { user } = open("textfield", "validate.minLength");
    await user.type(screen.getByRole("textbox"), "due");
    expect(written()).toBe("due");
    expect(typed).toMatchObject({ validate: { minLength: "due" } });
  });

  test("emptied takes the limit away, and the empty list of limits with it", async () => {
    const { user } = open("textfield", "validate.minLength", { validate: { minLength: 4 } });
    await user.clear(screen.getByRole("textbox"));
    expect(typed).toEqual({ type: "textfield", key: "k" });
  });

  test.each([
    ["currency", "validate.min", "In euro, ad esempio 12,50"],
    ["datetime", "validate.minDate", "today-18y"],
    ["file", "filePattern", "Estensioni separate da virgola"],
    ["textfield", "validate.pattern", "RE2"],
  ] as const)("of a %s, %s, is told how to be written", (type, path, hint) => {
    open(type, path);
    const help = screen.getByRole("textbox").getAttribute("aria-describedby") ?? "";
    expect(
      help
        .split(" ")
        .map((id) => document.getElementById(id)?.textContent ?? "")
        .join(" "),
    ).toContain(hint);
  });

  test("that is wrong says so beside itself, to a screen reader as well", () => {
    open("textfield", "validate.minLength", {}, { wrong: ["validate.minLength"] });
    const field = screen.getByRole("textbox");
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByText("Questo valore non va bene: manca o non è nel formato previsto")).toBeTruthy();
  });

  test("whose part is wrong is wrong, and no other field is", () => {
    open("textfield", "validate.json", {}, { wrong: ["validate.json.==", "label"] });
    expect(screen.getByRole("textbox").getAttribute("aria-invalid")).toBe("true");
    expect(screen.getAllByText(/Questo valore non va bene/)).toHaveLength(1);
  });
});

describe("a yes or no", () => {
  test.each([
    ["textfield", "validate.required", { validate: { required: true } }],
    ["plate", "validate.unique", { validate: { unique: true } }],
    ["textfield", "validate.uniqueInRows", { validate: { uniqueInRows: true } }],
    ["file", "multiple", { multiple: true }],
    ["textfield", "locked", { locked: true }],
  ] as const)("of a %s, %s, is written when it is wanted and gone when it is not", async (type, path, wanted) => {
    const { user } = open(type, path);
    const box = screen.getByRole<HTMLInputElement>("checkbox");
    expect(box.checked).toBe(false);
    await user.click(box);
    expect(typed).toEqual({ type, key: "k", ...wanted });
    await user.click(box);
    expect(typed).toEqual({ type, key: "k" });
  });

  test.each([
    ["file", "protocol"],
    ["address", "prefill"],
    ["form", "prefill"],
  ] as const)("of a %s, %s, holds unless it is taken back", async (type, path) => {
    const { user } = open(type, path);
    const box = screen.getByRole<HTMLInputElement>("checkbox");
    expect(box.checked).toBe(true);
    await user.click(box);
    expect(typed).toEqual({ type, key: "k", [path]: false });
    await user.click(box);
    expect(typed).toEqual({ type, key: "k" });
  });

  test.each([
    ["it", "Una sola pratica per la stessa risposta"],
    ["de", "Nur ein Antrag mit derselben Antwort"],
    ["en", "Only one application with the same answer"],
  ] as const)("that looks at all applications says in %s which do not count", (locale, words) => {
    open("plate", "validate.unique", {}, { locale });
    expect(screen.getByRole("checkbox", { name: new RegExp(`^${words}: .+`) })).toBeTruthy();
  });
});

describe("what an answer is filled from", () => {
  test.each(["profile", "register", "autocomplete"] as const)(
    "is one of a closed list, or nothing: %s",
    async (path) => {
      const { user } = open("textfield", path);
      const list = screen.getByRole<HTMLSelectElement>("combobox");
      const [none, first] = [...list.options];
      expect(none?.textContent).toBe("Nessuno");
      await user.selectOptions(list, first?.value ?? "");
      expect(typed).toMatchObject({ [path]: first?.value });
      await user.selectOptions(list, "");
      expect(typed).toEqual({ type: "textfield", key: "k" });
    },
  );

  test("a purpose that we do not name is kept and shown as it is", () => {
    open("textfield", "autocomplete", { autocomplete: "cc-number" });
    expect(screen.getByRole<HTMLSelectElement>("combobox").value).toBe("cc-number");
  });

  test.each(locales)("is named in %s, every one of them", (locale) => {
    for (const path of ["profile", "register", "autocomplete"]) {
      const { unmount } = open("textfield", path, {}, { locale });
      const options = [...screen.getByRole<HTMLSelectElement>("combobox").options].map(
        ({ textContent }) => textContent,
      );
      expect(new Set(options).size).toBe(options.length);
      expect(options.filter((name) => !name || /^[a-z]+[A-Z-]/.test(name))).toEqual([]);
      unmount();
    }
  });
});

describe("a text", () => {
  test("has a field for each language of the municipality, and is written where the renderer reads it", async () => {
    const { user } = open("textfield", "label", { label: "Nome" }, { languages: ["it", "de", "en"] });
    await user.type(screen.getByLabelText("Etichetta (DE)"), "Vorname");
    expect(typed).toEqual({ type: "textfield", key: "k", label: "Nome", translations: { de: { label: "Vorname" } } });
    await user.clear(screen.getByLabelText("Etichetta (DE)"));
    expect(typed).toEqual({ type: "textfield", key: "k", label: "Nome" });
  });

  test("in one language has no language beside its name", () => {
    open("textfield", "label", { label: "Nome" });
    expect(screen.getByLabelText("Etichetta")).toBeTruthy();
  });

  test("that cannot be missing stays, empty, to be refused; one that can is gone", async () => {
    const label = open("textfield", "label", { label: "N" });
    await label.user.clear(screen.getByLabelText("Etichetta"));
    expect(typed).toHaveProperty("label", "");
    label.unmount();
    const help = open("textfield", "description", { description: "N" });
    await help.user.clear(screen.getByLabelText("Aiuto"));
    expect(typed).not.toHaveProperty("description");
  });

  test("is marked in the language in which it is wrong", () => {
    open("textfield", "label", { label: "N" }, { languages: ["it", "de"], wrong: ["translations.de.label"] });
    expect(
      [screen.getByLabelText("Etichetta (IT)"), screen.getByLabelText("Etichetta (DE)")].map(
        (field) => field.getAttribute("aria-invalid") === "true",
      ),
    ).toEqual([false, true]);
  });
});
