import { locales } from "@sportello/domain/locales";
import type { SummarySection } from "@sportello/forms/summarise";
import { describe, expect, test } from "vitest";
import { file } from "../../testing/examples.ts";
import { shown } from "../../testing/shown.tsx";
import { SummaryCards } from "./summary-cards.tsx";

type Row = SummarySection["rows"][number];
const text = (label: string, value: string): Row => ({ path: label.toLowerCase(), label, value, kind: "text" });
const section = (title: string, ...rows: Row[]): SummarySection => ({ page: title.toLowerCase(), title, rows });
const names = ["Veicoli", "Persone", "Targa", "Nome", "Figlio", "Telefono", "Patente", "Ada", "Bruno", "Note"];

describe("what was answered", () => {
  test("stands page by page, each with a title that names its part for who hears it", async () => {
    const { getAllByRole, getByRole } = await shown(
      <SummaryCards
        sections={[section("Veicoli", text("Targa", "AB123CD")), section("Persone", text("Nome", "Ada"))]}
        uploads={[]}
        level="h2"
      />,
      { names },
    );
    expect(getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent)).toEqual(["Veicoli", "Persone"]);
    expect(getByRole("region", { name: "Persone" }).textContent).toContain("Ada");
  });

  test.each(["h2", "h3"] as const)("under a title of the level the page around has room for: %s", async (level) => {
    const { body } = await shown(
      <SummaryCards sections={[section("Veicoli", text("Targa", "A"))]} uploads={[]} level={level} />,
      { names },
    );
    expect(body.querySelector(level)?.textContent).toBe("Veicoli");
  });

  test("has what can be done with it beside its title, for each page its own", async () => {
    const { links } = await shown(
      <SummaryCards
        sections={[section("Veicoli", text("Targa", "A")), section("Persone", text("Nome", "Ada"))]}
        uploads={[]}
        level="h2"
        action={({ page }) => <a href={`/${page}`}>{page}</a>}
      />,
      { names: [...names, "veicoli", "persone"] },
    );
    expect(links).toEqual({ veicoli: "/veicoli", persone: "/persone" });
  });

  test("of nothing at all is nothing", async () => {
    expect((await shown(<SummaryCards sections={[]} uploads={[]} level="h2" />)).html).toBe("");
  });

  test("in groups inside groups keeps each answer under its own name", async () => {
    const child = (name: string, ...phones: string[]): Row => ({
      path: name,
      label: "Figlio",
      value: "",
      kind: "group",
      rows: [
        text("Nome", name),
        {
          path: `${name}.phones`,
          label: "Telefono",
          value: "",
          kind: "group",
          rows: phones.map((phone) => text("Telefono", phone)),
        },
      ],
    });
    const { body } = await shown(
      <SummaryCards sections={[section("Persone", child("Ada", "1", "2"), child("Bruno"))]} uploads={[]} level="h2" />,
      { names },
    );
    const groups = [...body.querySelectorAll(":scope > section > div > dl > .summary-group")].map(
      (group) => group.textContent,
    );
    expect(groups).toEqual(["FiglioNomeAdaTelefonoTelefono1Telefono2", "FiglioNomeBrunoTelefono"]);
  });

  test.each(locales)("in %s says what was left empty, and misses a file that is gone", async (locale) => {
    const { body } = await shown(
      <SummaryCards
        sections={[
          section(
            "Veicoli",
            text("Targa", ""),
            { path: "f", label: "Patente", value: "", kind: "file", files: ["gone"] },
            { path: "g", label: "Note", value: "", kind: "file" },
          ),
        ]}
        uploads={[file()]}
        level="h2"
      />,
      { locale, names },
    );
    const said = [...body.querySelectorAll("dd .text-muted")].map(({ textContent }) => textContent);
    expect(said).toHaveLength(3);
    expect(said[1]).toBe(said[2]);
    expect(said[0]).not.toBe(said[1]);
    expect(body.querySelector("a")).toBeNull();
  });

  test("shows the files of a question and no other's, in their own order", async () => {
    const uploads = [
      file({ id: "1", name: "fronte.pdf" }),
      file({ id: "2", name: "altro.pdf" }),
      file({ id: "3", name: "retro.pdf" }),
    ];
    const { links } = await shown(
      <SummaryCards
        sections={[section("Veicoli", { path: "f", label: "Patente", value: "", kind: "file", files: ["3", "1"] })]}
        uploads={uploads}
        level="h2"
      />,
      { names },
    );
    expect(Object.values(links)).toEqual(["/api/files/upload/1", "/api/files/upload/3"]);
  });

  test("keeps what was written with its markup, as text", async () => {
    const { body } = await shown(
      <SummaryCards
        sections={[section("Veicoli", text("Note", "una\ndue <img src=x onerror=alert(1)>"))]}
        uploads={[]}
        level="h2"
      />,
      { names },
    );
    expect(body.querySelector("img")).toBeNull();
    expect(body.querySelector("dd")?.textContent).toBe("una\ndue <img src=x onerror=alert(1)>");
  });
});
