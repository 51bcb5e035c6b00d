/** A run of the engine, as its read API names it. */
export const runId = "01JDABCDEFGHJKMNPQRSTVWXYZ";
/** The question by which it is read. */
export const atRun = `GET /v1/runs/${runId}`;

/** What the engine answers of a municipality's job that failed. */
export const failedRun = (tenantId: string, changes: object = {}) => ({
  run_id: runId,
  status: "Failed",
  function_id: "sportello-make-receipt",
  events: [{ name: "application/sent", data: { tenantId } }],
  ...changes,
});
