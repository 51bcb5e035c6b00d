import { sendMessage } from "@sportello/api/messages/send";
import { Refused } from "@sportello/api/refused";
import { addUpload } from "@sportello/api/uploads/add-upload";
import { locales } from "@sportello/domain/locales";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { bugliano } from "../../../testing/examples.ts";
import { at, keptIn, posted, refusing, sentTo } from "../../../testing/posted.ts";
import { request } from "../../../testing/request.ts";
import { POST as answer } from "./pratiche/[id]/integrazione/route.ts";
import { POST as write } from "./pratiche/[id]/messaggi/route.ts";
import { POST as withdraw } from "./pratiche/[id]/ritira/route.ts";

vi.mock("@sportello/api/uploads/add-upload", () => ({ addUpload: vi.fn<typeof addUpload>() }));
vi.mock("@sportello/api/messages/send", () => ({ sendMessage: vi.fn<typeof sendMessage>() }));

type Fields = Parameters<typeof posted>[1];
const id = "0197a000-0000-7000-8000-00000000000a";
const page = `/area-personale/pratiche/${id}`;
const citizen: object = { tenant: bugliano, actor: { kind: "citizen" }, session: { kind: "citizen" } };
const over: object = { tenant: bugliano, actor: { kind: "anonymous" }, session: null, isSessionOver: true };
const spy = <Answer>(given: Answer) =>
  vi.fn<(question: Record<string, unknown>) => Promise<Answer>>().mockImplementation(async () => given);
const pdf = new File(["%PDF-1.7"], "patente.pdf");

beforeEach(() => {
  vi.mocked(addUpload).mockReset();
  vi.mocked(sendMessage).mockReset().mockResolvedValue({ id: "m" });
});

describe("a message to the office", () => {
  const door = (fields: Fields, { locale = "it", context = citizen, of = id } = {}) => {
    request.is({ context, api: {} });
    return write(posted(`/area-personale/pratiche/${of}/messaggi`, fields), at({ locale, id: of }));
  };

  test("goes with its files, and the page says so", async () => {
    expect(
      await sentTo(door({ testo: "Ecco la targa", file: [pdf, new File(["x"], "foto.jpg")] }, { locale: "de" })),
    ).toBe(`/de${page}?fatto=messaggio#messaggi`);
    expect(vi.mocked(sendMessage).mock.calls[0]?.[1]).toMatchObject({
      applicationId: id,
      text: "Ecco la targa",
      files: [{ name: "patente.pdf" }, { name: "foto.jpg" }],
    });
  });

  test("the empty file a browser posts where nothing was chosen is none", async () => {
    await door({ testo: "Ciao", file: new File([], "") });
    expect(vi.mocked(sendMessage).mock.calls[0]?.[1]).toMatchObject({ files: [] });
  });

  test.each(locales)(
    "with a file that is refused, in %s: the words come back to be sent with another",
    async (locale) => {
      vi.mocked(sendMessage).mockRejectedValue(new Refused("file_type_refused"));
      const response = await door({ testo: `Ecco la "targa" <AB123CD>`, file: pdf }, { locale });
      expect(response.status).toBe(415);
      const { title, html, action, link } = await keptIn(response);
      expect(title).toBe(
        {
          it: "Non è stato inviato, ma non hai perso niente",
          de: "Nicht gesendet, aber nichts ist verloren",
          en: "Not sent, but nothing is lost",
        }[locale],
      );
      expect(html).toMatch(
        /<textarea id="text" name="testo"[^>]*>\nEcco la &quot;targa&quot; &lt;AB123CD&gt;<\/textarea>/,
      );
      expect(html).toMatch(/<label for="files">.+<\/label><input id="files" name="file" type="file" multiple>/);
      expect(html).toContain('enctype="multipart/form-data"');
      expect(action).toBe(`${page}/messaggi`);
      expect(link).toBe(`${locale === "it" ? "" : `/${locale}`}${page}`);
    },
  );

  test.each([
    ["", "vuoto"],
    ["x".repeat(5001), "troppo lungo"],
  ])("a text that is no message (%#) is refused by our rule, not lost", async (testo) => {
    const response = await door({ testo });
    expect(response.status).toBe(422);
    expect((await keptIn(response)).html).toContain(`${testo}</textarea>`);
    expect(sendMessage).not.toHaveBeenCalled();
  });

  test("what begins with an empty line keeps it: a browser drops the first one of a text area", async () => {
    vi.mocked(sendMessage).mockRejectedValue(new Refused("file_empty"));
    expect((await keptIn(await door({ testo: "\nBuongiorno" }))).html).toMatch(/required>\n\r?\nBuongiorno</);
  });

  test("signed out meanwhile: one button sends the same again", async () => {
    const response = await door({ testo: "Ecco la targa", file: pdf }, { context: over });
    expect(response.status).toBe(401);
    const { fields, text } = await keptIn(response);
    expect(fields).toEqual({ testo: "Ecco la targa" });
    expect(text).toContain("dovrai sceglierli di nuovo");
  });

  test.each(["not_found", "not_the_applicant", "not_in_this_status"] as const)(
    "%s: nothing can be written here, and the page says how things stand",
    async (code) => {
      vi.mocked(sendMessage).mockRejectedValue(new Refused(code));
      expect(await sentTo(door({ testo: "Ciao" }))).toBe(`${page}?errore=${code}#messaggi`);
    },
  );

  test("an address that is no application's is one that never was", async () => {
    expect(await sentTo(door({ testo: "Ciao" }, { of: "1" }))).toContain("errore=not_found");
    expect(sendMessage).not.toHaveBeenCalled();
  });
});

describe("the answer to what the office asked", () => {
  const verb = spy({});
  const door = (fields: Fields, locale = "it") => {
    request.is({ context: citizen, api: { applications: { answerIntegration: verb } } });
    return answer(posted(`${page}/integrazione`, fields), at({ locale, id }));
  };
  beforeEach(() => void verb.mockReset().mockResolvedValue({}));

  test("carries text, the files of before that stay ticked, and the new ones", async () => {
    vi.mocked(addUpload)
      .mockResolvedValueOnce({ id: "new-1" } as never)
      .mockResolvedValueOnce({ id: "new-2" } as never);
    expect(await sentTo(door({ testo: "Ecco", "file-caricato": "old-1", file: [pdf, pdf] }))).toBe(
      `${page}?fatto=risposta`,
    );
    expect(verb).toHaveBeenCalledWith({ id, text: "Ecco", uploadIds: ["old-1", "new-1", "new-2"] });
  });

  test("with its second file refused: the first is not asked again, the text waits in its field", async () => {
    vi.mocked(addUpload)
      .mockResolvedValueOnce({ id: "new-1" } as never)
      .mockRejectedValueOnce(new Refused("file_too_large"));
    const response = await door({ testo: "Ecco", "file-caricato": "old-1", file: [pdf, pdf] });
    expect(response.status).toBe(413);
    expect(verb).not.toHaveBeenCalled();
    const html = (await keptIn(response)).html;
    expect([...html.matchAll(/name="file-caricato" value="(.*?)"/g)].map(([, value]) => value)).toEqual([
      "old-1",
      "new-1",
    ]);
    expect(html).toContain("Ecco</textarea>");
  });

  test("answered already, or taken back by the office: the page says it", async () => {
    verb.mockImplementation(refusing("not_in_this_status"));
    expect(await sentTo(door({ testo: "Ecco" }, "en"))).toBe(`/en${page}?errore=not_in_this_status#integrazione`);
  });

  test.each(["not_signed_in", "session_expired", "too_many_requests"] as const)("%s loses no word", async (code) => {
    verb.mockImplementation(refusing(code, { seconds: 30 }));
    const response = await door({ testo: "Ecco la targa" });
    expect((await keptIn(response)).fields).toEqual({ testo: "Ecco la targa" });
    expect(response.headers.get("Retry-After")).toBe(code === "too_many_requests" ? "30" : null);
  });
});

describe("taking a request back", () => {
  const verb = spy({});
  const door = (fields: Fields) => {
    request.is({ context: citizen, api: { applications: { withdraw: verb } } });
    return withdraw(posted(`${page}/ritira`, fields), at({ locale: "it", id }));
  };
  beforeEach(() => void verb.mockReset().mockResolvedValue({}));

  test("needs the tick: without it nothing happens", async () => {
    expect(await sentTo(door({ motivo: "Non serve più" }))).toBe(page);
    expect(verb).not.toHaveBeenCalled();
  });

  test.each([
    ["  ", { id }],
    [" Non serve più ", { id, reason: "Non serve più" }],
  ])("with the reason %o asks for %o", async (motivo, question) => {
    expect(await sentTo(door({ conferma: "si", motivo }))).toBe(`${page}?fatto=ritirata`);
    expect(verb).toHaveBeenCalledWith(question);
  });

  test.each(["withdraw_not_allowed", "withdraw_after_payment", "not_in_this_status"] as const)(
    "%s is told on the page",
    async (code) => {
      verb.mockImplementation(refusing(code));
      expect(await sentTo(door({ conferma: "si" }))).toBe(`${page}?errore=${code}`);
    },
  );

  test("signed out, tick and reason are kept", async () => {
    verb.mockImplementation(refusing("session_expired"));
    expect((await keptIn(await door({ conferma: "si", motivo: "Trasloco" }))).fields).toEqual({
      conferma: "si",
      motivo: "Trasloco",
    });
  });
});
