/** Ids as the rules must have them. */
const id = (number: number): string => `0197a000-0000-7000-8000-00000000000${number}`;
export const [mobility, registry, ada] = [id(1), id(2), id(3)] as const;

export const questions = [
  {
    path: "zone",
    label: "Zona",
    choices: [
      { value: "north", label: "Nord" },
      { value: "south", label: "Sud" },
    ],
  },
  { path: "note", label: "Nota", choices: null },
];
export const offices = [
  { id: mobility, name: "Mobilità", staff: [{ id: ada, name: "Ada Conti" }] },
  { id: registry, name: "Anagrafe", staff: [] },
];
