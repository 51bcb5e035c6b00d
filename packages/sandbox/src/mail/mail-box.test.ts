import { once } from "node:events";
import { connect } from "node:net";
import { createTransport } from "nodemailer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createMailBox, type MailBox } from "./mail-box.ts";

let box: MailBox;
beforeAll(async () => {
  box = createMailBox();
  await box.listen(0);
});
afterAll(() => box.close());

const sent = async (mail: object) => {
  const transport = createTransport({ host: "127.0.0.1", port: box.port(), secure: false, ignoreTLS: true });
  await transport.sendMail({ from: "Comune <urp@comune.example>", subject: "Oggetto", text: "Testo", ...mail });
};

describe("the mail box of everybody", () => {
  test("keeps the newest first, each with an id of its own", async () => {
    await sent({ to: "uno@posta.example", subject: "prima" });
    await sent({ to: "uno@posta.example", subject: "dopo" });
    const mails = box.messages("uno@posta.example");
    expect(mails.map(({ subject }) => subject)).toEqual(["dopo", "prima"]);
    expect(new Set(mails.map(({ id }) => id)).size).toBe(2);
    expect(mails.map(({ id }) => box.find(id)?.subject)).toEqual(["dopo", "prima"]);
    expect(box.find("nobody")).toBeUndefined();
  });

  test.each([
    ["in capitals", "DUE@Posta.Example", "due@posta.example"],
    ["with a name", "Maria Rossi <tre@posta.example>", "tre@posta.example"],
    ["with a name in quotes", '"Rossi, Maria" <quattro@posta.example>', "quattro@posta.example"],
  ])("finds an address %s", async (_how, to, address) => {
    await sent({ to });
    expect(box.messages(address)).toHaveLength(1);
  });

  test("shows a mail to several to each of them", async () => {
    await sent({ to: ["cinque@posta.example", "sei@posta.example"] });
    expect([box.messages("cinque@posta.example").length, box.messages("sei@posta.example").length]).toEqual([1, 1]);
  });

  test("is empty for who got none", () => expect(box.messages("nessuno@posta.example")).toEqual([]));

  test("keeps words in every alphabet, text and HTML apart, and the identifier it came with", async () => {
    await sent({
      to: "sette@posta.example",
      subject: "Größe, città, 中",
      text: "àè",
      html: "<p>àè</p>",
      messageId: "<n-1@comune.example>",
    });
    expect(box.messages("sette@posta.example")[0]).toMatchObject({
      subject: "Größe, città, 中",
      text: "àè",
      html: "<p>àè</p>",
      messageId: "<n-1@comune.example>",
    });
  });

  test("of a mail without HTML or subject says so, and never undefined", async () => {
    await sent({ to: "otto@posta.example", subject: "" });
    expect(box.messages("otto@posta.example")[0]).toMatchObject({ subject: "", html: null });
  });

  test("goes on when somebody hangs up in the middle of a mail", async () => {
    const before = box.messages().length;
    const socket = connect(box.port(), "127.0.0.1");
    await once(socket, "data");
    socket.write("HELO x\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<nove@posta.example>\r\nDATA\r\nSubject: meta");
    socket.destroy();
    await once(socket, "close");
    await sent({ to: "nove@posta.example", subject: "intera" });
    expect(box.messages("nove@posta.example").map(({ subject }) => subject)).toEqual(["intera"]);
    expect(box.messages()).toHaveLength(before + 1);
  });

  test("refuses what is larger than a mail may be, and keeps nothing of it", async () => {
    await expect(sent({ to: "dieci@posta.example", text: "x".repeat(11 * 1024 * 1024) })).rejects.toMatchObject({
      responseCode: 552,
    });
    expect(box.messages("dieci@posta.example")).toEqual([]);
  });

  test("of a port that is taken says so at once", async () => {
    const other = createMailBox();
    await expect(other.listen(box.port())).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});
