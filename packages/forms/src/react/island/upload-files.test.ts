// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { wordsOf } from "../../words.ts";
import { uploadChosen } from "./upload-files.ts";

type Answer = { readonly status: number; readonly body?: object } | "network" | "hangs";
type Sent = { readonly url: string; readonly fields: Record<string, string>; readonly size: number };

let answers: Answer[];
let sent: Sent[];

/** The browser's request: what is posted is noted, what comes back each sentence says; without more to say, the file is in. */
class Request extends EventTarget {
  readonly upload = new EventTarget();
  response: object | null = null;
  status = 0;
  responseType = "";
  timeout = 0;
  #url = "";
  open(_method: string, url: string) {
    this.#url = url;
  }
  setRequestHeader() {}
  abort() {
    this.dispatchEvent(new Event("abort"));
  }
  send(body: FormData) {
    const file = body.get("file") as File;
    const fields = Object.fromEntries(
      [...body].filter((pair): pair is [string, string] => typeof pair[1] === "string"),
    );
    sent.push({ url: this.#url, fields, size: file.size });
    const answer = answers.shift() ?? { status: 201, body: { id: `id-${sent.length}` } };
    if (answer === "hangs") return;
    queueMicrotask(() => {
      if (answer === "network") return void this.dispatchEvent(new Event("error"));
      this.upload.dispatchEvent(Object.assign(new Event("progress"), { loaded: file.size }));
      this.status = answer.status;
      this.response = answer.body ?? null;
      this.dispatchEvent(new Event("load"));
    });
  }
}

const words = wordsOf("it");
const control = () => document.querySelector("input[type=file]") as HTMLInputElement;
const status = () => document.querySelector("[data-upload-status]")?.textContent ?? "";
const items = () => [...document.querySelectorAll("[data-upload-list] li")];
const button = (text: string) =>
  [...document.querySelectorAll("button")].find((one) => one.textContent?.startsWith(text)) as HTMLButtonElement;
const choose = (...files: File[]) => {
  Object.defineProperty(control(), "files", { configurable: true, value: files });
  return uploadChosen({ url: "/api/uploads?application=a" }, control(), words);
};
const scan = (name = "patente.pdf", size = 10) => new File([new Uint8Array(size)], name);
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  vi.useFakeTimers();
  answers = [];
  sent = [];
  vi.stubGlobal("XMLHttpRequest", Request);
  document.body.innerHTML = `<div data-upload="licence"><ul data-upload-list></ul><input type="file" required><p data-upload-status></p></div>`;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("a file that was chosen", () => {
  test("a guest's key goes with the file, so that it is taken when the session is over; others send none", async () => {
    await choose(scan());
    Object.defineProperty(control(), "files", { configurable: true, value: [scan("altra.pdf")] });
    await uploadChosen({ url: "/api/uploads?application=a", returnKey: "k-1" }, control(), words);
    expect(sent.map(({ fields }) => fields["returnKey"])).toEqual([undefined, "k-1"]);
  });

  test("is sent at once, and then it is an answer of the form with a button to take it away", async () => {
    await choose(scan());
    expect(sent).toMatchObject([{ url: "/api/uploads?application=a", fields: { field: "licence" }, size: 10 }]);
    expect(items()).toHaveLength(1);
    expect(items()[0]?.querySelector<HTMLInputElement>("input[type=hidden]")).toMatchObject({
      name: "licence",
      value: "id-1",
    });
    expect(items()[0]?.querySelector("button")).toMatchObject({
      type: "submit",
      name: "_detach",
      value: "licence:id-1",
    });
    expect(status()).toContain("patente.pdf");
    expect(control().required).toBe(false);
    expect(control().value).toBe("");
  });

  test("takes the place of the one before where only one is asked; joins it where many are", async () => {
    await choose(scan("uno.pdf"));
    await choose(scan("due.pdf"));
    expect(items().map((item) => item.querySelector("span")?.textContent)).toEqual(["due.pdf"]);
    control().multiple = true;
    await choose(scan("tre.pdf"), scan("quattro.pdf"));
    expect(items().map((item) => item.querySelector("span")?.textContent)).toEqual([
      "due.pdf",
      "tre.pdf",
      "quattro.pdf",
    ]);
  });

  test("whose name is markup is shown as its name", async () => {
    answers = [{ status: 201, body: { id: "1", name: `<img src=x onerror="1">.pdf` } }];
    await choose(scan());
    expect(document.querySelector("img")).toBeNull();
    expect(items()[0]?.textContent).toContain("<img src=x");
  });

  test("that is large goes in pieces that follow each other, under one key, and the progress never goes back", async () => {
    const size = 1_300_000;
    answers = [
      { status: 202, body: { received: 524_288 } },
      { status: 202, body: { received: 1_048_576 } },
    ];
    await choose(scan("grande.pdf", size));
    expect(sent.map(({ fields }) => [fields["from"], fields["size"]])).toEqual([
      ["0", "1300000"],
      ["524288", "1300000"],
      ["1048576", "1300000"],
    ]);
    expect(sent.reduce((sum, piece) => sum + piece.size, 0)).toBe(size);
    expect(new Set(sent.map(({ fields }) => fields["key"])).size).toBe(1);
    expect(items()).toHaveLength(1);
  });

  test("small, it is not told as a piece", async () => {
    await choose(scan());
    expect(sent[0]?.fields).not.toHaveProperty("from");
  });
});

describe("where the network fails", () => {
  test("the same piece goes again by itself, and what got through does not", async () => {
    answers = [{ status: 202 }, "network", { status: 503 }, { status: 202 }];
    const sending = choose(scan("grande.pdf", 1_300_000));
    await pass(5_000);
    await sending;
    expect(sent.map(({ fields }) => fields["from"])).toEqual(["0", "524288", "524288", "524288", "1048576"]);
  });

  test("it goes on the moment the network is back, without waiting for its turn", async () => {
    answers = ["network", "network"];
    const sending = choose(scan());
    await pass(1_100);
    expect(sent).toHaveLength(2);
    globalThis.dispatchEvent(new Event("online"));
    await pass(0);
    await sending;
    expect(sent).toHaveLength(3);
  });

  test("for good, the person is asked: again with the same key, so that it cannot be there twice", async () => {
    answers = Array.from({ length: 5 }, () => "network" as const);
    const sending = choose(scan());
    await pass(60_000);
    expect(status()).toBe(words.fileFailedPlain.replace("{name}", "patente.pdf"));
    expect(items()).toHaveLength(1);
    button(words.fileRetry).click();
    await pass(0);
    await sending;
    expect(new Set(sent.map(({ fields }) => fields["key"])).size).toBe(1);
    expect(items()[0]?.querySelector("input[type=hidden]")).not.toBeNull();
  });

  test("or it is left: nothing stays of it, and the next file goes", async () => {
    answers = Array.from({ length: 5 }, () => "network" as const);
    control().multiple = true;
    const sending = choose(scan("uno.pdf"), scan("due.pdf"));
    await pass(60_000);
    button(words.fileCancel).click();
    await pass(0);
    await sending;
    expect(items().map((item) => item.querySelector("span")?.textContent)).toEqual(["due.pdf"]);
  });

  test("given up while it is under way, it is gone and said so, and not sent again", async () => {
    answers = ["hangs"];
    const sending = choose(scan());
    await pass(0);
    expect(items()[0]?.querySelector("progress")?.getAttribute("aria-label")).toBe("patente.pdf");
    button(words.fileCancel).click();
    await pass(60_000);
    await sending;
    expect(sent).toHaveLength(1);
    expect(items()).toEqual([]);
    expect(status()).toBe(words.fileCancelled.replace("{name}", "patente.pdf"));
    expect(control().required).toBe(true);
  });
});

describe("a file the server does not want", () => {
  test.each([413, 415, 422, 401, 409])("(%d) is said with the server's reason, and is not sent again", async (code) => {
    answers = [{ status: code, body: { message: "Il file è troppo grande." } }];
    await choose(scan());
    await pass(60_000);
    expect(sent).toHaveLength(1);
    expect(status()).toContain("Il file è troppo grande.");
    expect(items()).toEqual([]);
    expect(control().required).toBe(true);
  });

  test("without a reason is said in our words, never with an empty one", async () => {
    answers = [{ status: 422 }];
    await choose(scan());
    expect(status()).toBe(words.fileFailedPlain.replace("{name}", "patente.pdf"));
  });

  test("too many in a short time is no refusal: it waits and goes again", async () => {
    answers = [{ status: 429, body: { message: "Aspetta" } }];
    const sending = choose(scan());
    await pass(1_500);
    await sending;
    expect(sent).toHaveLength(2);
    expect(items()).toHaveLength(1);
  });
});

test("every button says of which file it is to who only hears it", async () => {
  answers = ["hangs"];
  void choose(scan("carta.pdf"));
  await pass(0);
  expect(button(words.fileCancel).textContent).toContain("carta.pdf");
});
