import { Refused } from "@sportello/api/refused";
import { locales } from "@sportello/domain/locales";
import { describe, expect, test, vi } from "vitest";
import { application, bugliano } from "../../../../../../../testing/examples.ts";
import { at, keptIn, posted } from "../../../../../../../testing/posted.ts";
import { request } from "../../../../../../../testing/request.ts";
import { POST as buy } from "./acquista/route.ts";
import { POST as declare } from "./dichiara/route.ts";
import { POST as claim } from "./esenzione/route.ts";

const id = application().id;
const slug = "permesso-ztl";
const path = `/servizi/${slug}/richiesta/${id}/bollo`;

type Route = (
  request: Request,
  context: { params: Promise<{ locale: string; slug: string; id: string }> },
) => Promise<Response>;

describe("what is posted", () => {
  const post = async (
    route: Route,
    fields: Record<string, string>,
    procedures: Record<string, (input: never) => unknown> = {},
    locale: "it" | "de" = "it",
  ) => {
    request.is({ locale, api: { payments: procedures } });
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    const answer = await route(new Request("https://bugliano.example/x", { method: "POST", body }), {
      params: Promise.resolve({ locale, slug, id }),
    });
    return { status: answer.status, to: answer.headers.get("location") };
  };
  const refusing = (code: ConstructorParameters<typeof Refused>[0]) => async () => {
    throw new Refused(code);
  };

  test("an exemption is claimed with its ground in the language it was read in, and the way goes on", async () => {
    const claimExemption = vi.fn(async (_input: unknown) => ({ status: "sent" }));
    expect(
      await post(claim, { motivo: "third_sector", norma: "non letta", dichiaro: "si" }, { claimExemption }, "de"),
    ).toEqual({ status: 303, to: `/de/servizi/${slug}/richiesta/${id}/inviata` });
    expect(claimExemption.mock.calls).toEqual([[{ id, exemption: { ground: "third_sector" }, locale: "de" }]]);
  });

  test("where a price is still to be paid the way goes to the payment", async () => {
    expect(
      (
        await post(
          claim,
          { motivo: "other", norma: "Art. 7, legge 405/1990", dichiaro: "si" },
          { claimExemption: async () => ({ status: "payment_pending" }) },
        )
      ).to,
    ).toBe(`/servizi/${slug}/richiesta/${id}/pagamento`);
  });

  test.each([
    ["without the declaration", { motivo: "third_sector" }],
    ["without a ground", { dichiaro: "si" }],
    ["with a ground that is none", { motivo: "<script>", dichiaro: "si" }],
    ["with another law that is not named", { motivo: "other", norma: " ", dichiaro: "si" }],
  ])("an exemption %s comes back with what was typed, and nobody is asked", async (_title, fields) => {
    const { to } = await post(claim, fields);
    expect(to).toMatch(new RegExp(`^${path}\\?errore=invalid_input&modo=esenzione&`));
    expect(new URL(to ?? "", "https://x").searchParams.get("motivo")).toBe(
      (fields as { motivo?: string }).motivo ?? "",
    );
  });

  test.each([["not_in_this_status"], ["not_found"], ["invalid_input"]] as const)(
    "an exemption refused with %s says so on the page",
    async (code) => {
      expect(
        (await post(claim, { motivo: "school", dichiaro: "si" }, { claimExemption: refusing(code) })).to,
      ).toContain(`errore=${code}&modo=esenzione`);
    },
  );

  test("a paper stamp is declared with its digits alone, and a used one comes back with its number", async () => {
    const declareStamp = vi.fn(async (_input: unknown) => ({ status: "sent" }));
    expect(
      (await post(declare, { numero: "0123 4567 8901 23", data: "2026-11-20", dichiaro: "si" }, { declareStamp })).to,
    ).toBe(`/servizi/${slug}/richiesta/${id}/inviata`);
    expect(declareStamp.mock.calls[0]?.[0]).toMatchObject({
      serial: "01234567890123",
      issuedOn: "2026-11-20",
      locale: "it",
    });
    const { to } = await post(
      declare,
      { numero: "01234567890123", data: "2026-11-20", dichiaro: "si" },
      { declareStamp: refusing("stamp_used") },
    );
    expect(Object.fromEntries(new URL(to ?? "", "https://x").searchParams)).toEqual({
      errore: "stamp_used",
      modo: "dichiara",
      numero: "01234567890123",
      data: "2026-11-20",
    });
  });

  test.each([
    ["no declaration", { numero: "01234567890123", data: "2026-11-20" }],
    ["thirteen digits", { numero: "0123456789012", data: "2026-11-20", dichiaro: "si" }],
    ["no day", { numero: "01234567890123", data: "ieri", dichiaro: "si" }],
  ])("a paper stamp with %s comes back", async (_title, fields) => {
    expect((await post(declare, fields)).to).toContain("errore=invalid_input&modo=dichiara");
  });

  test("a stamp is bought for the province one lives in, and the page shows how to pay", async () => {
    const buyStamp = vi.fn(async (_input: unknown) => ({ paymentId: "p" }));
    expect((await post(buy, { provincia: " tn " }, { buyStamp })).to).toBe(path);
    expect(buyStamp.mock.calls[0]?.[0]).toEqual({ id, province: "TN" });
    expect((await post(buy, { provincia: "XX" }, { buyStamp })).to).toBe(
      `${path}?errore=invalid_input&modo=acquista&provincia=XX`,
    );
    expect((await post(buy, { provincia: "TN" }, { buyStamp: refusing("not_in_this_status") })).to).toBe(
      `${path}?errore=not_in_this_status&modo=acquista&provincia=TN`,
    );
  });

  describe("when the session ended meanwhile", () => {
    const typed = {
      dichiara: [declare, { numero: "01234567890123", data: "2026-11-20", dichiaro: "si" }, "declareStamp"],
      esenzione: [claim, { motivo: "other", norma: `Art. 7, "legge" 405/1990`, dichiaro: "si" }, "claimExemption"],
      acquista: [buy, { provincia: "TN" }, "buyStamp"],
    } as const;
    const send = async (
      form: keyof typeof typed,
      code: Parameters<typeof refusing>[0],
      locale: (typeof locales)[number] = "it",
    ) => {
      const [route, fields, verb] = typed[form];
      request.is({
        locale,
        context: { tenant: bugliano, actor: { kind: "anonymous" } },
        api: { payments: { [verb]: refusing(code) } },
      });
      return route(posted(`${path}/${form}`, fields), at({ locale, slug, id }));
    };

    test.each(["dichiara", "esenzione", "acquista"] as const)(
      "what was typed to «%s» is there to be sent again after signing in",
      async (form) => {
        const answer = await send(form, "session_expired");
        expect(answer.status).toBe(401);
        const { fields, action, link } = await keptIn(answer);
        expect(fields).toEqual(
          Object.fromEntries(
            Object.entries(typed[form][1]).map(([name, value]) => [name, value.replaceAll('"', "&quot;")]),
          ),
        );
        expect(action).toBe(`${path}/${form}`);
        expect(link).toBe(`/accesso?ritorno=${encodeURIComponent(path)}&motivo=session_expired`);
      },
    );

    test.each(locales)("in %s the way back to sign in is in that language", async (locale) => {
      const prefix = locale === "it" ? "" : `/${locale}`;
      expect((await keptIn(await send("dichiara", "not_signed_in", locale))).link).toBe(
        `${prefix}/accesso?ritorno=${encodeURIComponent(`${prefix}${path}`)}&motivo=session_expired`,
      );
    });

    test("too many in a short time keep it as well, with the wait", async () => {
      expect((await keptIn(await send("esenzione", "too_many_requests"))).fields).toMatchObject({ motivo: "other" });
    });

    test("an application that somebody moved meanwhile is shown as it stands", async () => {
      expect((await send("dichiara", "changed_meanwhile")).headers.get("location")).toContain(
        "errore=changed_meanwhile",
      );
    });
  });
});
