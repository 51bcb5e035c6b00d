import { archiveApplication } from "@sportello/api/archives/archive-application";
import { openFile } from "@sportello/api/documents/open-file";
import { openExport } from "@sportello/api/exports/open";
import { openPaper } from "@sportello/api/payments/open-paper";
import { openYear } from "@sportello/api/payments/year";
import { Refused } from "@sportello/api/refused";
import { locales } from "@sportello/domain/locales";
import { beforeEach, describe, expect, test, vi } from "vitest";
import DownloadPage from "../app/[locale]/area-personale/scarica/page.tsx";
import { GET as archive } from "../app/api/applications/[id]/archive/route.ts";
import { GET as takeExport } from "../app/api/exports/[id]/route.ts";
import { GET as takeFile } from "../app/api/files/[kind]/[id]/route.ts";
import { GET as paper } from "../app/api/payments/[id]/[paper]/route.ts";
import { GET as year } from "../app/api/payments/year/[year]/route.ts";
import { bugliano } from "../testing/examples.ts";
import { at, keptIn, sentTo } from "../testing/posted.ts";
import { request, Sent } from "../testing/request.ts";
import { shown } from "../testing/shown.tsx";

vi.mock("@sportello/api/archives/archive-application", () => ({
  archiveApplication: vi.fn<typeof archiveApplication>(),
}));
vi.mock("@sportello/api/documents/open-file", () => ({ openFile: vi.fn<typeof openFile>() }));
vi.mock("@sportello/api/exports/open", () => ({ openExport: vi.fn<typeof openExport>() }));
vi.mock("@sportello/api/payments/open-paper", async (original) => ({
  ...(await original<object>()),
  openPaper: vi.fn<typeof openPaper>(),
}));
vi.mock("@sportello/api/payments/year", () => ({ openYear: vi.fn<typeof openYear>() }));

const id = "0197a000-0000-7000-8000-00000000000a";
const stranger = { tenant: bugliano, actor: { kind: "anonymous" }, session: null };
const citizen = { tenant: bugliano, actor: { kind: "citizen" }, session: { kind: "citizen", id: "s-1" } };
/** As a browser asks for a page or a file that is clicked on. */
const person = { accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" };
const program = { accept: "application/json" };

type Ask = (headers: Record<string, string>, locale?: string) => Promise<Response>;
const asked = (path: string, headers: Record<string, string>) =>
  new Request(`https://servizi.bugliano.example${path}`, { headers });
const doors: readonly [string, string, Ask][] = [
  [
    "a file",
    `/api/files/document/${id}`,
    (headers) => takeFile(asked(`/api/files/document/${id}`, headers), at({ kind: "document", id })),
  ],
  [
    "an archive",
    `/api/applications/${id}/archive?locale=it`,
    (headers, locale = "it") => archive(asked(`/api/applications/${id}/archive?locale=${locale}`, headers), at({ id })),
  ],
  [
    "the copy of one's data",
    `/api/exports/${id}`,
    (headers) => takeExport(asked(`/api/exports/${id}`, headers), at({ id })),
  ],
  [
    "a paper of a payment",
    `/api/payments/${id}/notice?locale=it`,
    (headers, locale = "it") =>
      paper(asked(`/api/payments/${id}/notice?locale=${locale}`, headers), at({ id, paper: "notice" })),
  ],
  [
    "a year of payments",
    "/api/payments/year/2026?locale=it",
    (headers, locale = "it") => year(asked(`/api/payments/year/2026?locale=${locale}`, headers), at({ year: "2026" })),
  ],
];

/** All verbs say the same. */
const refuse = (code: ConstructorParameters<typeof Refused>[0]) => {
  for (const verb of [openFile, archiveApplication, openExport, openPaper, openYear])
    vi.mocked(verb as typeof openFile).mockRejectedValue(new Refused(code));
};

beforeEach(() => {
  vi.clearAllMocks();
  request.is({ context: { ...stranger, isSessionOver: true } });
  refuse("session_expired");
});

describe("a link to a file, opened when the session is over", () => {
  test.each(doors)("%s: a person signs in, and from there comes to the file", async (_what, path, ask) => {
    const to = new URL(await sentTo(ask(person)), "https://own.example");
    expect([to.pathname, to.searchParams.get("motivo")]).toEqual(["/accesso", "session_expired"]);
    expect(to.searchParams.get("ritorno")).toBe(`/area-personale/scarica?${new URLSearchParams({ file: path })}`);
  });

  test.each(doors)("%s: a program is told so as a problem, with 401", async (_what, _path, ask) => {
    for (const headers of [program, {}, { accept: "*/*" }]) {
      const answer = await ask(headers);
      expect([answer.status, answer.headers.get("Content-Type")]).toEqual([401, "application/problem+json"]);
      expect(await answer.json()).toMatchObject({ code: "session_expired", status: 401 });
    }
  });

  test("who never signed in is not told of a session", async () => {
    request.is({ context: { ...stranger, isSessionOver: false } });
    refuse("not_signed_in");
    for (const [, , ask] of doors) expect(await sentTo(ask(person))).not.toContain("motivo");
  });

  test.each([
    ["de", "/de/accesso"],
    ["en", "/en/accesso"],
  ] as const)("in %s, as the link says or the page it was on", async (locale, to) => {
    const [file, , , , ofYear] = doors;
    expect(await sentTo(ofYear?.[2](person, locale) ?? new Response())).toMatch(new RegExp(`^${to}\\?`));
    const answer = await sentTo(
      file?.[2]({ ...person, referer: `https://servizi.bugliano.example/${locale}/area-personale/documenti` }) ??
        new Response(),
    );
    expect(answer).toMatch(new RegExp(`^${to}\\?ritorno=${encodeURIComponent(`/${locale}/area-personale/scarica`)}`));
  });
});

describe("a file that is not there, or another person's", () => {
  beforeEach(() => {
    request.is({ context: citizen });
    refuse("not_found");
  });

  test.each(doors)("%s: a person reads it in words, with the way on", async (_what, _path, ask) => {
    const answer = await ask(person);
    expect([answer.status, answer.headers.get("Content-Type")]).toEqual([404, "text/html; charset=utf-8"]);
    expect(await keptIn(answer)).toMatchObject({
      title: "Il file non si può scaricare",
      link: "/area-personale",
      action: undefined,
    });
  });

  test.each(doors)("%s: a program gets the problem", async (_what, _path, ask) => {
    expect((await ask(program)).headers.get("Content-Type")).toBe("application/problem+json");
  });

  test("a disk that fails is a fault, and not called a missing file", async () => {
    vi.mocked(openFile).mockRejectedValue(new Error("disk"));
    await expect(doors[0]?.[2](person)).rejects.toThrow("disk");
  });
});

describe("the page signing in leads to", () => {
  const file = `/api/files/document/${id}`;
  const page = (asked: Record<string, string>, told: object = { context: citizen }) =>
    shown(<DownloadPage params={Promise.resolve({ locale: "it" })} searchParams={Promise.resolve(asked)} />, {
      api: {},
      ...told,
    });

  test.each(locales)("in %s starts the download by itself, and has a button for when it does not", async (locale) => {
    const { html, links, getByRole } = await page({ file }, { context: citizen, locale });
    expect(html).toContain(`<meta http-equiv="refresh" content="0;url=${file}"/>`);
    expect(Object.values(links)).toContain(file);
    expect(getByRole("heading", { level: 1 }).textContent?.length).toBeGreaterThan(3);
  });

  test("leads to no other address, whatever a link says", async () => {
    for (const wrong of ["https://evil.example/x", "/api/uscita", "//evil.example", ""])
      await expect(page({ file: wrong })).rejects.toThrow(new Sent("not found"));
  });

  test("asks a stranger who they are, and comes back", async () => {
    const here = `/area-personale/scarica?${new URLSearchParams({ file })}`;
    await expect(page({ file }, { context: stranger })).rejects.toThrow(
      new Sent(`/accesso?${new URLSearchParams({ ritorno: here })}`),
    );
  });
});
