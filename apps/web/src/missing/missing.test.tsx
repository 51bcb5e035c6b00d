import { readdirSync, readFileSync } from "node:fs";
import { createServer, IncomingMessage, ServerResponse } from "node:http";
import { type AddressInfo, Socket } from "node:net";
import { join } from "node:path";
import { locales } from "@sportello/domain/locales";
import type * as Navigation from "next/navigation";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { describe, expect, test, vi } from "vitest";
import TopicPage, { generateMetadata as ofTopic } from "../app/[locale]/argomenti/[argomento]/page.tsx";
import Layout from "../app/[locale]/layout.tsx";
import ServicePage, { generateMetadata as ofService } from "../app/[locale]/servizi/[slug]/page.tsx";
import { generateMetadata as ofUnknown } from "../app/not-found.tsx";
import { bugliano, catalogue } from "../testing/examples.ts";
import { refusing } from "../testing/posted.ts";
import { request, Sent } from "../testing/request.ts";
import { shown } from "../testing/shown.tsx";
import { answerMissing } from "./answer-missing.ts";
import { currentResponse, followResponses } from "./current-response.ts";
import { isMissing } from "./is-missing.ts";
import { orMissing } from "./or-missing.tsx";

// Only the bundler makes faces of files.
vi.mock("../styles/fonts.ts", () => ({}));

const stranger = { tenant: bugliano, actor: { kind: "anonymous" } };
const api = { catalogue: { list: async () => catalogue(), sheet: refusing("not_found") } };
const address = <Params,>(params: Params) => ({
  params: Promise.resolve({ locale: "it", ...params }),
  searchParams: Promise.resolve({}),
});
const response = () => new ServerResponse(new IncomingMessage(new Socket()));
const titles = { it: "Pagina non trovata", de: "Seite nicht gefunden", en: "Page not found" };

/** What is not there, asked for on the server: the response and what is shown. */
const asked = async (element: ReactNode, told: object = {}) => {
  const answer = response();
  const seen = await currentResponse.run(answer, () => shown(element, { context: stranger, api, ...told }));
  return { status: answer.statusCode, ...seen };
};

describe("what is missing inside a page", () => {
  test.each(locales)("in %s says so in the document itself, with 404, the search and the ways on", async (locale) => {
    const { status, getByRole, links } = await asked(<ServicePage {...address({ slug: "non-esiste" })} />, { locale });
    expect(status).toBe(404);
    expect(getByRole("heading", { level: 1 }).textContent).toBe(titles[locale]);
    expect(getByRole("searchbox")).toBeTruthy();
    expect(Object.values(links)).toContain(locale === "it" ? "/servizi" : `/${locale}/servizi`);
  });

  test("a word of a closed list that is not in it is missing as well", async () => {
    expect((await asked(<TopicPage {...address({ argomento: "draghi" })} />)).status).toBe(404);
  });

  test.each([
    ["a service", () => ofService(address({ slug: "x" }))],
    ["a topic", () => ofTopic(address({ argomento: "draghi" }))],
  ])(
    "%s that is not there has the title of absence, and search engines forget its address",
    async (_what, metadata) => {
      request.is({ context: stranger, api });
      expect(await metadata()).toEqual({ title: titles.it, robots: { index: false } });
    },
  );

  test.each(locales)("in %s an unknown address bears the municipality's name in its title too", async (locale) => {
    request.is({ context: stranger, api, locale });
    expect(await ofUnknown()).toEqual({
      title: `${titles[locale]} · ${bugliano.name[locale]}`,
      robots: { index: false },
    });
  });

  test("what is there keeps its status", async () => {
    const Page = orMissing(async () => <p>Eccomi</p>);
    const { status, text } = await asked(<Page />);
    expect([status, text]).toEqual([200, "Eccomi"]);
  });

  test("a fault stays a fault: it is not called missing", async () => {
    const Page = orMissing(async () => Promise.reject(new Error("database gone")));
    await expect(asked(<Page />)).rejects.toThrow("database gone");
  });

  test("where to go instead is no absence", async () => {
    const Page = orMissing(async () => Promise.reject(new Sent("/accesso")));
    await expect(asked(<Page />)).rejects.toThrow(new Sent("/accesso"));
  });

  test("where the response is not at hand Next answers as it knows how", async () => {
    const Page = orMissing(async () => notFound());
    await expect(shown(<Page />, { context: stranger, api })).rejects.toThrow(new Sent("not found"));
  });

  test("a status that was sent cannot be taken back", () => {
    const answer = response();
    answer.writeHead(200).flushHeaders();
    expect(currentResponse.run(answer, answerMissing)).toBe(false);
    expect(answer.statusCode).toBe(200);
  });
});

describe("a host or language without a municipality", () => {
  const frame = (locale: string, context: object) => {
    request.is({ context });
    return currentResponse.run(
      response(),
      async () =>
        [
          await Layout({ children: <p>Mai</p>, params: Promise.resolve({ locale }) }),
          currentResponse.getStore()?.statusCode,
        ] as const,
    );
  };

  test.each([
    ["a language the municipality does not speak", "en", { ...stranger, tenant: { ...bugliano, languages: ["it"] } }],
    ["a language nobody speaks here", "xx", stranger],
  ])("%s has no frame, and answers 404", async (_what, locale, context) => {
    const [shownInstead, status] = await frame(locale, context);
    expect([(shownInstead as { type: { name: string } }).type.name, status]).toEqual(["NoSuchPlace", 404]);
  });

  test("a language the municipality speaks has its frame", async () => {
    const [page, status] = await frame("de", stranger);
    expect([(page as { type: { name: string } }).type.name, status]).toEqual(["SiteFrame", 200]);
  });
});

describe("the response under way", () => {
  test("is the one of the request that asks, also when two are served at once and each waits", async () => {
    followResponses();
    const waiting: (() => void)[] = [];
    const server = createServer((incoming, outgoing) => {
      const bothAreHere = new Promise<void>((resolve) => waiting.push(resolve));
      if (waiting.length === 2) for (const go of waiting) go();
      void bothAreHere.then(() => {
        if (incoming.url === "/missing") answerMissing();
        outgoing.end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const answers = await Promise.all(["/missing", "/there"].map((path) => fetch(origin + path)));
    expect(answers.map(({ status }) => status)).toEqual([404, 200]);
    await new Promise((resolve) => server.close(resolve));
  });

  test("is known to a page that is asked for, and not to what is posted, which does not pay for it", async () => {
    followResponses();
    const server = createServer((_incoming, outgoing) => outgoing.end(String(currentResponse.getStore() === outgoing)));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const known = async (method: string) => (await fetch(origin, { method })).text();
    expect([await known("GET"), await known("POST")]).toEqual(["true", "false"]);
    await new Promise((resolve) => server.close(resolve));
  });

  test("what Next throws for something missing is told from everything else", async () => {
    const next = await vi.importActual<typeof Navigation>("next/navigation");
    const thrownBy = (work: () => never): unknown => {
      try {
        return work();
      } catch (error) {
        return error;
      }
    };
    expect(isMissing(thrownBy(() => next.notFound()))).toBe(true);
    expect(isMissing(thrownBy(() => next.redirect("/altrove")))).toBe(false);
    for (const other of [new Error("404"), "NEXT_HTTP_ERROR_FALLBACK;404", null, undefined])
      expect(isMissing(other)).toBe(false);
  });
});

test("every page that can miss something says so on the server", () => {
  const pages = readdirSync(join(import.meta.dirname, "../app"), { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith("page.tsx"),
  );
  const sources = pages.map((file) => ({
    file,
    text: readFileSync(join(import.meta.dirname, "../app", file), "utf8"),
  }));
  const canMiss = sources.filter(({ text }) =>
    /\b(?:orNotFound|notFound|openDraft|openPayStep|applicantApi)\(/.test(text),
  );
  expect(canMiss.length).toBeGreaterThan(10);
  expect(canMiss.filter(({ text }) => !/export default orMissing\(/.test(text)).map(({ file }) => file)).toEqual([]);
});
