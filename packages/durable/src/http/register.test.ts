import { describe, expect, test } from "vitest";
import { assemble } from "../assemble.ts";
import { sign } from "../protocol/signature.ts";

const KEY = "signkey-test-12345678abcdef";
const APP = "http://localhost:3002/api/inngest";

/** An engine whose app answers the request for its functions so; it has no database: a refusal needs none. */
const asking = (answer: (request: Request) => Response | Promise<Response>, signingKey?: string) => {
  const asked: Request[] = [];
  const engine = assemble(
    {
      databaseUrl: "postgres://nobody@127.0.0.1:1/none",
      origins: ["http://localhost:3002"],
      signingKey,
      inProcess: {
        url: APP,
        handler: async (request) => {
          asked.push(request.clone());
          return answer(request);
        },
      },
    },
    new Set(),
  );
  return { asked, register: (url = APP) => engine.register(url) };
};
const inBand = { app_id: "town", url: APP, sdk: "js:v4", framework: "next", functions: [] };

describe("an app that is asked for its functions", () => {
  test.each<[string, () => Response, string]>([
    ["is not there", () => new Response("no such page", { status: 404 }), "status 404: no such page"],
    ["refuses", () => Response.json({ error: "unauthorised" }, { status: 401 }), "status 401"],
    ["answers with a page", () => new Response("<html>", { status: 200 }), "did not answer in band"],
    ["answers with nothing", () => new Response("", { status: 200 }), "did not answer in band"],
    [
      "registers itself out of band",
      () => Response.json({ message: "Successfully registered" }),
      "INNGEST_ALLOW_IN_BAND_SYNC",
    ],
    [
      "has a function this engine cannot keep",
      () => Response.json({ ...inBand, functions: [{ id: "f" }] }),
      'function "f" is refused',
    ],
    [
      "says it is elsewhere",
      () => Response.json({ ...inBand, url: "http://evil.example/api" }),
      "http://evil.example is not among those",
    ],
  ])("and %s is not registered; whoever asked is told why", async (_, answer, sentence) => {
    await expect(asking(answer).register()).rejects.toThrow(sentence);
  });

  test("at another origin is not even asked", async () => {
    const { asked, register } = asking(() => Response.json(inBand));
    await expect(register("http://169.254.169.254/latest")).rejects.toThrow(
      "http://169.254.169.254 is not among those this engine may call",
    );
    expect(asked).toEqual([]);
  });

  test("is asked once, in band, by a request it can tell from a stranger's", async () => {
    const { asked, register } = asking(() => new Response("", { status: 500 }), KEY);
    await expect(register()).rejects.toThrow("status 500");
    const [request] = asked;
    expect([
      asked.length,
      request?.method,
      request?.headers.get("x-inngest-sync-kind"),
      request?.headers.get("x-inngest-server-kind"),
    ]).toEqual([1, "PUT", "in_band", "cloud"]);
    expect(request?.headers.get("x-inngest-signature")).toMatch(/^t=\d+&s=[0-9a-f]{64}$/);
    expect(await request?.json()).toEqual({ url: APP });
  });

  test.each<[string, string | null]>([
    ["not at all", null],
    ["with another key", sign(JSON.stringify(inBand), "signkey-test-ffffffffffffff", Date.now())],
    ["over another body", sign("{}", KEY, Date.now())],
    ["an hour ago", sign(JSON.stringify(inBand), KEY, Date.now() - 3_600_000)],
  ])("and signs its functions %s is not believed", async (_, signature) => {
    const headers: Record<string, string> = signature === null ? {} : { "x-inngest-signature": signature };
    await expect(asking(() => Response.json(inBand, { headers }), KEY).register()).rejects.toThrow(
      "did not sign its functions",
    );
  });
});
