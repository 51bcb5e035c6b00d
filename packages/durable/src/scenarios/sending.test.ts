import { runScenarios } from "../testing/run-scenarios.ts";
import { sending } from "./sending.ts";

runScenarios("sending", sending);
