import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isActiveHtml, markdownOf, plainOf } from "./plain-text.ts";

describe("markup that would do more than write", () => {
  test.each([
    "<script>alert(1)</script>",
    "< script src=//x>",
    '<iframe src="https://x.example">',
    "<object data=x>",
    "<embed src=x>",
    "<style>p{}</style>",
    '<link rel="stylesheet" href="x">',
    '<meta http-equiv="refresh">',
    "<form action=x>",
    "<svg onload=alert(1)>",
    '<p onclick="alert(1)">x</p>',
    "<img src=x onerror=alert(1)>",
    "<img/onerror=alert(1) src=x>",
    "<p class='a'onmouseover='alert(1)'>x</p>",
    '<a href="javascript:alert(1)">x</a>',
    "<a href=' JavaScript :alert(1)'>x</a>",
    "<a href=vbscript:x>x</a>",
    '<img src="data:text/html,x">',
  ])("is known: %s", (html) => {
    expect(isActiveHtml(html)).toBe(true);
  });

  test.each([
    "Data: 12 marzo 2026",
    "<p>Luogo e data: ____</p>",
    "<b>Data :</b> quando hai firmato",
    "Il modulo <formulario> è qui",
    "Scrivi metadati e formati nel link qui sotto",
    "se importo one = 3 allora",
    "<p>Gli stylesheet non servono</p>",
    '<a href="https://comune.example/data:2026">bando</a>',
    "",
  ])("is not seen in what people write: %s", (html) => {
    expect(isActiveHtml(html)).toBe(false);
  });
});

describe("HTML as Markdown", () => {
  test.each([
    ["<p>uno</p><p>due</p>", "uno\n\ndue"],
    ["uno<br>due<br />tre", "uno\n\ndue\n\ntre"],
    ["<div>uno</div><div>due</div>", "uno\n\ndue"],
    ["<h2>Titolo</h2><p>testo</p>", "**Titolo**\n\ntesto"],
    ["<strong>forte</strong> e <b class='x'>grasso</b>", "**forte** e **grasso**"],
    ["<b> spazi </b>", "**spazi**"],
    ["prima<b> </b>dopo", "prima dopo"],
    ["<ul><li>uno</li><li>due</li></ul>", "- uno\n- due"],
    ["<p>prima</p><ol><li class='a'>uno</li></ol><p>dopo</p>", "prima\n\n- uno\n\ndopo"],
    ['<a href="https://esempio.it/a?b=1">qui</a>', "[qui](https://esempio.it/a?b=1)"],
    ["<a target='_blank' href='/servizi' class=x>qui</a>", "[qui](/servizi)"],
    ['<a href="mailto:a@b.it">scrivi</a>', "[scrivi](mailto:a@b.it)"],
    ['<a href="tel:+39061234">chiama</a>', "[chiama](tel:+39061234)"],
    ['<a href="ftp://x">vecchio</a>', "vecchio"],
    ["<a name='su'>senza meta</a>", "senza meta"],
    ["<i>corsivo</i> <span style='color:red'>rosso</span>", "corsivo rosso"],
    ["una&nbsp;riga   con&#32;spazi", "una riga con spazi"],
    ["citt&agrave; perch&eacute; &euro; 5 &amp; pi&ugrave;", "città perché € 5 & più"],
    ["&quot;cos&igrave;&quot; l&apos;uno l&#39;altro l&#x27;ultimo", `"così" l'uno l'altro l'ultimo`],
    ["5 < 6", "5 ‹ 6"],
    ["&lt;script&gt;", "‹script>"],
    ["&amp;lt;b&amp;gt;", "&lt;b&gt;"],
    ["&ignota; &#0; &#x110000; &#1114112; fine", "&ignota; &#1114112; fine"],
    ["\n\n\n\nuno\n\n\n\n\ndue\t \t tre ", "uno\n\ndue tre"],
  ])("%j is %j", (html, text) => {
    expect(markdownOf(html)).toBe(text);
  });

  test.each([
    ["<b>", "", ""],
    ["<a href=", "", ""],
    ["<p a=", "", ">"],
    ["", "</b>", ""],
  ])("of blanks without end after %j is read to its end", (before, after, left) => {
    const html = `${before}${" ".repeat(50_000)}${after}${left}`;
    expect(isActiveHtml(html)).toBe(false);
    expect(markdownOf(html).trim().length).toBeLessThan(20);
  });

  test("never leaves a tag, however it was hidden", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom("<", ">", "&lt;", "&#60;", "&#x3c;", "b", "/", "script", " ", '"', "=", "a href", "x"),
        ),
        (parts) => {
          expect(markdownOf(parts.join(""))).not.toContain("<");
          expect(plainOf(parts.join(""))).not.toContain("<");
        },
      ),
    );
  });
});

describe("the words of a label", () => {
  test.each([
    ["Nome <b>completo</b>", "Nome completo"],
    ["Nome<br>e cognome", "Nome e cognome"],
    ["  molti \n spazi\t", "molti spazi"],
    ["Et&agrave;", "Età"],
    ["a <b", "a ‹b"],
    ["<p></p>", ""],
    ["Reddito > 5 000", "Reddito > 5 000"],
  ])("%j are %j, on one line", (html, words) => {
    expect(plainOf(html)).toBe(words);
  });
});
