import { finalStatuses, type Status, statuses } from "./status.ts";
import { type Condition, type Transition, transitions } from "./transitions.ts";

const conditionWords: Record<Condition, string> = {
  stampDue: "the service asks for a revenue stamp",
  paymentDue: "the service is paid when sending, and the application was not accepted yet",
  amountDue: "the operator gave an amount above zero and the service is paid after acceptance",
  needsRegistration: "the service registers its documents",
  skipsRegistration: "the service does not register its documents",
  isRegistered: "the application has a registration number",
};

type Row = Transition & { readonly command: string };
const rows: readonly Row[] = Object.entries(transitions).flatMap(([command, moves]: [string, readonly Transition[]]) =>
  moves.map((move) => ({ command, ...move })),
);

const edges = (): string[] => {
  const commandsOf = new Map<string, Set<string>>();
  for (const { command, from, to } of rows)
    for (const status of from) {
      const edge = `${status} --> ${to}`;
      commandsOf.set(edge, (commandsOf.get(edge) ?? new Set()).add(command));
    }
  return [...commandsOf].map(([edge, commands]) => `    ${edge}: ${[...commands].join(", ")}`);
};

const table = (): string[] =>
  rows.map(
    ({ command, from, to, by, when }) =>
      `| \`${command}\` | ${from.join(", ")} | ${to} | ${by.join(", ")} | ${when ? conditionWords[when] : ""} |`,
  );

const exitsOf = (status: Status): string => {
  const commands = rows.filter(({ from }) => from.includes(status)).map(({ command }) => command);
  return [...new Set(commands)].join(", ") || "none";
};

/** The life of an application as Markdown with a Mermaid graph: the text of docs/status-machine.md. */
export const describeTransitions = (): string =>
  [
    "# The life of an application",
    "",
    "Written from `packages/domain/src/applications/transitions.ts`; a test fails when this page is behind (`vitest -u` writes it anew).",
    "Of several rows with the same command the first whose condition holds is taken.",
    "",
    "```mermaid",
    "stateDiagram-v2",
    `    [*] --> ${statuses[0]}`,
    ...edges(),
    ...finalStatuses.map((status) => `    ${status} --> [*]`),
    "```",
    "",
    "| command | from | to | by | when |",
    "|---|---|---|---|---|",
    ...table(),
    "",
    "## Ways out of each status",
    "",
    ...statuses.map((status) => `* \`${status}\`: ${exitsOf(status)}`),
    "",
  ].join("\n");
