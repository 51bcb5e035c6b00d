// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { FileRefused, sendFile, type Sending } from "./send-file.ts";

type Answer = { readonly status: number; readonly body?: object | null } | "network";
type Post = { readonly fields: Readonly<Record<string, string>>; readonly size: number; readonly name: string };

let answers: Answer[];
let posts: Post[];

class Request extends EventTarget {
  readonly upload = new EventTarget();
  response: object | null = null;
  status = 0;
  responseType = "";
  timeout = 0;
  open() {}
  setRequestHeader() {}
  abort() {
    this.dispatchEvent(new Event("abort"));
  }
  send(body: FormData) {
    const file = body.get("file") as File;
    posts.push({
      fields: Object.fromEntries([...body].filter((pair): pair is [string, string] => typeof pair[1] === "string")),
      size: file.size,
      name: file.name,
    });
    const answer = answers.shift();
    queueMicrotask(() => {
      if (answer === undefined) return;
      if (answer === "network") return void this.dispatchEvent(new Event("error"));
      this.upload.dispatchEvent(Object.assign(new Event("progress"), { loaded: file.size }));
      this.status = answer.status;
      this.response = answer.body ?? null;
      this.dispatchEvent(new Event("load"));
    });
  }
}

const half = 512 * 1024;
const inIt = { status: 201, body: { id: "u-1", name: "patente.pdf" } };
const more = { status: 202, body: {} };
const sending = (size: number, changes: Partial<Sending> = {}) => {
  const percents: number[] = [];
  const controller = new AbortController();
  const sent = sendFile({
    url: "/api/uploads",
    field: "licence",
    file: new File([new Uint8Array(size)], "patente.pdf"),
    key: "k-1",
    signal: controller.signal,
    onProgress: (percent) => percents.push(percent),
    ...changes,
  });
  const outcome = sent.then(
    (file) => file,
    (error: unknown) => error,
  );
  return { outcome, percents, controller };
};

beforeEach(() => {
  vi.useFakeTimers();
  answers = [];
  posts = [];
  vi.stubGlobal("XMLHttpRequest", Request);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("a file on its way", () => {
  test.each([
    [0, 1],
    [1, 1],
    [half, 1],
    [half + 1, 2],
    [half * 3, 3],
  ])("of %d bytes goes in %d pieces", async (size, pieces) => {
    answers = [...Array.from({ length: pieces - 1 }, () => more), inIt];
    expect(await sending(size).outcome).toEqual({ id: "u-1", name: "patente.pdf" });
    expect(posts.map((post) => post.size)).toEqual(
      Array.from({ length: pieces }, (_, index) => Math.min(half, size - index * half)),
    );
  });

  test("whole says nothing of pieces; a piece says where it begins and how large the file is", async () => {
    answers = [inIt, more, inIt];
    await sending(10).outcome;
    await sending(half + 10).outcome;
    expect(posts.map(({ fields }) => [fields["from"], fields["size"]])).toEqual([
      [undefined, undefined],
      ["0", String(half + 10)],
      [String(half), String(half + 10)],
    ]);
    expect(new Set(posts.map(({ fields }) => fields["key"]))).toEqual(new Set(["k-1"]));
  });

  test("keeps the name the server gave it, and its own where the server says none", async () => {
    answers = [
      { status: 201, body: { id: "u-1", name: "patente (1).pdf" } },
      { status: 201, body: { id: "u-2" } },
    ];
    expect(await sending(1).outcome).toMatchObject({ name: "patente (1).pdf" });
    expect(await sending(1).outcome).toEqual({ id: "u-2", name: "patente.pdf" });
  });

  test("tells how far it is over all its pieces, and never more than all of it", async () => {
    answers = [more, more, inIt];
    const { outcome, percents } = sending(half * 3);
    await outcome;
    expect(percents).toEqual([33, 66, 100]);
  });

  test("an empty one is done at once, and divides by nothing", async () => {
    answers = [inIt];
    const { outcome, percents } = sending(0);
    await outcome;
    for (const percent of percents) expect(percent).toBeLessThanOrEqual(100);
  });
});

describe("a line that fails", () => {
  test.each([["network"], [{ status: 503 }], [{ status: 429 }]] as const)(
    "%j: the same piece goes again, with the same key, and the others do not",
    async (failure) => {
      answers = [more, failure, inIt];
      const { outcome } = sending(half + 5);
      await vi.advanceTimersByTimeAsync(1_000);
      expect(await outcome).toMatchObject({ id: "u-1" });
      expect(posts.map(({ fields }) => fields["from"])).toEqual(["0", String(half), String(half)]);
    },
  );

  test("waits longer each time, and goes at once when the network is back", async () => {
    answers = ["network", "network", inIt];
    const { outcome } = sending(5);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(posts).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(posts).toHaveLength(2);
    globalThis.dispatchEvent(new Event("online"));
    await vi.advanceTimersByTimeAsync(0);
    expect(await outcome).toMatchObject({ id: "u-1" });
  });

  test("that stays away is told in the end, and is no refusal: it can be tried again", async () => {
    answers = Array.from({ length: 5 }, () => "network" as const);
    const { outcome } = sending(5);
    await vi.advanceTimersByTimeAsync(60_000);
    const error = await outcome;
    expect([error instanceof Error, error instanceof FileRefused, posts.length]).toEqual([true, false, 5]);
  });
});

describe("a file that is not wanted", () => {
  test.each([400, 401, 404, 413, 422])("%d is not tried again, and says why in the server's words", async (status) => {
    answers = [{ status, body: { message: "Il file è troppo grande." } }];
    const error = await sending(5).outcome;
    expect([error instanceof FileRefused, (error as Error).message, posts.length]).toEqual([
      true,
      "Il file è troppo grande.",
      1,
    ]);
  });

  test("in its second piece is refused as a whole", async () => {
    answers = [more, { status: 422, body: null }];
    expect(await sending(half * 3).outcome).toBeInstanceOf(FileRefused);
    expect(posts).toHaveLength(2);
  });

  test("given up while it waits goes no more", async () => {
    answers = ["network"];
    const { outcome, controller } = sending(5);
    await vi.advanceTimersByTimeAsync(10);
    controller.abort();
    expect(await outcome).toBeInstanceOf(Error);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(posts).toHaveLength(1);
  });

  test("given up while it goes stops there", async () => {
    const { outcome, controller } = sending(5);
    await vi.advanceTimersByTimeAsync(0);
    controller.abort();
    expect(await outcome).toBeInstanceOf(Error);
  });

  test("a server that takes every piece and says nothing of the file is a fault", async () => {
    answers = [more];
    expect(String(await sending(5).outcome)).toContain("did not say what it made of them");
  });
});
