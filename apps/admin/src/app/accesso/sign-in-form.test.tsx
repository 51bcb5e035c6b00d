// @vitest-environment happy-dom
import { locales } from "@sportello/domain/locales";
import { screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { foldRefusal } from "../../auth/sign-in-refusal.ts";
import { alive } from "../../testing/alive.tsx";
import { messagesOf } from "../../testing/messages.ts";
import { SignInForm } from "./sign-in-form.tsx";

type Answer = { readonly error?: string | null } | undefined;
const signIn = vi.hoisted(() => vi.fn<(provider: string, sent: object) => Promise<Answer>>());
vi.mock("next-auth/react", () => ({ signIn }));
const assign = vi.fn<(to: string) => void>();
beforeEach(() => {
  signIn.mockReset().mockResolvedValue({ error: null });
  assign.mockClear();
  vi.stubGlobal("location", { protocol: "https:", assign });
});
afterEach(() => vi.unstubAllGlobals());

const words = messagesOf("it").signIn;
const field = (label: string) => screen.getByRole<HTMLInputElement>("textbox", { name: label });
const password = () => screen.getByLabelText<HTMLInputElement>(words.password);
const press = () => screen.getByRole("button", { name: words.submit });

/** Fills in what is not empty and presses Enter at the end. */
const typed = async (values: { email?: string; password?: string; totp?: string }, returnTo = "/") => {
  const { user } = alive(<SignInForm returnTo={returnTo} />);
  for (const [one, text] of [
    [field(words.email), values.email],
    [password(), values.password],
    [field(words.totp), values.totp],
  ] as const) {
    await user.click(one);
    if (text) await user.paste(text);
  }
  await user.keyboard("{Enter}");
  return user;
};
const anna = { email: "anna@bugliano.example", password: "giraffa blu 9", totp: "123 456" };

describe("signing in", () => {
  test.each(locales)("asks in %s for three things, and begins with the first", (locale) => {
    alive(<SignInForm returnTo="/" />, { locale });
    const { signIn: said } = messagesOf(locale);
    expect(document.activeElement).toBe(screen.getByLabelText(said.email));
    expect(screen.getByLabelText(said.password).getAttribute("type")).toBe("password");
    expect(screen.getByLabelText(said.totp).getAttribute("autocomplete")).toBe("one-time-code");
    expect(screen.getByRole("button", { name: said.submit })).toBeTruthy();
  });

  test("sends all three together, and goes home by a full load", async () => {
    await typed(anna);
    await waitFor(() => expect(assign.mock.calls).toEqual([["/"]]));
    expect(signIn.mock.calls).toEqual([["staff", { ...anna, redirect: false }]]);
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test.each(["/pratiche/7?scheda=esito", "/scarica?file=%2Fapi%2Fregistro"])("leads back to %s", async (to) => {
    await typed(anna, to);
    await waitFor(() => expect(assign.mock.calls).toEqual([[to]]));
  });

  test("without a code is sent all the same: who is to choose a new second factor has none", async () => {
    signIn.mockResolvedValue({ error: foldRefusal({ code: "second_factor_to_enrol", token: "abc.DEF-1" }) });
    await typed({ ...anna, totp: "" });
    await waitFor(() => expect(assign.mock.calls).toEqual([["/invito/abc.DEF-1"]]));
  });

  test("who is led to a new second factor first does not lose the page they wanted", async () => {
    signIn.mockResolvedValue({ error: foldRefusal({ code: "second_factor_to_enrol", token: "abc.DEF-1" }) });
    await typed({ ...anna, totp: "" }, "/pratiche/7?scheda=esito");
    await waitFor(() =>
      expect(assign.mock.calls).toEqual([["/invito/abc.DEF-1?ritorno=%2Fpratiche%2F7%3Fscheda%3Desito"]]),
    );
  });
});

describe("what was left empty", () => {
  test.each([
    [{}, [words.email, words.password]],
    [{ password: "x" }, [words.email]],
    [{ email: "anna@bugliano.example" }, [words.password]],
    [{ email: "   ", password: "x" }, [words.email]],
  ])("%o is said beside its field, and nothing is sent", async (values, missing) => {
    await typed(values);
    const marked = [field(words.email), password(), field(words.totp)].filter(
      (one) => one.getAttribute("aria-invalid") === "true",
    );
    expect(marked.map((one) => one.labels?.[0]?.textContent)).toEqual(missing);
    expect(screen.getAllByText(words.required)).toHaveLength(missing.length);
    expect(document.activeElement).toBe(marked[0]);
    expect(signIn).not.toHaveBeenCalled();
  });

  test("is no longer said once something is typed", async () => {
    const user = await typed({ password: "x" });
    expect(screen.getByText(words.required)).toBeTruthy();
    await user.type(field(words.email), "a");
    expect(screen.queryByText(words.required)).toBeNull();
  });
});

describe("a refusal", () => {
  test("says the same whichever of the three was wrong, keeps what was typed but for the code, and waits there", async () => {
    signIn.mockResolvedValue({ error: foldRefusal({ code: "wrong_credentials" }) });
    await typed(anna);
    expect((await screen.findByRole("alert")).textContent).toBe(words.wrong_credentials);
    expect([field(words.email).value, password().value, field(words.totp).value]).toEqual([
      anna.email,
      anna.password,
      "",
    ]);
    expect(document.activeElement).toBe(field(words.totp));
    expect(assign).not.toHaveBeenCalled();
  });

  test("to whom typed no code says besides that one is asked for", async () => {
    signIn.mockResolvedValue({ error: foldRefusal({ code: "wrong_credentials" }) });
    await typed({ ...anna, totp: "" });
    await screen.findByRole("alert");
    expect(field(words.totp).getAttribute("aria-invalid")).toBe("true");
  });

  test.each([
    ["a word of the library", "CredentialsSignin"],
    ["an address of another site", "https://evil.example"],
    ["a token that leads elsewhere", "second_factor_to_enrol:../../evil"],
    ["an hour that is none", "locked_out:<b>soon</b>"],
  ])("with %s reads as: not now", async (_what, error) => {
    signIn.mockResolvedValue({ error });
    await typed(anna);
    expect((await screen.findByRole("alert")).textContent).toBe(words.unavailable);
    expect(assign).not.toHaveBeenCalled();
  });

  test.each([
    ["no answer at all", () => signIn.mockRejectedValue(new Error("network"))],
    ["an answer that is none", () => signIn.mockResolvedValue(undefined)],
  ])("%s leaves the form ready to be sent again", async (_what, answer) => {
    answer();
    const user = await typed(anna);
    expect((await screen.findByRole("alert")).textContent).toBe(words.unavailable);
    signIn.mockResolvedValue({ error: null });
    await user.type(field(words.totp), "654321");
    await user.click(press());
    await waitFor(() => expect(assign.mock.calls).toEqual([["/"]]));
    expect(signIn.mock.calls.at(-1)?.[1]).toMatchObject({ ...anna, totp: "654321" });
  });

  test("while the answer is awaited a second press sends nothing", async () => {
    let answer: (given: Answer) => void = () => undefined;
    signIn.mockReturnValue(new Promise<Answer>((resolve) => void (answer = resolve)));
    const user = await typed(anna);
    await user.click(press());
    await user.click(press());
    expect(signIn).toHaveBeenCalledTimes(1);
    answer({ error: null });
    await waitFor(() => expect(assign).toHaveBeenCalledTimes(1));
  });
});
