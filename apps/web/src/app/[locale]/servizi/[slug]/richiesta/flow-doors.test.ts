import { countSending } from "@sportello/api/applications/count-sending";
import { Refused } from "@sportello/api/refused";
import { addUpload } from "@sportello/api/uploads/add-upload";
import { locales } from "@sportello/domain/locales";
import { permitAnswers } from "@sportello/forms/testing/permit-form";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { bugliano, draft } from "../../../../../testing/examples.ts";
import { at, keptIn, posted, refusing, sentTo } from "../../../../../testing/posted.ts";
import { request } from "../../../../../testing/request.ts";
import { POST as save } from "./[id]/[pagina]/salva/route.ts";
import { POST as send } from "./[id]/riepilogo/invia/route.ts";

vi.mock("@sportello/api/uploads/add-upload", () => ({ addUpload: vi.fn<typeof addUpload>() }));
vi.mock("@sportello/api/applications/count-sending", () => ({ countSending: vi.fn<typeof countSending>() }));

const slug = "permesso-ztl";
const { id } = draft();
const own = `/servizi/${slug}/richiesta/${id}`;
const citizen: object = { tenant: bugliano, actor: { kind: "citizen" }, session: { kind: "citizen" } };
const asking = (api: object, context: object = citizen) => request.is({ context, api });
const spy = <Answer>(answer: Answer) =>
  vi.fn<(question: Record<string, unknown>) => Promise<Answer>>().mockImplementation(async () => answer);

beforeEach(() => {
  vi.mocked(addUpload).mockReset();
  vi.mocked(countSending).mockReset().mockResolvedValue();
});

describe("a page saved without JavaScript", () => {
  const savePage = spy({ errors: [] as object[] });
  const remove = spy({});
  const kept = draft({ answers: permitAnswers });
  const page = `${own}/applicantPage`;
  const door = (
    fields: Parameters<typeof posted>[1],
    { pagina = "applicantPage", locale = "it", find = async () => kept } = {},
  ) => {
    asking({ drafts: { find, savePage }, uploads: { remove } });
    return save(
      posted(`${own}/${pagina}/salva`, { _stale: kept.savedAt, ...fields }),
      at({ locale, slug, id, pagina }),
    );
  };
  beforeEach(() => {
    savePage.mockReset().mockResolvedValue({ errors: [] });
    remove.mockClear();
  });

  test.each([
    ["next", "it", `${own}/vehiclesPage`],
    ["next", "de", `/de${own}/vehiclesPage`],
    ["back", "it", `${own}/privacy`],
    ["save", "it", `${page}?fatto=salvata`],
  ])("the button «%s» in %s leads to %s", async (button, locale, to) => {
    expect(await sentTo(door({ givenName: "Maria", _action: button }, { locale }))).toBe(to);
    expect(savePage).toHaveBeenCalledWith(
      expect.objectContaining({ id, page: "applicantPage", stale: kept.savedAt, force: false }),
    );
  });

  test("what was emptied is emptied: a browser does not name an unticked box", async () => {
    await door({ givenName: "Maria", _action: "next" });
    const saved = savePage.mock.calls[0]?.[0]["answers"];
    expect(saved).toMatchObject({ givenName: "Maria", isResident: null });
    expect(saved).not.toHaveProperty("licence");
  });

  test.each([
    ["next", `${page}?verifica=si`],
    ["save", `${page}?fatto=salvata`],
    ["back", `${own}/privacy`],
  ])(
    "with errors «%s» leads to %s: they are saved as they are, shown to who goes on, and hold nobody who goes back",
    async (button, to) => {
      savePage.mockResolvedValue({ errors: [{ path: "email", code: "required" }] });
      expect(await sentTo(door({ email: "maria@", _action: button }))).toBe(to);
      expect(savePage).toHaveBeenCalledTimes(1);
    },
  );

  test("saved from another tab since: both ways are offered, nothing typed is lost, nothing is overwritten", async () => {
    const answer = await door({ _stale: "2026-11-26T07:00:00.000Z", givenName: `Maria "<b>`, _action: "next" });
    expect(answer.status).toBe(409);
    expect(savePage).not.toHaveBeenCalled();
    const { fields, title, link, action } = await keptIn(answer);
    expect(title).toBe("Questa richiesta è aperta anche altrove");
    expect(fields).toMatchObject({ givenName: "Maria &quot;&lt;b&gt;", _action: "next", _force: "yes" });
    expect(action).toBe(`${page}/salva`);
    expect(link).toBe(page);
  });

  test("who chose these answers then saves them over the others", async () => {
    await door({ _stale: "2026-11-26T07:00:00.000Z", _force: "yes", givenName: "Maria", _action: "next" });
    expect(savePage).toHaveBeenCalledWith(expect.objectContaining({ force: true }));
  });

  test.each(locales)(
    "signed out while typing, in %s: everything typed waits for the new sign-in, opened beside it",
    async (locale) => {
      const answer = await door(
        { givenName: "Maria", _action: "next", "_file.licence": new File(["x"], "patente.pdf") },
        { locale, find: refusing("session_expired") },
      );
      const prefix = locale === "it" ? "" : `/${locale}`;
      expect(answer.status).toBe(401);
      const { fields, link, html, text } = await keptIn(answer);
      expect(fields).toMatchObject({ givenName: "Maria" });
      expect(link).toBe(`${prefix}/accesso?ritorno=${encodeURIComponent(`${prefix}${page}`)}&motivo=session_expired`);
      expect(html).toContain('target="_blank" rel="noopener"');
      expect(html).toContain(`<html lang="${locale}">`);
      expect(text).toContain(
        { it: "dovrai sceglierli di nuovo", de: "erneut wählen", en: "choose them again" }[locale],
      );
    },
  );

  test.each([
    ["not_in_this_status", `${own}/inviata`],
    ["identity_level_too_low", `/accesso?ritorno=${encodeURIComponent(page)}&motivo=identity_level_too_low`],
    ["service_closed", `${page}?errore=service_closed`],
  ] as const)("%s leads to %s", async (code, to) => {
    savePage.mockImplementation(refusing(code));
    expect(await sentTo(door({ _action: "next" }))).toBe(to);
  });

  test("too fast: 429 with the wait, and the page again one button away", async () => {
    savePage.mockImplementation(refusing("too_many_requests", { seconds: 7 }));
    const answer = await door({ givenName: "Maria", _action: "next" });
    expect([answer.status, answer.headers.get("Retry-After")]).toEqual([429, "7"]);
    expect((await keptIn(answer)).fields).toMatchObject({ givenName: "Maria" });
  });

  test("files of a page are stored and join those that are there", async () => {
    vi.mocked(addUpload).mockResolvedValue({ id: "0197a000-0000-7000-8000-0000000000f2" } as never);
    await door(
      {
        licence: permitAnswers.licence[0] ?? "",
        "_file.licence": new File(["%PDF-1.7"], "patente.pdf"),
        _action: "next",
      },
      { pagina: "vehiclesPage" },
    );
    expect(vi.mocked(addUpload).mock.calls[0]?.[1]).toMatchObject({
      applicationId: id,
      field: "licence",
      name: "patente.pdf",
    });
    expect(savePage).toHaveBeenCalledWith(
      expect.objectContaining({
        answers: expect.objectContaining({
          licence: [permitAnswers.licence[0], "0197a000-0000-7000-8000-0000000000f2"],
        }) as object,
      }),
    );
  });

  test("a file that is not accepted is told at its question; the rest of the page is saved all the same", async () => {
    vi.mocked(addUpload).mockRejectedValue(new Refused("file_type_refused"));
    expect(
      await sentTo(
        door(
          { "_file.licence": new File(["MZ"], "patente.exe"), income: "1200", _action: "next" },
          { pagina: "vehiclesPage" },
        ),
      ),
    ).toBe(`${own}/vehiclesPage?file=file_type_refused&domanda=licence`);
    expect(savePage).toHaveBeenCalledTimes(1);
  });

  test("a disk that fails is not told as a wrong file", async () => {
    vi.mocked(addUpload).mockRejectedValue(new Error("disk full"));
    await expect(door({ "_file.licence": new File(["x"], "patente.pdf") }, { pagina: "vehiclesPage" })).rejects.toThrow(
      "disk full",
    );
  });
});

describe("sending without JavaScript", () => {
  const submit = spy({ status: "submitted" });
  const keepContacts = spy({});
  const page = `${own}/riepilogo`;
  const door = (fields: Parameters<typeof posted>[1] = { chiave: "k-1" }, locale = "it") => {
    asking({ applications: { submit, keepContacts } });
    return send(posted(`${page}/invia`, fields), at({ locale, slug, id }));
  };
  beforeEach(() => {
    submit.mockReset().mockResolvedValue({ status: "submitted" });
    keepContacts.mockClear();
  });

  test.each([
    ["submitted", "inviata"],
    ["stamp_pending", "bollo"],
    ["payment_pending", "pagamento"],
  ])("an application that is now %s leads to «%s», once", async (status, step) => {
    submit.mockResolvedValue({ status });
    expect(await sentTo(door())).toBe(`${own}/${step}`);
    expect(submit.mock.calls).toEqual([[{ id, idempotencyKey: "k-1" }]]);
  });

  test.each([
    [{ recapiti: "anche" }, 1],
    [{ recapiti: "solo" }, 0],
    [{}, 0],
  ])("contacts with %o are kept for next time %d times", async (fields, times) => {
    await door({ chiave: "k-1", ...fields });
    expect(keepContacts).toHaveBeenCalledTimes(times);
  });

  test("the open page that posts by itself is told where to go on, and is counted as all others", async () => {
    asking({ applications: { submit, keepContacts } });
    const request = posted(`${page}/invia`, { chiave: "k-1" });
    request.headers.set("accept", "application/json");
    const answer = await send(request, at({ locale: "it", slug, id }));
    expect([answer.status, await answer.json()]).toEqual([200, { to: `${own}/inviata` }]);
    expect(countSending).toHaveBeenCalledTimes(1);
  });

  test("contacts that cannot be kept take nothing back of what was sent", async () => {
    keepContacts.mockImplementationOnce(refusing("too_many_requests"));
    expect(await sentTo(door({ chiave: "k-1", recapiti: "anche" }))).toBe(`${own}/inviata`);
  });

  test("a guest's piece of work and the trap go with it", async () => {
    await door({ chiave: "k-1", sfida: "c", prova: "42", sito: "" });
    expect(submit).toHaveBeenCalledWith({
      id,
      idempotencyKey: "k-1",
      signs: { challenge: "c", proof: "42", trap: "" },
    });
  });

  test.each(["not_in_this_status", "same_key_other_request"] as const)(
    "sent meanwhile from another tab (%s): the receipt, no fright",
    async (code) => {
      submit.mockImplementation(refusing(code));
      expect(await sentTo(door({ chiave: "k-1" }, "en"))).toBe(`/en${own}/inviata`);
    },
  );

  test.each(["invalid_answers", "service_closed", "looks_automated", "changed_meanwhile"] as const)(
    "%s comes back to the summary with its reason",
    async (code) => {
      submit.mockImplementation(refusing(code));
      expect(await sentTo(door())).toBe(`${page}?errore=${code}`);
    },
  );

  test("too many sendings are stopped before the verb, with the wait", async () => {
    vi.mocked(countSending).mockRejectedValue(new Refused("too_many_requests", { seconds: 90 }));
    const answer = await door();
    expect([answer.status, answer.headers.get("Retry-After")]).toEqual([429, "90"]);
    expect(submit).not.toHaveBeenCalled();
    expect((await keptIn(answer)).fields).toEqual({ chiave: "k-1" });
  });

  test("signed out on the summary, the same sending waits with the same key", async () => {
    submit.mockImplementation(refusing("not_signed_in"));
    expect((await keptIn(await door())).fields).toEqual({ chiave: "k-1" });
  });
});
