import ReactMarkdown from "react-markdown";

const links = /^(?:https?:|mailto:|tel:|\/(?!\/)|#)/i;

/** A text of a service sheet as citizens see it: Markdown without HTML or pictures. */
export const Markdown = ({ children }: { readonly children: string }) => (
  <div className="markdown">
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
