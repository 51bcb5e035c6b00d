// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { alive, askedOf, saidDone } from "../../../../../../testing/alive.tsx";
import { refused } from "../../../../../../testing/frame.tsx";
import { messagesOf } from "../../../../../../testing/messages.ts";
import { MessageForm } from "./message-form.tsx";
import { NoteForm } from "./note-form.tsx";

const words = messagesOf("it");
const colleagues = [
  { id: "g", name: "Gino Bianchi" },
  { id: "a", name: "Ada Conti" },
];
const note = () => screen.getByRole<HTMLTextAreaElement>("textbox");
const pdf = (name: string) => new File(["%PDF"], name, { type: "application/pdf" });

afterEach(() => vi.unstubAllGlobals());

describe("an internal note", () => {
  test("mentions a colleague by a press, and tells them alone", async () => {
    const { user } = alive(<NoteForm applicationId="a1" colleagues={colleagues} />, {
      procedures: { "notes.add": () => ({ id: "n" }) },
    });
    await user.type(note(), "Guarda la targa ");
    await user.click(screen.getByRole("button", { name: "@Ada Conti" }));
    expect(note().value).toContain("@Ada Conti");
    await user.click(screen.getByRole("button", { name: words.application.addNote }));
    await waitFor(() => expect(saidDone()).toEqual([words.application.noteAdded]));
    expect(askedOf("notes.add")).toMatchObject([{ applicationId: "a1", mentions: ["a"] }]);
  });

  test("a name typed by hand is a mention too, an unknown one is text", async () => {
    const { user } = alive(<NoteForm applicationId="a1" colleagues={colleagues} />, {
      procedures: { "notes.add": () => ({ id: "n" }) },
    });
    await user.type(note(), "@Gino Bianchi e @Ugo Neri, guardate.");
    await user.click(screen.getByRole("button", { name: words.application.addNote }));
    await waitFor(() => expect(askedOf("notes.add")).toMatchObject([{ mentions: ["g"] }]));
  });

  test("a colleague who left meanwhile is refused, and the note stays to be changed", async () => {
    const { user } = alive(<NoteForm applicationId="a1" colleagues={colleagues} />, {
      procedures: {
        "notes.add": () => {
          throw refused("colleague_elsewhere");
        },
      },
    });
    await user.type(note(), "@Gino Bianchi");
    await user.click(screen.getByRole("button", { name: words.application.addNote }));
    expect((await screen.findByRole("alert")).textContent).toBe(words.refusal.colleague_elsewhere);
    expect(note().value).toBe("@Gino Bianchi");
  });

  test("alone in an office there is nobody to mention", () => {
    alive(<NoteForm applicationId="a1" colleagues={[]} />);
    expect(screen.queryByRole("group")).toBeNull();
  });
});

describe("a message to the applicant", () => {
  const input = () => screen.getByLabelText<HTMLInputElement>(words.decision.addFile);
  const files = () =>
    within(screen.getByRole("list", { name: words.application.messageFiles }))
      .queryAllByRole("listitem")
      .map(({ textContent }) => textContent);

  test("carries its files with it, and each can be taken away before", async () => {
    const sent: FormData[] = [];
    vi.stubGlobal("fetch", async (_to: string, { body }: { body: FormData }) => {
      sent.push(body);
      return Response.json({ id: "m" });
    });
    const { user } = alive(<MessageForm applicationId="a1" />);
    await user.upload(input(), [pdf("uno.pdf"), pdf("due.pdf")]);
    await user.click(screen.getByRole("button", { name: "Togli uno.pdf" }));
    expect(files()).toEqual(["due.pdf"]);
    await user.type(screen.getByRole("textbox"), "In allegato.");
    await user.click(screen.getByRole("button", { name: words.application.sendMessage }));
    await waitFor(() => expect(saidDone()).toEqual([words.application.messageSent]));
    expect([...(sent[0]?.values() ?? [])].filter((value) => value instanceof File).map(({ name }) => name)).toEqual([
      "due.pdf",
    ]);
    expect(screen.queryByText("due.pdf")).toBeNull();
  });

  test("carries five at most: a sixth is not taken, and no more can be added", async () => {
    const { user } = alive(<MessageForm applicationId="a1" />);
    await user.upload(
      input(),
      ["1", "2", "3", "4", "5", "6"].map((name) => pdf(`${name}.pdf`)),
    );
    expect(files()).toHaveLength(5);
    expect(input().disabled).toBe(true);
  });

  test("that is refused keeps its words and its files", async () => {
    vi.stubGlobal("fetch", async () => Response.json({ code: "file_type_refused" }, { status: 415 }));
    const { user } = alive(<MessageForm applicationId="a1" />);
    await user.upload(input(), pdf("finto.pdf"));
    await user.type(screen.getByRole("textbox"), "Ecco.");
    await user.click(screen.getByRole("button", { name: words.application.sendMessage }));
    expect((await screen.findByRole("alert")).textContent).toBe(words.refusal.file_type_refused);
    expect(files()).toEqual(["finto.pdf"]);
    expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toBe("Ecco.");
  });
});
