import type { Locale } from "@sportello/domain/locales";

/** What a test says of the request a screen answers: the language, the address, who asks, and what the procedures answer. */
export type Asked = {
  readonly locale: Locale;
  /** The path in the address bar, without the search. */
  readonly path: string;
  readonly search: string;
  readonly now: Date;
  /** Stands for `requestContext()`. */
  readonly context: object;
  /** Stands for `api()`: the areas and procedures this screen asks. */
  readonly api: object;
};

const ordinary: Asked = { locale: "it", path: "/", search: "", now: new Date("2026-11-26T08:00:00Z"), context: { actor: { kind: "stranger" } }, api: {} };

let asked = ordinary;

export const request = {
  is: (changes: Partial<Asked> = {}): Asked => {
    asked = { ...ordinary, ...changes };
    return asked;
  },
  get now(): Asked {
    return asked;
  },
};

/** Where a screen sent the citizen instead of being shown. */
export class Sent extends Error {
  readonly to: string;
  /** By this Next tells what it threw itself. */
  readonly digest: string;
  constructor(to: string) {
    super(`sent to ${to}`);
    this.to = to;
    this.digest = to === "not found" ? "NEXT_HTTP_ERROR_FALLBACK;404" : `NEXT_REDIRECT;${to}`;
  }
}
