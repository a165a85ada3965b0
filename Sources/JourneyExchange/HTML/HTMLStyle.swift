/// The style of an HTML export: paper, ink, and one colour a verdict on top of its shape and word.
enum HTMLStyle {
  static var text: String { Palette.rules + CurveDrawing.rules + base + page + journey + details + narrow + print }

  private static let base = """
    *{box-sizing:border-box}html{-webkit-text-size-adjust:100%}
    body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,\
    "Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif;overflow-wrap:break-word}
    header,main,footer{max-width:88rem;margin:0 auto;padding:0 2rem}
    h1,h2,h3,h4,.lead,blockquote{font-family:"Iowan Old Style","Palatino Linotype",Palatino,"URW Palladio L",P052,\
    "Book Antiqua",Georgia,"Noto Serif","Liberation Serif",serif;text-wrap:balance}
    h1{font-size:clamp(1.9rem,3.4vw,3rem);line-height:1.12;font-weight:600;margin:.45em 0 .5em;letter-spacing:-.01em}
    h2{font-size:1.5rem;line-height:1.2;font-weight:600;margin:0 0 .7rem}
    h3{font-size:1.2rem;line-height:1.25;font-weight:600;margin:0 0 .4rem}
    h4{font:600 .8rem/1.4 system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif;\
    color:var(--soft);margin:1.1rem 0 .3rem;letter-spacing:.02em}
    p{margin:0 0 .7rem;max-width:46rem}a{color:inherit}
    :focus-visible{outline:3px solid var(--hears);outline-offset:2px}
    table{border-collapse:collapse;width:100%;font-size:.95rem;font-variant-numeric:tabular-nums lining-nums}
    th,td{text-align:left;vertical-align:top;padding:.5rem .9rem .5rem 0;border-bottom:1px solid var(--line)}
    thead th{font-size:.8rem;font-weight:600;color:var(--soft);border-bottom:1.5px solid var(--soft);\
    vertical-align:bottom}
    th.n,td.n{text-align:right}tbody th{font-weight:600}tfoot th,tfoot td{font-weight:700;border-bottom:0}
    td.n{white-space:nowrap}.scroll+p{margin-top:.7rem}.counts{width:auto}.counts th.n,.counts td.n{padding-left:1.1rem}
    .scroll{overflow-x:auto}.scroll th[scope=row]{min-width:8.5rem}.scroll td:nth-child(2):not(.n){min-width:15rem}
    .soft{color:var(--soft)}.skip{position:absolute;left:-99rem}
    .skip:focus{left:1rem;top:1rem;background:var(--card);padding:.5rem 1rem;z-index:1}
    .shapes{position:absolute;width:0;height:0}.sign{width:.9em;height:.9em;vertical-align:-.1em}
    .v{font-weight:650;white-space:nowrap}.v i{font-weight:400}.v.weak{font-weight:450;\
    text-decoration:underline dotted;text-underline-offset:.25em}.v.weak i{text-decoration:none}

    """

  private static let page = """
    header{padding-top:2.6rem}.standing{color:var(--soft);font-size:.95rem;max-width:none;margin:0}
    .standing span+span::before{content:"·";padding:0 .5em}
    .opening{display:grid;grid-template-columns:minmax(0,7fr) minmax(0,5fr);gap:1.5rem 3.5rem;align-items:start}
    .lead{font-size:1.22rem;line-height:1.5}
    .ask{border-left:5px solid var(--ink);background:var(--wash);padding:1rem 1.3rem;margin:0}
    .ask h2{font:600 .85rem/1.4 system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif;\
    color:var(--soft);margin:0 0 .25rem}
    .ask p{font-size:1.1rem;margin:0}
    nav{margin:1.6rem 0 0;padding:.6rem 0;border-top:1.5px solid var(--ink);border-bottom:1px solid var(--line);\
    font-size:.92rem}
    nav ul{display:flex;flex-wrap:wrap;gap:.3rem 1.6rem;list-style:none;margin:0;padding:0}
    main>section,.known{margin:2.6rem 0 0}.balance p{font:600 clamp(1.3rem,2.2vw,1.75rem)/1.32 "Iowan Old Style",\
    "Palatino Linotype",Palatino,"URW Palladio L",P052,"Book Antiqua",Georgia,"Noto Serif","Liberation Serif",serif;\
    max-width:58rem;text-wrap:balance;margin:0 0 1rem}
    .tally{display:flex;flex-wrap:wrap;gap:.45rem 1.5rem;list-style:none;margin:0;padding:0}
    .tally b{font-size:1.15rem;font-variant-numeric:tabular-nums lining-nums}
    .start td:first-child{width:2.2rem;color:var(--soft)}.start b{font-weight:650}
    .start td:nth-child(4){white-space:nowrap}.start>p{margin-top:.6rem}
    .start th:nth-child(2){width:23%}.start th:nth-child(3){width:12%}.start th:nth-child(5){width:36%}
    .start ul{margin:0;padding:0;list-style:none}.start li+li{margin-top:.25rem}
    .known{display:grid;grid-template-columns:minmax(0,7fr) minmax(0,5fr);gap:2rem 3.5rem}
    .known p{font-size:.95rem}.known th[scope=row]{font-weight:400}
    .voices{display:grid;grid-template-columns:repeat(auto-fit,minmax(17rem,1fr));gap:.2rem 3.5rem}
    blockquote{margin:0 0 1.1rem;font-size:1.1rem;line-height:1.4}
    blockquote p{margin:0}blockquote footer{max-width:none;padding:0;margin:.2rem 0 0;color:var(--soft);\
    font:.85rem/1.4 system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif}

    """

  private static let journey = """
    .row{margin:0 0 2rem}.curves{overflow-x:auto}.curves svg{display:block;width:100%;min-width:40rem;height:auto}
    .stages{display:grid;grid-template-columns:repeat(var(--columns),minmax(0,1fr));gap:0;list-style:none;margin:0;\
    padding:0;border-top:1.5px solid var(--ink)}
    .stages>li{padding:.8rem .8rem 0;border-left:1px solid var(--line)}.stages>li:first-child{border-left:0;\
    padding-left:0}.stages>li:last-child{padding-right:0}
    .stages h3{margin:0 0 .15rem;min-height:1.25em}.stages .goal{font-size:.85rem;color:var(--soft);margin:0 0 .7rem}
    .cards{list-style:none;margin:0;padding:0}.cards>li{background:var(--card);border:1px solid var(--line);\
    border-left:4px solid currentColor;border-radius:3px;padding:.5rem .65rem .55rem;margin:0 0 .55rem;\
    break-inside:avoid;font-size:.85rem;line-height:1.4}
    .cards>li>*{color:var(--ink)}.cards .v{color:inherit}.cards p{margin:0}
    .cards .title{font-size:.98rem;font-weight:600;line-height:1.3;margin:0 0 .15rem}
    .cards .title a{text-decoration:none}.cards .title a:hover{text-decoration:underline}
    .cards .verdict{color:inherit}.cards .facts{color:var(--soft)}.cards .backstage-card{opacity:1}
    .cards>li.backstage,.cards>li.neither,.cards>li.unclear{border-left-style:double}
    .key{display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;list-style:none;margin:0;padding:0;font-size:.9rem}

    """

  private static let details = """
    .stage{margin:2.6rem 0 0;border-top:1.5px solid var(--ink);padding-top:.9rem}
    .touchpoint{display:grid;grid-template-columns:minmax(0,6fr) minmax(0,7fr);gap:.2rem 3rem;margin:0;\
    padding:1.3rem 0 1.1rem;border-top:1px solid var(--line);break-inside:avoid-page}
    .touchpoint>h3{grid-column:1/-1}.touchpoint h3 .number,.stage h2 .number{color:var(--soft);font-weight:400;\
    padding-right:.35em}
    .touchpoint>div>h4:first-child{margin-top:0}.stage>dl{margin-bottom:1rem}.why{margin:.1rem 0 .5rem;padding:0 0 0 1.2rem;font-size:.9rem}.rise{font-size:.95rem}
    dl{margin:0;font-size:.9rem;display:grid;grid-template-columns:9rem minmax(0,1fr);gap:.2rem 1rem}
    dt{color:var(--soft)}dd{margin:0}dd span+span::before{content:"·";color:var(--soft);padding:0 .45em}
    dd ul{margin:0;padding-left:1.1rem}code{font:.88em/1.4 ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",\
    monospace;color:var(--soft)}
    .item{margin:0 0 .9rem;break-inside:avoid;padding-left:.9rem;border-left:2px solid var(--line);font-size:.95rem}
    .item p{margin:0 0 .3rem}.item dl{grid-template-columns:1fr;gap:0;font-size:.88rem}.item dt{display:none}
    .item blockquote{margin:.4rem 0;font-size:1rem}.findings,.notes{margin:0 0 .6rem;padding-left:1.1rem;\
    font-size:.92rem}.findings li+li,.notes li+li{margin-top:.25rem}.error{color:var(--talks-at);font-weight:650}
    .warning{color:var(--informs);font-weight:650}.note{color:var(--soft);font-weight:650}
    body>footer{margin-top:3rem;padding-top:1rem;padding-bottom:3rem;color:var(--soft);font-size:.88rem}
    body>footer p{border-top:1px solid var(--line);padding-top:.8rem;max-width:none}

    """

  private static let narrow = """
    @media screen and (max-width:62rem){.opening,.known,.touchpoint{grid-template-columns:minmax(0,1fr)}
    .stages{display:block}.stages>li{border-left:0;padding:1rem 0 .4rem;border-bottom:1px solid var(--line)}}
    @media screen and (max-width:40rem){header,main,footer{padding-left:1.1rem;padding-right:1.1rem}
    header{padding-top:1.4rem}dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.35rem}
    .known table{font-size:.84rem}.known th,.known td{padding-right:.6rem}.known .scroll th[scope=row]{min-width:7rem}
    .start thead{position:absolute;left:-99rem}.start table,.start tbody,.start tr,.start td{display:block;width:auto}
    .start tr{border-bottom:1px solid var(--line);padding:.7rem 0}.start td{border:0;padding:.1rem 0}
    .start td:first-child{width:auto;display:none}.start td[data-label]::before{content:attr(data-label) " ";\
    color:var(--soft);font-size:.85rem}}

    """

  private static let print = """
    @page{size:A4 landscape;margin:9mm 12mm}
    @media print{html{font-size:7.9pt}tfoot{display:table-row-group}table{break-inside:avoid}body{line-height:1.36}
    header,main,footer{max-width:none;padding:0}p{margin-bottom:.45rem}
    nav,.skip{display:none}header{padding-top:0}h1{font-size:22pt;margin-bottom:.35em}h2{font-size:12.5pt}
    .balance p{font-size:14pt;margin-bottom:.5rem;max-width:none}.balance h2{display:none}main>section,.known{margin-top:4.5mm}
    .balance{margin-top:4mm!important}.opening{gap:1rem 3rem}.ask{padding:.7rem 1rem}.start td{padding:.3rem .9rem .3rem 0}
    h2,h3,h4{break-after:avoid}.known{break-inside:avoid}
    .known td,.known th{padding:.3rem .9rem .3rem 0}blockquote{margin-bottom:.7rem}.journey{break-before:page}
    .row{margin-bottom:5mm;break-inside:avoid-page}.full{break-before:page}.stage{margin-top:6mm}.curves svg{min-width:0}
    a{text-decoration:none}tr,.item,blockquote,.cards>li{break-inside:avoid}.touchpoint{padding:3mm 0;break-inside:auto}
    .touchpoint h3{break-after:avoid}.scroll,.curves{overflow:visible}body>footer{margin-top:6mm;padding-bottom:0}}

    """
}
