/// The report's style: a printed journal's, in two columns of tone, ink and grey. Colours are
/// chosen to be told apart by colour-blind readers and to stand at 4.5 : 1 or more on their
/// background; a symbol and a word always stand beside them.
enum Stylesheet {
  static let text = colours + page + verdicts + tables + charts + narrow + print

  private static let colours = """
    :root{color-scheme:light dark;--paper:#fffefb;--ink:#1d1f22;--muted:#5a6067;--rule:#c9cbcc;
    --faint:#e7e6e1;--wash:#f5f3ed;--good:#0a5f99;--bad:#a93a08;--caution:#7c5400;
    --neutral:#3a4046;--quiet:#5a6067;--link:#0a5f99}
    @media (prefers-color-scheme:dark){:root{--paper:#15171a;--ink:#e9e7e2;--muted:#a3a9b0;
    --rule:#484d53;--faint:#2a2e33;--wash:#1d2024;--good:#79bdf2;--bad:#ff9d70;--caution:#e5b94e;
    --neutral:#c3c8cd;--quiet:#a3a9b0;--link:#79bdf2}}

    """

  private static let page = """
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0 auto;max-width:76rem;padding:1.75rem 1.5rem 3rem;background:var(--paper);
    color:var(--ink);font:1rem/1.5 Charter,"Bitstream Charter","Sitka Text",Cambria,"Noto Serif",
    "DejaVu Serif",Georgia,serif;font-variant-numeric:lining-nums tabular-nums;
    overflow-wrap:anywhere}
    h1,nav,.subtitle,.gates,table,.legend,svg,dt,summary,footer,.verdict{
    font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",
    "Liberation Sans",Helvetica,Arial,sans-serif}
    header{border-bottom:1px solid var(--rule);padding-bottom:.75rem}
    h1{font-size:1.125rem;line-height:1.3;margin:0}
    h2{font-size:1.5rem;line-height:1.25;font-weight:600;margin:3rem 0 .75rem;
    padding-top:.75rem;border-top:2px solid var(--ink)}
    h3{font-size:1.125rem;line-height:1.3;margin:2rem 0 .5rem}
    p{margin:.5rem 0;max-width:46rem}
    ul{padding-left:1.25rem;margin:.5rem 0;max-width:46rem}
    li{margin:.25rem 0}
    .subtitle{color:var(--muted);font-size:.875rem;margin:.125rem 0 0}
    nav{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin-top:.625rem;font-size:.875rem}
    a{color:var(--link);text-underline-offset:.15em}
    a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:2px solid var(--link);
    outline-offset:2px}
    code,pre{font-family:ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace;
    font-size:.8125rem}
    pre{white-space:pre-wrap;background:var(--wash);padding:.75rem 1rem;margin:.5rem 0;
    line-height:1.5}
    dl{margin:1.25rem 0;border-bottom:1px solid var(--faint)}
    dl div{display:grid;grid-template-columns:11rem 1fr;gap:1rem;padding:.4rem 0;
    border-top:1px solid var(--faint)}
    dt{font-size:.875rem;color:var(--muted);padding-top:.1rem}
    dd{margin:0;max-width:46rem}
    details{margin:.75rem 0}
    summary{cursor:pointer;font-size:.875rem;color:var(--link)}
    figure{margin:1rem 0}
    figcaption,caption{color:var(--muted);font-size:.875rem;text-align:left}
    .scroll{overflow-x:auto}
    footer{margin-top:3rem;padding-top:.5rem;border-top:1px solid var(--rule);
    color:var(--muted);font-size:.8125rem}

    """

  private static let verdicts = """
    .good{--tone:var(--good)}.bad{--tone:var(--bad)}.caution{--tone:var(--caution)}
    .neutral{--tone:var(--neutral)}.quiet{--tone:var(--quiet)}
    .mark{color:var(--tone);white-space:nowrap}
    .lead{margin:1.75rem 0;padding-left:1.125rem;border-left:4px solid var(--tone)}
    .lead p{font-size:1.375rem;line-height:1.4;margin:.25rem 0;max-width:52rem}
    .lead .verdict{font-size:.875rem;font-weight:600;letter-spacing:.06em;
    text-transform:uppercase}
    .lead strong{font-weight:600}
    .callout{margin:1.5rem 0;padding:.625rem 1.125rem;background:var(--wash);
    border-left:4px solid var(--tone)}
    .callout p{margin:0}.callout ul{margin:.25rem 0 0}
    .gates{list-style:none;padding:0;margin:1.75rem 0;max-width:none;display:grid;
    grid-template-columns:repeat(auto-fit,minmax(14rem,1fr));gap:1.25rem;font-size:.875rem}
    .gates li{border-top:3px solid var(--tone);padding-top:.5rem;margin:0}
    .gates p{margin:.125rem 0}
    .gates .question{font-weight:600}
    .gates .answer{font-size:1rem;font-weight:600}

    """

  private static let tables = """
    .table{margin:1.25rem 0;overflow-x:auto}
    table{border-collapse:collapse;font-size:.875rem;line-height:1.35;min-width:min(100%,24rem);
    border-top:2px solid var(--ink);border-bottom:2px solid var(--ink)}
    table.wide{width:100%}
    caption{padding-bottom:.4rem;font-family:inherit}
    th,td{padding:.375rem .5rem;text-align:left;vertical-align:middle;font-weight:400}
    th:first-child,td:first-child{padding-left:0}
    td:last-child,th:last-child{padding-right:0}
    thead th{color:var(--muted);vertical-align:bottom;border-bottom:1px solid var(--ink);
    font-size:.8125rem}
    tbody tr+tr>*{border-top:1px solid var(--faint)}
    tbody th{min-width:9rem;overflow-wrap:anywhere}
    .number{text-align:right}
    th,td{overflow-wrap:break-word}
    .plot~.number{white-space:nowrap}
    .wide thead th,.wide td:not([class]){overflow-wrap:anywhere;min-width:5.5rem}
    .wide thead th.number{max-width:8rem}
    .wide .plot{min-width:11rem;width:20%}
    .wide tbody th{min-width:8rem}
    .emphasised>*{font-weight:600}
    .plot{position:relative;min-width:13rem;width:26%}
    thead .plot{height:2.75rem}
    tbody .plot{height:1.9rem}
    .legend{color:var(--muted);font-size:.8125rem;margin:.375rem 0 0}

    """

  private static let charts = """
    .plot>svg{position:absolute;inset:0;width:100%;height:100%;overflow:visible}
    .at{overflow:visible}
    svg text{fill:var(--muted);font-size:11px;text-anchor:middle}
    svg .grid{stroke:var(--faint)}
    svg .zero{stroke:var(--ink)}
    svg .target{stroke:var(--ink);stroke-dasharray:5 3}
    svg .limit{stroke:var(--muted);stroke-dasharray:2 3}
    svg .interval{stroke:var(--tone);stroke-width:2}
    svg .point{fill:var(--tone)}
    svg .ring{fill:var(--paper);stroke:var(--tone);stroke-width:1.75}
    svg .arrow{fill:none;stroke:var(--tone);stroke-width:2}
    svg.path{width:100%;max-width:34rem;display:block}
    svg text.end{text-anchor:end}
    svg.curves{display:block;width:100%;max-width:34rem;height:auto;overflow:visible}
    svg .band{fill:var(--neutral);opacity:.2}
    svg .law{fill:none;stroke:var(--neutral);stroke-width:1.5}
    svg .beyond{stroke-dasharray:4 4}
    svg .curve{stroke:var(--neutral);stroke-width:1.5}
    svg .step{fill:var(--neutral)}
    svg.timeline{max-width:46rem}
    svg text.start{text-anchor:start}
    svg .period{fill:var(--wash)}
    svg .journey{fill:none;stroke:var(--tone);stroke-width:1.5}
    svg .best{--tone:var(--good)}svg .recommended{--tone:var(--caution)}
    svg .incumbent{--tone:var(--quiet)}svg .goal{--tone:var(--ink)}
    svg .incumbent .journey{stroke-dasharray:2 3}
    svg text.best,svg text.recommended,svg text.incumbent,svg text.goal{fill:var(--tone)}
    svg.timeline .interval{stroke-width:1.25;opacity:.65}
    svg .chosen{fill:var(--paper);stroke:var(--good);stroke-width:2.5}
    .panels{display:flex;flex-wrap:wrap;gap:1rem 1.125rem}
    .panel{width:13.125rem}
    .panel svg{display:block;width:100%;overflow:visible}
    .panel p{margin:.125rem 0}
    .panel .name{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",
    "Liberation Sans",Helvetica,Arial,sans-serif;font-size:.875rem;font-weight:600;
    padding-left:18.1%}
    .panel .legend{padding-left:18.1%}
    .panel .level{fill:var(--tone);opacity:.45}
    .panel .target{stroke:var(--rule)}
    .spread{min-width:10rem}
    svg.histogram{display:block;width:9.375rem;height:2.2rem;overflow:visible}
    svg.histogram .level{fill:var(--link);opacity:.55}
    svg .gone{fill:var(--muted);opacity:.35}
    svg .test{stroke:var(--bad);stroke-width:2}
    svg .faint{fill:none;stroke:var(--tone);stroke-width:1;opacity:.5}
    svg.tree{display:block}
    @media (min-width:46rem){svg.tree{max-width:100%;height:auto}}
    svg.tree text{text-anchor:start}
    svg.tree .label{fill:var(--ink);font-size:12px}
    svg.tree .branch{text-anchor:end;font-size:10px}
    svg.tree tspan{unicode-bidi:isolate}
    svg .edge{fill:none;stroke:var(--rule);stroke-width:1.25}
    svg .track{fill:var(--faint)}
    svg .level{fill:var(--good)}
    svg .share{fill:var(--tone)}
    svg .share.quiet{opacity:.45}

    """

  private static let narrow = """
    @media (max-width:46rem){
    body{padding:1.125rem 1rem 2rem}
    h2{font-size:1.3rem;margin-top:2.25rem}
    .lead{padding-left:.875rem}
    .lead p{font-size:1.1875rem}
    dl div{grid-template-columns:1fr;gap:0}
    svg.timeline text{font-size:16px}
    table.stack,.stack caption,.stack tbody,.stack thead{display:block}
    .stack thead th{display:none}
    .stack thead .plot{display:block;width:auto;padding:0;border-bottom:1px solid var(--ink)}
    .stack tr{display:block}
    .stack tbody tr{display:grid;grid-template-columns:1fr 1fr;gap:.125rem 1rem;padding:.625rem 0}
    .stack tbody tr+tr{border-top:1px solid var(--rule)}
    .stack tbody tr>*{border:0;padding:0;min-width:0;text-align:left}
    .stack tbody th,.stack tbody .plot{grid-column:1/-1;width:auto}
    .stack tbody th{font-weight:600}
    .stack tbody .plot~td{grid-column:1/-1}
    .bars tbody .plot~td{grid-column:auto}
    .stack tbody tr>*{order:2}.stack tbody th{order:0}.stack tbody .plot{order:1}
    .stack caption{padding-top:.4rem}
    .stack td[data-label]::before{content:attr(data-label) ": ";color:var(--muted);
    font-weight:400}
    }

    """

  private static let print = """
    @page{margin:16mm 14mm}
    @media print{
    :root{color-scheme:light;--paper:#fff;--ink:#000;--muted:#454b52;--rule:#999;--faint:#ddd;
    --wash:#f4f4f4;--good:#0a5f99;--bad:#a93a08;--caution:#7c5400;--neutral:#3a4046;
    --quiet:#454b52;--link:#000}
    body{max-width:none;padding:0;font-size:10pt}
    nav{display:none}
    h2,h3,summary,caption,thead{break-after:avoid}
    tr,caption,figure,.lead,.callout,.gates li,dl div{break-inside:avoid}
    p{orphans:3;widows:3}
    .table,.scroll{overflow:visible}
    .wide{font-size:7.5pt}
    .wide tbody th{min-width:6rem}
    .wide .plot{min-width:9rem;width:22%}
    .wide .plot~.number{white-space:normal}
    .wide thead th,.wide td:not([class]){min-width:4rem}
    svg.tree{max-width:100%;height:auto}
    details::details-content{display:block;content-visibility:visible}
    summary{list-style:none;color:var(--muted)}
    *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    }
    """
}
