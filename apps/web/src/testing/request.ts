import type { Locale } from "@sportello/domain/locales";
import { askedRequest } from "@sportello/ui/testing/asked-request";

/** What a test says of the request a screen answers: the language, the address, who asks, and what the procedures answer. */
export type Asked = {
  readonly locale: Locale;
  /** The path in the address bar, without the search. */
  readonly path: string;
  readonly search: string;
  /** The whole address as the proxy tells it to the page, where a test is about that. */
  readonly asked?: string;
  readonly now: Date;
  /** Stands for `requestContext()`. */
  readonly context: object;
  /** Stands for `api()`: the areas and procedures this screen asks. */
  readonly api: object;
};

const ordinary: Asked = {
  locale: "it",
  path: "/",
  search: "",
  now: new Date("2026-11-26T08:00:00Z"),
  context: { actor: { kind: "stranger" } },
  api: {},
};

export const request = askedRequest(ordinary);

export { Sent } from "@sportello/ui/testing/asked-request";
