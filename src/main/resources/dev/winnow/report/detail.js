/* The chosen finding: what it is, why it matters, what mends it, and whether it is right. */
function choose(finding, how) {
  const before = view.chosen;
  view.chosen = finding;
  if (before) refreshRow(before);
  if (finding) {
    if (finding.place >= list.made) moreRows(finding.place + 1);
    refreshRow(finding);
    const row = list.rows.get(finding);
    if (row) {
      reveal(row, byId("list"));
      if (how.focusRow) row.focus({ preventScroll: true });
    }
  }
  drawDetail();
  if (finding && how.read && matchMedia("(max-width: 60rem)").matches) byId("detail").scrollIntoView();
}

/* Scrolls the box that holds the target, and never the page. */
function reveal(target, box) {
  const [inner, outer] = [target.getBoundingClientRect(), box.getBoundingClientRect()];
  const room = Math.min(80, outer.height / 4);
  if (inner.top < outer.top + room) box.scrollTop -= outer.top + room - inner.top;
  else if (inner.bottom > outer.bottom - room) box.scrollTop += Math.min(inner.bottom - outer.bottom + room, inner.top - outer.top - room);
}

function drawDetail() {
  const finding = view.chosen;
  const detail = byId("detail");
  if (!finding) {
    detail.replaceChildren(element("p", { class: "empty" }, findings.length ? "Choose a finding." : "A clean run: there is nothing to look at."));
    return;
  }
  const sure = finding.doc.findings.filter((other) => other.edits && other.confidence < SURE).length;
  detail.replaceChildren(
    findingCard(finding), documentHead(finding.doc),
    element("div", { class: "document", tabindex: "0", role: "region", "aria-label": "Text of " + finding.doc.name },
      view.both && sure ? element("p", { class: "held" }, (sure === 1 ? "1 fix" : sure + " fixes") + " below confidence " + SURE + " held back") : null,
      view.both ? bothTexts(finding.doc, finding) : markedText(finding.doc, finding)));
  const mark = detail.querySelector("mark.chosen, .old.chosen");
  if (mark) reveal(mark, detail.querySelector(".document"));
}

function findingCard(finding) {
  const info = finding.info;
  const place = "line " + finding.line + ", column " + finding.column;
  const record = finding.doc.line > 0 ? ", in line " + finding.doc.line + " of the file" : "";
  return element("article", { class: "finding", "aria-labelledby": "finding-rule" },
    element("div", { class: "head" },
      element("span", { class: "badge " + info.severity }, info.severity),
      element("h2", { id: "finding-rule" }, info.id),
      element("span", { class: "meta" }, info.category + " · " + place + record + " · confidence " + finding.confidence)),
    element("p", { class: "message" }, finding.message),
    relatedOf(finding),
    finding.edits ? changeOf(finding) : null,
    judgeBar(finding),
    rulePage(info));
}

function relatedOf(finding) {
  if (!finding.related) return null;
  const box = element("p", { class: "related" }, "Rests on ");
  finding.related.forEach((name, index) => {
    const other = data.docs.find((doc) => doc !== finding.doc && (doc.record ?? doc.path) === name);
    box.append(index ? ", " : "", other
      ? element("button", { type: "button", onclick: () => showDocument(other) }, visible(name, true))
      : visible(name, true));
  });
  return box;
}

/* The first finding of a document, without filters if they hide it. */
function showDocument(doc) {
  if (!doc.findings.some(fits)) resetFilters();
  choose(list.found.find((finding) => finding.doc === doc), {});
}

function judgeBar(finding) {
  const judgement = judgements.get(finding.key);
  const button = (value, label) => element("button", {
    type: "button", "aria-pressed": String(judgement === value), "data-judge": value,
    onclick: () => judgeChosen(judgement === value ? null : value),
  }, label);
  return element("div", { class: "judge", role: "group", "aria-label": "Judgement" },
    element("span", { class: "ask" }, "Is this finding"), button("right", "Right"), button("wrong", "Wrong"));
}

function judgeChosen(judgement) {
  if (!view.chosen) return;
  const held = document.activeElement?.dataset?.judge;
  judge(view.chosen, judgement);
  refreshRow(view.chosen);
  drawDetail();
  if (held) document.querySelector('[data-judge="' + held + '"]')?.focus();
  refreshSave();
  say(judgement ? "Judged " + judgement : "Judgement taken back");
}

function rulePage(info) {
  const page = element("details", { class: "page" }, element("summary", {}, "About this rule"),
    element("p", {}, element("b", {}, info.summary + ". ")));
  info.why.split("\n\n").forEach((paragraph, index) => {
    if (index) page.append(element("p", {}, paragraph));
    else page.lastChild.append(paragraph);
  });
  if (info.source) page.append(element("p", {}, "Source: " + info.source));
  const examples = (title, texts) => {
    if (texts.length) page.append(element("h3", {}, title), ...texts.map((text) => element("pre", { dir: "auto" }, visible(text, true))));
  };
  examples("Found and marked, ⟦bad→good⟧ where it is mended", info.hits);
  examples("Left alone", info.misses);
  page.append(element("p", { class: "meta" }, info.findings.toLocaleString("en-US") + " in " + count(info.documents, "document") + " of this run"));
  return page;
}

function documentHead(doc) {
  const viewButton = (both, label) => element("button", {
    type: "button", "aria-pressed": String(view.both === both), onclick: () => showBoth(both),
  }, label);
  const hidden = doc.hidden ? " · " + count(doc.hidden, "milder finding") + " not shown" : "";
  return element("div", { class: "document-head" },
    element("h2", {}, visible(doc.name, true), element("span", { class: "site" }, (doc.site ? " · " : ""), doc.site, hidden)),
    element("div", { class: "views", role: "group", "aria-label": "View" }, viewButton(false, "Marked text"), viewButton(true, "Before and after")));
}

function showBoth(both) {
  view.both = both;
  drawDetail();
  byId("detail").querySelector('.views [aria-pressed="true"]')?.focus({ preventScroll: true });
}
