import { type Answer, ask, type Question } from "./ask.ts";

type Cookie = { readonly name: string; readonly value: string; readonly path: string };

/** A browser in few words: keeps cookies by host name, as browsers do whatever the port, shows them below their path until they are taken back, and follows nothing. */
export const openBrowser = () => {
  const jars = new Map<string, Map<string, Cookie>>();
  const jarOf = (url: URL | string): Map<string, Cookie> => {
    const { hostname } = new URL(url);
    const jar = jars.get(hostname) ?? new Map<string, Cookie>();
    jars.set(hostname, jar);
    return jar;
  };
  const cookieFor = (url: URL | string): string =>
    [...jarOf(url).values()]
      .filter(({ path }) => isBelow(new URL(url).pathname, path))
      .map(({ name, value }) => `${name}=${value}`)
      .join("; ");
  return {
    /** The `Cookie` header for this address. */
    cookieFor,
    visit: async (url: URL | string, question: Question = {}): Promise<Answer> => {
      const answer = await ask(url, { ...question, headers: { cookie: cookieFor(url), ...question.headers } });
      for (const line of answer.headers["set-cookie"] ?? []) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (name === undefined || value === undefined) continue;
        const path = /; *path=([^;]*)/i.exec(line)?.[1] ?? "/";
        const isTakenBack = /; *(max-age=0|expires=thu, 01 jan 1970)/i.test(line);
        if (isTakenBack) jarOf(url).delete(name + path);
        else jarOf(url).set(name + path, { name, value, path });
      }
      return answer;
    },
  };
};

/** RFC 6265, 5.1.4: a cookie of `/api/auth` is shown there and below, not at `/api/authors`. */
const isBelow = (pathname: string, path: string): boolean =>
  pathname === path || pathname.startsWith(path.endsWith("/") ? path : `${path}/`);

/** What a browser sends with a form of the page's own site. */
export const postOf = (site: string, fields: Readonly<Record<string, string>>): Question => ({
  method: "POST",
  headers: { origin: new URL(site).origin, "content-type": "application/x-www-form-urlencoded" },
  body: new URLSearchParams(fields).toString(),
});
