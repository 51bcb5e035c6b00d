import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createNode, type PaymentNode } from "@sportello/connectors/payments/world/node";
import { NodeState } from "@sportello/connectors/payments/world/state";

/** The payment centre with its memory on disk: what was paid before a restart is paid after it. */
export const openStoredNode = (folder: string): PaymentNode => {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "pagamenti.json");
  const start = existsSync(file) ? NodeState.parse(JSON.parse(readFileSync(file, "utf8"))) : undefined;
  return createNode({
    ...(start !== undefined && { start }),
    onChanged: (state) => {
      writeFileSync(`${file}.new`, JSON.stringify(state));
      renameSync(`${file}.new`, file);
    },
  });
};
