import { parseArgs } from "node:util";
import next from "next";
import { serverLog } from "./server/server-log.mjs";
import { siteServer } from "./server/site-server.mjs";

// `node server.mjs --port 3000`: the citizens' site in production. JavaScript, as next.config.mjs: it loads no compiler.
const { values } = parseArgs({ options: { port: { type: "string", default: "3000" } } });
const port = Number(values.port);

const site = next({ dev: false, dir: import.meta.dirname, port });
await site.prepare();

const server = siteServer(site.getRequestHandler());
server.on("error", (error) => {
  serverLog().fatal({ err: error }, "the site cannot listen");
  process.exit(1);
});
server.listen(port, () => serverLog().info({ port }, "the site listens"));

/** What is under way ends first; nothing new begins. */
const stop = () => server.close(() => void site.close().then(() => process.exit(0)));
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, stop);
