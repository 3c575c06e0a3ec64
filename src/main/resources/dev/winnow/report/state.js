/* What the report holds, what the reader asks for, and what the reader judged. */
const data = JSON.parse(byId("data").textContent);
const SEVERITIES = ["error", "warning", "info"];
const SURE = 0.8; // the confidence from which `clean` applies a fix unless told otherwise
const JUDGEMENTS = "winnow-judgements";

const findings = [];
data.docs.forEach((doc, index) => {
  doc.index = index;
  for (const finding of doc.findings) {
    finding.doc = doc;
    finding.info = data.rules[finding.rule];
    finding.key = doc.path + "\n" + (doc.record ?? "") + "\n" + finding.info.id + "\n" + finding.print;
    finding.words = [finding.message, finding.text, finding.info.id, finding.info.category, doc.name, doc.site].join("\n").toLowerCase();
    finding.number = findings.length;
    findings.push(finding);
  }
});

const wanted = { query: "", severities: new Set(SEVERITIES), category: "", rule: "", site: "", judged: "", order: "worst" };
const view = { chosen: null, both: false };

/* A page opened from a file may be refused storage: judgements then live until it is closed. */
const judgements = new Map();
try {
  for (const [key, value] of Object.entries(JSON.parse(localStorage.getItem(JUDGEMENTS) || "{}"))) {
    if (value === "right" || value === "wrong") judgements.set(key, value);
  }
} catch { /* nothing was kept */ }

function judge(finding, judgement) {
  if (judgement) judgements.set(finding.key, judgement);
  else judgements.delete(finding.key);
  try {
    localStorage.setItem(JUDGEMENTS, JSON.stringify(Object.fromEntries(judgements)));
  } catch { /* the reader saves them as a file */ }
}

function judged() {
  return findings.filter((finding) => judgements.has(finding.key));
}

/* One JSON object a line; places are code points, as in winnow's own jsonl. */
function judgementLines() {
  return judged().map((finding) => JSON.stringify({
    path: finding.doc.path,
    doc: finding.doc.record ?? null,
    rule: finding.info.id,
    category: finding.info.category,
    severity: finding.info.severity,
    confidence: finding.confidence,
    start: finding.points[0],
    end: finding.points[1],
    line: finding.line,
    column: finding.column,
    message: finding.message,
    text: finding.text,
    fingerprint: finding.print,
    judgement: judgements.get(finding.key),
  }) + "\n").join("");
}

function fits(finding) {
  const info = finding.info;
  const judgement = judgements.get(finding.key) || "none";
  return wanted.severities.has(info.severity)
    && (!wanted.category || info.category === wanted.category)
    && (!wanted.rule || info.id === wanted.rule)
    && (!wanted.site || finding.doc.site === wanted.site)
    && (!wanted.judged || judgement === wanted.judged)
    && (!wanted.query || finding.words.includes(wanted.query));
}

/* The findings asked for, in the order of the documents. */
function asked() {
  const found = findings.filter(fits);
  if (wanted.order === "name") {
    found.sort((a, b) => (a.doc.name < b.doc.name ? -1 : a.doc.name > b.doc.name ? 1 : a.number - b.number));
  }
  return found;
}
