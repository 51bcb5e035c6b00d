// @vitest-environment happy-dom
import { structureOf } from "@sportello/forms/builder/structure";
import type { FormDefinition } from "@sportello/forms/definition";
import { screen } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { alive } from "../../../../../../../testing/alive.tsx";
import { FindItem } from "./find-item.tsx";

const form: FormDefinition = {
  display: "wizard",
  components: [
    {
      type: "panel",
      key: "first",
      title: "Prima",
      components: [
        { type: "textfield", key: "givenName", label: "Nome" },
        {
          type: "fieldset",
          key: "set",
          legend: "Casa",
          components: [{ type: "textfield", key: "street", label: "Via" }],
        },
      ],
    },
    {
      type: "panel",
      key: "second",
      title: "Seconda",
      components: Array.from({ length: 20 }, (_, index) => ({
        type: "number" as const,
        key: `n${index}`,
        label: `Numero ${index}`,
      })),
    },
  ],
};
const open = () => {
  const onJump = vi.fn<(node: { readonly place: string }) => void>();
  return { ...alive(<FindItem nodes={structureOf(form)} onJump={onJump} />), onJump };
};
const look = async (user: ReturnType<typeof open>["user"], words: string) => {
  await user.click(screen.getByLabelText("Cerca nel modulo"));
  await user.paste(words);
};
const found = () => screen.queryAllByRole("listitem").map(({ textContent }) => textContent);

describe("finding an element of a form", () => {
  test("says nothing before one looks for something, blanks included", async () => {
    const { user } = open();
    await look(user, "   ");
    expect([screen.getByRole("status").textContent, found()]).toEqual(["", []]);
  });

  test.each([
    ["its label, capitals apart", "VIA", ["Viain Prima"]],
    ["its key", "givenname", ["Nomein Prima"]],
    ["a page by its title, which is on no page", "seconda", ["Seconda"]],
    ["what holds others", "casa", ["Casain Prima"]],
  ])("goes by %s", async (_what, words, lines) => {
    const { user } = open();
    await look(user, words);
    expect(found()).toEqual(lines);
  });

  test.each([
    ["xyz", "Nessun elemento trovato"],
    ["via", "1 elemento trovato"],
    ["numero", "20 elementi trovati"],
  ])("counts what it found for %s", async (words, said) => {
    const { user } = open();
    await look(user, words);
    expect(screen.getByRole("status").textContent).toBe(said);
  });

  test("shows a dozen, so that the form stays in sight", async () => {
    const { user } = open();
    await look(user, "numero");
    expect(found()).toHaveLength(12);
  });

  test("leads there", async () => {
    const { user, onJump } = open();
    await look(user, "via");
    await user.click(screen.getByRole("button"));
    expect(onJump.mock.calls[0]?.[0]).toMatchObject({ place: "components.0.components.1.components.0" });
  });
});
