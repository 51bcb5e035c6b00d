import { Refused, type RefusalParams } from "@sportello/api/refused";
import type { RefusalCode } from "@sportello/domain/refusals";

type Typed = string | File;

/** A form as a browser without scripts posts it; several values of one name are a list. */
export const posted = (path: string, fields: Readonly<Record<string, Typed | readonly Typed[]>> = {}): Request => {
  const body = new FormData();
  for (const [name, values] of Object.entries(fields)) for (const value of listOf(values)) body.append(name, value);
  return new Request(`https://servizi.bugliano.example${path}`, { method: "POST", body });
};

const listOf = (values: Typed | readonly Typed[]): readonly Typed[] =>
  typeof values === "string" || values instanceof File ? [values] : values;

/** What a route gets beside the request. */
export const at = <Params>(params: Params): { params: Promise<Params> } => ({ params: Promise.resolve(params) });

/** Where an answer sends the browser; it must be told to look (303), never to post again. */
export const sentTo = async (answer: Promise<Response> | Response): Promise<string> => {
  const { status, headers } = await answer;
  if (status !== 303) throw new Error(`answered ${status} and sent nowhere`);
  return headers.get("Location") ?? "";
};

/** A procedure that says no. */
export const refusing =
  (code: RefusalCode, params: RefusalParams = {}) =>
  async (): Promise<never> => {
    throw new Refused(code, params);
  };

/** What a page made without the site's frame holds: its words, the fields that are sent again and where, the ways on. */
export const keptIn = async (answer: Response) => {
  const html = await answer.text();
  const found = (pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match.slice(1));
  return {
    title: found(/<h1>(.*?)<\/h1>/g)[0]?.[0],
    text: html
      .replaceAll(/<style.*?<\/style>/gs, "")
      .replaceAll(/<[^>]+>/g, " ")
      .replaceAll("&#39;", "'")
      .replaceAll(/\s+/g, " "),
    fields: Object.fromEntries(
      found(/<input type="hidden" name="(.*?)" value="(.*?)">/gs).map(([name, value]) => [name, value]),
    ),
    action: found(/<form action="(.*?)"/g)[0]?.[0],
    link: found(/<a href="(.*?)"/g)[0]?.[0]?.replaceAll("&amp;", "&"),
    html,
  };
};
