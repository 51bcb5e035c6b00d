import { join } from "node:path";
import { root } from "../scripts/stack/run-command.ts";
import { readWishes } from "../scripts/stack/settings.ts";
import { type Stack, startStack } from "../scripts/stack/start-stack.ts";

/** The whole product on data and ports of its own, as `npm start` brings it up. */
export const benchStack = (): Promise<Stack> =>
  startStack({
    ...readWishes({}),
    WEB_PORT: 4500,
    ADMIN_PORT: 4501,
    WORKER_PORT: 4502,
    SANDBOX_PORT: 4503,
    SANDBOX_SMTP_PORT: 4504,
    DATABASE_PORT: 54_529,
    DATA_DIR: join(root, ".data/bench/stack"),
    LOG_LEVEL: "warn",
  });
