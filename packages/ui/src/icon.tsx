import { type IconName, iconPaths } from "./icon-paths.tsx";

/** An icon in the Italia style. Decorative unless it has a `title`; the text beside it says what it means. */
export const Icon = ({ name, className = "icon", title }: { name: IconName; className?: string; title?: string }) => (
  <svg
    className={className}
    viewBox="0 0 24 24"
    focusable="false"
    {...(title ? { role: "img" } : { "aria-hidden": true })}
  >
    {title ? <title>{title}</title> : null}
    <path d={iconPaths[name]} />
  </svg>
);
