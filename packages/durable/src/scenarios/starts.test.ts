import { runScenarios } from "../testing/run-scenarios.ts";
import { starts } from "./starts.ts";

runScenarios("starts", starts);
