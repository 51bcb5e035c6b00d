import { describe, expect, test } from "vitest";
import { seeOther } from "./see-other.ts";
import { toldWhere } from "./told-where.ts";

const posted = (accept?: string) =>
  new Request("https://bugliano.example/x", { method: "POST", headers: accept === undefined ? {} : { accept } });

describe("after a post", () => {
  test("a page that posted by itself is told where to go on, with the cookies of the answer", async () => {
    const sent = seeOther("/servizi/x/richiesta/1/inviata", "de");
    sent.headers.append("set-cookie", "a=1");
    sent.headers.append("set-cookie", "b=2");
    const answer = toldWhere(posted("application/json"), sent);
    expect([answer.status, answer.headers.get("location"), answer.headers.getSetCookie()]).toEqual([
      200,
      null,
      ["a=1", "b=2"],
    ]);
    expect(await answer.json()).toEqual({ to: "/de/servizi/x/richiesta/1/inviata" });
  });

  test.each([undefined, "*/*", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"])(
    "a browser that accepts %s is sent there",
    (accept) => {
      const sent = seeOther("/inviata", "it");
      expect(toldWhere(posted(accept), sent)).toBe(sent);
    },
  );

  test("an answer that leads nowhere stays as it is", () => {
    const page = new Response("<html>Aspetta</html>", { status: 429 });
    expect(toldWhere(posted("application/json"), page)).toBe(page);
  });
});
