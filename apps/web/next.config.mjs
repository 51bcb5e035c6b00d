import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_SERVER } from "next/constants.js";
import { fixedHeaders } from "./server/fixed-headers.mjs";

// JavaScript, so that the server in production loads no compiler to read it: some 40 MB less.

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // The title comes with its page, not a moment after it: nobody, with or without scripts, is ever on a page that has no name.
  htmlLimitedBots: /./,
  turbopack: { root: resolve(import.meta.dirname, "../..") },
  serverExternalPackages: ["@node-rs/argon2", "pdfmake", "fontkit", "flydrive", "pino", "pg"],
  experimental: {
    // Routes are loaded when they are first asked for, not all at the start.
    preloadEntriesOnStart: false,
    // A form page may carry several files of 5 MB; the routes refuse more with a message, a cut body would be a riddle.
    proxyClientMaxBodySize: "64mb",
  },
  headers: async () => [
    {
      source: "/:path*",
      headers: Object.entries(fixedHeaders).map(([key, value]) => ({ key, value })),
    },
  ],
};

/**
 * `npm run build` makes the stylesheet first; the development server, which may be started directly, makes it here. The plugin of
 * the languages works while building.
 * @param {string} phase
 */
const configFor = async (phase) => {
  if (phase === PHASE_DEVELOPMENT_SERVER)
    execFileSync(process.execPath, [resolve(import.meta.dirname, "scripts/build-css.ts"), "--whole"], {
      stdio: "ignore",
    });
  if (phase === PHASE_PRODUCTION_SERVER) return config;
  const { default: createNextIntlPlugin } = await import("next-intl/plugin");
  return createNextIntlPlugin("./src/i18n/request.ts")(config);
};

export default configFor;
