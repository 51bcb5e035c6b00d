// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive, askedOf, saidDone } from "../../../../../../../testing/alive.tsx";
import { refused } from "../../../../../../../testing/frame.tsx";
import { router } from "../../../../../../../testing/router.ts";
import { NewsForm } from "./news-form.tsx";

type Props = Parameters<typeof NewsForm>[0];
const values: Props["values"] = [
  { part: "sheet", path: "summary.it", isConflict: false, base: "Vecchio", mine: "Vecchio", theirs: "Nuovo" },
  {
    part: "sheet",
    path: "needed.it",
    isConflict: true,
    base: "Era così",
    mine: "Lo abbiamo cambiato",
    theirs: "Lo hanno cambiato",
  },
  { part: "options", path: "maxDays", isConflict: false, base: "30", mine: "30", theirs: "20" },
];
const form: Props["form"] = [
  {
    id: "plate",
    kind: "changed",
    label: "Targa",
    isConflict: false,
    changes: [
      { kind: "changed", id: "plate", label: "Targa", property: "label", before: "Targa", after: "Targa del veicolo" },
    ],
  },
  {
    id: "note",
    kind: "added",
    label: "Nota",
    isConflict: false,
    changes: [{ kind: "added", id: "note", label: "Nota" }],
  },
  { id: "old", kind: "removed", label: "Vecchia domanda", isConflict: true, changes: [] },
] as unknown as Props["form"];
type Given = { readonly merge?: (input: never) => unknown; readonly locale?: "it" | "de" | "en" };
const open = (given: Partial<Props> = {}, { merge = () => ({ isSaved: true }), locale = "it" }: Given = {}) =>
  alive(<NewsForm slug="ztl" values={values} form={form} {...given} />, {
    locale,
    procedures: { "services.mergeNews": merge },
  });
const boxes = () => screen.getAllByRole<HTMLInputElement>("checkbox").map(({ checked }) => checked);
const box = (name: RegExp) => screen.getByRole<HTMLInputElement>("checkbox", { name });
const take = (name: string) => screen.getByRole("button", { name });

describe("what the catalogue says newer", () => {
  test("is chosen where nobody changed it here; a conflict waits for a person", () => {
    open();
    expect(boxes()).toEqual([true, false, true, true, true, false]);
    expect(screen.getAllByText("L'avete cambiato anche voi")).toHaveLength(2);
    expect(take("Prendi 4 novità")).toBeTruthy();
  });

  test("stands beside one's own words; in a conflict also what both began from", () => {
    open();
    const [plain, conflict] = within(screen.getByRole("region", { name: "Scheda" }))
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent ?? "");
    expect(plain).toContain("Il vostroVecchioIl catalogoNuovo");
    expect(plain).not.toContain("Era");
    expect(conflict).toContain("EraEra cosìIl vostroLo abbiamo cambiatoIl catalogoLo hanno cambiato");
  });

  test("of a form says what happens to each question, and what changes of it", () => {
    open();
    const lines = within(screen.getByRole("region", { name: "Modulo" }))
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent ?? "");
    expect(lines.some((line) => line.startsWith("Targa Cambiato"))).toBe(true);
    expect(lines.some((line) => line.startsWith("Nota Nuovo"))).toBe(true);
    expect(lines.some((line) => line.startsWith("Vecchia domanda Tolto"))).toBe(true);
    expect(screen.getByText("Targa del veicolo", { selector: "ins" })).toBeTruthy();
  });

  test("is not spoken of where there is none of its kind", () => {
    open({ values: values.filter(({ part }) => part === "sheet"), form: [] });
    expect(screen.getAllByRole("region").map((one) => one.getAttribute("aria-label"))).toEqual(["Scheda"]);
  });

  test("that is empty is called nothing", () => {
    open({
      values: [{ part: "sheet", path: "more.it", isConflict: false, base: "", mine: "", theirs: "Di più" }],
      form: [],
    });
    expect(screen.getByText("niente")).toBeTruthy();
  });
});

describe("taking it", () => {
  test("sends what is chosen, part by part, and leads to what is to be published", async () => {
    const { user } = open();
    await user.click(box(/Nota/));
    await user.click(screen.getAllByRole("checkbox")[1] as HTMLElement);
    await user.click(take("Prendi 4 novità"));
    await waitFor(() => expect(saidDone()).toEqual(["Fatto: le novità sono nella bozza"]));
    expect(askedOf("services.mergeNews")).toEqual([
      { slug: "ztl", sheet: ["summary.it", "needed.it"], options: ["maxDays"], form: ["plate"] },
    ]);
    expect(router.push.mock.calls).toEqual([["/servizi/ztl/modifica/pubblica"]]);
  });

  test.each([
    [[0, 2, 3, 4], "Prendi niente"],
    [[2, 3, 4], "Prendi 1 novità"],
  ] as const)("counts what is chosen after %j were left out", async (left, words) => {
    const { user } = open();
    for (const index of left) await user.click(screen.getAllByRole("checkbox")[index] as HTMLElement);
    expect(take(words)).toBeTruthy();
  });

  test("refused, says why and keeps the choice", async () => {
    const { user } = open(
      {},
      {
        merge: () => {
          throw refused("changed_meanwhile");
        },
      },
    );
    await user.click(box(/Nota/));
    await user.click(take("Prendi 3 novità"));
    expect((await screen.findByRole("alert")).textContent).toContain("Nel frattempo qualcuno");
    expect(boxes()).toEqual([true, false, true, true, false, false]);
    expect(router.push).not.toHaveBeenCalled();
  });

  test.each(["de", "en"] as const)("is called otherwise in %s, and not left in Italian", (locale) => {
    open({}, { locale });
    expect(screen.getAllByRole("button").at(-1)?.textContent).not.toContain("Prendi");
    expect(screen.getAllByRole("button").at(-1)?.textContent).toContain("4");
  });
});
