import { archiveApplication } from "@sportello/api/archives/archive-application";
import { openFile } from "@sportello/api/documents/open-file";
import { openExport } from "@sportello/api/exports/open";
import { Refused } from "@sportello/api/refused";
import { openLogo } from "@sportello/api/tenants/logo/open";
import { addPiece } from "@sportello/api/uploads/add-piece";
import { addUpload } from "@sportello/api/uploads/add-upload";
import { countUpload } from "@sportello/api/uploads/count-upload";
import { locales } from "@sportello/domain/locales";
import { permitForm } from "@sportello/forms/testing/permit-form";
import { NextRequest } from "next/server";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { bugliano, catalogue, draft, service } from "../../testing/examples.ts";
import { jar } from "../../testing/jar.ts";
import { at, posted, refusing } from "../../testing/posted.ts";
import { request } from "../../testing/request.ts";
import { GET as robots } from "../robots.txt/route.ts";
import { GET as siteMap } from "../sitemap.xml/route.ts";
import { GET as theme } from "../tema.css/route.ts";
import { GET as signIn } from "./accesso/[metodo]/route.ts";
import { GET as archive } from "./applications/[id]/archive/route.ts";
import { GET as municipalities } from "./comuni/route.ts";
import { POST as autosave } from "./drafts/[id]/route.ts";
import { GET as takeExport } from "./exports/[id]/route.ts";
import { GET as takeFile } from "./files/[kind]/[id]/route.ts";
import { GET as live } from "./health/live/route.ts";
import { GET as coatOfArms } from "./stemma/[name]/route.ts";
import { POST as upload } from "./uploads/route.ts";
import { POST as signOut } from "./uscita/route.ts";

vi.mock("@sportello/api/archives/archive-application", () => ({
  archiveApplication: vi.fn<typeof archiveApplication>(),
}));
vi.mock("@sportello/api/exports/open", () => ({ openExport: vi.fn<typeof openExport>() }));
vi.mock("@sportello/api/uploads/add-upload", () => ({ addUpload: vi.fn<typeof addUpload>() }));
vi.mock("@sportello/api/uploads/add-piece", () => ({ addPiece: vi.fn<typeof addPiece>() }));
vi.mock("@sportello/api/uploads/count-upload", () => ({ countUpload: vi.fn<typeof countUpload>() }));
vi.mock("@sportello/api/documents/open-file", () => ({ openFile: vi.fn<typeof openFile>() }));
vi.mock("@sportello/api/tenants/logo/open", () => ({ openLogo: vi.fn<typeof openLogo>() }));
vi.mock("@sportello/api/sessions/count-sign-in", () => ({ countCitizenSignIn: vi.fn<() => Promise<void>>() }));
vi.mock("@sportello/api/sessions/close-session", () => ({ closeSession: vi.fn<() => Promise<void>>() }));
vi.mock("../../runtime.ts", () => ({ runtime: () => ({ name: "runtime" }) }));

const { countCitizenSignIn } = await import("@sportello/api/sessions/count-sign-in");
const { closeSession } = await import("@sportello/api/sessions/close-session");

const id = "0197a000-0000-7000-8000-00000000000a";
const citizen = { tenant: bugliano, actor: { kind: "citizen" }, session: { kind: "citizen", id: "s-1" } };
const stranger = { tenant: bugliano, actor: { kind: "anonymous" }, session: null, isSessionOver: false };
const get = (path: string, headers: Record<string, string> = {}) =>
  new NextRequest(`https://servizi.bugliano.example${path}`, { headers });
const told = async (answer: Response) => ({
  ...((await answer.json()) as { code: string; message: string }),
  status: answer.status,
  type: answer.headers.get("Content-Type"),
});

beforeEach(() => {
  vi.clearAllMocks();
  request.is({ context: citizen, api: {} });
});

describe("a file goes to whoever may read it, always as a download", () => {
  test("with its own name, whatever its characters", async () => {
    vi.mocked(openFile).mockResolvedValue({
      name: "carta d'identità.pdf",
      mediaType: "application/pdf",
      bytes: new Uint8Array([37, 80, 68, 70]),
    });
    const answer = await takeFile(get("/"), at({ kind: "upload", id }));
    expect(answer.headers.get("Content-Disposition")).toMatch(
      /^attachment; filename="carta d'identita\.pdf"; filename\*=UTF-8''/,
    );
    expect(answer.headers.get("Content-Length")).toBe("4");
    expect(await answer.text()).toBe("%PDF");
  });

  test.each([
    ["upload", "1"],
    ["secret", id],
    ["document", "../../etc/passwd"],
  ])("%s/%s is no file, and the store is not even asked", async (kind, name) => {
    expect(await told(await takeFile(get("/"), at({ kind, id: name })))).toMatchObject({
      status: 404,
      code: "not_found",
      type: "application/problem+json",
    });
    expect(openFile).not.toHaveBeenCalled();
  });

  test.each(["not_found", "not_signed_in", "session_expired"] as const)("%s is told as a problem", async (code) => {
    vi.mocked(openFile).mockRejectedValue(new Refused(code));
    expect(await told(await takeFile(get("/"), at({ kind: "upload", id })))).toMatchObject({ code });
  });

  test("a store that is down is our fault, not the reader's", async () => {
    vi.mocked(openFile).mockRejectedValue(new Error("disk"));
    await expect(takeFile(get("/"), at({ kind: "upload", id }))).rejects.toThrow("disk");
  });
});

describe("whole archives", () => {
  const stream = () => new Response("PK").body ?? new ReadableStream();

  test.each(locales)("everything of an application in %s", async (locale) => {
    vi.mocked(archiveApplication).mockResolvedValue({ name: "AN0000.zip", stream: stream() });
    const answer = await archive(get(`/?locale=${locale}`), at({ id }));
    expect(vi.mocked(archiveApplication).mock.calls[0]?.[1]).toEqual({ id, locale });
    expect(answer.headers.get("Content-Type")).toBe("application/zip");
  });

  test("the copy of one's data says how large it is, so that a browser can show how far it is", async () => {
    vi.mocked(openExport).mockResolvedValue({ name: "dati.zip", size: 2, stream: stream() });
    const answer = await takeExport(get("/"), at({ id }));
    expect([answer.headers.get("Content-Length"), await answer.text()]).toEqual(["2", "PK"]);
  });

  test.each([
    [archive, "not_signed_in"],
    [takeExport, "not_signed_in"],
  ] as const)("a stranger is asked who they are before anything is looked up (%#)", async (door, code) => {
    request.is({ context: stranger });
    expect(await told(await door(get("/"), at({ id })))).toMatchObject({ status: 401, code });
    expect(await told(await door(get("/"), at({ id: "1" })))).toMatchObject({ status: 401, code });
    expect(archiveApplication).not.toHaveBeenCalled();
    expect(openExport).not.toHaveBeenCalled();
  });

  test.each([[archive], [takeExport]])("an id that is none is nothing (%#)", async (door) => {
    expect(await told(await door(get("/?locale=de"), at({ id: "1" })))).toMatchObject({
      status: 404,
      code: "not_found",
    });
  });
});

describe("a page saved while it is typed", () => {
  const savePage = vi.fn<(question: object) => Promise<{ savedAt: string }>>();
  const door = (body: unknown, name = id) => {
    request.is({ context: citizen, api: { drafts: { find: async () => ({ form: permitForm }), savePage } } });
    return autosave(
      new Request("https://servizi.bugliano.example/", {
        method: "POST",
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
      at({ id: name }),
    );
  };
  beforeEach(() => void savePage.mockReset().mockResolvedValue({ savedAt: "2026-11-26T08:00:01.000Z" }));

  test("answers when it was saved; a question left out is an emptied one", async () => {
    const answer = await door({ page: "applicantPage", answers: { givenName: "Maria" }, stale: draft().savedAt });
    expect(await answer.json()).toEqual({ savedAt: "2026-11-26T08:00:01.000Z" });
    expect(savePage).toHaveBeenCalledWith({
      id,
      page: "applicantPage",
      stale: draft().savedAt,
      answers: { givenName: "Maria", email: null, isResident: null, street: null },
    });
  });

  test.each([
    "{",
    "null",
    { page: 1, answers: {} },
    { page: "x".repeat(101), answers: {} },
    { page: "a", answers: [] },
    { page: "a", answers: {}, stale: "ieri" },
  ])("%o is no page", async (body) => {
    expect(await told(await door(body))).toMatchObject({ status: 422, code: "invalid_input" });
    expect(savePage).not.toHaveBeenCalled();
  });

  test("an id that is none is not asked for", async () => {
    expect((await door({ page: "a", answers: {} }, "1")).status).toBe(422);
  });

  test.each([
    ["changed_meanwhile", 409],
    ["session_expired", 401],
    ["not_in_this_status", 409],
  ] as const)("%s is told with its status, so that the page can say it", async (code, status) => {
    savePage.mockImplementation(refusing(code));
    expect(await told(await door({ page: "applicantPage", answers: {} }))).toMatchObject({ status, code });
  });

  test("too fast: when to try again", async () => {
    savePage.mockImplementation(refusing("too_many_requests", { seconds: 3 }));
    const answer = await door({ page: "applicantPage", answers: {} });
    expect([answer.status, answer.headers.get("Retry-After")]).toEqual([429, "3"]);
  });
});

describe("a file that is uploaded", () => {
  const key = "0197a000-0000-7000-8000-0000000000f1";
  const door = (fields: Parameters<typeof posted>[1], search = `?application=${id}&locale=de`) =>
    upload(posted(`/api/uploads${search}`, fields));
  const file = new File(["%PDF-1.7"], "patente.pdf");

  test("is stored under the name its page chose, so that sent again it is the same file", async () => {
    vi.mocked(addUpload).mockResolvedValue({ id: key, name: "patente.pdf" } as never);
    const answer = await door({ field: "licence", key, file });
    expect([answer.status, await answer.json()]).toEqual([201, { id: key, name: "patente.pdf" }]);
    expect(vi.mocked(addUpload).mock.calls[0]?.[1]).toMatchObject({
      id: key,
      applicationId: id,
      field: "licence",
      name: "patente.pdf",
    });
    expect(countUpload).toHaveBeenCalledTimes(1);
  });

  test.each([
    [null, 202, { received: 8 }],
    [{ id: key }, 201, { id: key }],
  ] as const)("in pieces: %o is answered %d", async (whole, status, body) => {
    vi.mocked(addPiece).mockResolvedValue(whole as never);
    const answer = await door({ field: "licence", key, file, from: "0", size: "100" });
    expect([answer.status, await answer.json()]).toEqual([status, body]);
  });

  test.each([
    ["no file", { field: "licence" }],
    ["two files", { field: "licence", file: [file, file] }],
    ["no question", { file }],
    ["a question too long", { field: "x".repeat(201), file }],
    ["a key that is none", { field: "licence", key: "1", file }],
    ["a piece without its key", { field: "licence", file, from: "0", size: "10" }],
    ["a piece before the beginning", { field: "licence", key, file, from: "-1", size: "10" }],
    ["a piece of nothing", { field: "licence", key, file, from: "0", size: "0" }],
  ] as const)("%s is refused in the reader's language, and nothing is stored", async (_name, fields) => {
    expect(await told(await door(fields as never))).toMatchObject({
      status: 422,
      code: "invalid_input",
      message: expect.stringMatching(/\b(?:Sie|nicht|Angaben|ist)\b/) as string,
    });
    expect(addUpload).not.toHaveBeenCalled();
    expect(addPiece).not.toHaveBeenCalled();
  });

  test("for an application that is no application, nothing", async () => {
    expect((await door({ field: "licence", file }, "")).status).toBe(422);
  });

  test.each([
    ["file_too_large", 413],
    ["file_type_refused", 415],
    ["too_many_files", 422],
    ["session_expired", 401],
  ] as const)("%s has its status, so that the page knows whether trying again helps", async (code, status) => {
    vi.mocked(addUpload).mockRejectedValue(new Refused(code));
    expect(await told(await door({ field: "licence", file }))).toMatchObject({ status, code });
  });

  test("too many: counted before a byte is kept", async () => {
    vi.mocked(countUpload).mockRejectedValueOnce(new Refused("too_many_requests", { seconds: 12 }));
    const answer = await door({ field: "licence", file });
    expect([answer.status, answer.headers.get("Retry-After")]).toEqual([429, "12"]);
    expect(addUpload).not.toHaveBeenCalled();
  });
});

describe("signing in and out", () => {
  const door = (search: string, { metodo = "spid", headers = {} } = {}) =>
    signIn(get(`/api/accesso/${metodo}${search}`, headers), at({ metodo }));

  test.each([
    ["google", "?ritorno=/de/servizi", {}, "/de/accesso?ritorno=%2Fde%2Fservizi"],
    ["spid", "?ritorno=/servizi", { "sec-fetch-site": "cross-site" }, "/accesso?ritorno=%2Fservizi"],
    ["spid", "?ritorno=//altrove.example", { "sec-fetch-site": "cross-site" }, "/accesso?ritorno=%2Farea-personale"],
  ])("%s%s from %o only shows the choice, in the language one came with", async (metodo, search, headers, to) => {
    const answer = await door(search, { metodo, headers: headers });
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, to]);
    expect(jar.set).not.toHaveBeenCalled();
  });

  test.each(locales)("too often, in %s: a kind page with the way to try again and how long to wait", async (locale) => {
    vi.mocked(countCitizenSignIn).mockRejectedValueOnce(new Refused("too_many_requests", { seconds: 45 }));
    const answer = await door(`?ritorno=${locale === "it" ? "" : `/${locale}`}/servizi`);
    expect([answer.status, answer.headers.get("Retry-After")]).toEqual([429, "45"]);
    const html = await answer.text();
    expect(html).toContain(`<html lang="${locale}">`);
    expect(html).toContain("45");
    expect(html).toContain("/api/accesso/spid?ritorno=");
    expect(html).not.toContain("<form");
  });

  test.each([
    ["de", "/de"],
    ["it", "/"],
    ["en", "/en"],
    ["xx", "/"],
    ["", "/"],
  ])(
    "out, with the language «%s», leads to %s; the session is closed and this browser forgets",
    async (locale, home) => {
      const answer = await signOut(posted(`/api/uscita?locale=${locale}`));
      expect([answer.status, answer.headers.get("Location"), answer.headers.get("Clear-Site-Data")]).toEqual([
        303,
        home,
        '"storage"',
      ]);
      expect(closeSession).toHaveBeenCalledWith({ name: "runtime" }, bugliano.id, "s-1");
      expect(jar.delete).toHaveBeenCalledTimes(1);
    },
  );

  test("out without a session only forgets the cookie", async () => {
    request.is({ context: stranger });
    expect((await signOut(posted("/api/uscita"))).status).toBe(303);
    expect(closeSession).not.toHaveBeenCalled();
  });
});

describe("for everybody and for machines", () => {
  test.each([
    ["00614a", 200],
    ["00614A", 404],
    ["red", 404],
    ["", 404],
    ["00614a}body{display:none", 404],
  ])("the colour «%s» is answered %d", async (colour, status) => {
    const answer = theme(get(`/tema.css?colore=${encodeURIComponent(colour)}`));
    expect(answer.status).toBe(status);
    expect(await answer.text()).toBe(status === 200 ? ":root{--brand:#00614a}" : "");
  });

  test("robots read what is public and are told where everything is", async () => {
    const text = await (await robots()).text();
    for (const closed of ["/api/", "/area-personale", "/*/richiesta"]) expect(text).toContain(`Disallow: ${closed}`);
    expect(text).toContain("Sitemap: https://servizi.bugliano.example/sitemap.xml");
  });

  test("the site map has each public page in each language of the municipality, and of services the day", async () => {
    const answer = catalogue({ services: [service({ publishedAt: "2026-10-01T07:00:00Z" })] });
    request.is({
      context: { ...stranger, tenant: { ...bugliano, languages: ["it", "de"] } },
      api: { catalogue: { list: async () => answer } },
    });
    const text = await (await siteMap()).text();
    expect(text).toContain(
      "<loc>https://servizi.bugliano.example/de/servizi/permesso-ztl</loc><lastmod>2026-10-01T07:00:00Z</lastmod>",
    );
    expect(text).toContain('hreflang="it" href="https://servizi.bugliano.example/argomenti/ztl"');
    expect(text).not.toMatch(/\/en\/|area-personale|richiesta/);
    expect(new Set(text.match(/<loc>.*?<\/loc>/g)).size).toBe(text.match(/<loc>/g)?.length);
  });

  test("a host of no municipality has no map", async () => {
    request.is({ context: stranger, api: { catalogue: { list: refusing("tenant_unknown") } } });
    expect((await siteMap()).status).toBe(404);
  });

  test.each([
    ["roma", /^Roma \(RM\)$/],
    ["bolz", /^Bolzano/],
    ["FIRENZ", /^Firenze/],
  ])("municipalities that begin with «%s» are offered as a form writes them", async (typed, first) => {
    const { names } = (await municipalities(get(`/api/comuni?q=${typed}`)).json()) as { names: string[] };
    expect(names[0]).toMatch(first);
    expect(names.length).toBeLessThanOrEqual(20);
  });

  test("a name as long as a book is cut before it is looked for", async () => {
    const { names } = (await municipalities(get(`/api/comuni?q=${"roma".repeat(500)}`)).json()) as { names: string[] };
    expect(names).toEqual([]);
  });

  test("the coat of arms is kept for ever and runs nothing; one that is not there is not there", async () => {
    vi.mocked(openLogo)
      .mockResolvedValueOnce({ mediaType: "image/svg+xml", bytes: new Uint8Array([60]) })
      .mockRejectedValueOnce(new Refused("not_found"));
    const answer = await coatOfArms(get("/"), at({ name: "a" }));
    expect(answer.headers.get("Content-Security-Policy")).toBe("default-src 'none'");
    expect(answer.headers.get("Cache-Control")).toContain("immutable");
    expect((await coatOfArms(get("/"), at({ name: "b" }))).status).toBe(404);
  });

  test("the process says that it lives", async () => {
    expect(await live().json()).toEqual({ status: "ok" });
  });
});
