import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./src/i18n/request.ts");

const config: NextConfig = {
  // The repository's root: workspace packages are consumed as source.
  turbopack: { root: new URL("../..", import.meta.url).pathname },
  outputFileTracingRoot: new URL("../..", import.meta.url).pathname,
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: true,
  // One file of 10 MB and the form around it: a body cut here would reach the route as a riddle.
  experimental: { proxyClientMaxBodySize: "12mb" },
  // Native modules and engines stay outside the bundle.
  serverExternalPackages: ["@node-rs/argon2", "@prisma/client", "@prisma/adapter-pg", "pg", "pino", "pdfmake", "flydrive"],
};

export default withNextIntl(config);
