import { runScenarios } from "../testing/run-scenarios.ts";
import { endurance } from "./endurance.ts";

runScenarios("endurance", endurance);
