// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive, askedOf } from "../../../../testing/alive.tsx";
import { refused } from "../../../../testing/frame.tsx";
import { router } from "../../../../testing/router.ts";
import { NewList } from "./new-list.tsx";

const open = async (save: () => unknown = () => ({ id: "0192f5c0", revision: 1 })) => {
  const { user } = alive(<NewList languages={["it", "de"]} />, { procedures: { "lists.save": save } });
  await user.click(screen.getByRole("button", { name: "Nuovo elenco" }));
  const dialog = within(screen.getByRole("dialog", { name: "Nuovo elenco" }));
  await user.type(dialog.getByRole("textbox", { name: "Nome in italiano" }), "Quartieri");
  return { user, dialog };
};

describe("a new list", () => {
  test("is made with its names and the key forms know it by, and opens", async () => {
    const { user, dialog } = await open();
    await user.type(dialog.getByRole("textbox", { name: /Nome in tedesco/ }), "Viertel");
    await user.type(dialog.getByRole("textbox", { name: "Nome breve" }), "quartieri{Enter}");
    await waitFor(() => expect(router.push).toHaveBeenCalledWith("/elenchi/0192f5c0"));
    expect(askedOf("lists.save")).toEqual([
      { kind: "new", key: "quartieri", name: { it: "Quartieri", de: "Viertel" }, entries: [] },
    ]);
  });

  test.each(["", "Quartieri", "2-quartieri", "due parole", "è"])("is not made with the key %j", async (key) => {
    const { user, dialog } = await open();
    if (key !== "") await user.type(dialog.getByRole("textbox", { name: "Nome breve" }), key);
    await user.click(dialog.getByRole("button", { name: "Crea l'elenco" }));
    expect(dialog.getByText("Scrivi un nome breve come scuole-primarie")).toBeTruthy();
    expect(askedOf("lists.save")).toEqual([]);
  });

  test("with a key there is already says so and keeps what was typed", async () => {
    const { user, dialog } = await open(() => {
      throw refused("key_taken");
    });
    await user.type(dialog.getByRole("textbox", { name: "Nome breve" }), "scuole{Enter}");
    expect(await dialog.findByText("C'è già qualcosa con questo nome breve.")).toBeTruthy();
    expect(dialog.getByRole<HTMLInputElement>("textbox", { name: "Nome in italiano" }).value).toBe("Quartieri");
  });
});
