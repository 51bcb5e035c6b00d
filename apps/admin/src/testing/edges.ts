import type { Locale } from "@sportello/domain/locales";
import { vi } from "vitest";
import { answer, request, Sent } from "./request.ts";
import { router } from "./router.ts";

/**
 * Where a screen meets the server: the request's language, its address, who is signed in and what the procedures answer. Everything else in
 * a screen's test is the product. Used by every test of this project.
 */
vi.mock("next-intl/server", async () => {
  const [{ createTranslator }, { messagesOf }] = await Promise.all([import("next-intl"), import("./messages.ts")]);
  const timeZone = "Europe/Rome";
  const loud = (error: Error): never => {
    throw error;
  };
  return {
    getLocale: async () => request.now.locale,
    getTranslations: async (asked?: string | { locale: Locale; namespace?: string }) => {
      const { locale = request.now.locale, namespace } =
        typeof asked === "string" ? { namespace: asked } : { ...asked };
      return createTranslator({
        locale,
        messages: messagesOf(locale),
        namespace: namespace as never,
        timeZone,
        onError: loud,
      });
    },
    getMessages: async () => messagesOf(request.now.locale),
    getNow: async () => request.now.now,
    getTimeZone: async () => timeZone,
  };
});

vi.mock("next/navigation", () => ({
  usePathname: () => request.now.path,
  useSearchParams: () => new URLSearchParams(),
  useRouter: () => router,
  redirect: (to: string) => {
    throw new Sent(to);
  },
  notFound: () => {
    throw new Sent("not found");
  },
}));

vi.mock("../staff.ts", () => {
  const caller = new Proxy(
    {},
    {
      get: (_, area) =>
        new Proxy(
          {},
          { get: (_area, name) => async (input: unknown) => answer(`${String(area)}.${String(name)}`, input) },
        ),
    },
  );
  const areas = async () => caller;
  const me = async () => request.now.me;
  return {
    // A proxy would be awaited as a promise: its `then` is asked for.
    ask: async () =>
      new Proxy(await areas(), {
        get: (target, area) => (area === "then" ? undefined : (Reflect.get(target, area) as unknown)),
      }),
    contextOrNull: async () => ({ now: request.now.now, ...request.now.context }),
    staffContext: async () => ({ now: request.now.now, ...request.now.context }),
    signedIn: me,
    signedInWith: async (permission: string) => {
      if (!request.now.me.permissions.includes(permission)) throw new Sent("a section of theirs");
      return request.now.me;
    },
    orNotFound: async (asked: Promise<unknown>) => asked,
  };
});
