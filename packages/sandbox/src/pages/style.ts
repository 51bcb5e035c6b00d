/** The sandbox's stylesheet: small, readable, no script. */
export const style = `
*{box-sizing:border-box}
:root{--ink:#17324d;--soft:#5b6f82;--line:#d9dadb;--paper:#fff;--ground:#f5f6f7;--blue:#06c;--red:#cc334d}
body{margin:0;font:1rem/1.5 "Titillium Web",system-ui,sans-serif;color:var(--ink);background:var(--ground)}
a{color:#0059b3}a:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible,summary:focus-visible{outline:3px solid #ff9900;outline-offset:2px}
.skip{position:absolute;left:-999px}.skip:focus{left:1rem;top:1rem;background:#fff;padding:.5rem}
header{background:#17324d;color:#fff;display:flex;flex-wrap:wrap;gap:.25rem 2rem;align-items:center;padding:.75rem 1.5rem}
header .brand{margin:0;font-weight:700;font-size:1.1rem}
nav{display:flex;flex-wrap:wrap;gap:.25rem}
nav a{color:#fff;text-decoration:none;padding:.4rem .8rem;border-radius:4px}nav a:hover,nav a[aria-current]{background:#2f475e}
main{max-width:64rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.75rem;line-height:1.2;margin:.25rem 0 1rem}h2{font-size:1.2rem;margin:1.5rem 0 .5rem}
footer{max-width:64rem;margin:0 auto;padding:0 1.5rem 2rem;color:var(--soft);font-size:.9rem}
.card{background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:1.25rem;margin:0 0 1rem}
.cards{display:grid;gap:1rem;grid-template-columns:repeat(auto-fill,minmax(17rem,1fr));list-style:none;padding:0;margin:0}
.cards>li,.cards>.card{margin:0}
.scroll{overflow-x:auto;background:var(--paper);border:1px solid var(--line);border-radius:8px}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.6rem .8rem;border-bottom:1px solid var(--line);vertical-align:top}th{font-size:.85rem;color:var(--soft)}
tbody tr:last-child td{border-bottom:0}
.code{font:700 1.75rem/1 "Roboto Mono",ui-monospace,monospace;letter-spacing:.12em}
.mono{font-family:"Roboto Mono",ui-monospace,monospace;font-size:.9rem;overflow-wrap:anywhere}
.soft{color:var(--soft)}
button,.button{font:inherit;font-weight:600;color:#fff;background:var(--blue);border:1px solid var(--blue);border-radius:4px;padding:.6rem 1.25rem;cursor:pointer;text-decoration:none;display:inline-block}
button:hover,.button:hover{background:#004d99}
button.quiet{background:#fff;color:#0059b3}button.quiet:hover{background:#e6f0fa}
fieldset{border:0;padding:0;margin:0 0 1.25rem}legend{font-weight:700;padding:0;margin-bottom:.5rem}
label.choice{display:flex;gap:.75rem;align-items:flex-start;background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:.8rem 1rem;cursor:pointer;height:100%}
label.choice:has(:checked){border-color:var(--blue);box-shadow:0 0 0 1px var(--blue)}
label.choice input{margin-top:.3rem;accent-color:var(--blue);width:1.1rem;height:1.1rem;flex:none}
label.choice small{display:block;color:var(--soft)}
select,input[type=number],input[type=text],input:not([type]){font:inherit;padding:.5rem .7rem;border:1px solid #5b6f82;border-radius:4px;background:#fff;color:inherit;max-width:100%}
.card>h2:first-child{margin-top:0}
.row>p{margin:0;max-width:100%}
.row{margin:.75rem 0;display:flex;flex-wrap:wrap;gap:.75rem;align-items:end}
.badge{display:inline-block;border-radius:999px;padding:.1rem .7rem;font-size:.85rem;font-weight:600;background:#e6f4ea;color:#0b5c2b}.badge.bad{background:#fbe9ec;color:#9c1c35}
iframe{width:100%;min-height:28rem;border:1px solid var(--line);border-radius:8px;background:#fff}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;margin:0}dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
@media (max-width:40rem){.list thead{display:none}.list tr{display:block;padding:.6rem .8rem;border-bottom:1px solid var(--line)}.list td{display:block;border:0;padding:.1rem 0}}
@media (max-width:30rem){dl{grid-template-columns:1fr}dd{margin-bottom:.5rem}main{padding:1rem}}
`;
