import { createHash } from "node:crypto";
import { createTransport } from "nodemailer";
import { z } from "zod";
import { ConnectorDown, ConnectorRefused } from "../../failures.ts";
import { optionField } from "../../option-field.ts";
import type { Notice, Notices } from "../port.ts";

/** How to reach a tenant's outgoing mail server. */
export const SmtpOptions = z.strictObject({
  host: z
    .string()
    .min(1)
    .meta(
      optionField({
        title: { it: "Server di posta in uscita", de: "Postausgangsserver", en: "Outgoing mail server" },
        address: true,
      }),
    ),
  port: z
    .int()
    .min(1)
    .max(65_535)
    .default(465)
    .meta(optionField({ title: { it: "Porta", de: "Port", en: "Port" } })),
  /** TLS from the first byte; otherwise STARTTLS when the server offers it. */
  secure: z
    .boolean()
    .default(true)
    .meta(optionField({ title: { it: "Connessione TLS", de: "TLS-Verbindung", en: "TLS connection" } })),
  user: z
    .string()
    .optional()
    .meta(optionField({ title: { it: "Utente", de: "Benutzer", en: "User" } })),
  password: z
    .string()
    .optional()
    .meta(optionField({ title: { it: "Password", de: "Passwort", en: "Password" }, secret: true })),
  timeoutSeconds: z
    .int()
    .min(1)
    .max(120)
    .default(20)
    .meta(
      optionField({
        title: { it: "Attesa massima in secondi", de: "Längste Wartezeit in Sekunden", en: "Longest wait in seconds" },
      }),
    ),
});
export type SmtpOptions = z.infer<typeof SmtpOptions>;

/** Derived from our key: a mail server or a reader that sees it again can tell it is the same message. */
export const messageIdOf = ({ key, from }: Pick<Notice, "key" | "from">): string =>
  `<${createHash("sha256").update(key).digest("hex").slice(0, 40)}@${from.email.split("@")[1] ?? "localhost"}>`;

/** What Node and nodemailer put on an error: the system call that failed, the server's reply code. */
const SmtpError = z.object({
  code: z.string().optional(),
  responseCode: z.number().optional(),
  syscall: z.string().optional(),
});

/**
 * A permanent reply (5xx, wrong credentials) is a refusal; the rest is worth another try. nodemailer does not tell at which verb a connection
 * broke, so once there was one, without a reply, the message may have gone.
 */
const toFailure = (error: unknown): ConnectorDown | ConnectorRefused => {
  const read = SmtpError.safeParse(error);
  const { code, responseCode, syscall } = read.success ? read.data : {};
  if (code === "EAUTH")
    return new ConnectorRefused(
      "EAUTH",
      "Il server di posta non accetta utente e password: correggerli nelle opzioni.",
    );
  if (responseCode !== undefined && responseCode >= 500) {
    return new ConnectorRefused(
      `SMTP_${responseCode}`,
      "Il server di posta rifiuta il messaggio in modo definitivo: verificare l'indirizzo del destinatario.",
    );
  }
  const hadConnection = syscall !== "connect" && code !== "EDNS";
  const detail = responseCode === undefined ? (code ?? "SMTP") : `SMTP ${responseCode}`;
  return new ConnectorDown(`smtp: ${responseCode ?? code ?? "failed"}`, {
    isOutcomeUnknown: hadConnection && responseCode === undefined,
    symptom:
      responseCode !== undefined
        ? "busy"
        : code === "ETIMEDOUT"
          ? "timeout"
          : hadConnection
            ? "cut_off"
            : "unreachable",
    detail,
    cause: error,
  });
};

const Address = z.email();

/** Sends mail through the tenant's server, one connection per message, so that none is left open between two jobs. */
export const createSmtp = ({ host, port, secure, user, password, timeoutSeconds }: SmtpOptions): Notices => {
  const milliseconds = timeoutSeconds * 1000;
  const transport = createTransport({
    host,
    port,
    secure,
    ...(user !== undefined && { auth: { user, pass: password ?? "" } }),
    connectionTimeout: milliseconds,
    greetingTimeout: milliseconds,
    socketTimeout: milliseconds,
    // A notice never pulls a file or a page into a mail.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(notice) {
      if (!Address.safeParse(notice.to.email).success)
        throw new ConnectorRefused("address_invalid", "L'indirizzo del destinatario non è valido.");
      try {
        await transport.sendMail({
          messageId: messageIdOf(notice),
          from: { name: notice.from.name, address: notice.from.email },
          to: { name: notice.to.name, address: notice.to.email },
          subject: notice.subject,
          text: notice.text,
          html: notice.html,
          // Answers to automatic mail are not welcome (RFC 3834 §5).
          headers: { "Auto-Submitted": "auto-generated" },
        });
      } catch (error) {
        throw toFailure(error);
      }
    },
    async ping() {
      try {
        await transport.verify();
      } catch (error) {
        throw toFailure(error);
      }
    },
  };
};
