import { locales } from "@sportello/domain/locales";
import { expect, test, vi } from "vitest";
import { inAll } from "../../testing/examples.ts";
import { messagesOf } from "../../testing/messages.ts";
import { Sent } from "../../testing/request.ts";
import { shown } from "../../testing/shown.tsx";
import SignInPage, { generateMetadata } from "./page.tsx";

vi.mock("next-auth/react", () => ({ signIn: async () => undefined }));

const tenant = { name: inAll("Comune di Bugliano"), languages: ["it", "de", "en"], branding: { logo: null } };
const context = (kind: "anonymous" | "staff") => ({ tenant, actor: { kind }, isSessionOver: false });
type Question = Record<string, string | string[]>;
const page = async (search: Question, told: object = {}) =>
  shown(<SignInPage params={Promise.resolve({})} searchParams={Promise.resolve(search)} />, {
    context: context("anonymous"),
    names: ["Italiano", "Deutsch", "English", "Comune di Bugliano"],
    ...told,
  });

test.each(locales)("says in %s whose house it is and what to do", async (locale) => {
  const { getByRole, text } = await page({}, { locale });
  const words = messagesOf(locale).signIn;
  expect(getByRole("heading", { level: 1 }).textContent).toBe(words.title);
  expect(text).toContain(words.text);
  expect(text).not.toContain(words.expired);
  expect(await generateMetadata()).toEqual({ title: words.title });
});

test("says that the session was over, to whom that happened", async () => {
  expect((await page({ motivo: "scaduta" })).text).toContain(messagesOf("it").signIn.expired);
  expect((await page({ motivo: "altro" })).text).not.toContain(messagesOf("it").signIn.expired);
});

test.each([
  [{}, "/"],
  [{ ritorno: "/pratiche/7" }, "/pratiche/7"],
  [{ motivo: "scaduta", ritorno: "/scarica?file=%2Fapi%2Fregistro" }, "/scarica?file=%2Fapi%2Fregistro"],
  [{ ritorno: "//evil.example/pratiche" }, "/"],
  [{ ritorno: "https://evil.example" }, "/"],
  [{ ritorno: "/accesso" }, "/"],
  [{ ritorno: ["/pratiche", "/ufficio"] }, "/"],
])("who is signed in already and comes with %o goes straight to %s", async (search, to) => {
  await expect(page(search, { context: context("staff") })).rejects.toMatchObject(new Sent(to));
});
