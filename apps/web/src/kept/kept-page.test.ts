import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeHtml } from "./escape-html.ts";
import { type KeptPage, keptPage } from "./kept-page.ts";

const page: KeptPage = {
  language: "it",
  colour: "#007a52",
  nonce: "abc123",
  title: "La sessione è scaduta",
  paragraphs: ["Le tue risposte sono qui sotto."],
  action: "/servizi/accesso-ztl/richiesta/1/veicolo/salva",
  fields: [
    ["vehicles.0.plate", "AB123CD"],
    ["note", `"><script>alert(1)</script>`],
  ],
  submit: "Invia di nuovo",
  link: { href: "/accesso?ritorno=%2F", label: "Accedi", opensTab: true },
  status: 401,
};

describe("a post that came too late", () => {
  test("answers with everything that was typed, ready to be sent again", async () => {
    const html = await keptPage(page).text();
    expect(html).toContain('<input type="hidden" name="vehicles.0.plate" value="AB123CD">');
    expect(html).toContain(`action="${page.action}"`);
  });

  test("keeps its status, so that machines are not misled", () => {
    expect(keptPage(page).status).toBe(401);
  });

  test("does not run what was typed", async () => {
    expect(await keptPage(page).text()).not.toContain("<script>");
  });

  test("whatever was typed stays inside its attribute", () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        expect(escapeHtml(typed)).not.toMatch(/[<>"']/);
      }),
    );
  });

  test("what was typed comes back unchanged to the server", () => {
    const unescape = (html: string): string =>
      html
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&quot;", '"')
        .replaceAll("&#39;", "'")
        .replaceAll("&amp;", "&");
    fc.assert(
      fc.property(fc.string(), (typed) => {
        expect(unescape(escapeHtml(typed))).toBe(typed);
      }),
    );
  });
});
