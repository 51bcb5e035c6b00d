import type { Count, Facet } from "@sportello/domain/services/narrow";
import { Link } from "../link.tsx";
import { termAddress } from "./term-address.ts";
import { useTermName } from "./term-name.ts";

type Props = {
  facet: Extract<Facet, "topic" | "lifeEvent">;
  counts: readonly Pick<Count, "slug">[];
  label: string;
  hook?: string;
};

/** Topics or life events as a row of links. */
export const TermChips = ({ facet, counts, label, hook }: Props) => {
  const nameOf = useTermName();
  return (
    <ul className="term-chips" aria-label={label}>
      {counts.map(({ slug }) => (
        <li key={slug}>
          <Link className="chip chip-simple chip-primary" href={termAddress(facet, slug)} data-element={hook}>
            <span className="chip-label">{nameOf(facet, slug)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
};
