import { runScenarios } from "../testing/run-scenarios.ts";
import { checkpoints } from "./checkpoints.ts";

runScenarios("checkpoints", checkpoints);
