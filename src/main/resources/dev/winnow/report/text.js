/* The document's text with its marks, and before and after side by side. */
function worstOf(found) {
  return SEVERITIES.find((severity) => found.some((finding) => finding.info.severity === severity));
}

function markedText(doc, chosen) {
  const box = element("div", { class: "text", dir: "auto" });
  let end = 0;
  for (const [start, line, text] of doc.pieces) {
    if (start > end) box.append(gap(start - end, line));
    markPiece(box, doc, chosen, start, text);
    end = start + text.length;
  }
  if (end < doc.length) box.append(gap(doc.length - end, 0));
  return box;
}

function gap(characters, line) {
  return element("span", { class: "gap" }, count(characters, "character") + " without findings are left out" + (line ? "; line " + line + " follows" : ""));
}

/* Cuts a piece wherever a span begins or ends; a stretch has the colour of the worst finding that covers it. */
function markPiece(box, doc, chosen, start, text) {
  const end = start + text.length;
  const here = doc.findings.filter((finding) => finding.start <= end && finding.end >= start && fits(finding) || finding === chosen);
  const cuts = new Set([start, end]);
  here.forEach((finding) => [finding.start, finding.end].forEach((at) => { if (at > start && at < end) cuts.add(at); }));
  const places = [...cuts].sort((a, b) => a - b);
  const points = here.filter((finding) => finding.start === finding.end);
  places.forEach((from, index) => {
    points.filter((point) => point.start === from).forEach((point) => box.append(markOf([point], chosen, "‸")));
    const to = places[index + 1];
    if (to === undefined) return;
    const covering = here.filter((finding) => finding.start < to && finding.end > from);
    const part = text.slice(from - start, to - start);
    box.append(covering.length ? markOf(covering, chosen, part) : visible(part, false));
  });
}

function markOf(covering, chosen, part) {
  const first = covering.find((finding) => finding === chosen) || covering[covering.length - 1];
  const wrong = covering.every((finding) => judgements.get(finding.key) === "wrong");
  const label = covering.map((finding) => finding.info.id + ": " + finding.message).join("\n");
  return element("mark", {
    class: worstOf(covering) + (first === chosen ? " chosen" : "") + (wrong ? " wrong" : ""),
    title: label, "data-finding": first.number, onclick: () => choose(first, {}),
  }, visible(part, true));
}

/* The edits that `clean` applies in one pass: sure ones in its order, of which later ones give way unless both only delete. */
function sureEdits(doc) {
  const fixed = doc.findings.filter((finding) => finding.edits && finding.confidence >= SURE);
  fixed.sort((a, b) => a.start - b.start || b.end - a.end || b.confidence - a.confidence || (a.info.id < b.info.id ? -1 : 1));
  const taken = [];
  for (const finding of fixed) {
    const collides = finding.edits.some(([from, to, text]) => taken.some(([start, end, put]) =>
      (Math.max(from, start) < Math.min(to, end) || from === to && start === end && from === start) && (text || put)));
    if (!collides) taken.push(...finding.edits);
  }
  taken.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const joined = [];
  for (const edit of taken) {
    const last = joined[joined.length - 1];
    if (last && !last[2] && !edit[2] && edit[0] <= last[1]) last[1] = Math.max(last[1], edit[1]);
    else joined.push([...edit]);
  }
  return joined;
}

function bothTexts(doc, chosen) {
  const edits = sureEdits(doc);
  const box = element("div", { class: "two", dir: "auto" }, element("h3", {}, "Before"), element("h3", {}, "After"));
  let end = 0;
  for (const [start, line, text] of doc.pieces) {
    if (start > end) box.append(gap(start - end, line));
    for (let from = 0; from < text.length;) {
      const feed = text.indexOf("\n", from);
      const to = feed < 0 ? text.length : feed;
      const before = bothLines(box, edits, start + from, text.slice(from, to), feed >= 0);
      if (chosen.start >= start + from && chosen.start <= start + to) before.classList.add("chosen");
      from = to + 1;
    }
    end = start + text.length;
  }
  if (end < doc.length) box.append(gap(doc.length - end, 0));
  return box;
}

/* One line on both sides. */
function bothLines(box, edits, start, text, feed) {
  const end = start + text.length;
  const before = element("div", { class: "old" });
  const after = element("div", { class: "new" });
  let from = start;
  let changed = false;
  let feedGone = false;
  for (const [at, to, put] of edits) {
    const touches = at === to ? at >= start && at <= end : at < end + (feed ? 1 : 0) && to > start;
    if (!touches) continue;
    changed = true;
    feedGone = feedGone || feed && at <= end && to > end;
    const cutFrom = Math.max(from, Math.min(end, at));
    const cutTo = Math.max(cutFrom, Math.min(end, to));
    const kept = text.slice(from - start, cutFrom - start);
    const cut = text.slice(cutFrom - start, cutTo - start);
    before.append(visible(kept, false), cut ? element("del", {}, visible(cut, true)) : "");
    after.append(visible(kept, false), put && at >= start ? element("ins", {}, visible(put, true)) : "");
    from = cutTo;
  }
  const rest = text.slice(from - start);
  before.append(visible(rest, false));
  after.append(visible(rest, false));
  if (changed) {
    before.classList.add("changed");
    after.classList.add("changed");
    if (!after.textContent.trim() && (text.trim() || feedGone)) after.classList.add("nothing");
  }
  box.append(before, after);
  return before;
}

/* What one fix does, with a little of the text around it. */
function changeOf(finding) {
  const box = element("div", { class: "change", dir: "auto" });
  const around = 60;
  let end = -1;
  for (const [from, to, put] of finding.edits.slice(0, 12)) {
    const start = Math.max(0, from - around, end);
    if (end >= 0 && start > end) box.append(" … ");
    const old = slice(finding.doc, from, to);
    box.append(visible(slice(finding.doc, start, from).split(/\n\s*\n/).pop(), false),
      old ? element("del", {}, visible(old.length > 600 ? old.slice(0, 300) + " … " + old.slice(-300) : old, true)) : "",
      put ? element("ins", {}, visible(put.length > 600 ? put.slice(0, 600) + " …" : put, true)) : "");
    end = to;
  }
  box.append(visible(slice(finding.doc, end, end + around).split(/\n\s*\n/)[0], false));
  if (finding.edits.length > 12) box.append(" … and " + count(finding.edits.length - 12, "more place"));
  return box;
}

/* A part of the text as far as the page has it. */
function slice(doc, from, to) {
  let out = "";
  for (const [start, , text] of doc.pieces) {
    const a = Math.max(from, start);
    const b = Math.min(to, start + text.length);
    if (a < b) out += text.slice(a - start, b - start);
  }
  return out;
}
