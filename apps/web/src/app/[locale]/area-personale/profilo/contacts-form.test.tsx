import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { profile } from "../../../../testing/examples.ts";
import { shown } from "../../../../testing/shown.tsx";
import { ContactsForm } from "./contacts-form.tsx";

const field = async (id: string, contacts: object = {}, isRefused = false) => {
  const { body } = await shown(
    <ContactsForm
      profile={profile({ contacts: { email: null, phone: null, ...contacts } })}
      isRefused={isRefused}
      typed={null}
    />,
  );
  const found = body.querySelector<HTMLInputElement>(`#${id}`);
  if (!found) throw new Error(`no field ${id}`);
  return found;
};
/** Whether a browser lets this value of a field be sent; its own rule for addresses is that of the HTML standard. */
const passes = (input: Element, value: string) => {
  const byPattern = new RegExp(`^(?:${input.getAttribute("pattern") ?? ".*"})$`, "v").test(value);
  const isEmail = input.getAttribute("type") !== "email" || z.regexes.html5Email.test(value);
  return byPattern && isEmail && value.length <= Number(input.getAttribute("maxlength") ?? 524_288);
};

describe("where a citizen wants to be reached", () => {
  test.each([
    "maria@posta.example",
    "maria.rossi+comune@posta.example",
    "o_rossi-1@sub.posta.example",
    "mario@gmail",
    "mario@localhost",
    "mario",
    "mario@",
    "@posta.example",
    "mario rossi@posta.example",
    "mario@posta.e",
    "mario@@posta.example",
    "mario@posta..example",
    `${"x".repeat(260)}@posta.example`,
  ])("what the browser lets pass as an address the town takes: %s", async (typed) => {
    const isTaken = z.email().max(254).safeParse(typed).success;
    if (passes(await field("email"), typed)) expect(isTaken).toBe(true);
  });

  test.each(["maria@posta.example", "maria.rossi+comune@posta.example", "o_rossi-1@sub.posta.example"])(
    "and what the town takes the browser lets pass: %s",
    async (typed) => {
      expect(passes(await field("email"), typed)).toBe(true);
    },
  );

  test.each([
    ["+39 333 1234567", true],
    ["0461-123.456", true],
    ["333", false],
    ["0".repeat(21), false],
    ["+", false],
    ["tre tre tre", false],
    ["333 1234567 int. 2", false],
  ])("a telephone written as %s passes: %s", async (typed, isGood) => {
    expect(passes(await field("telefono"), typed)).toBe(isGood);
    expect(/^\+?[0-9][0-9 .-]{5,19}$/.test(typed)).toBe(isGood);
  });

  test("an address must be given, a telephone need not", async () => {
    expect((await field("email")).hasAttribute("required")).toBe(true);
    expect((await field("telefono")).hasAttribute("required")).toBe(false);
  });

  test("what is not known is an empty field, never «null»", async () => {
    expect((await field("email")).getAttribute("value") ?? "").toBe("");
    expect((await field("telefono", { phone: "333 1234567" })).getAttribute("value")).toBe("333 1234567");
  });

  test("a browser may fill in both", async () => {
    expect([
      (await field("email")).getAttribute("autocomplete"),
      (await field("telefono")).getAttribute("autocomplete"),
    ]).toEqual(["email", "tel"]);
  });

  test("refused with nothing known of what was typed, both fields are marked: either may be what was wrong", async () => {
    const known = { email: "maria@posta.example", phone: "333 1234567" };
    for (const id of ["email", "telefono"]) {
      expect((await field(id, known, true)).getAttribute("aria-invalid")).toBe("true");
      expect((await field(id, known)).hasAttribute("aria-invalid")).toBe(false);
    }
  });

  const refused = (typed: Record<string, string>, locale: (typeof locales)[number] = "it") =>
    shown(<ContactsForm profile={profile()} isRefused typed={typed} />, { locale });

  test.each([
    [{ email: "mario@posta..example", telefono: "333 1234567" }, ["email"]],
    [{ email: "maria@posta.example", telefono: "tre tre tre" }, ["telefono"]],
    [{ email: "", telefono: "" }, ["email"]],
    [{ email: "mario", telefono: "3" }, ["email", "telefono"]],
  ])("%o stands in its fields again, with the error beside %j and no other", async (typed, wrong) => {
    for (const locale of locales) {
      const { body } = await refused(typed, locale);
      for (const [id, value] of Object.entries(typed)) {
        const input = body.querySelector<HTMLInputElement>(`#${id}`);
        const isWrong = wrong.includes(id);
        expect([input?.value, input?.getAttribute("aria-invalid") === "true"]).toEqual([value, isWrong]);
        expect((input?.getAttribute("aria-describedby") ?? "").includes(`${id}-errore`)).toBe(isWrong);
        expect((body.querySelector(`#${id}-errore`)?.textContent ?? "").length > 20).toBe(isWrong);
      }
    }
  });

  test("what was typed is text, whatever it is", async () => {
    const email = `"><script>x</script>@posta`;
    expect((await refused({ email, telefono: "" })).body.querySelector<HTMLInputElement>("#email")?.value).toBe(email);
  });

  test.each(locales)("in %s it is posted to that language's page", async (locale) => {
    const { body } = await shown(<ContactsForm profile={profile()} isRefused={false} typed={null} />, { locale });
    const form = body.querySelector("form");
    expect(form?.getAttribute("action")).toBe(`${locale === "it" ? "" : `/${locale}`}/area-personale/profilo/salva`);
    expect(form?.getAttribute("method")).toBe("post");
  });
});
