import { locales } from "@sportello/domain/locales";
import { refusals } from "@sportello/domain/refusals";
import { beforeEach, describe, expect, test } from "vitest";
import { bugliano } from "../testing/examples.ts";
import { keptIn, posted } from "../testing/posted.ts";
import { request } from "../testing/request.ts";
import { isKeptReason, keepAnswers, type KeptReason } from "./keep-answers.ts";

const page = "/servizi/ztl/richiesta/1/veicolo";
const body = async (fields: Parameters<typeof posted>[1]) => {
  const asked = posted(`${page}/salva?x=1`, fields);
  return { request: asked, form: await asked.clone().formData() };
};
const keep = async (
  reason: KeptReason,
  fields: Parameters<typeof posted>[1] = { targa: "AB123CD" },
  more: object = {},
) => keepAnswers({ reason, page, locale: "it", ...(await body(fields)), ...more });

beforeEach(() => {
  request.is({ context: { tenant: bugliano } });
});

describe("a post that could not be carried out now", () => {
  test.each(["not_signed_in", "session_expired", "changed_meanwhile", "too_many_requests"] as const)(
    "%s keeps every word, and answers with its own status",
    async (reason) => {
      const answer = await keep(reason, {
        targa: `"><script>alert(1)</script>`,
        note: "riga 1\r\nriga 2",
        scelte: ["a", "b"],
      });
      const html = await answer.clone().text();
      expect(answer.status).toBe(refusals[reason]);
      expect(html).not.toContain("<script>alert");
      expect([...html.matchAll(/name="scelte" value="(.)"/g)].map(([, value]) => value)).toEqual(["a", "b"]);
      const { fields, action } = await keptIn(answer);
      expect(fields).toMatchObject({ note: "riga 1\r\nriga 2" });
      expect(action).toBe(`${page}/salva`);
    },
  );

  test.each(locales)("in %s says what happened, what to do, and nothing in another language", async (locale) => {
    const titles = new Set<string | undefined>();
    for (const reason of ["session_expired", "changed_meanwhile", "too_many_requests"] as const)
      titles.add((await keptIn(await keep(reason, {}, { locale }))).title);
    expect(titles.size).toBe(3);
    expect(await (await keep("session_expired", {}, { locale })).text()).toContain(`<html lang="${locale}">`);
  });

  test("a language nobody speaks here is Italian", async () => {
    expect(await (await keep("session_expired", {}, { locale: "xx" })).text()).toContain('<html lang="it">');
  });

  test("signing in is opened beside the page; the other tab's answers are seen in its place; waiting has no link", async () => {
    expect(await (await keep("session_expired")).text()).toContain('target="_blank" rel="noopener"');
    const stale = await (await keep("changed_meanwhile")).text();
    expect([stale.includes("_blank"), stale.includes(`href="${page}"`)]).toEqual([false, true]);
    expect((await keptIn(await keep("too_many_requests"))).link).toBeUndefined();
  });

  test.each([
    [undefined, "60"],
    [7, "7"],
  ])("too fast, with a wait of %s: %s seconds, for people and for programs", async (seconds, wait) => {
    const answer = await keep("too_many_requests", {}, { seconds });
    expect(answer.headers.get("Retry-After")).toBe(wait);
    expect((await keptIn(answer)).text).toContain(`${wait} secondi`);
  });

  test("only waiting tells programs to wait", async () => {
    for (const reason of ["session_expired", "changed_meanwhile"] as const)
      expect((await keep(reason)).headers.get("Retry-After")).toBeNull();
  });

  test("what is added to the second post takes the place of what was typed under that name", async () => {
    const { html } = await keptIn(
      await keep("changed_meanwhile", { _force: "no", targa: "AB123CD" }, { also: [["_force", "yes"]] }),
    );
    expect([...html.matchAll(/name="_force" value="(.*?)"/g)].map(([, value]) => value)).toEqual(["yes"]);
  });

  test("files cannot be kept, and it says so; an empty control is no file", async () => {
    const words = "dovrai sceglierli di nuovo";
    expect((await keptIn(await keep("session_expired", { "_file.x": new File(["x"], "x.pdf") }))).text).toContain(
      words,
    );
    expect((await keptIn(await keep("session_expired", { "_file.x": new File([], "") }))).text).not.toContain(words);
  });

  test.each([
    ["not_found", false],
    ["invalid_input", false],
    ["session_expired", true],
    ["changed_meanwhile", true],
  ] as const)("%s is a reason to keep: %s", (code, isKept) => {
    expect(isKeptReason(code)).toBe(isKept);
  });
});

describe("a service that may begin again", () => {
  const restart = { slug: "segnalazione", page: "chi" };

  test("for a citizen changes nothing: their draft is there after signing in", async () => {
    const { action, fields } = await keptIn(await keep("session_expired", { nome: "Irene" }, { restart }));
    expect([action, fields]).toEqual([`${page}/salva`, { nome: "Irene" }]);
  });

  test("for a guest who is only too fast changes nothing either", async () => {
    expect((await keptIn(await keep("too_many_requests", { nome: "Irene", _ritorno: "k" }, { restart }))).action).toBe(
      `${page}/salva`,
    );
  });

  test("for a guest whose draft is gone begins anew, in the language of the page", async () => {
    const { action, fields, html } = await keptIn(
      await keep("session_expired", { nome: "Irene", _ritorno: "k", scelta: "riprendi" }, { restart, locale: "de" }),
    );
    expect(action).toBe("/de/servizi/segnalazione/richiesta/avvia");
    expect(fields).toEqual({ nome: "Irene", scelta: "nuova", _pagina: "chi" });
    expect(html.match(/name="scelta"/g)).toHaveLength(1);
  });
});
