const drivers = 350;
const perSection = 50;

const driver = (index: number) => ({ type: "textfield", key: `d${index}`, label: `Domanda ${index}`, input: true });
const dependent = (index: number) => ({
  type: "textfield",
  key: `q${index}`,
  label: `Segue ${index}`,
  input: true,
  conditional: { show: true, when: `d${index}`, eq: "x" },
});

/** B14's form: 700 questions on one page, every second one asked when the one before it says "x", in sections of a hundred. */
export const sections = Array.from({ length: drivers / perSection }, (_, section) => ({
  type: "fieldset",
  key: `s${section}`,
  legend: `Parte ${section + 1}`,
  input: false,
  components: Array.from({ length: perSection }, (_inner, number) => section * perSection + number).flatMap((index) => [
    driver(index),
    dependent(index),
  ]),
}));
export const definition = {
  display: "wizard",
  components: [{ type: "panel", key: "page", title: "Pagina", components: sections }],
};
/** The driver typed into: one in the first, the middle and the last section. */
export const typedInto = [3, 176, 340];
