// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { Notice } from "./notice.tsx";

const sheet = readFileSync(join(import.meta.dirname, "../styles/sheet.css"), "utf8");

afterEach(() => {
  cleanup();
  document.head.replaceChildren();
});

test("a button in a notice keeps the colour of its words: in that of a link they would not be seen on it", () => {
  const style = document.createElement("style");
  style.textContent = `:root{--brand:#006147}a.btn{color:#ffffff}${sheet}`;
  document.head.append(style);
  const { getByText } = render(
    <Notice tone="warning" title="Titolo">
      <p>
        <a href="#x">Collegamento</a>{" "}
        <a className="btn btn-primary" href="#y">
          Bottone
        </a>
      </p>
    </Notice>,
  );
  const colourOf = (words: string) => getComputedStyle(getByText(words)).color;
  expect([colourOf("Collegamento"), colourOf("Bottone")]).toEqual(["#006147", "#ffffff"]);
});
