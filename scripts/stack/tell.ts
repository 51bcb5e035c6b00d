import { styleText } from "node:util";

/** One line per step, for a person who waits. */
export const step = async <Value>(title: string, work: () => Promise<Value>): Promise<Value> => {
  const startedAt = performance.now();
  process.stdout.write(`${styleText("cyan", "•")} ${title}…`);
  const ending = (mark: string, colour: "green" | "red") =>
    process.stdout.write(
      ` ${styleText(colour, mark)} ${styleText("dim", `${((performance.now() - startedAt) / 1000).toFixed(1)} s`)}\n`,
    );
  try {
    const value = await work();
    ending("✓", "green");
    return value;
  } catch (error) {
    ending("✗", "red");
    throw error;
  }
};

export const note = (text: string): void => console.log(`  ${styleText("yellow", "!")} ${text}`);

/** The reason in one line; the stack only when somebody asks for it with DEBUG=1. */
export const explain = (error: unknown): string =>
  error instanceof Error ? (process.env["DEBUG"] ? (error.stack ?? error.message) : error.message) : String(error);
