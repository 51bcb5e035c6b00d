/** What a test says of the request a screen answers, over what is ordinary for its site; screens read it through `now`. */
export const askedRequest = <Asked extends object>(ordinary: Asked) => {
  let asked = ordinary;
  return {
    is: (changes: Partial<Asked> = {}): Asked => {
      asked = { ...ordinary, ...changes };
      return asked;
    },
    get now(): Asked {
      return asked;
    },
  };
};

/** Where a screen sent the person instead of being shown. */
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
