import { defineConfig } from "prisma/config";

/** Only `prisma generate` reads this; migrations run through the WebAssembly engine (packages/db/src/migrations). */
export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env["DATABASE_URL"] ?? "" },
});
