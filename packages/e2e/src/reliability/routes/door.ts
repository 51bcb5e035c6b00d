import type { Permission } from "@sportello/domain/access/permissions";
import { type Answer, ask, type Question } from "../http/ask.ts";

/** Ids of one owner's things that addresses name. */
export type Ids = Readonly<
  Record<"draft" | "application" | "upload" | "document" | "copy" | "payment" | "duesImport" | "evidence", string>
>;

/** What the matrix must know of a door: who may pass, and an example question about the things with these ids. */
export type Door = {
  readonly for: "everybody" | "citizen" | "staff" | Permission;
  /** About one thing by its id: whoever it is foreign to must hear the same as of an id that never was. */
  readonly isAboutOne?: boolean;
  readonly path: (ids: Ids) => string;
  /** The posted fields; a form unless `as` says otherwise. */
  readonly fields?: (ids: Ids) => Readonly<Record<string, unknown>>;
  readonly as?: "form" | "json" | "file";
  /** Whoever holds this permission passes for the whole municipality, of whatever office they are. */
  readonly townWith?: Permission;
  /** The owner, too, is told no more than this: the rows say whether it worked. */
  readonly isSilent?: boolean;
  /** The status by which who may pass hears that the example itself is no good: they got through the door. */
  readonly refusedWith?: number;
};
export type Doors = Readonly<Record<string, Door>>;

/** Knocks at a door of a site with a session, or with none. */
export const knock = (site: string, [route, door]: readonly [string, Door], ids: Ids, cookie = ""): Promise<Answer> => {
  const [method = "GET"] = route.split(" ");
  const url = new URL(door.path(ids), site);
  const { body, type } = method === "GET" ? {} : bodyOf(door, ids);
  const headers = {
    ...(cookie && { cookie }),
    ...(method !== "GET" && { origin: url.origin }),
    ...(type !== undefined && { "content-type": type }),
  };
  return ask(url, { method, headers, ...(body !== undefined && { body }) });
};

const bodyOf = ({ fields, as = "form" }: Door, ids: Ids): Pick<Question, "body"> & { readonly type?: string } => {
  const given = fields?.(ids) ?? {};
  if (as === "json") return { body: JSON.stringify(given), type: "application/json" };
  const texts = Object.entries(given).map(([name, value]): [string, string] => [name, String(value)]);
  if (as === "form") return { body: new URLSearchParams(texts).toString(), type: "application/x-www-form-urlencoded" };
  const boundary = "un-confine-qualunque";
  const part = (disposition: string, content: string) =>
    `--${boundary}\r\ncontent-disposition: form-data; ${disposition}\r\n\r\n${content}\r\n`;
  const parts = [
    ...texts.map(([name, value]) => part(`name="${name}"`, value)),
    part(`name="file"; filename="prova.pdf"`, "%PDF-1.4 prova"),
  ];
  return { body: `${parts.join("")}--${boundary}--\r\n`, type: `multipart/form-data; boundary=${boundary}` };
};

/** What a stranger can tell two answers apart by: everything but the ids asked for and what is drawn anew for each answer. */
export const seen = ({ status, headers, body }: Answer, ids: Ids): string => {
  const { location = "", "content-type": type = "", "content-disposition": disposition = "" } = headers;
  const text = body.toString();
  const nonce = /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1];
  const requestId = /"requestId":"([^"]+)"/.exec(text)?.[1];
  const drawn = [...Object.values(ids), nonce, requestId].filter((one) => one !== undefined);
  const told = drawn.reduce(
    (all, one) => all.replaceAll(one, "…"),
    `${status} ${location} ${type} ${disposition}\n${text}`,
  );
  return inOrder(told.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "…"));
};

/** Scripts by which React puts late pieces in their place: whether a piece is late depends on the moment. */
const scaffolding =
  /<script[^>]*>(?:(?!<\/script>)[\s\S])*?(?:\$R[BCTV]|querySelectorAll\('body link)[\s\S]*?<\/script>/g;
const push = /<script[^>]*>self\.__next_f\.push\(\[\d,?"?|"?\]\)<\/script>/g;
const place = /^<(?:!--|\/?template|\/?div)/;

/** What only parts the words of a page's tree from each other. */
const between = /(?:\\*"|[[\]{},:])+/;

/**
 * Everything a page says, whatever the moment: Next sends a page and its tree in pieces whose cut, order, nesting and numbers depend on what
 * is ready first. Pieces are joined, unnumbered, taken apart into tags and words, and sorted; what only holds their places is left out.
 */
const inOrder = (html: string): string => {
  if (!html.includes("__next_f")) return html;
  const rows = html.replaceAll(scaffolding, "").replaceAll(push, "\n").replaceAll("\\n", "\n").split("\n");
  const said = rows
    .map((row) => row.replace(/^[0-9a-f]+:/, "").replaceAll(/\$[A-Z@]?[0-9a-f]+/g, "$"))
    .flatMap((row) => row.match(/<[^>]*>|[^<]+/g) ?? []);
  const words = said
    .filter((one) => !place.test(one))
    .flatMap((one) => (one.startsWith("<") ? [one] : one.split(between)));
  return [...new Set(words)].toSorted().join("\n");
};
