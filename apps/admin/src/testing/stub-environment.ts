import { vi } from "vitest";

/** The variables of a process that could start, with the changes a test needs. */
export const stubEnvironment = (changes: Readonly<Record<string, string>> = {}): void => {
  const variables = {
    DATABASE_URL: "postgresql://sportello_app:x@127.0.0.1:1/none",
    APP_SECRET: "a secret of at least thirty-two characters",
    FILES_DIR: "/nowhere",
    WEB_ORIGIN: "http://localhost:3000",
    ADMIN_ORIGIN: "http://localhost:3001",
    INNGEST_SIGNING_KEY: "signkey-test-00",
    INNGEST_EVENT_KEY: "key",
    NODE_ENV: "test",
    ...changes,
  };
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
};
