import { beforeEach, describe, expect, test, vi } from "vitest";
import { beginAsGuest } from "../../../../../session/begin-as-guest.ts";
import { bugliano, draft, sheet } from "../../../../../testing/examples.ts";
import { at, keptIn, posted, refusing, sentTo } from "../../../../../testing/posted.ts";
import { request } from "../../../../../testing/request.ts";
import { POST as discard } from "./[id]/elimina/route.ts";
import { POST as consent } from "./[id]/privacy/accetta/route.ts";
import { POST as begin } from "./avvia/route.ts";

vi.mock("../../../../../session/begin-as-guest.ts", () => ({ beginAsGuest: vi.fn<typeof beginAsGuest>() }));

const slug = "permesso-ztl";
const { id } = draft();
const flow = `/servizi/${slug}/richiesta`;
const own = `${flow}/${id}`;
const citizen: object = { tenant: bugliano, actor: { kind: "citizen" }, session: { kind: "citizen" } };
const asking = (api: object, context: object = citizen) => request.is({ context, api });
const spy = <Answer>(answer: Answer) =>
  vi.fn<(question: Record<string, unknown>) => Promise<Answer>>().mockImplementation(async () => answer);

beforeEach(() => {
  vi.mocked(beginAsGuest).mockReset();
});

describe("beginning without JavaScript", () => {
  const start = spy({ id, resumed: false });
  const agree = spy({});
  const door = (fields: Parameters<typeof posted>[1], { locale = "it", context = citizen, level = "spid2" } = {}) => {
    asking(
      {
        drafts: { start, consent: agree },
        catalogue: { sheet: async () => sheet({ options: { ...sheet().options, level } as never }) },
      },
      context,
    );
    return begin(posted(`${flow}/avvia`, fields), at({ locale, slug }));
  };
  beforeEach(() => {
    start.mockReset().mockResolvedValue({ id, resumed: false });
    agree.mockClear();
  });

  test.each([
    ["it", ""],
    ["de", "/de"],
    ["en", "/en"],
  ])(
    "in %s the notice is read, the draft is made and consent noted, and the language stays in the address",
    async (locale, prefix) => {
      expect(await sentTo(door({ privacy: "si" }, { locale }))).toBe(`${prefix}${own}`);
      expect(start).toHaveBeenCalledWith({ slug, fresh: false, locale, known: [] });
      expect(agree).toHaveBeenCalledWith({ id });
    },
  );

  test("a box left empty begins nothing and says so on the page", async () => {
    expect(await sentTo(door({}))).toBe(`${flow}?errore=privacy`);
    expect(start).not.toHaveBeenCalled();
  });

  test.each([
    ["riprendi", false],
    ["nuova", true],
  ])("who has a draft and chooses «%s» begins anew: %s", async (scelta, fresh) => {
    await door({ scelta });
    expect(start).toHaveBeenCalledWith(expect.objectContaining({ fresh }));
    expect(agree).not.toHaveBeenCalled();
  });

  test("a draft that goes on keeps the instant at which its notice was read", async () => {
    start.mockResolvedValue({ id, resumed: true });
    await door({ privacy: "si" });
    expect(agree).not.toHaveBeenCalled();
  });

  test("only what was ticked is taken from an earlier request and from the municipality, and only names it knows", async () => {
    await door({ privacy: "si", da: "0197a000-0000-7000-8000-0000000000e1", noti: ["vehicle", "password"] });
    expect(start).toHaveBeenCalledWith(
      expect.objectContaining({ from: "0197a000-0000-7000-8000-0000000000e1", known: ["vehicle"] }),
    );
  });

  test("a program that fills in everything is turned away before anything is made", async () => {
    expect(await sentTo(door({ privacy: "si", sito: "https://spam.example" }))).toBe(`${flow}?errore=looks_automated`);
    expect(start).not.toHaveBeenCalled();
  });

  const stranger = { tenant: bugliano, actor: { kind: "anonymous" }, session: null };
  test("a stranger becomes a guest where the service takes guests", async () => {
    const asGuest = { drafts: { start: spy({ id, resumed: false }), consent: spy({}) } };
    vi.mocked(beginAsGuest).mockResolvedValue(asGuest as never);
    expect(await sentTo(door({ privacy: "si" }, { context: stranger, level: "none" }))).toBe(own);
    expect(asGuest.drafts.start).toHaveBeenCalledTimes(1);
    expect(start).not.toHaveBeenCalled();
  });

  test("and never where it asks for a digital identity", async () => {
    start.mockImplementation(refusing("not_signed_in"));
    expect(await sentTo(door({ privacy: "si" }, { context: stranger, locale: "de" }))).toBe(
      `/de/accesso?ritorno=${encodeURIComponent(flow)}`,
    );
    expect(beginAsGuest).not.toHaveBeenCalled();
  });

  test.each(["session_expired", "identity_level_too_low"] as const)(
    "%s leads to the sign-in, which says why",
    async (code) => {
      start.mockImplementation(refusing(code));
      expect(await sentTo(door({ privacy: "si" }))).toBe(`/accesso?ritorno=${encodeURIComponent(flow)}&motivo=${code}`);
    },
  );

  test("too many in a short time: a kind page that says how long, to people and to programs, and loses no tick", async () => {
    start.mockImplementation(refusing("too_many_requests", { seconds: 40 }));
    const answer = await door({ privacy: "si", noti: "vehicle" }, { locale: "de" });
    expect(answer.status).toBe(429);
    expect(answer.headers.get("Retry-After")).toBe("40");
    const { fields, text, action } = await keptIn(answer);
    expect(fields).toEqual({ privacy: "si", noti: "vehicle" });
    expect(action).toBe(`${flow}/avvia`);
    expect(text).toMatch(/40 Sekunden/);
  });

  test("a service that closed meanwhile says so on its sheet", async () => {
    start.mockImplementation(refusing("service_closed"));
    expect(await sentTo(door({ privacy: "si" }))).toBe(`/servizi/${slug}`);
  });

  test("a fault of ours is no refusal: it is not dressed up as one", async () => {
    start.mockRejectedValue(new Error("disk full"));
    await expect(door({ privacy: "si" })).rejects.toThrow("disk full");
  });
});

describe("reading the notice", () => {
  const agree = spy({});
  const door = (fields: Parameters<typeof posted>[1], verb: object = agree) => {
    asking({ drafts: { consent: verb } });
    return consent(posted(`${own}/privacy/accetta`, fields), at({ locale: "it", slug, id }));
  };

  test("is noted when ticked", async () => {
    expect(await sentTo(door({ privacy: "si" }))).toBe(own);
    expect(agree).toHaveBeenCalledWith({ id });
  });

  test("is asked again when not", async () => {
    agree.mockClear();
    expect(await sentTo(door({ privacy: "no" }))).toBe(`${own}/privacy?errore=privacy`);
    expect(agree).not.toHaveBeenCalled();
  });

  test("signed out, the tick is kept", async () => {
    const answer = await door({ privacy: "si" }, refusing("session_expired"));
    expect((await keptIn(answer)).fields).toEqual({ privacy: "si" });
  });

  test("any other refusal shows the page, which says what is the case", async () => {
    expect(await sentTo(door({ privacy: "si" }, refusing("not_found")))).toBe(`${own}/privacy`);
  });
});

describe("throwing a draft away", () => {
  const door = (verb: object, context: object = citizen) => {
    asking({ drafts: { discard: verb } }, context);
    return discard(posted(`${own}/elimina`), at({ locale: "de", slug, id }));
  };

  test("leads a citizen to their desk, a guest to the service", async () => {
    const verb = spy({});
    expect(await sentTo(door(verb))).toBe("/de/area-personale");
    expect(await sentTo(door(verb, { ...citizen, actor: { kind: "guest" } }))).toBe(`/de/servizi/${slug}`);
    expect(verb).toHaveBeenCalledTimes(2);
  });

  test("of somebody else, or gone already, shows nothing of it", async () => {
    expect(await sentTo(door(refusing("not_found")))).toBe("/de/area-personale");
  });

  test("signed out, asks who it is", async () => {
    expect(await sentTo(door(refusing("session_expired")))).toMatch(
      /^\/de\/accesso\?ritorno=%2Farea-personale&motivo=session_expired$/,
    );
  });
});
