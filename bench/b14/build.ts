import { mkdtemp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type InlineConfig } from "vite";
import { root } from "../../scripts/stack/run-command.ts";

const here = join(root, "bench/b14");
const common = (outDir: string, entry: string): InlineConfig => ({
  configFile: false,
  root: here,
  logLevel: "error",
  mode: "production",
  define: { "process.env.NODE_ENV": '"production"' },
  oxc: { jsx: { runtime: "automatic" } },
  build: {
    outDir,
    emptyOutDir: false,
    lib: { entry: join(here, entry), formats: ["es"], fileName: entry.replace(/\.tsx$/, "") },
  },
});

/** Our page as the server sends it and the island that makes it lively, built as for production. */
export const buildOurs = async (): Promise<{ html: string; script: string }> => {
  const outDir = await mkdtemp(join(root, ".data-b14-"));
  try {
    await build({
      ...common(outDir, "markup.tsx"),
      build: {
        ...common(outDir, "markup.tsx").build,
        ssr: join(here, "markup.tsx"),
        lib: false,
        rollupOptions: { output: { entryFileNames: "markup.js" } },
      },
      ssr: { noExternal: true },
    });
    await build(common(outDir, "island.tsx"));
    const { markup } = (await import(pathToFileURL(join(outDir, "markup.js")).href)) as { markup: () => string };
    return { html: markup(), script: await readFile(join(outDir, "island.js"), "utf8") };
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
};
