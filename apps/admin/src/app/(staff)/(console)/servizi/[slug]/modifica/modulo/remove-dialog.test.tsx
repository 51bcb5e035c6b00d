// @vitest-environment happy-dom
import { flatten, structureOf } from "@sportello/forms/builder/structure";
import type { FormDefinition } from "@sportello/forms/definition";
import { screen, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { alive } from "../../../../../../../testing/alive.tsx";
import { RemoveDialog } from "./remove-dialog.tsx";

const form: FormDefinition = {
  display: "wizard",
  components: [
    {
      type: "panel",
      key: "car",
      title: "Auto",
      components: [
        { type: "yesno", key: "has", label: "Hai un'auto?" },
        { type: "plate", key: "plate", label: "Targa", conditional: { show: true, when: "has", eq: "yes" } },
        {
          type: "columns",
          key: "row",
          columns: [{ components: [{ type: "email", key: "mail", label: "E-mail" }] }, { components: [] }],
        },
      ],
    },
    {
      type: "panel",
      key: "more",
      title: "Altro",
      components: [
        {
          type: "textfield",
          key: "why",
          label: "Perché",
          conditional: {
            show: true,
            conjunction: "all",
            conditions: [{ component: "has", operator: "isEqual", value: "no" }],
          },
        },
      ],
    },
  ],
};
const open = (key: string, locale: "it" | "de" | "en" = "it") => {
  const node = flatten(structureOf(form)).find((one) => one.key === key);
  if (!node) throw new Error(`no ${key}`);
  const [onRemove, onClose] = [vi.fn<() => void>(), vi.fn<() => void>()];
  const opened = alive(
    <RemoveDialog form={form} node={node} place={node.place} onRemove={onRemove} onClose={onClose} />,
    {
      locale,
    },
  );
  return { ...opened, onRemove, onClose, dialog: within(screen.getByRole("dialog")) };
};

describe("before something is taken out of a form", () => {
  test.each([
    ["has", "Eliminare «Hai un'auto?»?", ["Targa", "Perché"]],
    ["plate", "Eliminare «Targa»?", []],
    ["car", "Eliminare «Auto»?", ["Perché"]],
  ])("%s: those that read its answer are named, whoever goes with it is not", (key, title, readers) => {
    const { dialog } = open(key);
    expect(dialog.getByRole("heading").textContent).toBe(title);
    expect(dialog.queryAllByRole("listitem").map(({ textContent }) => textContent)).toEqual(readers);
  });

  test.each([
    ["car", "Con lui vanno via 4 elementi che contiene."],
    ["row", "Con lui va via 1 elemento che contiene."],
    ["plate", null],
  ])("%s: what it holds is counted, columns are no element", (key, words) => {
    const { dialog } = open(key);
    expect(dialog.queryByText(/^Con lui/)?.textContent ?? null).toBe(words);
  });

  test("is taken away only when one says so", async () => {
    const { dialog, user, onRemove, onClose } = open("plate");
    await user.click(dialog.getByRole("button", { name: "Indietro" }));
    expect([onRemove.mock.calls.length, onClose.mock.calls.length]).toEqual([0, 1]);
    await user.click(dialog.getByRole("button", { name: "Elimina" }));
    expect([onRemove.mock.calls.length, onClose.mock.calls.length]).toEqual([1, 2]);
  });

  test("Escape leaves it where it is", async () => {
    const { user, onRemove, onClose } = open("plate");
    await user.keyboard("{Escape}");
    expect(onClose).toHaveBeenCalledOnce();
    expect(onRemove).not.toHaveBeenCalled();
  });

  test.each(["it", "de", "en"] as const)("it is said that the step can be taken back, in %s", (locale) => {
    open("plate", locale);
    expect(screen.getByRole("dialog").textContent).toMatch(/Ctrl\+Z|Strg\+Z/);
  });
});
