import { Refused } from "@sportello/api/refused";
import { locales } from "@sportello/domain/locales";
import { type RefusalCode, refusals } from "@sportello/domain/refusals";
import { TRPCError } from "@trpc/server";
import { beforeEach, describe, expect, test } from "vitest";
import { isKeptReason } from "../kept/keep-answers.ts";
import { bugliano } from "../testing/examples.ts";
import { keptIn, posted, refusing, sentTo } from "../testing/posted.ts";
import { request } from "../testing/request.ts";
import { afterChange } from "./after-change.ts";

const page = "/area-personale/profilo";
const change = async (
  work: () => Promise<string>,
  {
    locale = "it",
    fields = { email: "maria@posta.example" },
  }: { locale?: string; fields?: Record<string, string> } = {},
) => {
  const asked = posted(`${locale === "it" ? "" : `/${locale}`}${page}/salva`, fields);
  return afterChange({ request: asked, form: await asked.clone().formData(), page, locale, anchor: "recapiti", work });
};

beforeEach(() => {
  request.is({ context: { tenant: bugliano } });
});

describe("after a posted change", () => {
  test.each(locales)("in %s one looks at the page again, at the place of what was done", async (locale) => {
    expect(await sentTo(change(async () => "recapiti", { locale }))).toBe(
      `${locale === "it" ? "" : `/${locale}`}${page}?fatto=recapiti#recapiti`,
    );
  });

  const codes = Object.keys(refusals) as RefusalCode[];

  test.each(codes.filter((code) => !isKeptReason(code)))(
    "refused with %s one learns why, at the same place",
    async (code) => {
      expect(await sentTo(change(refusing(code)))).toBe(`${page}?errore=${code}#recapiti`);
    },
  );

  test.each(codes.filter((code) => isKeptReason(code)))("refused with %s nothing typed is lost", async (code) => {
    const answer = await change(refusing(code, { seconds: 12 }));
    expect(answer.status).toBe(refusals[code]);
    expect((await keptIn(answer)).fields).toEqual({ email: "maria@posta.example" });
  });

  test.each([
    ["by the door's own rule", new TRPCError({ code: "BAD_REQUEST" }), "invalid_input"],
    ["as nobody's", new TRPCError({ code: "NOT_FOUND" }), "not_found"],
    ["through the door", new TRPCError({ code: "CONFLICT", cause: new Refused("changed_meanwhile") }), null],
  ])("refused %s is told like every other refusal", async (_how, error, code) => {
    const answer = await change(async () => {
      throw error;
    });
    if (code === null) expect(answer.status).toBe(409);
    else expect(answer.headers.get("Location")).toBe(`${page}?errore=${code}#recapiti`);
  });

  test("what is no refusal is an error: nobody is told that it was done", async () => {
    await expect(
      change(async () => {
        throw new TypeError("broken");
      }),
    ).rejects.toThrow("broken");
    await expect(
      change(async () => {
        throw new TRPCError({ code: "INTERNAL_SERVER_ERROR" });
      }),
    ).rejects.toThrow();
  });

  test("nothing that was typed gets into the address, where logs and histories keep it", async () => {
    for (const code of ["invalid_input", "wrong_code", "not_found"] as const)
      expect(await sentTo(change(refusing(code), { fields: { email: "segreta@posta.example" } }))).not.toContain(
        "segreta",
      );
  });
});
