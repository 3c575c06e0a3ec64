/* The overview: numbers of the whole run, and bars that are filters too. */
function drawOverview() {
  const bySeverity = SEVERITIES.map((severity) => [severity, sum(data.rules.filter((rule) => rule.severity === severity))]);
  byId("overview").append(
    numbersCard(bySeverity),
    ...(data.trends.length ? [trendsCard()] : []),
    barsCard("Findings by category", grouped((rule) => rule.category), "category"),
    barsCard("Findings by rule", data.rules.map((rule) => [rule.id, rule.findings, rule.severity]).sort(byNumber), "rule"),
    ...(data.sites.length ? [barsCard("Findings by site", data.sites.map((site) => [site[0], site[1], "plain"]), "site")] : []));
}

function sum(rules) {
  return rules.reduce((all, rule) => all + rule.findings, 0);
}

function byNumber(a, b) {
  return b[1] - a[1] || (a[0] < b[0] ? -1 : 1);
}

function grouped(name) {
  const groups = new Map();
  data.rules.forEach((rule) => groups.set(name(rule), (groups.get(name(rule)) || 0) + rule.findings));
  return [...groups].map(([key, value]) => [key, value, "plain"]).sort(byNumber);
}

function numbersCard(bySeverity) {
  const numbers = element("dl", { class: "numbers" });
  const add = (name, value) => numbers.append(element("div", {}, element("dt", {}, name), element("dd", {}, value.toLocaleString("en-US"))));
  add("Documents", data.documents);
  add("With findings", data.damaged);
  add("Findings", data.findings);
  bySeverity.forEach(([severity, number]) => add({ error: "Errors", warning: "Warnings", info: "Infos" }[severity], number));
  const share = data.documents ? Math.round(1000 * data.damaged / data.documents) / 10 : 0;
  return element("div", { class: "card" }, element("h2", {}, "The run"), numbers,
    stack(bySeverity), element("p", { class: "meta" }, share + " % of the documents have findings"));
}

/* Severities side by side in one bar. */
function stack(bySeverity) {
  const all = bySeverity.reduce((total, [, number]) => total + number, 0);
  const label = bySeverity.map(([severity, number]) => count(number, severity)).join(", ");
  const bar = drawn("svg", { class: "stack", viewBox: "0 0 100 10", preserveAspectRatio: "none", role: "img", "aria-label": label },
    drawn("rect", { class: "rail", width: 100, height: 10 }));
  let from = 0;
  for (const [severity, number] of bySeverity) {
    const width = all ? 100 * number / all : 0;
    bar.append(drawn("rect", { class: severity, x: from, width: Math.max(0, width - 0.4), height: 10 }));
    from += width;
  }
  return bar;
}

function barsCard(title, rows, filter) {
  const most = Math.max(1, ...rows.map((row) => row[1]));
  const few = 7;
  const list = element("div", { class: "bars" });
  const show = (upTo) => list.replaceChildren(...rows.slice(0, upTo).map((row) => barOf(row, most, filter)),
    upTo < rows.length ? element("button", { type: "button", class: "more", onclick: () => show(rows.length) }, "All " + rows.length) : "");
  show(few + 1 >= rows.length ? rows.length : few);
  return element("div", { class: "card" }, element("h2", {}, title), list);
}

/* Two bars a category: the share of the documents that had it in the run compared with, and now. */
function trendsCard() {
  const most = Math.max(...data.trends.flatMap((trend) => [trend[1], trend[2]]), 0.001);
  const percent = (share) => (100 * share).toLocaleString("en-US", { maximumFractionDigits: 1 });
  const rows = data.trends.map(([name, before, now]) => element("button", {
    type: "button", class: "bar trend", "data-filter": "category", "data-value": name, "aria-pressed": String(wanted.category === name),
    title: name + ": " + percent(before) + " % of the documents earlier, " + percent(now) + " % now",
    onclick: () => setFilter("category", wanted.category === name ? "" : name),
  },
  element("span", { class: "name" }, name),
  drawn("svg", { viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true" },
    drawn("rect", { class: "earlier", width: 100 * before / most, height: 4 }),
    drawn("rect", { class: now > before ? "error" : "plain", y: 5, width: 100 * now / most, height: 5 })),
  element("span", { class: "number" }, percent(before) + " → " + percent(now) + " %")));
  return element("div", { class: "card" }, element("h2", {}, "Documents with it, earlier → now"), element("div", { class: "bars" }, ...rows));
}

function barOf([name, number, kind], most, filter) {
  return element("button", {
    type: "button", class: "bar", "data-filter": filter, "data-value": name,
    "aria-pressed": String(wanted[filter] === name), title: name,
    onclick: () => setFilter(filter, wanted[filter] === name ? "" : name),
  },
  element("span", { class: "name" }, visible(name, true)),
  drawn("svg", { viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true" },
    drawn("rect", { class: "rail", width: 100, height: 10, rx: 1 }),
    drawn("rect", { class: kind, width: Math.max(1, 100 * number / most), height: 10, rx: 1 })),
  element("span", { class: "number" }, number.toLocaleString("en-US")));
}
