import type { Outputs } from "../../../../trpc/outputs.ts";
import { useLogWords } from "./use-log-words.ts";

type Line = Pick<Outputs["audit"]["list"]["items"][number], "subjectId" | "subjectName" | "details" | "titles">;

/** The facts of a line, each with its name and in words; the id of what has no name. A fact that another version wrote keeps the name it had there. */
export const AuditDetails = ({ item: { subjectId, subjectName, details, titles } }: { readonly item: Line }) => {
  const words = useLogWords();
  return (
    <>
      {subjectName === null && subjectId !== null ? (
        <span className="block font-mono text-[0.75rem] break-all">{subjectId}</span>
      ) : null}
      {Object.entries(details).map(([fact, value]) => (
        <span key={fact} className="block">
          {words.fact(fact, titles)}: {words.value(fact, value)}
        </span>
      ))}
    </>
  );
};
