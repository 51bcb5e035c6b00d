import { randomUUID } from "node:crypto";
import { type AddressObject, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerDataStream } from "smtp-server";

export type Mail = {
  readonly id: string;
  readonly receivedAt: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly messageId: string | null;
};

export type MailBox = {
  /** Newest first; `to` narrows to one address. */
  readonly messages: (to?: string) => readonly Mail[];
  readonly find: (id: string) => Mail | undefined;
  readonly port: () => number;
  readonly listen: (port: number) => Promise<void>;
  readonly close: () => Promise<void>;
};

const most = 2_000;

/** A real SMTP server that delivers to a list to be read: every address exists. */
export const createMailBox = (): MailBox => {
  const mails: Mail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    size: 10 * 1024 * 1024,
    logger: false,
    onData: callbackify(async (stream): Promise<void> => {
      const mail = await read(stream);
      // The limit above is only announced; who does not say how large a mail is finds out at its end, as at every server.
      if (stream.sizeExceeded)
        throw Object.assign(new Error("Message exceeds fixed maximum size"), { responseCode: 552 });
      mails.unshift(mail);
      mails.length = Math.min(mails.length, most);
    }),
  });
  // A client that hangs up in the middle is no reason to end the sandbox.
  server.on("error", () => undefined);
  return {
    messages: (to) =>
      to === undefined
        ? mails
        : mails.filter((mail) => mail.to.some((address) => address.toLowerCase() === to.toLowerCase())),
    find: (id) => mails.find((mail) => mail.id === id),
    port: () => portOf(server),
    listen: (port) =>
      new Promise((resolve, reject) => {
        server.server.once("error", reject);
        server.listen(port, () => resolve());
      }),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
};

const read = async (stream: SMTPServerDataStream): Promise<Mail> => {
  const parsed = await simpleParser(stream);
  return {
    id: randomUUID(),
    receivedAt: new Date().toISOString(),
    from: parsed.from?.text ?? "",
    to: addressesOf(parsed.to),
    subject: parsed.subject ?? "",
    text: parsed.text ?? "",
    html: parsed.html || null,
    messageId: parsed.messageId ?? null,
  };
};

/** The server wants a callback; the session is of no interest here. */
const callbackify =
  (work: (stream: SMTPServerDataStream) => Promise<void>) =>
  (stream: SMTPServerDataStream, _session: unknown, callback: (error?: Error) => void) => {
    work(stream).then(
      () => callback(),
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error))),
    );
  };

const portOf = ({ server }: SMTPServer): number => {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
};

const addressesOf = (to: AddressObject | AddressObject[] | undefined): string[] =>
  [to ?? []]
    .flat()
    .flatMap(({ value }) => value.map(({ address }) => address ?? ""))
    .filter((address) => address !== "");
