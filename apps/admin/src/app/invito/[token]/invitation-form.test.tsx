// @vitest-environment happy-dom
import { longestPassword, shortestPassword } from "@sportello/domain/access/password";
import { locales } from "@sportello/domain/locales";
import { screen, waitFor } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive, askedOf } from "../../../testing/alive.tsx";
import { refused } from "../../../testing/frame.tsx";
import { messagesOf } from "../../../testing/messages.ts";
import { InvitationForm } from "./invitation-form.tsx";
import { invitation, words } from "./invitation.testing.ts";

type Props = Parameters<typeof InvitationForm>[0];
const password = "giraffa blu sul Serchio";
const form = (changes: Partial<Props> = {}, accept: () => unknown = () => ({})) =>
  alive(<InvitationForm {...invitation} {...changes} />, { procedures: { "invitations.accept": accept } });
const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const press = (name = words.submit) => screen.getByRole("button", { name });
const fill = async (
  user: ReturnType<typeof form>["user"],
  { first = password, again = first, code = "123456" }: { first?: string; again?: string; code?: string } = {},
) => {
  for (const [label, text] of [
    [words.password, first],
    [words.again, again],
    [words.code, code],
  ] as const) {
    await user.click(field(label));
    if (text) await user.paste(text);
  }
  await user.click(press());
};
const faults = () =>
  [...document.querySelectorAll<HTMLInputElement>("input[aria-invalid=true]")].map((input) => [
    input.name,
    document.getElementById(input.getAttribute("aria-describedby")?.split(" ").at(-1) ?? "")?.textContent,
  ]);

describe("an invitation", () => {
  test.each(locales)("asks in %s for a password twice and the first code of the app", (locale) => {
    alive(<InvitationForm {...invitation} />, { locale });
    const said = messagesOf(locale).invitation;
    for (const label of [said.password, said.again])
      expect(screen.getByLabelText(label).getAttribute("autocomplete")).toBe("new-password");
    expect(screen.getByLabelText(said.code).getAttribute("autocomplete")).toBe("one-time-code");
    expect(document.activeElement).toBe(screen.getByLabelText(said.password));
    expect(document.querySelector<HTMLInputElement>("input[autocomplete=username]")?.value).toBe(invitation.email);
  });

  test("is accepted with both, and the way on is to sign in", async () => {
    const { user } = form();
    await fill(user);
    expect((await screen.findByRole("status")).textContent).toContain(words.doneTitle);
    expect(screen.getByRole("status").textContent).toContain(invitation.email);
    expect(askedOf("invitations.accept")).toEqual([{ token: invitation.token, password, code: "123456" }]);
    expect(screen.getByRole("link", { name: words.signIn }).getAttribute("href")).toBe("/accesso");
    expect(screen.queryByLabelText(words.password)).toBeNull();
  });

  test("the way on remembers the page that was asked for before", async () => {
    const { user } = form({ signInAt: "/accesso?ritorno=%2Fpratiche%2F7" });
    await fill(user);
    expect((await screen.findByRole("link", { name: words.signIn })).getAttribute("href")).toBe(
      "/accesso?ritorno=%2Fpratiche%2F7",
    );
  });

  test("to choose a second factor alone asks for no password, and sends none", async () => {
    const { user } = form({ isEnrolment: false });
    expect(screen.queryByLabelText(words.password)).toBeNull();
    await user.type(field(words.code), "123456{Enter}");
    await screen.findByRole("status");
    expect(askedOf("invitations.accept")).toEqual([{ token: invitation.token, code: "123456" }]);
  });
});

describe("what is not right is said beside its field, and nothing is sent", () => {
  const short = "a".repeat(shortestPassword - 1);
  test.each([
    ["nothing", { first: "", again: "", code: "" }, ["password", "code"]],
    ["a short password", { first: short }, ["password"]],
    ["one that is long only in bytes", { first: "🦒".repeat(shortestPassword - 1) }, ["password"]],
    ["another the second time", { again: `${password}!` }, ["again"]],
    ["one in other letters", { again: password.toUpperCase() }, ["again"]],
    ["no code", { code: "" }, ["code"]],
    ["a code of spaces", { code: "   " }, ["code"]],
  ])("%s", async (_what, given, fields) => {
    const { user } = form();
    await fill(user, given);
    expect(faults().map(([name]) => name)).toEqual(fields);
    expect(document.activeElement?.getAttribute("name")).toBe(fields[0]);
    expect(askedOf("invitations.accept")).toEqual([]);
  });

  test("and corrected, is sent", async () => {
    const { user } = form();
    await fill(user, { again: "x" });
    expect(faults()).toEqual([["again", words.different]]);
    await user.clear(field(words.again));
    await user.paste(password);
    await user.click(press());
    await screen.findByRole("status");
    expect(faults()).toEqual([]);
  });

  test("a password longer than may be cannot be typed", async () => {
    form();
    expect(field(words.password).maxLength).toBe(longestPassword);
    expect(field(words.again).maxLength).toBe(longestPassword);
  });
});

describe("what the server refuses", () => {
  test.each([
    ["too_short", [words.fault.too_short.replace(/\{min\}/, String(shortestPassword))]],
    ["well_known", [words.fault.well_known]],
    ["well_known,names_you", [words.fault.names_you, words.fault.well_known]],
  ] as const)("a password that is %s says each fault at its field", async (sent, said) => {
    const { user } = form({}, () => {
      throw refused("weak_password", { faults: sent });
    });
    await fill(user);
    await waitFor(() => expect(faults()).toHaveLength(1));
    for (const one of said) expect(faults()[0]?.[1]).toContain(one);
    expect(screen.queryByRole("alert")).toBeNull();
    expect(document.activeElement?.getAttribute("name")).toBe("password");
  });

  test("a wrong code is said at its field; the password need not be typed again", async () => {
    let isRight = false;
    const { user } = form({}, () => {
      if (!isRight) throw refused("wrong_code");
      return {};
    });
    await fill(user);
    await waitFor(() => expect(faults()).toEqual([["code", words.wrongCode]]));
    expect(field(words.password).value).toBe(password);
    isRight = true;
    await user.clear(field(words.code));
    await user.type(field(words.code), "654321{Enter}");
    await screen.findByRole("status");
    expect(askedOf("invitations.accept").at(-1)).toEqual({ token: invitation.token, password, code: "654321" });
  });

  test.each([
    ["code_expired", () => refused("code_expired"), () => messagesOf("it").refusal.code_expired],
    ["too_many_requests", () => refused("too_many_requests"), () => messagesOf("it").refusal.too_many_requests],
    ["no answer", () => new Error("network"), () => messagesOf("it").decision.network],
  ] as const)("%s is said above the form, which keeps what was typed", async (_what, error, said) => {
    const { user } = form({}, () => {
      throw error();
    });
    await fill(user);
    expect((await screen.findByRole("alert")).textContent).toBe(said());
    expect(field(words.password).value).toBe(password);
    expect(faults()).toEqual([]);
  });
});
