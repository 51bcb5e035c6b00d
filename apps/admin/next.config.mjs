import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_SERVER } from "next/constants.js";

// JavaScript, so that the server in production loads no compiler to read it: some 40 MB less.

/** The repository's root: workspace packages are consumed as source. */
const root = resolve(import.meta.dirname, "../..");

/** @type {import("next").NextConfig} */
const config = {
  turbopack: { root },
  outputFileTracingRoot: root,
  poweredByHeader: false,
  reactStrictMode: true,
  // The title comes with its page, not a moment after it: nobody, with or without scripts, is ever on a page that has no name.
  htmlLimitedBots: /./,
  typedRoutes: true,
  experimental: {
    // Routes are loaded when they are first asked for, not all at the start.
    preloadEntriesOnStart: false,
    // A message with five files of 10 MB and the form around them: a body cut here would reach the route as a riddle.
    proxyClientMaxBodySize: "54mb",
  },
  // Native modules and engines stay outside the bundle.
  serverExternalPackages: [
    "@node-rs/argon2",
    "@prisma/client",
    "@prisma/adapter-pg",
    "pg",
    "pino",
    "pdfmake",
    "fontkit",
    "flydrive",
  ],
};

/**
 * The plugin of the languages works while building.
 * @param {string} phase
 */
const configFor = async (phase) => {
  if (phase === PHASE_PRODUCTION_SERVER) return config;
  if (phase === PHASE_DEVELOPMENT_SERVER)
    execFileSync(process.execPath, [resolve(import.meta.dirname, "scripts/citizen-css.mjs"), "--whole"], {
      stdio: "ignore",
    });
  const { default: createNextIntlPlugin } = await import("next-intl/plugin");
  return createNextIntlPlugin("./src/i18n/request.ts")(config);
};

export default configFor;
