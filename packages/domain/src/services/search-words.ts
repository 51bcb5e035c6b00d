/** Words at most; what somebody pastes into a search field is not a reason to ask the database for long. */
const atMost = 8;

/** The words of what was typed, in small letters: letters and digits only, each once. Accents stay: "für" is passed over, "fur" is not. */
export const searchWords = (typed: string): string[] =>
  [
    ...new Set(
      typed
        .normalize("NFC")
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}]+/gu),
    ),
  ].slice(0, atMost);
