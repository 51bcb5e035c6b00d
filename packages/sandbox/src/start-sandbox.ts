import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { BookEntry } from "@sportello/connectors/protocol/sandbox-registry/book";
import type { MoodSetting } from "@sportello/connectors/protocol/sandbox-registry/mood";
import { answerCodes } from "./codes/answer-codes.ts";
import type { StaffCode } from "./env.ts";
import { homePage } from "./home-page.ts";
import { createIdentityProvider } from "./identity/provider.ts";
import { answerSignIn } from "./identity/sign-in.ts";
import { answerMail } from "./mail/answer-mail.ts";
import { createMailBox, type Mail } from "./mail/mail-box.ts";
import { style } from "./pages/style.ts";
import { answerPayments } from "./payments/answer-payments.ts";
import { openPaymentCentre, type PaymentCentre } from "./payments/centre.ts";
import { openStampSeller } from "./payments/stamp-seller-store.ts";
import { FormTooLarge } from "./read-form.ts";
import { answerRegistry } from "./registry/answer-registry.ts";
import { openRegistries } from "./registry/registries.ts";
import { send } from "./send.ts";

export type SandboxOptions = {
  /** 0 takes a free port. */
  readonly port: number;
  readonly smtpPort: number;
  /** Folder of the registers. */
  readonly folder: string;
  readonly clientSecret: string;
  /** Origins of the citizens' app that may be returned to after a sign-in. */
  readonly webOrigins: readonly string[];
  readonly webUrl: string;
  readonly adminUrl: string;
  readonly staff: readonly StaffCode[];
  readonly tenants?: readonly string[];
};

export type Sandbox = {
  readonly url: string;
  readonly smtpPort: number;
  readonly registrations: (tenant: string) => readonly BookEntry[];
  readonly messages: (to?: string) => readonly Mail[];
  readonly mood: (setting: MoodSetting, tenant?: string) => void;
  readonly payments: PaymentCentre;
  readonly close: () => Promise<void>;
};

/** Starts the outside world on this machine: identities, mail, protocol registries, payments, second-factor codes. */
export const startSandbox = async (options: SandboxOptions): Promise<Sandbox> => {
  const box = createMailBox();
  const registries = openRegistries(options.folder, options.tenants ?? ["bugliano", "montefiore"]);
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, () => resolve());
  });
  await box.listen(options.smtpPort);
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const payments = openPaymentCentre(options.folder, {
    origin: url,
    webUrl: options.webUrl,
    stampSeller: await openStampSeller(options.folder),
  });
  const identity = createIdentityProvider({
    issuer: `${url}/oidc`,
    clientId: "sportello",
    clientSecret: options.clientSecret,
    redirectUris: options.webOrigins.map((origin) => `${origin}/api/auth/callback/citizen`),
  });
  const openId = identity.callback();

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? "/", url);
    if (pathname === "/stile.css") return send(response, 200, style, "text/css; charset=utf-8");
    if (pathname === "/") return send(response, 200, homePage(options.webUrl, options.adminUrl));
    if (pathname.startsWith("/protocollo") && (await answerRegistry(registries, request, response))) return undefined;
    if (/^\/(pagopa|mypay|paga|pagamenti)(\/|$)/.test(pathname) && (await answerPayments(payments, request, response)))
      return undefined;
    if (pathname.startsWith("/posta") && answerMail(box, request, response)) return undefined;
    if (pathname.startsWith("/codici") && answerCodes(options.staff, request, response)) return undefined;
    if (pathname.startsWith("/oidc/")) {
      if (await answerSignIn(identity, request, response)) return undefined;
      // The provider finds its mount path by comparing the two.
      Object.assign(request, { originalUrl: request.url, url: request.url?.slice("/oidc".length) });
      return openId(request, response);
    }
    return send(
      response,
      404,
      "<!doctype html><html lang=it><meta charset=utf-8><title>Non trovata</title><h1>Questa pagina non c'è</h1><p><a href='/'>Inizio</a></p></html>",
    );
  };
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    answer(request, response).catch((error: unknown) => {
      if (error instanceof FormTooLarge && !response.headersSent)
        return send(response, 413, "Il modulo è troppo grande.", "text/plain; charset=utf-8");
      process.stderr.write(
        `sandbox: ${request.method} ${request.url?.split("?")[0]}: ${error instanceof Error ? error.message : String(error)}\n`,
      );
      if (!response.headersSent) send(response, 500, "Errore del mondo di prova.", "text/plain; charset=utf-8");
    });
  });

  return {
    url,
    smtpPort: box.port(),
    registrations: (tenant) => registries.find((registry) => registry.tenant === tenant)?.book.pages().entries ?? [],
    messages: box.messages,
    mood: (setting, tenant) => {
      for (const registry of registries)
        if (tenant === undefined || registry.tenant === tenant) registry.moods.set(setting);
    },
    payments,
    close: async () => {
      await payments.close();
      server.closeAllConnections();
      await Promise.all([new Promise((resolve) => server.close(resolve)), box.close()]);
    },
  };
};
