/* The list of findings by document. It is made a piece at a time while the reader scrolls: ten thousand rows at once would be slow. */
const CHUNK = 120;
const list = { found: [], made: 0, rows: new Map() };
const sentinel = element("div", {});
const scrolled = new IntersectionObserver((entries) => {
  if (entries.some((entry) => entry.isIntersecting)) moreRows(list.made + CHUNK);
}, { root: byId("list"), rootMargin: "600px" });

function drawList() {
  list.found = asked();
  list.made = 0;
  list.rows.clear();
  list.found.forEach((finding, index) => { finding.place = index; });
  byId("list").replaceChildren(sentinel);
  byId("list").scrollTop = 0;
  scrolled.observe(sentinel);
  moreRows(CHUNK);
  const shown = list.found.length === findings.length ? "" : " of " + findings.length.toLocaleString("en-US");
  byId("count").textContent = list.found.length.toLocaleString("en-US") + shown + (list.found.length === 1 && !shown ? " finding" : " findings");
  if (!list.found.length) {
    byId("list").prepend(element("p", { class: "empty" }, findings.length ? "No finding fits these filters." : "Nothing was found."));
  }
  if (list.found.length && !list.found.includes(view.chosen)) choose(list.found[0], {});
  else if (!list.found.length) choose(null, {});
}

/* Rows up to a number, and then to the end of the document. */
function moreRows(upTo) {
  while (list.made < list.found.length && list.made < upTo) {
    const doc = list.found[list.made].doc;
    const group = element("section", { class: "group", "aria-label": doc.name }, element("h3", {}, visible(doc.name, true)));
    const rows = element("ul", {});
    while (list.made < list.found.length && list.found[list.made].doc === doc) {
      rows.append(element("li", {}, rowOf(list.found[list.made])));
      list.made++;
    }
    group.append(rows);
    sentinel.before(group);
  }
  if (list.made >= list.found.length) scrolled.unobserve(sentinel);
}

function rowOf(finding) {
  const row = element("button", { type: "button", class: "row", onclick: () => choose(finding, { read: true }) },
    element("span", { class: "stripe " + finding.info.severity, "aria-hidden": "true" }),
    element("span", { class: "what" }, element("span", { class: "unseen-label" }, finding.info.severity + " "), finding.info.id),
    element("span", { class: "place" }),
    element("span", { class: "message" }, finding.message));
  list.rows.set(finding, row);
  refreshRow(finding);
  return row;
}

function refreshRow(finding) {
  const row = list.rows.get(finding);
  if (!row) return;
  const judgement = judgements.get(finding.key);
  row.querySelector(".place").replaceChildren(
    judgement ? element("span", { class: "verdict " + judgement }, judgement + " ") : "", finding.line + ":" + finding.column);
  if (finding === view.chosen) row.setAttribute("aria-current", "true");
  else row.removeAttribute("aria-current");
}

/* The finding so many places from the chosen one. */
function step(by) {
  const at = list.found.indexOf(view.chosen);
  const next = list.found[Math.min(list.found.length - 1, Math.max(0, at + by))];
  if (next) choose(next, { focusRow: true });
}
