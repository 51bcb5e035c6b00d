import { Window } from "happy-dom";
import { describe, expect, test } from "vitest";
import { faultsOf } from "./faults-of.ts";
import { chosenIn, linksOf, textOf } from "./read.ts";

const bodyOf = (html: string): HTMLElement => {
  const { document } = new Window();
  document.body.innerHTML = html;
  return document.body as unknown as HTMLElement;
};
const known = { names: ["Bugliano and the Sea"], outside: ["contenuto"] };
const faults = (html: string, locale: "it" | "de" | "en" = "it") => faultsOf(bodyOf(html), locale, known);

describe("a screen without a fault", () => {
  test.each([
    ["a sentence of its own language", "<p>La tua domanda è stata inviata.</p>"],
    ["a name that is written in another", "<p>Comune di Bugliano and the Sea</p>"],
    ["words that are marked as another language's", '<p lang="en">Read this page and send the form</p>'],
    ["a label around its field", "<label>Nome <input></label>"],
    ["a label beside it", '<label for="a">Nome</label><input id="a">'],
    ["a field named by another text", '<p id="t">Nome</p><input aria-labelledby="t">'],
    ["a hidden field", '<input type="hidden" name="token">'],
    ["a reference to the page around", '<a href="#x" aria-describedby="contenuto">Vai</a>'],
    ["a place React Aria keeps for an error", '<input aria-label="Nome" aria-describedby="react-aria-7">'],
    ["code, which belongs to no language", "<code>the {value} and null</code>"],
    ["a link named by its label", '<a href="/" aria-label="Inizio"><svg></svg></a>'],
  ])("is one with %s", (_, html) => {
    expect(faults(html)).toEqual([]);
  });
});

describe("a fault that is found", () => {
  test.each([
    ["English on an Italian page", "<p>Send your application</p>", "it", "in en: Send your application"],
    [
      "German on an Italian page",
      "<p>Der Antrag wird geprüft und gesendet</p>",
      "it",
      "in de: Der Antrag wird geprüft und gesendet",
    ],
    ["Italian on a German page", "<p>La domanda che hai inviato</p>", "de", "in it: La domanda che hai inviato"],
    [
      "English in what is read out only",
      '<button aria-label="Close this window">×</button>',
      "it",
      "in en: Close this window",
    ],
    [
      "English in the hint of a field",
      '<input aria-label="Nome" placeholder="Type your name">',
      "it",
      "in en: Type your name",
    ],
    ["English before an element", "<p>Open the <b>file</b></p>", "it", "in en: Open the"],
    ["a value that is none", "<p>Scade il Invalid Date</p>", "it", "raw: Scade il Invalid Date"],
    ["an object", "<p>[object Object]</p>", "it", "raw: [object Object]"],
    ["a placeholder nobody filled", "<p>Ciao {name}</p>", "it", "raw: Ciao {name}"],
    ["a number that is none", '<p title="NaN €">x</p>', "it", "raw: NaN €"],
    ["nothing at all", "<p>null giorni</p>", "it", "raw: null giorni"],
    ["an id twice", '<p id="a">x</p><p id="a">y</p>', "it", "id twice: a"],
    ["a label of nothing", '<label for="b">Nome</label>', "it", "for leads to nothing: b"],
    [
      "one of two descriptions that is not there",
      '<p id="a">x</p><input aria-label="Nome" aria-describedby="a b">',
      "it",
      "aria-describedby leads to nothing: b",
    ],
    [
      "a menu nobody can open",
      '<button popovertarget="menu">Menu</button>',
      "it",
      "popovertarget leads to nothing: menu",
    ],
    ["a field without a label", '<input name="a">', "it", 'no label: <input name="a">'],
    [
      "a field with an empty label",
      '<label for="a"> </label><select id="a"></select>',
      "it",
      'no label: <select id="a"></select>',
    ],
    ["a button without a name", "<button><svg></svg></button>", "it", "no name: <button><svg></svg></button>"],
    ["a style in an attribute", '<p style="color:red">x</p>', "it", "forbidden by the policy: style=color:red"],
    ["a script in an attribute", '<p onclick="x()">x</p>', "it", "forbidden by the policy: onclick=x()"],
  ] as const)("is %s", (_, html, locale, fault) => {
    expect(faults(html, locale)).toEqual([fault]);
  });

  test("is told with every other on the same screen", () => {
    expect(faults('<input><p id="a" style="x">undefined</p><p id="a">Send your form</p>')).toHaveLength(5);
  });
});

describe("reading a screen", () => {
  test("text is what a person reads, in one line", () => {
    expect(
      textOf(
        bodyOf("<h1>Le tue\n  domande</h1><script>x</script><style>y</style><svg><title>z</title></svg> <p>due</p>"),
      ),
    ).toBe("Le tue domande due");
  });

  test("links are told by what they are called, of two that are called the same the last", () => {
    expect(
      linksOf(
        bodyOf('<a href="/a">Apri</a><a href="/b" aria-label="Domanda BU-1">Apri</a><a href="/c">Apri</a><a>Senza</a>'),
      ),
    ).toEqual({ Apri: "/c", "Domanda BU-1": "/b", Senza: null });
  });

  test.each([
    ['<select><option value="a">A</option><option value="b" selected>B</option></select>', "b"],
    ['<select><option value="a">A</option><option value="b">B</option></select>', "a"],
    ["<select></select>", null],
  ])("of %s %j is chosen", (html, chosen) => {
    expect(chosenIn(bodyOf(html).querySelector("select") as Element)).toBe(chosen);
  });
});
