import { runScenarios } from "../testing/run-scenarios.ts";
import { time } from "./time.ts";

runScenarios("time", time);
