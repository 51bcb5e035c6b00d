// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, test } from "vitest";
import { alive } from "../../../../testing/alive.tsx";
import { FigureTable } from "./figure-table.tsx";

const rows = [
  { name: "Permesso", figures: [7, 1] },
  { name: "Nido", figures: [5, null] },
  { name: "Permesso", figures: [2, 0] },
];
const Shortened = () => {
  const [shown, setShown] = useState(rows);
  return (
    <>
      <button type="button" onClick={() => setShown(rows.slice(1).toReversed())}>
        Altro periodo
      </button>
      <FigureTable label="Prova" heads={["Nome", "Totale", "Totale"]} rows={shown} />
    </>
  );
};
const cells = () =>
  [...document.querySelectorAll("tbody tr")].map((row) => [...row.children].map(({ textContent }) => textContent));

describe("figures of services that are called alike", () => {
  test("stay apart, as do columns with one head", () => {
    alive(<Shortened />);
    expect(screen.getAllByRole("columnheader").map(({ textContent }) => textContent)).toEqual([
      "Nome",
      "Totale",
      "Totale",
    ]);
    expect(cells()).toEqual([
      ["Permesso", "7", "1"],
      ["Nido", "5", "—"],
      ["Permesso", "2", "0"],
    ]);
  });

  test("leave nothing behind when others take their place", async () => {
    const { user } = alive(<Shortened />);
    await user.click(screen.getByRole("button", { name: "Altro periodo" }));
    expect(cells()).toEqual([
      ["Permesso", "2", "0"],
      ["Nido", "5", "—"],
    ]);
  });
});
