/** Bootstrap Italia's primary is hsl(210, 100%, 40%), written into the compiled CSS in many shades and notations. */
const primary = { hue: 210, lightness: 40 };

type Hsl = { hue: number; saturation: number; lightness: number; alpha: number };

const colour = /#[0-9a-f]{6}\b|#[0-9a-f]{3}\b|(?:rgb|hsl)a?\([^()]*\)/gi;

/**
 * Makes the shades of the library's primary colour follow `--brand`, so that one stylesheet serves every municipality.
 * Lighter shades are mixed with white, darker ones with black, in the proportion they have to the primary.
 */
export const brandColours = (css: string): string =>
  css.replace(colour, (text) => {
    const shade = toHsl(text);
    if (!shade || Math.abs(shade.hue - primary.hue) > 3 || shade.saturation < 95 || shade.lightness > 97) return text;
    return withAlpha(mixed(shade.lightness), shade.alpha);
  });

const mixed = (lightness: number): string => {
  const isDarker = lightness <= primary.lightness;
  const share = isDarker ? lightness / primary.lightness : (100 - lightness) / (100 - primary.lightness);
  const percent = Math.round(share * 100);
  return percent >= 99 ? "var(--brand)" : `color-mix(in srgb,var(--brand) ${percent}%,${isDarker ? "#000" : "#fff"})`;
};

const withAlpha = (value: string, alpha: number): string =>
  alpha >= 1 ? value : `color-mix(in srgb,${value} ${Math.round(alpha * 100)}%,transparent)`;

const toHsl = (text: string): Hsl | null => {
  if (text.startsWith("#")) {
    const hex = text.length === 4 ? text.slice(1).replaceAll(/./g, "$&$&") : text.slice(1);
    return fromRgb(
      [0, 2, 4].map((start) => Number.parseInt(hex.slice(start, start + 2), 16)),
      1,
    );
  }
  const parts = text
    .slice(text.indexOf("(") + 1, -1)
    .split(/[\s,/]+/)
    .filter(Boolean)
    .map((part) => Number.parseFloat(part));
  if (parts.length < 3 || parts.some(Number.isNaN)) return null;
  const [first = 0, second = 0, third = 0, alpha = 1] = parts;
  return text.toLowerCase().startsWith("hsl")
    ? { hue: first, saturation: second, lightness: third, alpha }
    : fromRgb([first, second, third], alpha);
};

const fromRgb = (channels: number[], alpha: number): Hsl => {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => channel / 255);
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const spread = high - low;
  const lightness = (high + low) / 2;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1));
  const sector =
    spread === 0
      ? 0
      : high === red
        ? ((green - blue) / spread + 6) % 6
        : high === green
          ? (blue - red) / spread + 2
          : (red - green) / spread + 4;
  return { hue: sector * 60, saturation: saturation * 100, lightness: lightness * 100, alpha };
};
