import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { type IconName, iconPaths } from "./icon-paths.tsx";
import { Icon } from "./icon.tsx";

const names = Object.keys(iconPaths) as IconName[];

describe("an icon", () => {
  test("beside a text is silent: whoever listens hears the text once", () => {
    const markup = renderToStaticMarkup(<Icon name="calendar" />);
    expect(markup).toMatch(/^<svg class="icon" viewBox="0 0 24 24" focusable="false" aria-hidden="true">/);
    expect(markup).not.toContain("<title>");
  });

  test("on its own is a picture with a name, whatever the name holds", () => {
    const markup = renderToStaticMarkup(<Icon name="warning" className="icon danger" title={'Scade "oggi" <b>'} />);
    expect(markup).toContain('class="icon danger"');
    expect(markup).toContain('role="img"');
    expect(markup).toContain("<title>Scade &quot;oggi&quot; &lt;b&gt;</title>");
    expect(markup).not.toContain("aria-hidden");
  });

  test("with an empty name is not a picture without one", () => {
    expect(renderToStaticMarkup(<Icon name="check" title="" />)).toContain('aria-hidden="true"');
  });

  test.each(names)("%s is drawn inside its square by an outline a browser can read", (name) => {
    const commands = iconPaths[name].match(/[a-zA-Z][^a-zA-Z]*/g) ?? [];
    const counts: Record<string, number> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, z: 0, a: 7, t: 2, q: 4 };
    expect(iconPaths[name]).toMatch(/^[mM]/);
    for (const command of commands) {
      const letter = command.charAt(0);
      const numbers = command.slice(1).match(/-?(?:\d+\.\d+|\.\d+|\d+)/g) ?? [];
      const per = counts[letter.toLowerCase()];
      expect([
        name,
        command,
        per === undefined ? "unknown" : per === 0 ? numbers.length : numbers.length % per,
      ]).toEqual([name, command, 0]);
      if (letter === letter.toUpperCase() && per !== 0)
        for (const number of numbers.map(Number)) expect([name, number >= 0 && number <= 24]).toEqual([name, true]);
    }
  });

  test("has an outline no other has", () => {
    expect(new Set(Object.values(iconPaths)).size).toBe(names.length);
  });
});
