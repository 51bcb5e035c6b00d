import { runScenarios } from "../testing/run-scenarios.ts";
import { invocations } from "./invocations.ts";

runScenarios("invocations", invocations);
