/* Filters, keys, the theme, and saving. */
const FILTERS = ["category", "rule", "site", "judged", "order"];
const THEMES = ["system", "light", "dark"];

function options(id, values) {
  byId(id).replaceChildren(...values.map(([value, label]) => element("option", { value }, label)));
  byId(id).addEventListener("change", () => setFilter(id, byId(id).value));
}

function setFilter(name, value) {
  wanted[name] = value;
  if (FILTERS.includes(name)) byId(name).value = value;
  document.querySelectorAll('[data-filter="' + name + '"]').forEach((bar) => bar.setAttribute("aria-pressed", String(bar.dataset.value === value)));
  drawList();
}

function resetFilters() {
  Object.assign(wanted, { query: "", category: "", rule: "", site: "", judged: "", severities: new Set(SEVERITIES) });
  byId("query").value = "";
  ["category", "rule", "site", "judged"].forEach((name) => { byId(name).value = ""; });
  document.querySelectorAll("[data-filter]").forEach((bar) => bar.setAttribute("aria-pressed", "false"));
  drawSeverities();
  drawList();
}

function drawSeverities() {
  byId("severities").replaceChildren(...SEVERITIES.map((severity) => element("button", {
    type: "button", class: severity, "aria-pressed": String(wanted.severities.has(severity)),
    onclick: (event) => {
      if (!wanted.severities.delete(severity)) wanted.severities.add(severity);
      event.currentTarget.setAttribute("aria-pressed", String(wanted.severities.has(severity)));
      drawList();
    },
  }, severity)));
}

function refreshSave() {
  const number = judged().length;
  byId("save").disabled = number === 0;
  byId("save").textContent = number ? "Save " + count(number, "judgement") : "Save judgements";
}

function save() {
  const url = URL.createObjectURL(new Blob([judgementLines()], { type: "application/x-ndjson" }));
  element("a", { href: url, download: "winnow-judgements.jsonl" }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
  say("Saved " + count(judged().length, "judgement"));
}

function setTheme(theme) {
  if (theme === "system") document.documentElement.removeAttribute("data-theme");
  else document.documentElement.setAttribute("data-theme", theme);
  byId("theme").textContent = "Theme: " + theme;
  byId("theme").dataset.now = theme;
  try { localStorage.setItem("winnow-theme", theme); } catch { /* not kept */ }
}

function storedTheme() {
  try {
    const theme = localStorage.getItem("winnow-theme");
    return THEMES.includes(theme) ? theme : "system";
  } catch {
    return "system";
  }
}

const KEYS = {
  j: () => step(1), ArrowDown: () => step(1), k: () => step(-1), ArrowUp: () => step(-1),
  r: () => judgeChosen("right"), w: () => judgeChosen("wrong"), u: () => judgeChosen(null),
  b: () => showBoth(!view.both), "/": () => byId("query").focus(),
};

function pressed(event) {
  const typing = event.target.closest("input, select, textarea");
  if (event.key === "Escape" && typing) typing.blur();
  if (typing || event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(KEYS, event.key)) return;
  const inList = event.target.closest("#list");
  if (event.key.startsWith("Arrow") && !inList) return; // elsewhere arrows scroll
  event.preventDefault();
  KEYS[event.key]();
}

function summarise() {
  const share = data.damaged === data.documents ? (data.documents === 1 ? "" : "all ") : data.damaged.toLocaleString("en-US") + " of ";
  byId("summary").append(...(data.findings
    ? [element("b", {}, count(data.findings, "finding")), " in " + share + count(data.documents, "document")]
    : [element("b", {}, "Nothing found"), " in " + count(data.documents, "document")]));
  const notes = [];
  if (data.failures) notes.push(count(data.failures, "failure") + ": inputs that could not be processed are named in the log of the run.");
  if (data.shownFindings < data.findings) {
    notes.push("Shown are the worst " + count(data.shownDocuments, "document") + " with " + count(data.shownFindings, "finding") + "; the charts count all.");
  }
  byId("notice").textContent = notes.join(" ");
  byId("notice").hidden = !notes.length;
  byId("made").textContent = "Made by Winnow " + data.version;
  document.title = count(data.findings, "finding") + " – Winnow report";
}

let waiting = 0;
function start() {
  const sorted = (values) => [...new Set(values)].filter(Boolean).sort();
  const named = (values, all) => [["", all], ...values.map((value) => [value, value])];
  summarise();
  drawOverview();
  options("category", named(sorted(data.rules.map((rule) => rule.category)), "all"));
  options("rule", named(sorted(data.rules.map((rule) => rule.id)), "all"));
  options("site", named(sorted(data.docs.map((doc) => doc.site)), "all"));
  options("judged", [["", "all"], ["none", "not yet"], ["right", "right"], ["wrong", "wrong"]]);
  options("order", [["worst", "worst first"], ["name", "by name"]]);
  byId("site-label").hidden = !data.docs.some((doc) => doc.site);
  drawSeverities();
  byId("query").addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => setFilter("query", byId("query").value.trim().toLowerCase()), 120);
  });
  byId("reset").addEventListener("click", resetFilters);
  byId("save").addEventListener("click", save);
  byId("theme").addEventListener("click", () => setTheme(THEMES[(THEMES.indexOf(byId("theme").dataset.now) + 1) % THEMES.length]));
  document.addEventListener("keydown", pressed);
  setTheme(storedTheme());
  refreshSave();
  drawList();
  document.documentElement.dataset.ready = "true";
}

start();
