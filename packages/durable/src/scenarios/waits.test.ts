import { runScenarios } from "../testing/run-scenarios.ts";
import { waits } from "./waits.ts";

runScenarios("waits", waits);
