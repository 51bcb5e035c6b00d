import { createStaffContext } from "@sportello/api/context";
import { hostOf, sessionOf } from "./desk-data.ts";
import { deskRuntime, exporting } from "./desk-runtime.ts";

/** One export in a process of its own, which tells how long it took and how large it became. */
const { streamExport } = await exporting();
const runtime = deskRuntime(process.argv[2] ?? "");
const ctx = await createStaffContext(runtime, { host: hostOf(1), sessionId: sessionOf(1), ip: "192.0.2.1" });
const start = performance.now();
const { stream } = await streamExport(ctx, { filter: {}, sort: "newest", format: "csv", locale: "it" });
let firstByte = 0;
let bytes = 0;
let lines = 0;
for await (const chunk of stream) {
  firstByte ||= performance.now() - start;
  const piece = chunk as Buffer;
  bytes += piece.length;
  for (let at = piece.indexOf(10); at !== -1; at = piece.indexOf(10, at + 1)) lines += 1;
}
const milliseconds = performance.now() - start;
await runtime.close();
process.stdout.write(
  JSON.stringify({ milliseconds, firstByte, bytes, lines, megabytes: process.resourceUsage().maxRSS / 1_024 }),
);
