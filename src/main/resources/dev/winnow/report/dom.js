/* Elements are made here, and texts become text nodes: nothing of a document is ever parsed as markup. */
const SVG = "http://www.w3.org/2000/svg";
const byId = (id) => document.getElementById(id);

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  return filled(made, attributes, children);
}

function drawn(name, attributes, ...children) {
  return filled(document.createElementNS(SVG, name), attributes, children);
}

function filled(made, attributes, children) {
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

function count(number, noun) {
  return number.toLocaleString("en-US") + " " + noun + (number === 1 ? "" : "s");
}

/* Controls and characters that turn the writing direction act on a page too: they are shown as signs. In marked text so is all that cannot be seen. */
const ACTING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]|[\u{e0000}-\u{e0fff}]/gu;
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3164\ue000-\uf8ff\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff]|[\u{e0000}-\u{e0fff}]/gu;

function visible(text, marked) {
  const parts = document.createDocumentFragment();
  let from = 0;
  for (const found of text.matchAll(marked ? UNSEEN : ACTING)) {
    if (found[0] === "\r") { parts.append(text.slice(from, found.index)); from = found.index + 1; continue; }
    const code = "U+" + found[0].codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
    parts.append(text.slice(from, found.index), element("span", { class: "sign", title: code }, code === "U+00A0" ? "nbsp" : code));
    from = found.index + found[0].length;
  }
  parts.append(text.slice(from));
  return parts;
}

function say(text) {
  byId("said").textContent = text;
}
