import { Refused } from "@sportello/api/refused";
import type { Locale } from "@sportello/domain/locales";
import { TRPCError } from "@trpc/server";
import { describe, expect, test } from "vitest";
import { bugliano, sheet } from "../testing/examples.ts";
import { refusing } from "../testing/posted.ts";
import { request, Sent } from "../testing/request.ts";
import { applicantApi } from "./applicant.ts";
import { orFirstPage } from "./or-first-page.ts";
import { orNotFound } from "./or-not-found.ts";
import { payerApi } from "./payer.ts";
import { refusalOf, refusedOf } from "./refusal-of.ts";
import { signedInApi } from "./signed-in.ts";

const kinds = ["citizen", "guest", "anonymous"] as const;
const as = (
  kind: (typeof kinds)[number],
  {
    isSessionOver = false,
    locale = "it",
    level = "spid2",
  }: { isSessionOver?: boolean; locale?: Locale; level?: string } = {},
) => {
  const api = { catalogue: { sheet: async () => sheet({ options: { ...sheet().options, level } as never }) } };
  request.is({ locale, context: { tenant: bugliano, actor: { kind }, isSessionOver }, api });
  return api;
};
const to = (path: string, reason = "") => new Sent(`/accesso?ritorno=${encodeURIComponent(path)}${reason}`);

describe("a page of the signed-in citizen", () => {
  test.each(kinds)("asked by a %s", async (kind) => {
    const api = as(kind);
    if (kind === "citizen") expect(await signedInApi("/area-personale")).toBe(api);
    else await expect(signedInApi("/area-personale")).rejects.toThrow(to("/area-personale"));
  });

  test("whose session ended says so at the sign-in", async () => {
    as("anonymous", { isSessionOver: true });
    await expect(signedInApi("/area-personale/messaggi")).rejects.toThrow(
      to("/area-personale/messaggi", "&motivo=session_expired"),
    );
  });

  test.each(["de", "en"] as const)("in %s comes back in that language", async (locale) => {
    as("anonymous", { locale });
    await expect(signedInApi("/area-personale")).rejects.toThrow(
      new Sent(`/${locale}/accesso?ritorno=${encodeURIComponent(`/${locale}/area-personale`)}`),
    );
  });
});

describe("a page about a payment", () => {
  test.each(kinds)("asked by a %s: who may owe it sees it", async (kind) => {
    const api = as(kind);
    if (kind === "anonymous") await expect(payerApi("/pagamenti/1")).rejects.toThrow(to("/pagamenti/1"));
    else expect(await payerApi("/pagamenti/1")).toBe(api);
  });
});

describe("a page of a service's flow", () => {
  test.each(["citizen", "guest"] as const)("is for a %s", async (kind) => {
    const api = as(kind);
    expect(await applicantApi("ztl", "/x")).toBe(api);
  });

  test.each([
    ["spid2", false, to("/x")],
    ["spid2", true, to("/x", "&motivo=session_expired")],
    ["none", false, new Sent("/servizi/ztl/richiesta")],
    ["none", true, new Sent("/servizi/ztl/richiesta?errore=session_expired")],
  ] as const)(
    "of level %s, a stranger whose session is over (%s) is sent where they can go on",
    async (level, isSessionOver, sent) => {
      as("anonymous", { isSessionOver, level });
      await expect(applicantApi("ztl", "/x")).rejects.toThrow(sent);
    },
  );

  test("of a service that is not there is no page", async () => {
    request.is({
      context: { tenant: bugliano, actor: { kind: "anonymous" } },
      api: { catalogue: { sheet: refusing("not_found") } },
    });
    await expect(applicantApi("ztl", "/x")).rejects.toThrow(new Sent("not found"));
  });
});

describe("why a procedure said no", () => {
  const wrapped = (cause: unknown, code: ConstructorParameters<typeof TRPCError>[0]["code"] = "CONFLICT") =>
    new TRPCError({ code, cause });

  test("is the same through the door as from the verb", () => {
    expect(refusalOf(new Refused("service_closed"))).toBe("service_closed");
    expect(refusalOf(wrapped(new Refused("service_closed")))).toBe("service_closed");
  });

  test.each([
    [{ seconds: 5 }, { code: "too_many_requests", seconds: 5 }],
    [{}, { code: "too_many_requests" }],
    [{ seconds: "5" }, { code: "too_many_requests" }],
  ])("with %o to wait is %o", (params, told) => {
    expect(refusedOf(new Refused("too_many_requests", params))).toEqual(told);
  });

  test("an input of the wrong shape and a procedure that is not there have their codes", () => {
    expect(refusalOf(wrapped(undefined, "BAD_REQUEST"))).toBe("invalid_input");
    expect(refusalOf(wrapped(undefined, "NOT_FOUND"))).toBe("not_found");
  });

  test("a fault is thrown on as it is: nobody is told a fault is a refusal", () => {
    for (const fault of [new Error("disk"), wrapped(new Error("disk"), "INTERNAL_SERVER_ERROR"), "text", null]) {
      let thrown: unknown = "nothing";
      try {
        refusalOf(fault);
      } catch (error) {
        thrown = error;
      }
      expect(thrown).toBe(fault);
    }
  });
});

describe("what a page shows, or that it is not there", () => {
  test.each([
    ["not_found", true],
    ["not_the_applicant", true],
    ["invalid_input", true],
    ["tenant_unknown", true],
    ["session_expired", false],
    ["service_closed", false],
  ] as const)("%s is as if it were not there: %s", async (code, isHidden) => {
    const asked = orNotFound(refusing(code)());
    await (isHidden
      ? expect(asked).rejects.toThrow(new Sent("not found"))
      : expect(asked).rejects.toMatchObject({ code }));
  });

  test("a fault is a fault, what is there is given", async () => {
    await expect(orNotFound(Promise.reject(new Error("disk")))).rejects.toThrow("disk");
    expect(await orNotFound(Promise.resolve(7))).toBe(7);
  });
});

describe("a page of a list whose place never was", () => {
  test("is the first one", async () => {
    const asked: (string | undefined)[] = [];
    const list = async (cursor: string | undefined) => {
      asked.push(cursor);
      if (cursor === "cut") throw new Refused("invalid_input");
      return cursor ?? "first";
    };
    expect([await orFirstPage("cut", list), await orFirstPage("c2", list), await orFirstPage(undefined, list)]).toEqual(
      ["first", "c2", "first"],
    );
    expect(asked).toEqual(["cut", undefined, "c2", undefined]);
  });

  test("is not the first one when the list says no for another reason", async () => {
    await expect(orFirstPage("c2", refusing("session_expired"))).rejects.toMatchObject({ code: "session_expired" });
  });
});
