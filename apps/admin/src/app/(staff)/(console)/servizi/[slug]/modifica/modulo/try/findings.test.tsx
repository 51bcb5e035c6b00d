// @vitest-environment happy-dom
import type { Answers } from "@sportello/forms/answers";
import type { FormDefinition } from "@sportello/forms/definition";
import { explain } from "@sportello/forms/tools/explain";
import { simulate } from "@sportello/forms/tools/simulate";
import { screen, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { alive } from "../../../../../../../../testing/alive.tsx";
import { Findings } from "./findings.tsx";

const today = "2026-11-26";
const form: FormDefinition = {
  display: "wizard",
  components: [
    {
      type: "panel",
      key: "page",
      title: "Pagina",
      components: [
        { type: "yesno", key: "has", label: "Hai un cane?", validate: { required: true } },
        {
          type: "textfield",
          key: "name",
          label: "Nome del cane",
          validate: { required: true },
          conditional: { show: true, when: "has", eq: "yes" },
        },
        { type: "number", key: "one", label: "Adulti" },
        { type: "number", key: "sum", label: "In tutto", calculateValue: { "+": [{ var: "data.one" }, 1] } },
        {
          type: "datagrid",
          key: "cars",
          label: "Auto",
          components: [
            { type: "checkbox", key: "old", label: "Vecchia" },
            {
              type: "plate",
              key: "plate",
              label: "Targa",
              validate: { required: true },
              conditional: { show: true, when: "old", eq: true },
            },
          ],
        },
      ],
    },
  ],
};
const open = (answers: Answers, locale: "it" | "de" | "en" = "it") => {
  const onJump = vi.fn<(node: { readonly place: string }) => void>();
  return {
    ...alive(
      <Findings
        form={form}
        result={simulate(form, answers, { today }, locale)}
        reasons={explain(form, answers, today, locale)}
        onJump={onJump}
      />,
      { locale },
    ),
    onJump,
  };
};
const part = (title: RegExp) => within(screen.getByText(title, { selector: "summary" }).parentElement as HTMLElement);
const items = (title: RegExp) =>
  part(title)
    .queryAllByRole("listitem")
    .map(({ textContent }) => textContent?.replaceAll(/\s+/g, " ").trim());

describe("what the form makes of the answers", () => {
  test.each([
    [{}, "Non si chiede", "senza risposta"],
    [{ has: "no" }, "Non si chiede", "No"],
    [{ has: "yes" }, "Si chiede", "Sì"],
  ])("with %j says why a question is asked or not, and what its condition reads", (answers, words, answer) => {
    open(answers);
    const [why] = items(/^Perché si chiede o no/);
    expect(why).toContain(`Nome del cane${words}: `);
    expect(why).toContain(`«Hai un cane?»: ${answer}`);
  });

  test("leaves to each row what each row decides", () => {
    open({ cars: [{ old: true }] });
    expect(items(/^Perché si chiede o no/).at(-1)).toContain("TargaIn ogni riga: ");
  });

  test("counts and tells what is missing or wrong, rows by the name of their question", () => {
    open({ has: "yes", cars: [{ old: true }] });
    expect(screen.getByText("Da completare o correggere (2)")).toBeTruthy();
    expect(items(/^Da completare o correggere/)).toEqual([
      "Nome del caneQuesta informazione è obbligatoria",
      "TargaQuesta informazione è obbligatoria",
    ]);
  });

  test.each([
    [{ one: 2 }, "In tutto3"],
    [{ one: 40 }, "In tutto41"],
  ])("with %j calculates", (answers, line) => {
    open(answers);
    expect(items(/^Valori calcolati/)).toEqual([line]);
  });

  test("tells what was typed and is not asked any more; where there is none, nothing is said of it", () => {
    const first = open({ has: "no", name: "Fido" });
    expect(items(/^Risposte tolte/)).toEqual(["Nome del cane"]);
    first.unmount();
    open({ has: "yes", name: "Fido" });
    expect(screen.queryByText(/^Risposte tolte/)).toBeNull();
  });

  test("sums up as the citizen will read it", () => {
    open({ has: "yes", name: "Fido" });
    expect(items(/^Riepilogo/)).toEqual(expect.arrayContaining(["Hai un cane? Sì", "Nome del cane Fido"]));
  });

  test.each([
    [/^Perché si chiede o no/, "components.0.components.1"],
    [/^Da completare o correggere/, "components.0.components.1"],
    [/^Valori calcolati/, "components.0.components.3"],
  ])("leads from %s to the place in the form", async (title, place) => {
    const { user, onJump } = open({ has: "yes" });
    await user.click(part(title).getAllByRole("button")[0] as HTMLElement);
    expect(onJump.mock.calls[0]).toEqual([expect.objectContaining({ place })]);
  });
});
