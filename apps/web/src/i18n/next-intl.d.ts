import type { Locale } from "@sportello/domain/locales";
import type { Messages as AllMessages } from "./messages.ts";

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: AllMessages;
  }
}
