import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Prose } from "./prose.tsx";

const html = (text: string) => renderToStaticMarkup(<Prose text={text} />);

test.each([
  ["Una riga", "<p>Una riga</p>"],
  ["Prima\nancora prima\n\nSeconda", "<p>Prima ancora prima</p><p>Seconda</p>"],
  ["- uno\n- due", "<ul><li>uno</li><li>due</li></ul>"],
  ["Leggi **bene**", "<p>Leggi <strong>bene</strong></p>"],
  ["Vai [qui](https://esempio.it/a?b=1)", '<p>Vai <a href="https://esempio.it/a?b=1">qui</a></p>'],
  ["Scrivi [a noi](mailto:info@esempio.it)", '<p>Scrivi <a href="mailto:info@esempio.it">a noi</a></p>'],
  ["[no](javascript:alert(1))", "<p>no)</p>"],
  ["[no](data:text/html,x)", "<p>no</p>"],
  ["1 < 2 & <b>", "<p>1 &lt; 2 &amp; &lt;b&gt;</p>"],
])("%j becomes %s", (text, markup) => {
  expect(html(text)).toBe(markup);
});
