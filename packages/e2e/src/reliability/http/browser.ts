import { type Answer, ask, type Question } from "./ask.ts";

/** A browser in few words: keeps cookies by host name, as browsers do whatever the port, and follows nothing. */
export const openBrowser = () => {
  const jars = new Map<string, Map<string, string>>();
  const jarOf = (url: URL | string): Map<string, string> => {
    const { hostname } = new URL(url);
    const jar = jars.get(hostname) ?? new Map<string, string>();
    jars.set(hostname, jar);
    return jar;
  };
  const cookieFor = (url: URL | string): string =>
    [...jarOf(url)].map(([name, value]) => `${name}=${value}`).join("; ");
  return {
    /** The `Cookie` header for this address. */
    cookieFor,
    visit: async (url: URL | string, question: Question = {}): Promise<Answer> => {
      const answer = await ask(url, { ...question, headers: { cookie: cookieFor(url), ...question.headers } });
      for (const line of answer.headers["set-cookie"] ?? []) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (name !== undefined && value !== undefined) jarOf(url).set(name, value);
      }
      return answer;
    },
  };
};

/** What a browser sends with a form of the page's own site. */
export const postOf = (site: string, fields: Readonly<Record<string, string>>): Question => ({
  method: "POST",
  headers: { origin: new URL(site).origin, "content-type": "application/x-www-form-urlencoded" },
  body: new URLSearchParams(fields).toString(),
});
