// @vitest-environment happy-dom
import { act, screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { alive, askedOf } from "../../../../../../testing/alive.tsx";
import { refused } from "../../../../../../testing/frame.tsx";
import { messagesOf } from "../../../../../../testing/messages.ts";
import { type OfficeFile, OfficeFiles } from "./office-files.tsx";

const words = messagesOf("it").decision;
const idOf = (n: number) => `01900000-0000-7000-8000-00000000000${n}`;
const kept = (n: number): OfficeFile => ({ id: idOf(n), name: `atto-${n}.pdf` });
const pdf = (name: string) => new File(["%PDF"], name, { type: "application/pdf" });
const busy = vi.fn<(isBusy: boolean) => void>();

/** The way to the server, answered when the test says so. */
const sending: { name: string; answer: (response: Response) => void }[] = [];
beforeEach(() => {
  sending.length = 0;
  busy.mockClear();
  vi.stubGlobal("fetch", (_url: string, { body }: { body: FormData }) => {
    const sent = body.get("file") as File;
    return new Promise<Response>((answer) => sending.push({ name: sent.name, answer }));
  });
});
afterEach(() => vi.unstubAllGlobals());

/** The list as the dialog keeps it. */
const InDialog = ({ start }: { readonly start: readonly OfficeFile[] }) => {
  const [files, setFiles] = useState(start);
  return <OfficeFiles applicationId="a1" files={files} onChange={setFiles} onBusy={busy} />;
};
const open = (files: readonly OfficeFile[] = [], procedures = {}) => alive(<InDialog start={files} />, { procedures });
const names = () => screen.queryAllByRole("listitem").map(({ textContent }) => textContent);
const input = () => screen.getByLabelText<HTMLInputElement>(words.addFile);
const remove = (n: number) => screen.getByRole("button", { name: words.removeFile.replace("{name}", `atto-${n}.pdf`) });
const arrives = (n: number) => act(async () => sending.shift()?.answer(Response.json(kept(n))));

describe("a document to hand over", () => {
  test("is sent as soon as it is chosen, and said meanwhile; no other may be chosen", async () => {
    const { user } = open();
    await user.upload(input(), pdf("atto-1.pdf"));
    expect(screen.getByRole("status").textContent).toContain("atto-1.pdf");
    expect(input().disabled).toBe(true);
    expect(busy.mock.calls).toEqual([[true]]);
    await arrives(1);
    await waitFor(() => expect(names()).toEqual(["atto-1.pdf"]));
    expect(screen.getByRole("status").textContent).toBe("");
    expect(input().disabled).toBe(false);
    expect(busy.mock.calls).toEqual([[true], [false]]);
  });

  test("may be chosen again after it was taken out: the control forgets what it held", async () => {
    const { user } = open([], { "uploads.remove": () => ({}) });
    for (const round of [1, 2]) {
      await user.upload(input(), pdf("atto-1.pdf"));
      await waitFor(() => expect(sending).toHaveLength(1));
      await arrives(1);
      await waitFor(() => expect(names()).toEqual(["atto-1.pdf"]));
      if (round === 1) await user.click(remove(1));
      if (round === 1) await waitFor(() => expect(names()).toEqual([]));
    }
    expect(askedOf("uploads.remove")).toEqual([{ id: idOf(1) }]);
  });

  test("what is of no kind that may be handed over is not offered by the browser", () => {
    open();
    expect(input().accept).toBe(".pdf,.jpg,.jpeg,.png,.p7m");
    expect(document.getElementById(input().getAttribute("aria-describedby") ?? "")?.textContent).toBe(
      words.documentsHelp,
    );
  });
});

describe("two things at once", () => {
  test("one that is taken out while another is on its way does not come back with it", async () => {
    const { user } = open([kept(1)], { "uploads.remove": () => ({}) });
    await user.upload(input(), pdf("atto-2.pdf"));
    await user.click(remove(1));
    await waitFor(() => expect(names()).toEqual([]));
    await arrives(2);
    await waitFor(() => expect(names()).toEqual(["atto-2.pdf"]));
  });

  test("two that are taken out together are both gone, whichever is answered first", async () => {
    const removed = new Map<string, () => void>();
    const { user } = open([kept(1), kept(2), kept(3)], {
      "uploads.remove": ({ id }: { id: string }) =>
        new Promise<object>((resolve) => removed.set(id, () => resolve({}))),
    });
    await user.click(remove(1));
    await user.click(remove(2));
    await waitFor(() => expect(removed.size).toBe(2));
    await act(async () => removed.get(idOf(2))?.());
    await act(async () => removed.get(idOf(1))?.());
    await waitFor(() => expect(names()).toEqual(["atto-3.pdf"]));
  });
});

describe("what goes wrong", () => {
  test.each([
    [
      "too large",
      () => Response.json({ code: "file_too_large" }, { status: 413 }),
      messagesOf("it").refusal.file_too_large,
    ],
    [
      "of no allowed type",
      () => Response.json({ code: "file_type_refused" }, { status: 415 }),
      messagesOf("it").refusal.file_type_refused,
    ],
    [
      "after the session",
      () => Response.json({ code: "session_expired" }, { status: 401 }),
      messagesOf("it").refusal.session_expired,
    ],
  ])("a file that is %s is told, and the next one is not held to it", async (_what, answer, told) => {
    const { user } = open();
    await user.upload(input(), pdf("x.pdf"));
    await act(async () => sending.shift()?.answer(answer()));
    expect((await screen.findByRole("alert")).textContent).toBe(told);
    expect(names()).toEqual([]);
    expect(busy.mock.calls.at(-1)).toEqual([false]);
    await user.upload(input(), pdf("atto-2.pdf"));
    expect(screen.queryByRole("alert")).toBeNull();
    await arrives(2);
    await waitFor(() => expect(names()).toEqual(["atto-2.pdf"]));
  });

  test("one that cannot be taken out stays in the list, and it is said", async () => {
    const { user } = open([kept(1)], {
      "uploads.remove": () => {
        throw refused("not_in_this_status");
      },
    });
    await user.click(remove(1));
    expect((await screen.findByRole("alert")).textContent).toBe(messagesOf("it").refusal.not_in_this_status);
    expect(names()).toEqual(["atto-1.pdf"]);
  });
});
