import { type Answer, type Answers, asText, own } from "./answers.ts";

/** Every answer to a question as text, by its path without row numbers: of all rows it stands in, of all choices ticked; unanswered ones are none. */
export const answersTo = (answers: Answers, path: string): string[] => {
  const within = path
    .split(".")
    .reduce<readonly (Answer | undefined)[]>(
      (places, key) => places.flatMap((place) => inEach(place).map((one) => own(one, key))),
      [answers],
    );
  return within
    .flatMap(inEach)
    .map(asText)
    .filter((text) => text !== "");
};

const inEach = (answer: Answer | undefined): readonly (Answer | undefined)[] =>
  Array.isArray(answer) ? (answer as readonly Answer[]) : [answer];
