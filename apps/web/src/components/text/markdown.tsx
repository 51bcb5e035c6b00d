import ReactMarkdown from "react-markdown";

const links = /^(?:https?:|mailto:|tel:|\/(?!\/)|#)/i;

/** A text of a service sheet: Markdown without HTML, headings kept below the section's own. Runs on the server only. */
export const Markdown = ({
  children,
  className = "richtext-wrapper lora",
}: {
  children: string;
  className?: string;
}) => (
  <div className={className}>
    <ReactMarkdown
      skipHtml
      components={{ h1: "h3", h2: "h3", h3: "h4" }}
      urlTransform={(url) => (links.test(url) ? url : "")}
      disallowedElements={["img"]}
    >
      {children}
    </ReactMarkdown>
  </div>
);
