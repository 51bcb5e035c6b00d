import { Refused } from "@sportello/api/refused";
import { locales } from "@sportello/domain/locales";
import { TRPCError } from "@trpc/server";
import { Children, isValidElement, type PropsWithChildren } from "react";
import { describe, expect, test } from "vitest";
import { inAll } from "../../../testing/examples.ts";
import { messagesOf } from "../../../testing/messages.ts";
import { asking, request } from "../../../testing/request.ts";
import { shown } from "../../../testing/shown.tsx";
import { InvitationForm } from "./invitation-form.tsx";
import { secret } from "./invitation.testing.ts";
import InvitationPage, { generateMetadata } from "./page.tsx";

const found = {
  kind: "enrolment",
  givenName: "Anna",
  email: "anna@bugliano.example",
  secret,
  uri: `otpauth://totp/Bugliano:anna?secret=${secret}`,
};
const context = {
  tenant: { name: inAll("Comune di Bugliano"), languages: ["it", "de", "en"], branding: { logo: null } },
};
const page = (
  find: (input: { token: string }) => unknown,
  told: object = {},
  token = "abc.DEF-1",
  search: object = {},
) =>
  shown(<InvitationPage params={Promise.resolve({ token })} searchParams={Promise.resolve(search) as never} />, {
    context,
    names: ["Anna", "Comune di Bugliano", "Italiano", "Deutsch", "English"],
    procedures: { "invitations.find": find },
    ...told,
  });

describe("where the link of an invitation leads", () => {
  test.each(locales)("greets in %s by name, and says what is to be done", async (locale) => {
    const { getByRole, text } = await page(() => found, { locale });
    expect(getByRole("heading", { level: 1 }).textContent).toBe(messagesOf(locale).invitation.title);
    expect(text).toContain("Anna");
    expect(text).toContain(found.email);
    expect(getByRole("button", { name: messagesOf(locale).invitation.submit })).toBeTruthy();
  });

  test("shows the second factor as a picture made here, and as letters in fours to type", async () => {
    const { getByRole, getByTestId } = await page(() => found);
    const picture = getByRole("img", { name: messagesOf("it").invitation.qr }).getAttribute("src") ?? "";
    expect(atob(picture.replace("data:image/svg+xml;base64,", ""))).toMatch(/^<svg[^>]+>/);
    expect(getByTestId("second-factor").textContent).toBe(secret.replaceAll(/(.{4})(?=.)/g, "$1 "));
  });

  test("for a second factor alone has another title, and no password", async () => {
    const { getByRole, queryByLabelText } = await page(() => ({ ...found, kind: "second_factor" }));
    expect(getByRole("heading", { level: 1 }).textContent).toBe(messagesOf("it").invitation.titleSecondFactor);
    expect(queryByLabelText(messagesOf("it").invitation.password)).toBeNull();
  });

  test("asks for no more of the address than a token can be", async () => {
    await page(() => found, {}, "x".repeat(5_000));
    expect(asking).toEqual([{ path: "invitations.find", input: { token: "x".repeat(200) } }]);
  });

  test("tells no other site where one came from: the address opens an account", async () => {
    expect(await generateMetadata()).toMatchObject({ referrer: "no-referrer" });
  });
});

describe("an invitation that is over", () => {
  test.each(["not_found", "code_expired"] as const)("%s: says so, and whom to ask, without a form", async (code) => {
    for (const error of [new Refused(code), new TRPCError({ code: "NOT_FOUND", cause: new Refused(code) })]) {
      const { getByRole, queryByRole, text } = await page(() => {
        throw error;
      });
      expect(getByRole("heading", { level: 1 }).textContent).toBe(messagesOf("it").invitation.overTitle);
      expect(text).toContain(messagesOf("it").invitation.overText);
      expect(queryByRole("textbox")).toBeNull();
    }
  });

  test("another fault is a fault, and not called over", async () => {
    await expect(
      page(() => {
        throw new Error("no connection");
      }),
    ).rejects.toThrow("no connection");
  });
});

describe("who is led here from a page they wanted to see", () => {
  const wayOn = async (ritorno?: string | string[]) => {
    request.is({ context, procedures: { "invitations.find": () => ({ ...found, kind: "second_factor" }) } });
    const rendered = await InvitationPage({
      params: Promise.resolve({ token: "abc.DEF-1" }),
      searchParams: Promise.resolve(ritorno === undefined ? {} : { ritorno }),
    });
    const parts = Children.toArray((rendered.props as PropsWithChildren).children);
    return parts.flatMap((part) =>
      isValidElement<Parameters<typeof InvitationForm>[0]>(part) && part.type === InvitationForm
        ? [part.props.signInAt]
        : [],
    );
  };

  test.each([
    ["/pratiche/7?scheda=esito", "/accesso?ritorno=%2Fpratiche%2F7%3Fscheda%3Desito"],
    [undefined, "/accesso"],
    ["https://evil.example/pratiche", "/accesso"],
    ["//evil.example", "/accesso"],
    [["/pratiche/7", "/pratiche/8"], "/accesso"],
  ])("%j: signs in at %s", async (ritorno, at) => {
    expect(await wayOn(ritorno)).toEqual([at]);
  });
});
