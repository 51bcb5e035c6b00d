import { runScenarios } from "../testing/run-scenarios.ts";
import { ends } from "./ends.ts";

runScenarios("ends", ends);
