import { handOver } from "./bootstrap.mjs";

handOver("reset.ts");
