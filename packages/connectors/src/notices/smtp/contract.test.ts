import { createServer } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { isConnectorDown, isConnectorRefused } from "../../failures.ts";
import type { Notice } from "../port.ts";
import { createSmtp, messageIdOf, SmtpOptions } from "./client.ts";

const notice: Notice = {
  key: "application-1/receipt",
  to: { name: "Mario Rossi", email: "mario.rossi@example.it" },
  from: { name: "Comune di Bugliano", email: "noreply@bugliano.example.it" },
  subject: "Domanda ricevuta\r\nBcc: spia@example.it",
  text: "La domanda è arrivata.",
  html: "<p>La domanda è arrivata.</p>",
};

/** What a mail server says at each verb; `null` drops the connection there. */
type Replies = { greeting?: string; "RCPT TO"?: string; DATA?: string | null; end?: string | null };

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** A mail server that says what the test wants. Returns its port and the messages it took. */
const openServer = async (replies: Replies): Promise<{ port: number; messages: string[] }> => {
  const messages: string[] = [];
  const server = createServer((socket) => {
    let isReadingMessage = false;
    let message = "";
    socket.on("error", () => socket.destroy());
    socket.write(`${replies.greeting ?? "220 mail.example.it"}\r\n`);
    const reply = (text: string | null) => (text === null ? socket.destroy() : socket.write(`${text}\r\n`));
    socket.on("data", (chunk) => {
      const text = chunk.toString();
      if (isReadingMessage) {
        message += text;
        if (!message.endsWith("\r\n.\r\n")) return;
        isReadingMessage = false;
        messages.push(message);
        reply(replies.end === undefined ? "250 taken" : replies.end);
      } else if (text.startsWith("DATA")) {
        isReadingMessage = replies.DATA === undefined;
        message = "";
        reply(replies.DATA === undefined ? "354 go on" : replies.DATA);
      } else if (text.startsWith("RCPT TO")) reply(replies["RCPT TO"] ?? "250 ok");
      else if (text.startsWith("QUIT")) socket.end("221 bye\r\n");
      else reply("250 ok");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closers.push(() => server.close());
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  return { port: address.port, messages };
};

const client = (port: number) =>
  createSmtp(SmtpOptions.parse({ host: "127.0.0.1", port, secure: false, timeoutSeconds: 5 }));
const failureOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

describe("a mail to a citizen", () => {
  test("carries text, HTML, and an identifier that is the same at each repetition", async () => {
    const { port, messages } = await openServer({});
    await client(port).send(notice);
    await client(port).send(notice);
    const ids = messages.map((message) => /^Message-ID: (.+)$/im.exec(message)?.[1]);
    expect(ids).toEqual([messageIdOf(notice), messageIdOf(notice)]);
    expect(messages[0]).toContain("multipart/alternative");
    expect(messages[0]).toContain("Auto-Submitted: auto-generated");
  });

  test("cannot smuggle a second recipient in through the subject", async () => {
    const { port, messages } = await openServer({});
    await client(port).send(notice);
    expect(messages[0]).not.toMatch(/^Bcc:/im);
  });

  test("to a mailbox that does not exist is refused for good", async () => {
    const { port } = await openServer({ "RCPT TO": "550 no such user" });
    const failure = await failureOf(client(port).send(notice));
    expect(isConnectorRefused(failure) && failure.code).toBe("SMTP_550");
  });

  test("to something that is no address never leaves", async () => {
    const { port, messages } = await openServer({});
    const failure = await failureOf(client(port).send({ ...notice, to: { name: "x", email: "mario@" } }));
    expect(isConnectorRefused(failure) && failure.code).toBe("address_invalid");
    expect(messages).toEqual([]);
  });

  test.each<[string, Replies, boolean]>([
    ["the server is busy", { "RCPT TO": "451 try later" }, false],
    ["the server is closing", { greeting: "421 closing" }, false],
    ["the connection drops before the message", { DATA: null }, true],
    ["the connection drops after the message", { end: null }, true],
  ])("waits for another try when %s", async (_, replies, mayHaveGone) => {
    const { port } = await openServer(replies);
    const failure = await failureOf(client(port).send(notice));
    expect(isConnectorDown(failure)).toBe(true);
    expect(isConnectorDown(failure) && failure.isOutcomeUnknown).toBe(mayHaveGone);
  });

  test("waits for another try when nobody answers", async () => {
    const { port } = await openServer({});
    for (const close of closers.splice(0)) close();
    const failure = await failureOf(client(port).send(notice));
    expect(isConnectorDown(failure) && failure.isOutcomeUnknown).toBe(false);
    expect(isConnectorDown(await failureOf(client(port).ping()))).toBe(true);
  });
});
