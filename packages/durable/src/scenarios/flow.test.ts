import { runScenarios } from "../testing/run-scenarios.ts";
import { flow } from "./flow.ts";

runScenarios("flow control", flow);
