import { randomUUID } from "node:crypto";
import { type AddressObject, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

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
    onData: (stream, _session, callback) => {
      simpleParser(stream)
        .then((parsed) => {
          mails.unshift({
            id: randomUUID(),
            receivedAt: new Date().toISOString(),
            from: parsed.from?.text ?? "",
            to: addressesOf(parsed.to),
            subject: parsed.subject ?? "",
            text: parsed.text ?? "",
            html: parsed.html || null,
            messageId: parsed.messageId ?? null,
          });
          mails.length = Math.min(mails.length, most);
          callback();
        })
        .catch((error: unknown) => callback(error instanceof Error ? error : new Error(String(error))));
    },
  });
  // A client that hangs up in the middle is no reason to end the sandbox.
  server.on("error", () => undefined);
  return {
    messages: (to) => (to === undefined ? mails : mails.filter((mail) => mail.to.some((address) => address.toLowerCase() === to.toLowerCase()))),
    find: (id) => mails.find((mail) => mail.id === id),
    port: () => portOf(server),
    listen: (port) => new Promise((resolve, reject) => {
      server.server.once("error", reject);
      server.listen(port, () => resolve());
    }),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
};

const portOf = ({ server }: SMTPServer): number => {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
};

const addressesOf = (to: AddressObject | AddressObject[] | undefined): string[] =>
  [to ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address ?? "")).filter((address) => address !== "");
