import { Refused } from "@sportello/api/refused";
import { locales } from "@sportello/domain/locales";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { GET as dueFaults } from "../app/api/dovuti/[id]/errori/route.ts";
import { GET as list } from "../app/api/elenchi/[id]/route.ts";
import { POST as preview } from "../app/api/esiti/anteprima/route.ts";
import { GET as madeExport } from "../app/api/esportazioni/[id]/route.ts";
import { GET as queueExport } from "../app/api/esportazioni/pratiche/route.ts";
import { GET as file } from "../app/api/files/[kind]/[id]/route.ts";
import { GET as payments } from "../app/api/pagamenti/esporta/route.ts";
import { GET as paper } from "../app/api/payments/[id]/[paper]/route.ts";
import { GET as evidence } from "../app/api/prove/[id]/route.ts";
import { GET as log } from "../app/api/registro/route.ts";
import { GET as service } from "../app/api/servizi/[slug]/route.ts";
import { GET as statistics } from "../app/api/statistiche/route.ts";
import { returnPath } from "../auth/return-path.ts";
import { asked, at, expired, frame, member, person, program, sentTo, stranger } from "../testing/doors.ts";
import { messagesOf } from "../testing/messages.ts";
import { request } from "../testing/request.ts";
import { answerDownload } from "./answer-download.ts";
import { downloadPath } from "./download-path.ts";

const logged = vi.hoisted(() => [] as unknown[]);
vi.mock("../runtime.ts", () => ({ runtime: () => ({ log: { error: (line: unknown) => logged.push(line) } }) }));
vi.mock("../auth/request-facts.ts", () => ({ requestFacts: async () => ({}) }));
vi.mock("@sportello/api/context", () => ({ createStaffContext: async () => request.now.context }));

const id = "0197a000-0000-7000-8000-00000000000a";

/** Every link of the desk to a file: where it leads, and the route that answers. */
const doors: readonly [string, (asked: Request) => Promise<Response>][] = [
  [`/api/files/upload/${id}`, (asked) => file(asked, at({ kind: "upload", id }))],
  [`/api/files/document/${id}?scarica`, (asked) => file(asked, at({ kind: "document", id }))],
  [`/api/payments/${id}/notice`, (asked) => paper(asked, at({ id, paper: "notice" }))],
  [`/api/prove/${id}`, (asked) => evidence(asked, at({ id }))],
  [`/api/esportazioni/${id}`, (asked) => madeExport(asked, at({ id }))],
  ["/api/esportazioni/pratiche?formato=csv&lingua=it&stato=aperte", queueExport],
  ["/api/pagamenti/esporta?stato=paid", payments],
  [`/api/dovuti/${id}/errori`, (asked) => dueFaults(asked, at({ id }))],
  [`/api/elenchi/${id}`, (asked) => list(asked, at({ id }))],
  ["/api/servizi/permesso-ztl", (asked) => service(asked, at({ slug: "permesso-ztl" }))],
  ["/api/registro?azione=sign_in", log],
  ["/api/statistiche?tabella=aperte&dal=2026-01-01", statistics],
];

beforeEach(() => {
  logged.length = 0;
  request.is({ context: expired });
});

describe("a link to a file that is opened when the session is over", () => {
  test.each(doors)("%s: a person signs in, and from there comes to the file", async (path, door) => {
    const to = sentTo(await door(asked(path, person)));
    expect([to.pathname, to.searchParams.get("motivo")]).toEqual(["/accesso", "scaduta"]);
    const back = returnPath(to.searchParams.get("ritorno")) ?? "";
    const page = new URL(back, "https://desk.bugliano.example");
    expect(page.pathname).toBe("/scarica");
    expect(downloadPath(page.searchParams.get("file"))).toBe(path);
  });

  test.each(doors)("%s: a program is told so as a problem, with 401", async (path, door) => {
    for (const headers of [program, {}, { accept: "*/*" }]) {
      const answer = await door(asked(path, headers));
      expect([answer.status, answer.headers.get("content-type")]).toEqual([401, "application/problem+json"]);
      expect(await answer.json()).toEqual({
        type: "about:blank",
        title: "session_expired",
        status: 401,
        code: "session_expired",
        params: {},
      });
    }
  });

  test("who never signed in is not told of a session", async () => {
    request.is({ context: stranger });
    for (const [path, door] of doors) {
      const to = sentTo(await door(asked(path, person)));
      expect([to.pathname, to.searchParams.get("motivo")]).toEqual(["/accesso", null]);
      expect((await door(asked(path, program))).status).toBe(401);
    }
  });

  test.each(locales)(
    "the preview in a page says so in words (%s), and leads nowhere inside its frame",
    async (locale) => {
      request.is({ context: expired, locale });
      const answer = await file(asked(`/api/files/upload/${id}`, frame), at({ kind: "upload", id }));
      expect([answer.status, answer.headers.get("content-type")]).toEqual([401, "text/plain; charset=utf-8"]);
      expect(await answer.text()).toBe(messagesOf(locale).refusal.session_expired);
    },
  );
});

describe("the preview of an outcome, which is posted into a tab of its own", () => {
  const post = (headers: Record<string, string>) => {
    const body = new FormData();
    body.set("application", id);
    body.set("outcome", "accepted");
    return preview(asked("/api/esiti/anteprima", headers, { method: "POST", body }));
  };

  test("leads through signing in to the application it was asked from: what was posted is not asked again", async () => {
    const to = sentTo(await post({ ...person, referer: `https://desk.bugliano.example/pratiche/${id}?scheda=esito` }));
    expect(Object.fromEntries(to.searchParams)).toEqual({
      motivo: "scaduta",
      ritorno: `/pratiche/${id}?scheda=esito`,
    });
  });

  test.each([
    ["no page", {}],
    ["a page that is none", { referer: "about:client" }],
    ["another site's page", { referer: "https://evil.example/" }],
  ])("from %s it leads to the entrance alone", async (_what, more) => {
    expect(Object.fromEntries(sentTo(await post({ ...person, ...more })).searchParams)).toEqual({ motivo: "scaduta" });
  });

  test("a program is told as of any file", async () => {
    expect((await post(program)).headers.get("content-type")).toBe("application/problem+json");
  });
});

describe("a file that is not for these eyes", () => {
  const refusing = (code: ConstructorParameters<typeof Refused>[0]) => async (): Promise<Response> => {
    throw new Refused(code);
  };

  test.each(["not_found", "not_allowed", "other_office", "other_service"] as const)(
    "%s is told to a person on a page with the way on, and to a program with its status",
    async (code) => {
      const to = sentTo(await answerDownload(asked("/api/prove/7?x=1", person), refusing(code)));
      expect([to.pathname, Object.fromEntries(to.searchParams)]).toEqual([
        "/scarica",
        { file: "/api/prove/7?x=1", motivo: code },
      ]);
      const answer = await answerDownload(asked("/api/prove/7", program), refusing(code));
      expect([answer.status, await answer.json()]).toEqual([
        code === "not_found" ? 404 : 403,
        expect.objectContaining({ code }),
      ]);
    },
  );

  test("a refused post is no link: nothing of it could be asked again, so its answer is the problem", async () => {
    const answer = await answerDownload(
      asked("/api/esiti/anteprima", person, { method: "POST" }),
      refusing("not_allowed"),
    );
    expect([answer.status, answer.headers.get("content-type")]).toEqual([403, "application/problem+json"]);
  });

  test.each(doors.filter(([path]) => path.includes(id)))("%s with an id that is none is not there", async (path) => {
    request.is({ context: member("administrator") });
    const wrong = { id: "1; drop table", kind: "upload", paper: "notice" };
    const door = [file, paper, evidence, madeExport, dueFaults, list][
      ["files", "payments", "prove", "esportazioni", "dovuti", "elenchi"].indexOf(path.split("/")[2] ?? "")
    ];
    const answer = await door?.(asked(path, program), at(wrong) as never);
    expect([answer?.status, await answer?.json()]).toEqual([404, expect.objectContaining({ code: "not_found" })]);
  });

  test.each([
    ["/api/esportazioni/pratiche?formato=exe&lingua=it", queueExport],
    ["/api/esportazioni/pratiche?formato=csv&lingua=fr", queueExport],
    ["/api/esportazioni/pratiche", queueExport],
    ["/api/statistiche?tabella=everything", statistics],
    ["/api/statistiche", statistics],
  ] as const)("%s asks for something there is not", async (path, door) => {
    request.is({ context: member("manager") });
    expect((await door(asked(path, program))).status).toBe(422);
  });

  test.each([
    ["/api/registro", log, ["operator", "manager", "reader"]],
    ["/api/servizi/x", (asked: Request) => service(asked, at({ slug: "x" })), ["operator", "manager", "reader"]],
    ["/api/pagamenti/esporta", payments, ["operator", "reader"]],
  ] as const)("%s is refused to a role that may not, before anything is read", async (path, door, roles) => {
    for (const role of roles) {
      request.is({ context: member(role) });
      const answer = await door(asked(path, program));
      expect([role, answer.status]).toEqual([role, 403]);
    }
  });
});

describe("a fault", () => {
  test("of ours is one word to everybody, and a line of the log", async () => {
    for (const headers of [person, frame, program]) {
      const answer = await answerDownload(asked("/api/registro", headers), async () => {
        throw new Error("the disk of pantegana01 is full");
      });
      const body = await answer.text();
      expect([answer.status, answer.headers.get("content-type")]).toEqual([500, "application/problem+json"]);
      expect(body).toContain("internal");
      expect(body).not.toContain("pantegana01");
    }
    expect(logged).toHaveLength(3);
  });

  test("a refusal leaves no line in the log", async () => {
    await file(asked(`/api/files/upload/${id}`, person), at({ kind: "upload", id }));
    expect(logged).toEqual([]);
  });

  test("what is found is handed over as it is", async () => {
    const given = new Response("a,b", { headers: { "content-type": "text/csv" } });
    expect(await answerDownload(asked("/api/registro", person), async () => given)).toBe(given);
  });
});
