// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, test, vi } from "vitest";
import { alive } from "../testing/alive.tsx";
import { messagesOf } from "../testing/messages.ts";
import { Button } from "./button.tsx";
import { CheckField } from "./check-field.tsx";
import { ChoiceField } from "./choice-field.tsx";
import { CopyButton } from "./copy-button.tsx";
import { DateField } from "./date-field.tsx";
import { ManyField } from "./many-field.tsx";
import { SelectField } from "./select-field.tsx";
import { TextField } from "./text-field.tsx";

const words = messagesOf("it");
const describedBy = (element: HTMLElement): string =>
  (element.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .map((id) => document.getElementById(id)?.textContent ?? "")
    .join(" ")
    .trim();

describe("a text field", () => {
  test("has its name, its help and its fault read together", () => {
    alive(
      <TextField
        label="Nome"
        description="Come lo leggono i colleghi."
        error="Scrivi un nome."
        value=""
        onChange={() => undefined}
      />,
    );
    const field = screen.getByRole("textbox", { name: "Nome" });
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(describedBy(field)).toContain("Come lo leggono i colleghi.");
    expect(describedBy(field)).toContain("Scrivi un nome.");
  });

  test.each([1, 5])("of %d lines in another language: what is typed is, its name and its help are not", (lines) => {
    alive(
      <TextField
        label="Nome in tedesco"
        description="Facoltativo."
        lang="de"
        value="Amt"
        {...(lines > 1 && { lines })}
        onChange={() => undefined}
      />,
    );
    expect(screen.getByRole("textbox", { name: "Nome in tedesco" }).lang).toBe("de");
    for (const text of ["Nome in tedesco", "Facoltativo."])
      expect(screen.getByText(text).closest("[lang=de]")).toBeNull();
  });

  test.each([
    [undefined, "INPUT"],
    [5, "TEXTAREA"],
  ] as const)("of %s lines is an %s", (lines, tag) => {
    alive(<TextField label="Nome" {...(lines && { lines })} />);
    expect(screen.getByRole("textbox").tagName).toBe(tag);
  });

  test("where typing begins has the keyboard, others do not take it", () => {
    alive(
      <>
        <TextField label="Uno" />
        <TextField label="Due" isFirst />
      </>,
    );
    expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Due" }));
  });

  test("one that is needed says so to who listens, and the browser's own bubble stays away", () => {
    alive(<TextField label="Nome" isRequired />);
    const field = screen.getByRole("textbox");
    expect([field.getAttribute("aria-required"), field.hasAttribute("required")]).toEqual(["true", false]);
  });
});

describe("one of a list", () => {
  const options = [
    { value: "a", label: "Alfa" },
    { value: "b", label: "Beta" },
  ] as const;

  test("tells the value that was chosen", async () => {
    const changed = vi.fn<(value: "a" | "b") => void>();
    const { user } = alive(
      <ChoiceField label="Quale" description="Una sola." value="a" options={options} onChange={changed} />,
    );
    const field = screen.getByRole<HTMLSelectElement>("combobox", { name: "Quale" });
    expect([field.value, describedBy(field)]).toEqual(["a", "Una sola."]);
    await user.selectOptions(field, "Beta");
    expect(changed.mock.calls).toEqual([["b"]]);
  });

  test("as a filter has the choice of everything first, and groups with their names", async () => {
    const changed = vi.fn<() => void>();
    const { user } = alive(
      <SelectField
        name="stato"
        label="Stato"
        empty="Qualunque"
        value={undefined}
        groups={[
          { options: [{ value: "open", label: "Aperte" }] },
          { label: "Concluse", options: [{ value: "accepted", label: "Accettate" }] },
        ]}
        onChange={changed}
      />,
    );
    const field = screen.getByRole<HTMLSelectElement>("combobox", { name: "Stato" });
    expect([...field.options].map(({ text, value }) => [text, value])).toEqual([
      ["Qualunque", ""],
      ["Aperte", "open"],
      ["Accettate", "accepted"],
    ]);
    expect(screen.getByRole("group", { name: "Concluse" })).toBeTruthy();
    await user.selectOptions(field, "Accettate");
    expect(changed).toHaveBeenCalledTimes(1);
  });

  test("a filter that was changed elsewhere shows what is really asked", () => {
    const field = (value: string | undefined) => (
      <SelectField
        name="s"
        label="Stato"
        empty="Qualunque"
        value={value}
        groups={[{ options: [{ value: "a", label: "A" }] }]}
      />
    );
    const { unmount } = alive(field("a"));
    expect(screen.getByRole<HTMLSelectElement>("combobox").value).toBe("a");
    unmount();
    alive(field(undefined));
    expect(screen.getByRole<HTMLSelectElement>("combobox").value).toBe("");
  });
});

describe("several of a list", () => {
  const Field = ({ first }: { readonly first: readonly string[] }) => {
    const [values, setValues] = useState<readonly string[]>(first);
    return (
      <ManyField
        label="Servizi"
        values={values}
        options={["Zattere", "Anagrafe", "Mensa"].map((label) => ({ value: label, label }))}
        onChange={setValues}
      />
    );
  };
  const order = () => screen.getAllByRole("checkbox").map((box) => box.closest("label")?.textContent);

  test("those chosen come first, then by name; the order stays while one ticks", async () => {
    const { user } = alive(<Field first={["Zattere"]} />);
    expect(order()).toEqual(["Zattere", "Anagrafe", "Mensa"]);
    await user.click(screen.getByRole("checkbox", { name: "Mensa" }));
    expect(order()).toEqual(["Zattere", "Anagrafe", "Mensa"]);
    expect(screen.getByRole("group").textContent).toContain("Servizi (2)");
    await user.click(screen.getByRole("checkbox", { name: "Zattere" }));
    await user.click(screen.getByRole("checkbox", { name: "Mensa" }));
    expect(screen.getByRole("group").textContent).toContain("Servizi (0)");
  });
});

describe("a yes or no", () => {
  test.each([[true], [false]])(
    "that is %s tells the other when it is pressed, also on its words",
    async (isChecked) => {
      const changed = vi.fn<(isChecked: boolean) => void>();
      const { user } = alive(
        <CheckField label="Urgente" description="Va in cima." isChecked={isChecked} onChange={changed} />,
      );
      const box = screen.getByRole<HTMLInputElement>("checkbox", { name: "Urgente" });
      expect([box.checked, describedBy(box)]).toEqual([isChecked, "Va in cima."]);
      await user.click(screen.getByText("Urgente"));
      expect(changed.mock.calls).toEqual([[!isChecked]]);
    },
  );
});

describe("a day", () => {
  test("is told when the field is left with another day, and not while it is typed or left as it was", async () => {
    const changed = vi.fn<() => void>();
    const { user } = alive(
      <>
        <DateField name="dal" label="Dal" value="2026-11-01" min="2026-01-01" max="2026-12-31" onChange={changed} />
        <button type="button">Altrove</button>
      </>,
    );
    const field = screen.getByLabelText<HTMLInputElement>("Dal");
    expect([field.min, field.max]).toEqual(["2026-01-01", "2026-12-31"]);
    await user.click(field);
    await user.click(screen.getByRole("button"));
    expect(changed).not.toHaveBeenCalled();
    await user.clear(field);
    await user.type(field, "2026-11-09");
    expect(changed).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button"));
    expect(changed).toHaveBeenCalledTimes(1);
  });
});

describe("a button", () => {
  test("that works keeps its place and the keyboard, and ignores presses", async () => {
    const pressed = vi.fn<() => void>();
    const { user } = alive(
      <Button isPending onPress={pressed}>
        Salva
      </Button>,
    );
    const button = screen.getByRole("button", { name: /Salva/ });
    await user.tab();
    expect(document.activeElement).toBe(button);
    await user.keyboard("{Enter}");
    await user.click(button);
    expect(pressed).not.toHaveBeenCalled();
  });

  test.each(["{Enter}", " "])("is pressed with %j", async (key) => {
    const pressed = vi.fn<() => void>();
    const { user } = alive(<Button onPress={pressed}>Salva</Button>);
    await user.tab();
    await user.keyboard(key);
    expect(pressed).toHaveBeenCalledTimes(1);
  });
});

describe("copying a code", () => {
  test("puts it on the clipboard and says so, until one goes on", async () => {
    const { user } = alive(<CopyButton text="AN00-0000" label="Copia il codice" />);
    expect(screen.getByRole("status").textContent).toBe("");
    await user.click(screen.getByRole("button", { name: "Copia il codice" }));
    await waitFor(() => expect(screen.getByRole("status").textContent).toBe(words.application.copied));
    expect(await navigator.clipboard.readText()).toBe("AN00-0000");
    await user.tab();
    expect(screen.getByRole("status").textContent).toBe("");
  });
});
