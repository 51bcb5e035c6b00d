import { z } from "zod";

const StaffCode = z.object({
  email: z.email(),
  name: z.string(),
  role: z.string(),
  password: z.string(),
  secret: z.string(),
});
export type StaffCode = z.infer<typeof StaffCode>;

/** Staff of the demonstration, as JSON text. */
const StaffCodes = z
  .string()
  .default("[]")
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue("SANDBOX_STAFF is not JSON");
      return z.NEVER;
    }
  })
  .pipe(z.array(StaffCode));

const port = z.coerce.number().int().min(0).max(65_535);

export const SandboxEnv = z.object({
  SANDBOX_PORT: port.default(3003),
  SANDBOX_SMTP_PORT: port.default(3004),
  /** Where the register of the protocol system is kept over restarts. */
  SANDBOX_DIR: z.string().min(1),
  SANDBOX_CLIENT_SECRET: z.string().min(8),
  /** The citizens' app: its hosts may be returned to after signing in. */
  WEB_PORT: port.default(3000),
  ADMIN_PORT: port.default(3001),
  WEB_HOSTS: z
    .string()
    .default("localhost,127.0.0.1,bugliano.localhost,montefiore.localhost")
    .transform((hosts) => hosts.split(",")),
  SANDBOX_STAFF: StaffCodes,
});
export type SandboxEnv = z.infer<typeof SandboxEnv>;

/** Throws one message that names every wrong variable. */
export const readEnv = (variables: Readonly<Record<string, string | undefined>> = process.env): SandboxEnv => {
  const parsed = SandboxEnv.safeParse(variables);
  if (!parsed.success) throw new Error(`The sandbox cannot start:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
};
