type Looked = { readonly signers: readonly { readonly isIntact: boolean }[]; readonly coversAll: boolean };

/** What the signatures of a file are worth, by their form alone: nobody signed, one does not fit, something was added afterwards, all well. */
export const signatureStanding = ({ signers, coversAll }: Looked): "nobody" | "broken" | "added" | "intact" => {
  if (signers.length === 0) return "nobody";
  if (!signers.every(({ isIntact }) => isIntact)) return "broken";
  return coversAll ? "intact" : "added";
};
