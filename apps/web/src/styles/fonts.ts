import localFont from "next/font/local";

// The faces of the national model; its checker looks for them by these names (C.SI.1.1). "optional": no text moves under the eyes of who reads it because a face comes
// late (decision 0042).
export const titillium = localFont({
  src: [
    {
      path: "../../../../node_modules/@fontsource/titillium-web/files/titillium-web-latin-400-normal.woff2",
      weight: "400",
    },
    {
      path: "../../../../node_modules/@fontsource/titillium-web/files/titillium-web-latin-600-normal.woff2",
      weight: "600",
    },
    {
      path: "../../../../node_modules/@fontsource/titillium-web/files/titillium-web-latin-700-normal.woff2",
      weight: "700",
    },
  ],
  declarations: [{ prop: "font-family", value: "Titillium Web" }],
  display: "optional",
  preload: false,
  adjustFontFallback: false,
});

export const lora = localFont({
  src: [
    { path: "../../../../node_modules/@fontsource/lora/files/lora-latin-400-normal.woff2", weight: "400" },
    { path: "../../../../node_modules/@fontsource/lora/files/lora-latin-700-normal.woff2", weight: "700" },
  ],
  declarations: [{ prop: "font-family", value: "Lora" }],
  display: "optional",
  preload: false,
  adjustFontFallback: false,
});

export const robotoMono = localFont({
  src: "../../../../node_modules/@fontsource/roboto-mono/files/roboto-mono-latin-400-normal.woff2",
  declarations: [{ prop: "font-family", value: "Roboto Mono" }],
  display: "optional",
  preload: false,
  adjustFontFallback: false,
});
