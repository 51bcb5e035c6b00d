import { readEnv } from "./env.ts";
import { startSandbox } from "./start-sandbox.ts";

const env = readEnv();
const sandbox = await startSandbox({
  port: env.SANDBOX_PORT,
  smtpPort: env.SANDBOX_SMTP_PORT,
  folder: env.SANDBOX_DIR,
  clientSecret: env.SANDBOX_CLIENT_SECRET,
  webOrigins: env.WEB_HOSTS.map((host) => `http://${host}:${env.WEB_PORT}`),
  webUrl: `http://localhost:${env.WEB_PORT}`,
  adminUrl: `http://localhost:${env.ADMIN_PORT}`,
  staff: env.SANDBOX_STAFF,
});

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    void sandbox.close().then(() => process.exit(0));
  });
}
