import type { countSending } from "@sportello/api/applications/count-sending";
import { reopenGuestSession } from "@sportello/api/guests/reopen-session";
import { Refused } from "@sportello/api/refused";
import { addUpload } from "@sportello/api/uploads/add-upload";
import type { countUpload } from "@sportello/api/uploads/count-upload";
import { locales } from "@sportello/domain/locales";
import { permitAnswers } from "@sportello/forms/testing/permit-form";
import { decode } from "next-auth/jwt";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { beginAsGuest } from "../../../../../session/begin-as-guest.ts";
import { cookieSecret, sessionCookieName } from "../../../../../session/session-cookie.ts";
import { bugliano, draft, sheet } from "../../../../../testing/examples.ts";
import { jar } from "../../../../../testing/jar.ts";
import { at, keptIn, posted, refusing, sentTo } from "../../../../../testing/posted.ts";
import { request } from "../../../../../testing/request.ts";
import { POST as autosave } from "../../../../api/drafts/[id]/route.ts";
import { POST as upload } from "../../../../api/uploads/route.ts";
import { POST as save } from "./[id]/[pagina]/salva/route.ts";
import { POST as discard } from "./[id]/elimina/route.ts";
import { POST as consent } from "./[id]/privacy/accetta/route.ts";
import { POST as send } from "./[id]/riepilogo/invia/route.ts";
import { POST as begin } from "./avvia/route.ts";

vi.mock("@sportello/api/guests/reopen-session", () => ({ reopenGuestSession: vi.fn<typeof reopenGuestSession>() }));
vi.mock("@sportello/api/uploads/add-upload", () => ({ addUpload: vi.fn<typeof addUpload>() }));
vi.mock("@sportello/api/uploads/count-upload", () => ({ countUpload: vi.fn<typeof countUpload>() }));
vi.mock("@sportello/api/applications/count-sending", () => ({ countSending: vi.fn<typeof countSending>() }));
vi.mock("../../../../../session/begin-as-guest.ts", () => ({ beginAsGuest: vi.fn<typeof beginAsGuest>() }));
vi.mock("../../../../../env.ts", () => ({
  env: () => ({ APP_SECRET: "a secret of the tests, long enough for keys" }),
}));

const slug = "segnalazione";
const kept = draft({ answers: permitAnswers, returnKey: "k-1" });
const { id } = kept;
const flow = `/servizi/${slug}/richiesta`;
const own = `${flow}/${id}`;
const over = { tenant: bugliano, actor: { kind: "anonymous" }, session: null, isSessionOver: true };
const guest = { tenant: bugliano, actor: { kind: "guest", id: "g-1" }, session: { kind: "guest" } };
const ticket = { sessionId: "0197a000-0000-7000-8000-0000000000aa", expiresAt: new Date("2026-11-26T20:00:00Z") };

const verb = <Answer>(answer: Answer) =>
  vi.fn<(question: Record<string, unknown>) => Promise<Answer>>().mockImplementation(async () => answer);
const savePage = verb({ errors: [] as object[], savedAt: "2026-11-26T08:01:00.000Z" });
const agree = verb({});
const submit = verb({ status: "submitted" });
const throwAway = verb({ id });
const start = verb({ id, resumed: false });
const find = verb(kept);
const all = {
  drafts: { find, savePage, consent: agree, discard: throwAway, start },
  applications: { submit },
  catalogue: { sheet: async () => sheet({ options: { ...sheet().options, level: "none" } as never }) },
};

/** Each way a page of a draft is posted, with what must have been carried out. */
const doors = [
  [
    "a page saved",
    (key: string, locale = "it") =>
      save(
        posted(`${own}/applicantPage/salva`, {
          _stale: kept.savedAt,
          givenName: "Irene",
          _action: "next",
          _ritorno: key,
        }),
        at({ locale, slug, id, pagina: "applicantPage" }),
      ),
    savePage,
  ],
  [
    "the notice confirmed",
    (key: string, locale = "it") =>
      consent(posted(`${own}/privacy/accetta`, { privacy: "si", _ritorno: key }), at({ locale, slug, id })),
    agree,
  ],
  [
    "the request sent",
    (key: string, locale = "it") =>
      send(
        posted(`${own}/riepilogo/invia`, { chiave: "c-1", sfida: "s", prova: "7", _ritorno: key }),
        at({ locale, slug, id }),
      ),
    submit,
  ],
  [
    "the draft thrown away",
    (key: string, locale = "it") => discard(posted(`${own}/elimina`, { _ritorno: key }), at({ locale, slug, id })),
    throwAway,
  ],
] as const;

const json = (body: object) =>
  new Request(`https://servizi.bugliano.example/api/drafts/${id}`, { method: "POST", body: JSON.stringify(body) });
const photo = (fields: Record<string, string>) =>
  upload(
    posted(`/api/uploads?application=${id}&locale=de`, {
      field: "licence",
      file: new File(["%PDF-1.7"], "foto.pdf"),
      ...fields,
    }),
  );

beforeEach(() => {
  vi.clearAllMocks();
  vi.mocked(reopenGuestSession)
    .mockReset()
    .mockImplementation(async () => {
      // From here on the browser's cookie names the new session.
      request.is({ context: guest, api: all });
      return ticket;
    });
  vi.mocked(addUpload)
    .mockReset()
    .mockResolvedValue({ id: "u-1", name: "foto.pdf" } as never);
  request.is({ context: over, api: all });
});

describe("a guest whose session ended goes on from the page that is open", () => {
  test.each(doors)("%s: it happens as if nothing had been, in a new session", async (_what, post, done) => {
    await sentTo(post("k-1"));
    expect(reopenGuestSession).toHaveBeenCalledWith(expect.objectContaining({ isSessionOver: true }), {
      draftId: id,
      key: "k-1",
    });
    expect(done).toHaveBeenCalledTimes(1);
    const [name, sealed, attributes] = jar.set.mock.calls[0] ?? [];
    expect([name, attributes]).toEqual([
      sessionCookieName,
      { httpOnly: true, sameSite: "lax", path: "/", secure: true },
    ]);
    expect(await decode({ token: sealed ?? "", secret: cookieSecret() })).toMatchObject({
      sessionId: ticket.sessionId,
    });
  });

  test("what saves itself while it is typed goes on too", async () => {
    const answer = await autosave(
      json({ page: "applicantPage", answers: { givenName: "Irene" }, returnKey: "k-1" }),
      at({ id }),
    );
    expect([answer.status, savePage.mock.calls.length]).toEqual([200, 1]);
    expect(jar.set).toHaveBeenCalledTimes(1);
  });

  test("a photograph chosen late goes up", async () => {
    expect((await photo({ returnKey: "k-1" })).status).toBe(201);
    expect(reopenGuestSession).toHaveBeenCalledWith(expect.anything(), { draftId: id, key: "k-1" });
  });

  test.each([
    ["a citizen", { ...guest, actor: { kind: "citizen" } }],
    ["a guest who is still there", guest],
  ])("%s is nobody's return: no session is opened", async (_who, context) => {
    for (const [, post] of doors) {
      request.is({ context, api: all });
      await post("k-1");
    }
    expect([vi.mocked(reopenGuestSession).mock.calls, jar.set.mock.calls]).toEqual([[], []]);
  });

  test("a page without a key is a citizen's: who is signed out signs in", async () => {
    for (const each of [find, agree, submit]) each.mockImplementationOnce(refusing("session_expired"));
    for (const [, post] of doors.slice(0, 3))
      expect((await keptIn(await post(""))).link).toContain("/accesso?ritorno=");
    expect(reopenGuestSession).not.toHaveBeenCalled();
  });

  test("who tries keys without end waits, and loses nothing", async () => {
    vi.mocked(reopenGuestSession).mockRejectedValue(new Refused("too_many_requests", { seconds: 30 }));
    const answer = await doors[0][1]("k-1");
    expect([answer.status, answer.headers.get("Retry-After"), savePage.mock.calls.length]).toEqual([429, "30", 0]);
    expect((await keptIn(answer)).fields).toMatchObject({ givenName: "Irene", _ritorno: "k-1" });
  });
});

describe("a guest whose draft is gone", () => {
  beforeEach(() => {
    vi.mocked(reopenGuestSession).mockRejectedValue(new Refused("session_expired"));
    for (const each of [find, agree, submit, throwAway]) each.mockImplementation(refusing("session_expired"));
  });

  test.each(locales)(
    "in %s is told so without a word of signing in; what was typed begins the next request",
    async (locale) => {
      const answer = await doors[0][1]("k-1", locale);
      expect(answer.status).toBe(401);
      const { fields, action, link, text } = await keptIn(answer);
      const prefix = locale === "it" ? "" : `/${locale}`;
      expect(action).toBe(`${prefix}${flow}/avvia`);
      expect(fields).toMatchObject({ givenName: "Irene", scelta: "nuova", _pagina: "applicantPage" });
      expect(fields).not.toHaveProperty("_ritorno");
      expect(link).toBeUndefined();
      expect(text).not.toMatch(/SPID|identità digitale|digitalen Identität|digital identity/);
    },
  );

  test.each([doors[1], doors[2]])("%s: nothing was typed there, and nothing is promised", async (_what, post) => {
    const { fields, text } = await keptIn(await post("k-1"));
    expect(fields).toMatchObject({ scelta: "nuova", _pagina: "" });
    expect(text).not.toContain("Quello che hai scritto");
  });

  test("throwing away what is gone already leads to the service, not to a sign-in", async () => {
    expect(await sentTo(doors[3][1]("k-1"))).toBe(`/servizi/${slug}`);
  });

  test("a save of itself answers 401, and the page says what is the case", async () => {
    expect((await autosave(json({ page: "applicantPage", answers: {}, returnKey: "k-1" }), at({ id }))).status).toBe(
      401,
    );
  });
});

describe("beginning again with what a page held", () => {
  const again = (fields: Record<string, string>) => {
    find.mockImplementation(async () => kept);
    vi.mocked(beginAsGuest).mockResolvedValue(all as never);
    return begin(
      posted(`${flow}/avvia`, { scelta: "nuova", givenName: "Irene", ...fields }),
      at({ locale: "it", slug }),
    );
  };

  test("a new request has the answers of the page; the notice is still to be read", async () => {
    expect(await sentTo(again({ _pagina: "applicantPage" }))).toBe(own);
    expect(start).toHaveBeenCalledWith(expect.objectContaining({ slug, fresh: true }));
    expect(savePage).toHaveBeenCalledWith(
      expect.objectContaining({
        id,
        page: "applicantPage",
        answers: expect.objectContaining({ givenName: "Irene" }) as object,
        force: true,
      }),
    );
    expect(agree).not.toHaveBeenCalled();
  });

  test("without a page nothing is saved", async () => {
    await again({ _pagina: "" });
    expect(savePage).not.toHaveBeenCalled();
  });

  test("a page the form has no more is left behind, and the request begins all the same", async () => {
    savePage.mockImplementationOnce(refusing("form_changed"));
    expect(await sentTo(again({ _pagina: "applicantPage" }))).toBe(own);
  });

  test("a draft that was there already is not written over", async () => {
    start.mockImplementationOnce(async () => ({ id, resumed: true }));
    await again({ _pagina: "applicantPage" });
    expect(savePage).not.toHaveBeenCalled();
  });
});
