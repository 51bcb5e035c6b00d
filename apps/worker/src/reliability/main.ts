/** `node main.ts a2|b4|b15|debts|orphans quick|full`: one long run outside the test runner, with a database of its own; one line of JSON per result. */
import { withOwnDatabase } from "@sportello/db/testing/own-database";
import { run as a2 } from "./a2.ts";
import { run as b4 } from "./b4.ts";
import { run as b15 } from "./b15.ts";
import { run as debts } from "./debts.ts";
import { run as orphans } from "./orphans.ts";

const runs = { a2, b4, b15, debts, orphans };
const [name = "", scale = ""] = process.argv.slice(2);
const run = Object.hasOwn(runs, name) ? runs[name as keyof typeof runs] : undefined;
if (run === undefined || (scale !== "quick" && scale !== "full"))
  throw new Error("Usage: main.ts a2|b4|b15|debts|orphans quick|full");

const results = await withOwnDatabase((database) => run(scale, database));
for (const result of results) console.log(JSON.stringify(result));
process.exit(0);
