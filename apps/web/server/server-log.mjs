import { pino } from "pino";

/** @type {import("pino").Logger | undefined} */
let log;

/** Lines of the server itself, beside those of the application; made with the first one. */
export const serverLog = () =>
  (log ??= pino({
    level: process.env["LOG_LEVEL"] ?? "info",
    base: { app: "web" },
    formatters: { level: (label) => ({ level: label }) },
  }));
