// @vitest-environment happy-dom
import type { FormDefinition } from "@sportello/forms/definition";
import { screen } from "@testing-library/react";
import { useRef } from "react";
import { describe, expect, test, vi } from "vitest";
import { alive } from "../../../../../../../testing/alive.tsx";
import { ItemToolbar } from "./item-toolbar.tsx";
import { WithBuilder } from "./testing/with-builder.tsx";
import { useBuilderKeys } from "./use-builder-keys.ts";
import type { Builder } from "./use-builder.ts";

const form: FormDefinition = {
  display: "wizard",
  components: [
    {
      type: "panel",
      key: "page",
      title: "Pagina",
      components: ["a", "b", "c"].map((key) => ({ type: "textfield", key, label: key.toUpperCase() })),
    },
  ],
};
const second = "components.0.components.1";
const keysOf = ({ form: { components } }: Builder) =>
  (components[0] as { components: readonly { key: string }[] }).components.map(({ key }) => key);

let builder: Builder;
const told = () => ({
  onEdit: vi.fn<() => void>(),
  onMove: vi.fn<() => void>(),
  onRemove: vi.fn<() => void>(),
  onCopy: vi.fn<() => void>(),
});
type Told = ReturnType<typeof told>;

const WithKeys = ({ now, onRemove }: { readonly now: Builder; readonly onRemove: () => void }) => {
  const work = useRef<HTMLDivElement>(null);
  useBuilderKeys(work, { builder: now, onRemove });
  return (
    <>
      <div ref={work}>
        <button type="button">Riga</button>
        <input aria-label="Cerca" />
      </div>
      <button type="button">Fuori</button>
      <textarea aria-label="Altrove" />
    </>
  );
};
const open = (isComponent = true) => {
  const calls: Told = told();
  const show = (now: Builder) => {
    builder = now;
    return (
      <>
        <ItemToolbar builder={now} isComponent={isComponent} {...calls} />
        <WithKeys now={now} onRemove={calls.onRemove} />
      </>
    );
  };
  return { ...alive(<WithBuilder form={form} place={second} show={show} />), ...calls };
};
const press = (name: string) => screen.getByRole<HTMLButtonElement>("button", { name });

describe("the commands on what is chosen", () => {
  test.each([
    ["Modifica", "onEdit"],
    ["Sposta in…", "onMove"],
    ["Elimina", "onRemove"],
    ["Copia da…", "onCopy"],
  ] as const)("«%s» asks before it does", async (name, call) => {
    const opened = open();
    await opened.user.click(press(name));
    expect(opened[call]).toHaveBeenCalledOnce();
    expect(keysOf(builder)).toEqual(["a", "b", "c"]);
  });

  test.each([
    ["Sposta su", ["b", "a", "c"]],
    ["Sposta giù", ["a", "c", "b"]],
  ])("«%s» moves by one, and «Annulla» brings it back", async (name, order) => {
    const { user } = open();
    await user.click(press(name));
    expect(keysOf(builder)).toEqual(order);
    await user.click(press("Annulla"));
    expect(keysOf(builder)).toEqual(["a", "b", "c"]);
    await user.click(press("Ripeti"));
    expect(keysOf(builder)).toEqual(order);
  });

  test("«Duplica» puts a copy after it", async () => {
    const { user } = open();
    await user.click(press("Duplica"));
    expect(keysOf(builder)).toHaveLength(4);
    expect(builder.place).toBe("components.0.components.2");
  });

  test("nothing was done yet: there is nothing to take back or to do again", async () => {
    const { user } = open();
    expect([press("Annulla").disabled, press("Ripeti").disabled]).toEqual([true, true]);
    await user.click(press("Duplica"));
    expect([press("Annulla").disabled, press("Ripeti").disabled]).toEqual([false, true]);
    await user.click(press("Annulla"));
    expect([press("Annulla").disabled, press("Ripeti").disabled]).toEqual([true, false]);
  });

  test("where a column is chosen only copying from another form is left", () => {
    open(false);
    const off = ["Modifica", "Sposta su", "Sposta giù", "Sposta in…", "Duplica", "Elimina"];
    expect(off.filter((name) => !press(name).disabled)).toEqual([]);
    expect(press("Copia da…").disabled).toBe(false);
  });
});

describe("the keys of the builder", () => {
  test.each([
    ["{Alt>}{ArrowUp}{/Alt}", ["b", "a", "c"]],
    ["{Alt>}{ArrowDown}{/Alt}", ["a", "c", "b"]],
    ["{Control>}d{/Control}", ["a", "b", "b2", "c"]],
    ["{Meta>}d{/Meta}", ["a", "b", "b2", "c"]],
  ])("%s works on the line that has the focus", async (keys, order) => {
    const { user } = open();
    press("Riga").focus();
    await user.keyboard(keys);
    expect(keysOf(builder)).toEqual(order);
  });

  test.each(["Fuori", "Cerca", "Altrove"])("and does nothing at «%s»", async (name) => {
    const { user, onRemove } = open();
    (screen.queryByRole("button", { name }) ?? screen.getByLabelText(name)).focus();
    await user.keyboard("{Alt>}{ArrowUp}{/Alt}{Control>}d{/Control}{Delete}");
    expect(keysOf(builder)).toEqual(["a", "b", "c"]);
    expect(onRemove).not.toHaveBeenCalled();
  });

  test("Delete asks, it does not take away", async () => {
    const { user, onRemove } = open();
    press("Riga").focus();
    await user.keyboard("{Delete}");
    expect(onRemove).toHaveBeenCalledOnce();
    expect(keysOf(builder)).toEqual(["a", "b", "c"]);
  });

  test.each([
    ["{Control>}z{/Control}", "{Control>}y{/Control}"],
    ["{Meta>}z{/Meta}", "{Meta>}{Shift>}Z{/Shift}{/Meta}"],
  ])("%s takes back and %s does again, wherever one is but in a field", async (back, again) => {
    const { user } = open();
    await user.click(press("Duplica"));
    press("Fuori").focus();
    await user.keyboard(back);
    expect(keysOf(builder)).toHaveLength(3);
    await user.keyboard(again);
    expect(keysOf(builder)).toHaveLength(4);
    screen.getByLabelText("Altrove").focus();
    await user.keyboard(back);
    expect(keysOf(builder)).toHaveLength(4);
  });

  test("are given back with the page", async () => {
    const { user, unmount, onRemove } = open();
    unmount();
    await user.keyboard("{Control>}z{/Control}{Delete}");
    expect(onRemove).not.toHaveBeenCalled();
  });
});
