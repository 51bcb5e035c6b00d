import { afterEach, expect, it, test, vi } from "vitest";
import { sendFile } from "./send-file.ts";

const id = "01900000-0000-4000-8000-000000000001";
const permit = () => new File(["%PDF"], "permesso.pdf", { type: "application/pdf" });
const answerWith = (response: Response | Error) =>
  vi.stubGlobal(
    "fetch",
    vi.fn(() => (response instanceof Error ? Promise.reject(response) : Promise.resolve(response))),
  );

afterEach(() => vi.unstubAllGlobals());

it("a file that was kept comes back with its id", async () => {
  answerWith(Response.json({ id, name: "permesso.pdf", size: 4 }, { status: 201 }));
  expect(await sendFile("a1", permit())).toEqual({ file: { id, name: "permesso.pdf" } });
  const [, request] = vi.mocked(fetch).mock.calls[0] ?? [];
  expect(request?.body).toBeInstanceOf(FormData);
});

it("of a signed file it is told what the look at it said, of another nothing", async () => {
  const signature = { format: "cades", signers: [], coversAll: true };
  answerWith(Response.json({ id, name: "atto.pdf.p7m", signature }, { status: 201 }));
  expect(await sendFile("a1", permit())).toEqual({ file: { id, name: "atto.pdf.p7m", signature } });
  answerWith(Response.json({ id, name: "atto.pdf", signature: null }, { status: 201 }));
  expect(await sendFile("a1", permit())).toEqual({ file: { id, name: "atto.pdf", signature: null } });
});

test.each(["file_too_large", "file_type_refused", "file_empty", "too_many_files"])(
  "a refused file says why: %s",
  async (code) => {
    answerWith(Response.json({ code }, { status: 422 }));
    expect(await sendFile("a1", permit())).toEqual({ failure: { kind: "refused", code, params: {} } });
  },
);

it("a fault of ours is not told as a refusal of the file", async () => {
  answerWith(Response.json({ code: "internal" }, { status: 500 }));
  expect(await sendFile("a1", permit())).toMatchObject({ failure: { kind: "broken" } });
});

it("without a network nothing is claimed", async () => {
  answerWith(new TypeError("Failed to fetch"));
  expect(await sendFile("a1", permit())).toEqual({ failure: { kind: "unanswered" } });
});
