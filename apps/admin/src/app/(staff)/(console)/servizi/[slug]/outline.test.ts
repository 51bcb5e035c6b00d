import type { FormDefinition } from "@sportello/forms/definition";
import { describe, expect, it } from "vitest";
import { outlineOf } from "./outline.ts";

const form: FormDefinition = {
  display: "wizard",
  components: [
    {
      type: "panel",
      key: "applicant",
      title: "Richiedente",
      translations: { de: { title: "Antragsteller" } },
      components: [
        { type: "content", key: "intro", text: "Leggi bene." },
        {
          type: "columns",
          key: "row",
          columns: [
            {
              components: [{ type: "textfield", key: "givenName", label: "Nome", locked: true, profile: "givenName" }],
            },
          ],
        },
        {
          type: "datagrid",
          key: "vehicles",
          label: "Veicoli",
          components: [{ type: "plate", key: "plate", label: "Targa", validate: { required: true } }],
        },
        { type: "textarea", key: "why", label: "Motivo", conditional: { show: true, when: "vehicles", eq: "x" } },
        { type: "hidden", key: "secret", label: "Nascosto" },
      ],
    },
  ],
};

describe("the outline of a form", () => {
  const [page] = outlineOf(form, "it");

  it("lists what is asked in the form's order, without layout, texts and hidden fields", () => {
    expect(page?.lines.map(({ label, depth, type }) => [label, depth, type])).toEqual([
      ["Nome", 0, "textfield"],
      ["Veicoli", 0, "rows"],
      ["Targa", 1, "plate"],
      ["Motivo", 0, "textarea"],
    ]);
  });

  it("marks what is needed, what depends on other answers, and what the sign-in certifies", () => {
    expect(page?.lines.filter(({ isRequired }) => isRequired).map(({ label }) => label)).toEqual(["Targa"]);
    expect(page?.lines.filter(({ isConditional }) => isConditional).map(({ label }) => label)).toEqual(["Motivo"]);
    expect(page?.lines.filter(({ isCertified }) => isCertified).map(({ label }) => label)).toEqual(["Nome"]);
  });

  it("speaks the reader's language where the form does, else Italian", () => {
    expect(outlineOf(form, "de")[0]).toMatchObject({ title: "Antragsteller" });
    expect(outlineOf(form, "de")[0]?.lines[0]).toMatchObject({ label: "Nome" });
  });
});
