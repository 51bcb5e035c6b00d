/** Relative luminance and contrast as WCAG 2.2 defines them; colours are `#rrggbb`. */
const linear = (channel: number): number => {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

const luminance = (colour: string): number => {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (!hex) throw new RangeError(`Not a #rrggbb colour: ${colour}`);
  const [red = 0, green = 0, blue = 0] = hex.slice(1).map((pair) => linear(Number.parseInt(pair, 16)));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** From 1 (same colour) to 21 (black on white), whichever comes first. Throws RangeError on anything but `#rrggbb`. */
export const contrastRatio = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

/** Success criterion 1.4.3: ordinary text needs 4.5:1. */
export const minimumTextContrast = 4.5;

/** Whether white text on this colour, and this colour as text on white, can be read. */
export const isReadableWithWhite = (colour: string): boolean => contrastRatio(colour, "#ffffff") >= minimumTextContrast;
