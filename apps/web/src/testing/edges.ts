import type { Locale } from "@sportello/domain/locales";
import { vi } from "vitest";
import { jar } from "./jar.ts";
import { request, Sent } from "./request.ts";
import { router } from "./router.ts";

/**
 * Where a screen meets the server: the request's language, its address, who asks and what the procedures answer. Everything else in a
 * screen's test is the product. Used by every test of this project.
 */
vi.mock("next-intl/server", async () => {
  const [{ createTranslator }, { messagesOf }] = await Promise.all([
    import("next-intl"),
    import("../i18n/messages.ts"),
  ]);
  const zone = "Europe/Rome";
  const loud = (error: Error): never => {
    throw error;
  };
  return {
    getLocale: async () => request.now.locale,
    getTranslations: async (asked?: string | { namespace?: string; locale?: Locale }) => {
      const { namespace: name, locale = request.now.locale } = typeof asked === "object" ? asked : { namespace: asked };
      return createTranslator({
        locale,
        messages: messagesOf(locale),
        namespace: name as never,
        timeZone: zone,
        onError: loud,
      });
    },
    getNow: async () => request.now.now,
    getTimeZone: async () => zone,
    setRequestLocale: () => undefined,
  };
});

vi.mock("next/navigation", () => ({
  usePathname: () => request.now.path,
  useParams: () => ({ locale: request.now.locale }),
  useSearchParams: () => new URLSearchParams(request.now.search),
  useRouter: () => router,
  redirect: (to: string) => {
    throw new Sent(to);
  },
  notFound: () => {
    throw new Sent("not found");
  },
}));

vi.mock("next/headers", () => ({
  headers: async () =>
    new Headers({
      host: "servizi.bugliano.example",
      "x-forwarded-proto": "https",
      "x-nonce": "n-1",
      ...(request.now.asked !== undefined && { "x-asked-address": request.now.asked }),
    }),
  cookies: async () => jar,
}));

vi.mock("../session/request-context.ts", () => ({
  requestContext: async () => ({ now: request.now.now, ...request.now.context }),
  api: async () => request.now.api,
}));
