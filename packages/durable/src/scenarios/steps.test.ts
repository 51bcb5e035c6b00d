import { runScenarios } from "../testing/run-scenarios.ts";
import { steps } from "./steps.ts";

runScenarios("steps", steps);
