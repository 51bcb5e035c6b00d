// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { offerPlaces } from "./offer-places.ts";

let asked: string[];
let respond: () => Promise<Response>;
let listening: AbortController;

const input = () => document.querySelector("input") as HTMLInputElement;
const offered = () => [...document.querySelectorAll("option")].map(({ value }) => value);
const status = () => document.querySelector("[data-places-status]")?.textContent ?? "";
const type = async (text: string, pass = 200) => {
  input().value = text;
  input().dispatchEvent(new Event("input", { bubbles: true }));
  await vi.advanceTimersByTimeAsync(pass);
};

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  respond = async () => Response.json({ names: ["Trento (TN)", "Treviso (TV)"] });
  vi.stubGlobal("fetch", (url: string) => {
    asked.push(url);
    return respond();
  });
  document.body.innerHTML = `<form><input data-places="l"><datalist id="l"></datalist><p data-places-status="l" data-count="{count} Comuni" data-none="Nessun Comune"></p></form>`;
  listening = new AbortController();
  offerPlaces(document.querySelector("form") as HTMLFormElement, "/api/comuni", listening.signal);
});
afterEach(() => {
  listening.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("a municipality that is typed", () => {
  test("is offered from two letters on, once the typing pauses, and how many there are is read out", async () => {
    await type("t");
    expect(asked).toEqual([]);
    await type("tr", 50);
    await type("tre");
    expect(asked).toEqual(["/api/comuni?q=tre"]);
    expect(offered()).toEqual(["Trento (TN)", "Treviso (TV)"]);
    expect(status()).toBe("2 Comuni");
  });

  test("that was taken from the list is not looked for again", async () => {
    await type("tre");
    await type("Trento (TN)");
    expect(asked).toHaveLength(1);
  });

  test("that nobody has is said", async () => {
    respond = async () => Response.json({ names: [] });
    await type("zzz");
    expect([offered(), status()]).toEqual([[], "Nessun Comune"]);
  });

  test.each([
    ["the network fails", () => Promise.reject(new Error("offline"))],
    ["the server fails", async () => new Response("", { status: 500 })],
  ])("when %s can be typed whole: old names are not offered in place of new ones", async (_name, fails) => {
    await type("tre");
    respond = fails;
    await type("rom");
    expect(offered()).toEqual([]);
  });

  test("with signs of its own is asked for as it was typed", async () => {
    await type("a&q=b");
    expect(asked).toEqual(["/api/comuni?q=a%26q%3Db"]);
  });

  test("in a row that came later works, too; in another field nothing is asked", async () => {
    document.querySelector("form")?.insertAdjacentHTML("beforeend", `<input id="other">`);
    const other = document.querySelector("#other") as HTMLInputElement;
    other.value = "trento";
    other.dispatchEvent(new Event("input", { bubbles: true }));
    await vi.advanceTimersByTimeAsync(500);
    expect(asked).toEqual([]);
    other.dataset["places"] = "l";
    other.dispatchEvent(new Event("input", { bubbles: true }));
    await vi.advanceTimersByTimeAsync(500);
    expect(asked).toHaveLength(1);
  });

  test("after the page was left asks nothing", async () => {
    listening.abort();
    await type("tre");
    expect(asked).toEqual([]);
  });
});
