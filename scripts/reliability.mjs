import { handOver } from "./bootstrap.mjs";

handOver("reliability.ts");
