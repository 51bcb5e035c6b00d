import type { Locale } from "@sportello/domain/locales";
import type Italian from "../../messages/it.json";

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: typeof Italian;
  }
}
