// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from "vitest";
import { isTyped, restoreEntries, typedEntries } from "./typed-entries.ts";

let form: HTMLFormElement;

/** A page as the server wrote it: an answer of each kind, some given, some not. */
beforeEach(() => {
  document.body.innerHTML = `<form>
    <input type="hidden" name="_stale" value="2026-11-23T09:00:00.000Z">
    <input type="hidden" name="known" value="x">
    <input name="street" value="Via Roma 1">
    <input name="code" value="RSSMRA85D52G702X" readonly>
    <textarea name="notes">Al citofono</textarea>
    <input type="radio" name="isResident" value="yes" checked><input type="radio" name="isResident" value="no">
    <input type="checkbox" name="needs" value="lift" checked><input type="checkbox" name="needs" value="ramp">
    <select name="zone"><option value="">Scegli</option><option value="a" selected>A</option><option value="b">B</option></select>
    <input type="file" name="_file.licence">
    <button name="_action" value="next">Avanti</button>
  </form>`;
  form = document.querySelector("form") as HTMLFormElement;
});

const field = (selector: string) => form.querySelector(selector) as HTMLInputElement;

describe("what somebody typed on a page", () => {
  test("is names and values of what they may change, nothing of the form's own and no files", () => {
    expect(typedEntries(form)).toEqual([
      ["street", "Via Roma 1"],
      ["code", "RSSMRA85D52G702X"],
      ["notes", "Al citofono"],
      ["isResident", "yes"],
      ["needs", "lift"],
      ["zone", "a"],
    ]);
  });

  test("is nothing as long as the page stands as the server wrote it", () => {
    expect(isTyped(form)).toBe(false);
  });

  test.each([
    ["a line", () => (field("[name=street]").value = "Via Roma 2")],
    ["a line emptied", () => (field("[name=street]").value = "")],
    ["a text", () => (field("textarea").value = "Al citofono, due volte")],
    ["another choice", () => (field("[value=no]").checked = true)],
    ["a tick more", () => (field("[value=ramp]").checked = true)],
    ["a tick less", () => (field("[value=lift]").checked = false)],
    ["another item of a list", () => (field("select").value = "b")],
  ])("is noticed, also when it came before the scripts: %s", (_what, act) => {
    act();
    expect(isTyped(form)).toBe(true);
  });
});

describe("what was kept in the browser", () => {
  const kept = [
    ["street", "Via Verdi 9"],
    ["notes", ""],
    ["isResident", "no"],
    ["needs", "ramp"],
    ["zone", "b"],
  ] as const;

  test("is put back into every kind of field, and is typed from then on", () => {
    expect(restoreEntries(form, kept)).toBe(true);
    expect(typedEntries(form).filter(([name]) => name !== "code")).toEqual(kept.map((entry) => [...entry]));
    expect(isTyped(form)).toBe(true);
  });

  test("does not go over what was typed since the page was opened, and fills in the rest", () => {
    field("[name=street]").value = "Via Nuova 4";
    field("[value=ramp]").checked = true;
    restoreEntries(form, [
      ["street", "Via Verdi 9"],
      ["needs", "lift"],
      ["isResident", "no"],
    ]);
    expect(field("[name=street]").value).toBe("Via Nuova 4");
    expect([field("[value=lift]").checked, field("[value=ramp]").checked]).toEqual([true, true]);
    expect(field("[value=no]").checked).toBe(true);
  });

  test("changes nothing that the identity says, and nothing when it is what stands there", () => {
    expect(
      restoreEntries(form, [
        ["code", "XXXXXX00X00X000X"],
        ["street", "Via Roma 1"],
        ["isResident", "yes"],
        ["needs", "lift"],
      ]),
    ).toBe(false);
    expect(field("[name=code]").value).toBe("RSSMRA85D52G702X");
  });

  test("tells the fields whose look depends on it", () => {
    const told: string[] = [];
    form.addEventListener("change", ({ target }) => void told.push((target as HTMLInputElement).name));
    restoreEntries(form, [
      ["zone", "b"],
      ["street", "Via Roma 1"],
      ["isResident", "yes"],
      ["needs", "lift"],
    ]);
    expect(told).toEqual(["zone"]);
  });
});
