// @vitest-environment happy-dom
import { locales } from "@sportello/domain/locales";
import { screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive } from "../../../../../../../testing/alive.tsx";
import { ChangesList } from "./changes-list.tsx";

describe("what a publication changes", () => {
  type Changes = Parameters<typeof ChangesList>[0]["changes"];
  const none: Changes = { general: [], sheet: [], options: [], form: [] };
  const anna = "0197a000-0000-7000-8000-00000000000a";
  const mobility = "0197a000-0000-7000-8000-000000000001";
  const shownWith = (changes: Partial<Changes>, locale: (typeof locales)[number] = "it") =>
    alive(
      <ChangesList
        title="Che cosa cambia"
        changes={{ ...none, ...changes }}
        offices={[{ id: mobility, name: { it: "Mobilità", de: "Mobilität" } }]}
        people={[{ id: anna, name: "Anna Brandi" }]}
      />,
      { locale },
    );
  const told = () =>
    [...document.querySelectorAll("del, ins")].map(({ tagName, textContent }) => `${tagName} ${textContent}`);

  test("is nothing: that is said", () => {
    shownWith({});
    expect(screen.getByText("Niente: la bozza è uguale a quello che è pubblicato.")).toBeTruthy();
    expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("Che cosa cambia (0)");
  });

  test("is read as before and after, by the name of its place", () => {
    shownWith({
      sheet: [{ path: "times.text.de", before: "30 Tage", after: "20 Tage" }],
      options: [{ path: "maxDays", before: "30", after: "20" }],
    });
    expect(screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      "Scheda",
      "Regole",
    ]);
    expect(screen.getByText(/· Deutsch$/)).toBeTruthy();
    expect(told()).toEqual(["DEL 30 Tage", "INS 20 Tage", "DEL 30", "INS 20"]);
  });

  const to = (path: string) => ({
    options: [
      { path: `assignment.${path}.officeId`, before: null, after: mobility },
      { path: `assignment.${path}.staffId`, before: "0197a000-0000-7000-8000-0000000000ff", after: anna },
    ],
  });
  test.each(locales)("to whom a rule gives work is told by name, office and colleague, in %s", (locale) => {
    shownWith(to("rules.0.to"), locale);
    expect(told()[0]).toBe(locale === "de" ? "INS Mobilität" : "INS Mobilità");
    expect(told()[2]).toBe("INS Anna Brandi");
    expect(document.body.textContent).not.toMatch(/0197a000/);
  });

  test("who takes the rest is told by name as well; whoever is not known any more, as such", () => {
    shownWith(to("otherwise"));
    expect(told()).toEqual(["INS Mobilità", "DEL Persona che non c'è più", "INS Anna Brandi"]);
  });

  test("of what was not there before has no before, and of what is gone no after", () => {
    shownWith({
      sheet: [
        { path: "costs.it", before: null, after: "16 euro" },
        { path: "needed.it", before: "Niente", after: null },
      ],
    });
    expect([...document.querySelectorAll("del, ins")].map(({ tagName }) => tagName)).toEqual(["INS", "DEL"]);
  });

  test.each(["added", "removed", "renamed", "moved", "changed"] as const)(
    "of a form, %s is said in every language",
    (kind) => {
      const said = locales.map((locale) => {
        const { unmount } = shownWith(
          { form: [{ kind, id: "plate", label: "Targa" }] } as unknown as Partial<Changes>,
          locale,
        );
        const text = screen.getByRole("listitem").textContent ?? "";
        unmount();
        return text.replace("Targa", "").trim();
      });
      expect(new Set(said).size).toBe(3);
      expect(said).not.toContain(kind === "added" ? "" : "added");
    },
  );
});
