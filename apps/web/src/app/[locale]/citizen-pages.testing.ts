import { bugliano } from "../../testing/examples.ts";

/** The citizen who is signed in, and the address a page is asked by. */

export const citizen = { tenant: bugliano, actor: { kind: "citizen" } };
export const propsOf = (search: Record<string, string> = {}) => ({
  params: Promise.resolve({ locale: "it" }),
  searchParams: Promise.resolve(search),
});
