import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import type { NextConfig } from "next";
import { PHASE_DEVELOPMENT_SERVER } from "next/constants.js";
import createNextIntlPlugin from "next-intl/plugin";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  turbopack: { root: resolve(import.meta.dirname, "../..") },
  serverExternalPackages: ["@node-rs/argon2", "pdfmake", "flydrive", "pino", "pg"],
  // A form page may carry several files of 5 MB; the routes refuse more with a message, a cut body would be a riddle.
  experimental: { proxyClientMaxBodySize: "64mb" },
  headers: async () => [
    {
      source: "/:path*",
      headers: [
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
        { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=(), usb=()" },
        { key: "X-Frame-Options", value: "DENY" },
        { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
      ],
    },
  ],
};

/** `npm run build` makes the stylesheet first; the development server, which may be started directly, makes it here. */
const configFor = (phase: string): NextConfig => {
  if (phase === PHASE_DEVELOPMENT_SERVER) execFileSync(process.execPath, [resolve(import.meta.dirname, "scripts/build-css.ts"), "--whole"], { stdio: "ignore" });
  return createNextIntlPlugin("./src/i18n/request.ts")(config);
};

export default configFor;
