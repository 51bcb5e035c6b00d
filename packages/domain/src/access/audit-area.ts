/** How the security log is looked through: who came in, who read personal data, what left, who works here, what was set, what was mended. */
export const auditAreas = ["access", "data", "exports", "staff", "configuration", "operations"] as const;
export type AuditArea = (typeof auditAreas)[number];

const areas: Readonly<Record<string, AuditArea>> = {
  session: "access",
  application: "data",
  applications: "data",
  file: "data",
  person: "data",
  counter: "data",
  staff: "staff",
  office: "staff",
  absence: "staff",
  service: "configuration",
  connector: "configuration",
  tenant: "configuration",
  decision_text: "configuration",
  list: "configuration",
  service_group: "configuration",
  subform: "configuration",
  outcome_template: "configuration",
};

/** The area of an action by its name ("staff.role_changed"); whatever is not known is an operation. */
export const auditAreaOf = (action: string): AuditArea =>
  action.endsWith("exported") ? "exports" : (areas[action.split(".")[0] ?? ""] ?? "operations");
