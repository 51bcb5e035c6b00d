// @vitest-environment happy-dom
import type { Locale } from "@sportello/domain/locales";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive, askedOf } from "../../../../testing/alive.tsx";
import { refused } from "../../../../testing/frame.tsx";
import { router } from "../../../../testing/router.ts";
import { NewSubform } from "./new-subform.tsx";

const open = async (
  languages: readonly Locale[] = ["it", "de"],
  create: () => unknown = () => ({ key: "padrone" }),
) => {
  const opened = alive(<NewSubform sources={[{ value: "owner", label: "Padrone" }]} languages={languages} />, {
    procedures: { "subforms.create": create },
  });
  await opened.user.click(screen.getByRole("button"));
  return { ...opened, dialog: within(screen.getByRole("dialog")) };
};
const submit = (dialog: ReturnType<typeof within>) => dialog.getAllByRole("button").at(-1) as HTMLElement;

describe("a new reusable part", () => {
  test("asks for its name in the languages the municipality publishes in, and in no other", async () => {
    const { dialog } = await open(["it"]);
    expect(dialog.getAllByRole("textbox")).toHaveLength(1);
  });

  test("needs an Italian name, said beside its field", async () => {
    const { dialog, user } = await open();
    await user.type(dialog.getAllByRole("textbox")[1] as HTMLElement, "Besitzer");
    await user.click(submit(dialog));
    expect(dialog.getAllByRole("textbox")[0]?.getAttribute("aria-invalid")).toBe("true");
    expect(askedOf("subforms.create")).toEqual([]);
  });

  test("begins empty or from one that is there, and is opened at once", async () => {
    const { dialog, user } = await open();
    await user.type(dialog.getAllByRole("textbox")[0] as HTMLElement, "  Padrone del cane ");
    await user.selectOptions(dialog.getByRole("combobox"), "owner");
    await user.click(submit(dialog));
    await waitFor(() => expect(router.push).toHaveBeenCalledWith("/sottomoduli/padrone"));
    expect(askedOf("subforms.create")).toEqual([{ name: { it: "Padrone del cane" }, from: "owner" }]);
  });

  test("empty sends no source, and no language that was left blank", async () => {
    const { dialog, user } = await open();
    await user.type(dialog.getAllByRole("textbox")[0] as HTMLElement, "Padrone{Enter}");
    await waitFor(() => expect(askedOf("subforms.create")).toEqual([{ name: { it: "Padrone" } }]));
  });

  test("that cannot be made stays open with what was typed", async () => {
    const { dialog, user } = await open(["it"], () => {
      throw refused("not_allowed");
    });
    await user.type(dialog.getByRole("textbox"), "Padrone{Enter}");
    expect(await dialog.findByRole("alert")).toBeTruthy();
    expect(dialog.getByRole<HTMLInputElement>("textbox").value).toBe("Padrone");
    expect(router.push).not.toHaveBeenCalled();
  });
});
