import { describe, expect, test, vi } from "vitest";
import { typedOn } from "../../../kept/typed-again.ts";
import { bugliano } from "../../../testing/examples.ts";
import { jar } from "../../../testing/jar.ts";
import { at, keptIn, posted, refusing, sentTo } from "../../../testing/posted.ts";
import { request } from "../../../testing/request.ts";
import { POST as confirm } from "./profilo/conferma/route.ts";
import { POST as copy } from "./profilo/copia/route.ts";
import { POST as closeOthers } from "./profilo/esci-altrove/route.ts";
import { POST as prefer } from "./profilo/preferenze/route.ts";
import { POST as saveContacts } from "./profilo/salva/route.ts";

vi.mock("../../../env.ts", () => ({ env: () => ({ APP_SECRET: "a secret of the tests, long enough for keys" }) }));

type Fields = Parameters<typeof posted>[1];
const citizen: object = { tenant: bugliano, actor: { kind: "citizen" }, session: { kind: "citizen" } };
const over: object = { tenant: bugliano, actor: { kind: "anonymous" }, session: null, isSessionOver: true };
const spy = <Answer>(given: Answer) =>
  vi.fn<(question: Record<string, unknown>) => Promise<Answer>>().mockImplementation(async () => given);
const pdf = new File(["%PDF-1.7"], "patente.pdf");

describe("the profile", () => {
  const profile = "/area-personale/profilo";
  const ask = (
    door: (request: Request, context: { params: Promise<{ locale: string }> }) => Promise<Response>,
    verbs: object,
    fields: Fields = {},
    locale = "it",
  ) => {
    request.is({ context: citizen, api: { profile: verbs } });
    return door(posted(`${profile}/x`, fields), at({ locale }));
  };

  test.each([
    [true, "codice"],
    [false, "recapiti"],
  ])("contacts with a code sent (%s) say «%s»", async (isCodeSent, done) => {
    const verb = spy({ isCodeSent });
    expect(
      await sentTo(
        ask(saveContacts, { saveContacts: verb }, { email: " maria@posta.example ", telefono: " 333 1234567 " }),
      ),
    ).toBe(`${profile}?fatto=${done}#recapiti`);
    expect(verb).toHaveBeenCalledWith({ email: "maria@posta.example", phone: "333 1234567" });
  });

  test("a telephone that was emptied is taken away, not kept as nothing", async () => {
    const verb = spy({ isCodeSent: false });
    await ask(saveContacts, { saveContacts: verb }, { email: "a@b.example", telefono: " " });
    expect(verb).toHaveBeenCalledWith({ email: "a@b.example" });
  });

  const verbOf = () => ({ saveContacts: refusing("invalid_input") });
  const maria = { ...citizen, actor: { kind: "citizen", id: "p-maria" } };
  const sealedBy = async (fields: Fields, context: object = maria) => {
    jar.set.mockClear();
    request.is({ context, api: { profile: verbOf() } });
    expect(await sentTo(saveContacts(posted(`${profile}/salva`, fields), at({ locale: "it" })))).toBe(
      `${profile}?errore=invalid_input#recapiti`,
    );
    return jar.set.mock.calls.find(([name]) => name === "sportello.citizen.typed");
  };
  const readBack = async (value: string, context: object = maria, page = profile) => {
    jar.get.mockImplementation((name) => (name === "sportello.citizen.typed" ? { value } : undefined));
    request.is({ context });
    const typed = await typedOn(page);
    jar.get.mockImplementation(() => undefined);
    return typed;
  };

  test("contacts that are refused come back as they were typed, sealed, to the one who typed them, on their page alone", async () => {
    const fields = { email: ' mario@posta..example"', telefono: "tre tre tre" };
    const [, sealed = "", attributes] = (await sealedBy(fields)) ?? [];
    expect(sealed).not.toContain("mario");
    expect(sealed.length).toBeLessThan(3_000);
    expect(attributes).toMatchObject({ httpOnly: true, sameSite: "lax", maxAge: 300 });
    expect(await readBack(sealed)).toEqual(fields);
    expect(await readBack(sealed, { ...maria, actor: { kind: "citizen", id: "p-luca" } })).toBeNull();
    expect(await readBack(sealed, over)).toBeNull();
    expect(await readBack(sealed, maria, "/area-personale")).toBeNull();
    expect(await readBack(`${sealed.slice(0, -4)}AAAA`)).toBeNull();
    expect(await readBack("nonsense")).toBeNull();
  });

  test("of a whole book only as much is kept as a cookie holds; a file in place of a text is none", async () => {
    const [, sealed = ""] = (await sealedBy({ email: "x".repeat(100_000), telefono: pdf })) ?? [];
    expect(sealed.length).toBeLessThan(3_000);
    expect(await readBack(sealed)).toEqual({ email: "x".repeat(400), telefono: "" });
  });

  test("contacts that are taken leave nothing behind", async () => {
    jar.delete.mockClear();
    await ask(saveContacts, { saveContacts: spy({ isCodeSent: false }) }, { email: "a@b.example" });
    expect(jar.delete).toHaveBeenCalledWith("sportello.citizen.typed");
  });

  test.each([
    ["123456", "123456"],
    [" 123 456 ", "123456"],
    ["abc", "000000"],
    ["", "000000"],
    ["1234567", "000000"],
  ])("the code typed as «%s» is asked as %s", async (codice, code) => {
    const verb = spy({});
    expect(await sentTo(ask(confirm, { confirmEmail: verb }, { codice }))).toBe(`${profile}?fatto=email#conferma`);
    expect(verb).toHaveBeenCalledWith({ code });
  });

  test.each([
    ["wrong_code", "conferma", confirm, "confirmEmail"],
    ["code_expired", "conferma", confirm, "confirmEmail"],
    ["invalid_input", "recapiti", saveContacts, "saveContacts"],
  ] as const)("%s is told where it was typed: #%s", async (code, anchor, door, verb) => {
    expect(await sentTo(ask(door, { [verb]: refusing(code) }, {}, "de"))).toBe(
      `/de${profile}?errore=${code}#${anchor}`,
    );
  });

  test.each([
    [["message"], "de", { locale: "de" }],
    [[], "xx", {}],
    [["message", "nonsense"], "", {}],
  ])("ticked %o in the language «%s»: what is not ticked is silenced, the rest stays", async (avviso, lingua, more) => {
    const verb = spy({});
    const { optionalNotices } = await import("@sportello/api/people/preferences");
    expect(await sentTo(ask(prefer, { savePreferences: verb }, { avviso, lingua }))).toBe(
      `${profile}?fatto=preferenze#avvisi`,
    );
    expect(verb).toHaveBeenCalledWith({
      silenced: optionalNotices.filter((notice) => !avviso.includes(notice)),
      ...more,
    });
  });

  test("a copy of the data is asked in the language of the page; the other browsers are signed out", async () => {
    const asked = spy({});
    expect(await sentTo(ask(copy, { askExport: asked }, {}, "en"))).toBe(`/en${profile}?fatto=copia#copia`);
    expect(asked).toHaveBeenCalledWith({ locale: "en" });
    expect(await sentTo(ask(closeOthers, { closeOtherSessions: asked }))).toBe(`${profile}?fatto=altrove#accessi`);
  });

  test.each([
    [saveContacts, "saveContacts"],
    [confirm, "confirmEmail"],
    [prefer, "savePreferences"],
  ] as const)("signed out while typing (%#): what was typed waits for the sign-in", async (door, verb) => {
    const response = await ask(door, { [verb]: refusing("session_expired") }, { email: "nuova@posta.example" });
    const { fields, link } = await keptIn(response);
    expect(fields).toEqual({ email: "nuova@posta.example" });
    expect(link).toContain(`ritorno=${encodeURIComponent(profile)}`);
  });

  test.each([
    [saveContacts, "saveContacts"],
    [copy, "askExport"],
  ] as const)("too often (%#) says how long to wait", async (door, verb) => {
    const response = await ask(door, { [verb]: refusing("too_many_requests", { seconds: 61 }) });
    expect([response.status, response.headers.get("Retry-After")]).toEqual([429, "61"]);
  });
});
