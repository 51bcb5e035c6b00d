import { runScenarios } from "../testing/run-scenarios.ts";
import { contract } from "./contract.ts";

runScenarios("contract", contract);
