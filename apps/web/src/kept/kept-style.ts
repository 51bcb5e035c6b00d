/** The few rules of a page that is made outside the site's frame; same colours and fonts. */
export const keptStyle = [
  "body{margin:0;font:1.125rem/1.6 'Titillium Web',Geneva,Tahoma,sans-serif;color:#1a1a1a;border-top:.75rem solid var(--brand)}",
  "main{max-width:40rem;margin:0 auto;padding:3rem 1.5rem}",
  "h1{font-size:2rem;line-height:1.2}",
  "a{color:var(--brand);font-weight:600}",
  "button{font:inherit;font-weight:600;color:#fff;background:var(--brand);border:0;border-radius:4px;padding:.75rem 1.5rem;cursor:pointer}",
  "label{display:block;font-weight:600}",
  "textarea{box-sizing:border-box;width:100%;font:inherit;padding:.5rem;border:1px solid #5b6f82;border-radius:4px}",
  "a:focus-visible,textarea:focus-visible,input:focus-visible,button:focus-visible{outline:3px solid #1a1a1a;outline-offset:3px}",
].join("");
