/** A step that was reported and has no result yet; those of one group are awaited together, before the function is called again. */
export type OpenStep = { op: string; group: string | null };

/** What is known of a run while something of it is being settled; its row is locked meanwhile. */
export type RunState = {
  id: string;
  functionId: string;
  eventName: string;
  /** the events' JSON, read only when something needs it */
  events: string | null;
  version: number;
  planned: boolean;
  priority: number;
  keys: string[];
  limits: number[];
  correlation: string | null;
  ended: boolean;
  open: Map<string, OpenStep>;
  /** ids of steps that already have a result */
  settled: Set<string>;
  /** ids of the calls queued or under way */
  calls: Set<string>;
  /** a discovery is queued and not yet leased: it will see whatever is written now */
  discoveryWaits: boolean;
  /** a call is queued and locked by what is being written now: an engine that looked for work meanwhile has passed it over */
  callWaits: boolean;
};
