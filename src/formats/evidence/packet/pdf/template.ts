/** How a packet is set. What it says comes as data from a file beside it; nothing of it stands here. */
export const template = `
#let packet = json("/packet.json")
#set document(title: packet.title.text)
#set text(font: packet.fonts, fallback: false, size: 10.5pt, lang: "en", fill: rgb("#1c2526"))
#set page(
  paper: "a4",
  margin: (x: 2.7cm, top: 2.6cm, bottom: 2.8cm),
  footer: context {
    set text(size: 8.5pt, fill: rgb("#566364"))
    let at = counter(page).get().first()
    let all = counter(page).final().first()
    align(center)[#at of #all]
  },
)
#set par(leading: 0.72em, spacing: 1.05em)
#set list(spacing: 0.8em, marker: [–])
#set figure(gap: 0.9em)
#show figure: set align(start)
#set table(align: start, stroke: none, inset: (x: 0pt, right: 10pt, y: 4.5pt))
#set quote(quotes: false)
#show quote.where(block: true): set pad(x: 0pt)
#show heading.where(level: 1): set text(size: 16pt)
#show heading.where(level: 2): set text(size: 12.5pt)
#show heading.where(level: 3): set text(size: 10.5pt, fill: rgb("#24585c"))
#show heading.where(level: 1): set block(above: 2.2em, below: 1em, sticky: true)
#show heading.where(level: 2): set block(above: 1.9em, below: 0.9em, sticky: true)
#show heading.where(level: 3): set block(above: 1.4em, below: 0.6em, sticky: true)
#show link: it => underline(it)
#show raw: set text(font: ("DejaVu Sans Mono", ..packet.fonts), fallback: false)
#show figure.caption: set text(size: 9pt, fill: rgb("#566364"))
#show figure.where(kind: table): set figure.caption(position: top)

#let running(t, body) = {
  set text(lang: t.lang, dir: if t.dir == "rtl" { rtl } else { ltr })
  body
}
#let run(r) = {
  let words = if r.style == "code" { raw(r.text) } else { text(r.text) }
  if r.style == "strong" { words = strong(words) }
  if r.style == "emphasis" { words = emph(words) }
  if r.href == "" { words } else { link(r.href, words) }
}
#let runs(t) = running(t, t.runs.map(run).join())
#let said(t) = running(t, text(t.text))
#let ruled(head, rows) = table(
  columns: head.len(),
  table.hline(stroke: 0.8pt),
  table.header(..head),
  table.hline(stroke: 0.4pt),
  ..rows.flatten(),
  table.hline(stroke: 0.8pt),
)
#let prose(blocks) = for b in blocks {
  if b.kind == "paragraph" { running(b, par(b.runs.map(run).join())) }
  else if b.kind == "list" and b.ordered { running(b, enum(..b.items.map(prose))) }
  else if b.kind == "list" { running(b, list(..b.items.map(prose))) }
  else if b.kind == "quote" { running(b, quote(block: true, prose(b.blocks))) }
  else if b.kind == "code" { raw(b.text, block: true) }
  else { ruled(b.head.map(c => strong(runs(c))), b.rows.map(row => row.map(runs))) }
}
#let facts(all) = for f in all {
  block(spacing: 0.6em)[#text(fill: rgb("#566364"), f.label + ":") #said(f.text)]
}

#show title: set text(size: 24pt)
#block(width: 100%, below: 1.2em, running(packet.title, title()))
#facts(packet.facts)

#for section in packet.sections {
  heading(level: 1, section.heading)
  for b in section.blocks {
    if b.kind == "heading" { running(b, heading(level: b.level, text(b.text))) }
    else if b.kind == "prose" { prose(b.blocks) }
    else if b.kind == "facts" { facts(b.facts) }
    else if b.kind == "list" { running(b, list(..b.items.map(said))) }
    else if b.kind == "quote" {
      block(
        above: 1.4em, below: 1.4em, inset: (left: 1.1em), stroke: (left: 2pt + rgb("#a9c6c4")),
        quote(block: true, attribution: said(b.by), prose(b.blocks)),
      )
    }
    else if b.kind == "table" {
      show figure: set block(breakable: b.rows.len() > 20)
      figure(kind: table, caption: said(b.caption), ruled(b.head.map(strong), b.rows.map(row => row.map(said))))
    }
    else { figure(image(b.file, alt: b.alt, width: 100%), caption: said(b.caption)) }
  }
}
`;
