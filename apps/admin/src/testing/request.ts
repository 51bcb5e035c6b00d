import type { Locale } from "@sportello/domain/locales";
import { askedRequest } from "@sportello/ui/testing/asked-request";

/** A procedure that a screen asks: by area and name, with its input; what it throws is its failure. */
export type Procedures = Readonly<Record<string, (input: never) => unknown>>;

/** What a test says of the request a screen answers. */
export type Asked = {
  readonly locale: Locale;
  readonly path: string;
  readonly now: Date;
  /** `"registrations.retry"` and what it answers; one that is not here fails the test. */
  readonly procedures: Procedures;
  /** Stands for `staffContext()`. */
  readonly context: object;
  /** Stands for `signedIn()`. */
  readonly me: { readonly permissions: readonly string[] } & Readonly<Record<string, unknown>>;
};

const ordinary: Asked = {
  locale: "it",
  path: "/pratiche",
  now: new Date("2026-11-26T08:00:00Z"),
  procedures: {},
  context: {},
  me: { id: "me", permissions: [] },
};

export const request = askedRequest(ordinary);

/** Answers a procedure as the server would; whatever was asked is remembered in order. */
export const answer = async (path: string, input: unknown): Promise<unknown> => {
  asking.push({ path, input });
  const procedure = request.now.procedures[path];
  if (procedure === undefined) throw new Error(`nobody answers ${path}`);
  return procedure(input as never);
};

/** What was asked since the screen was shown. */
export const asking: { path: string; input: unknown }[] = [];

export { Sent } from "@sportello/ui/testing/asked-request";
