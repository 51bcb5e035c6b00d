import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Sandbox, startSandbox } from "./start-sandbox.ts";

/** A sandbox in a folder of its own, with nobody listening where receipts go: what is sent stays under way and can be counted. */
export const startForced = async (): Promise<{ sandbox: Sandbox; end: () => Promise<void> }> => {
  const folder = await mkdtemp(join(tmpdir(), "sportello-forced-"));
  const sandbox = await startSandbox({
    port: 0,
    smtpPort: 0,
    folder,
    clientSecret: "sandbox-secret",
    webOrigins: ["http://localhost:3000"],
    webUrl: "http://localhost:9",
    adminUrl: "http://localhost:9",
    staff: [],
  });
  return {
    sandbox,
    end: async () => {
      await sandbox.close();
      await rm(folder, { recursive: true });
    },
  };
};
