import { runScenarios } from "../testing/run-scenarios.ts";
import { failures } from "./failures.ts";

runScenarios("failures", failures);
