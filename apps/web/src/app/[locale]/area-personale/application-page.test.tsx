import { statuses } from "@sportello/domain/applications/status";
import { locales } from "@sportello/domain/locales";
import { describe, expect, test, vi } from "vitest";
import type { Application } from "../../../session/answers.ts";
import { application, bugliano, document, inAll } from "../../../testing/examples.ts";
import { refusing } from "../../../testing/posted.ts";
import { Sent } from "../../../testing/request.ts";
import { shown } from "../../../testing/shown.tsx";
import { type Told, citizen, id, prefix, props, stranger } from "./area-pages.testing.ts";
import ApplicationPage from "./pratiche/[id]/page.tsx";

const over: object = { tenant: bugliano, actor: { kind: "anonymous" }, session: null, isSessionOver: true };

describe("one's own application", () => {
  const markRead = vi.fn<(question: object) => Promise<void>>();
  const page = (
    changes: Partial<Application> = {},
    {
      locale = "it",
      search = {},
      context = citizen,
      find = async () => application(changes),
    }: Told & { context?: object; find?: () => Promise<object> } = {},
  ) => {
    markRead.mockClear();
    return shown(<ApplicationPage {...props({ id }, search)} />, {
      locale,
      context,
      api: { applications: { find }, messages: { markRead } },
    });
  };

  test.each(statuses.filter((status) => status !== "draft"))(
    "that is %s is one page with one title in every language",
    async (status) => {
      for (const locale of locales) {
        const { getAllByRole, links } = await page({ status }, { locale });
        expect(getAllByRole("heading", { level: 1 }).map(({ textContent }) => textContent)).toEqual([
          inAll("Permesso ZTL")[locale],
        ]);
        expect(Object.values(links)).toContain(`/api/applications/${id}/archive?locale=${locale}`);
        expect(Object.values(links)).toContain(`${prefix(locale)}/area-personale/attivita`);
      }
    },
  );

  test("not sent yet, one goes on filling it in", async () => {
    await expect(page({ status: "draft" }, { locale: "de" })).rejects.toThrow(
      new Sent(`/de/servizi/permesso-ztl/richiesta/${id}`),
    );
  });

  test.each(["payment_pending", "payment_failed", "stamp_pending"] as const)(
    "that is %s shows the way to pay before anything else",
    async (status) => {
      const { html } = await page({ status });
      const step = status === "stamp_pending" ? "bollo" : "pagamento";
      expect(html.indexOf(`/richiesta/${id}/${step}`)).toBeGreaterThan(0);
      expect(html.indexOf(`/richiesta/${id}/${step}`)).toBeLessThan(html.indexOf('id="iter"'));
    },
  );

  const office = {
    id: "m1",
    author: "operator" as const,
    isNote: false,
    text: "Manca la targa",
    readAt: null,
    createdAt: "2026-11-01T08:00:00Z",
    uploads: [],
  };
  test("messages of the office that were not read are marked read by being shown; others ask nothing", async () => {
    const { text } = await page({ messages: [office] as never });
    expect(markRead).toHaveBeenCalledWith({ applicationId: id });
    expect(text).toContain("Manca la targa");
    await page({
      messages: [
        { ...office, readAt: "2026-11-01T09:00:00Z" },
        { ...office, id: "m2", author: "citizen" },
      ] as never,
    });
    expect(markRead).not.toHaveBeenCalled();
  });

  test("taking it back is offered only where it may be", async () => {
    expect(
      (await page({ allowed: ["withdraw"] as never })).body.querySelector(`form[action$="/ritira"]`),
    ).not.toBeNull();
    expect((await page({ allowed: [] })).body.querySelector(`form[action$="/ritira"]`)).toBeNull();
  });

  test("while it waits for its number it says so, and no longer once there is none to wait for", async () => {
    expect((await page({ isRegistrationPending: true })).text).not.toBe(
      (await page({ isRegistrationPending: false, registrationNumber: null })).text,
    );
  });

  test.each([
    [{ fatto: "ritirata" }, /ritirat/i],
    [{ fatto: "messaggio" }, /messaggio/i],
    [{ fatto: "risposta" }, /risposta/i],
    [{ errore: "withdraw_after_payment" }, /pagat|pagamento/i],
  ])("after %o it says so aloud", async (search, words) => {
    const { getAllByRole } = await page({}, { search: search });
    expect(
      getAllByRole("alert")
        .map(({ textContent }) => textContent)
        .join(" "),
    ).toMatch(words);
  });

  test("papers can be taken away each by its name", async () => {
    expect(Object.values((await page({ documents: [document()] })).links)).toContain(
      `/api/files/document/${document().id}`,
    );
  });

  test.each(["not_found", "not_the_applicant", "invalid_input"] as const)(
    "of somebody else (%s) it never was",
    async (code) => {
      await expect(page({}, { find: refusing(code) })).rejects.toThrow(new Sent("not found"));
    },
  );

  test.each([
    [stranger, ""],
    [over, "&motivo=session_expired"],
  ])("a mail's link opened signed out leads here after signing in (%#)", async (context, reason) => {
    await expect(page({}, { context, locale: "en" })).rejects.toThrow(
      new Sent(`/en/accesso?ritorno=${encodeURIComponent(`/en/area-personale/pratiche/${id}`)}${reason}`),
    );
  });
});
