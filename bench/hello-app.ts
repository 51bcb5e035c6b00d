import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root, runCommand } from "../scripts/stack/run-command.ts";

/** The bare Next app that B18 compares with: one static page, built here with the same Next. Returns its folder. */
export const buildHelloApp = async (): Promise<string> => {
  const folder = join(root, ".data/bench/hello");
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, "app"), { recursive: true });
  const files = {
    "package.json": '{ "name": "hello", "private": true, "type": "module" }',
    "next.config.mjs": `export default { turbopack: { root: ${JSON.stringify(root)} } };`,
    "app/layout.jsx":
      "export default function Layout({ children }) { return <html lang='it'><body>{children}</body></html>; }",
    "app/page.jsx":
      "export const dynamic = 'force-dynamic';\nexport default function Page() { return <h1>Hello</h1>; }",
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  await runCommand(process.execPath, [join(root, "node_modules/next/dist/bin/next"), "build", folder], {
    NEXT_TELEMETRY_DISABLED: "1",
  });
  return folder;
};
