import type { Locale } from "@sportello/domain/locales";

declare module "use-intl/core" {
  interface AppConfig {
    Locale: Locale;
  }
}
