// How the page that is open now is built: tag, class, role and state of each element, in order; equal rows once.
() => {
  const STATE = /^(role|type|open|checked|disabled|required|readonly|multiple|hidden|inert|tabindex|scope|lang|autocomplete)$/;
  const WORDS = /^(aria-label|aria-valuetext|aria-roledescription|alt|title|placeholder|href|src)$/;
  const POINTERS = /^(for|headers|list|aria-(labelledby|describedby|controls|owns|errormessage|details|flowto|activedescendant))$/;
  const NOTHING = /^(script|style|link|noscript)$/;
  const MOST = 4;

  // Words and addresses differ from page to page: only whether they are there, and whether a pointer finds its aim.
  const attribute = ({name, value}) => {
    if (WORDS.test(name)) return value.trim() ? name : `${name}=none`;
    if (POINTERS.test(name)) return value.split(/\s+/).every(id => document.getElementById(id)) ? name : `${name}=lost`;
    return STATE.test(name) || name.startsWith("aria-") ? `${name}=${value}` : "";
  };

  const once = rows => {
    const kept = [];
    for (const row of rows) {
      kept.push(row);
      for (let size = 1; size <= MOST && 2 * size <= kept.length; size++)
        if (kept.slice(-size).join("\n") === kept.slice(-2 * size, -size).join("\n")) { kept.splice(-size); break; }
    }
    return kept.join("");
  };

  const build = element => {
    const says = [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim()) ? "…" : "";
    const labels = element.labels ? `#${element.labels.length}` : "";
    const own = [...element.classList].sort().map(name => `.${name}`).join("");
    const state = [...element.attributes].map(attribute).filter(Boolean).sort().map(one => `[${one}]`).join("");
    const within = [...element.children].filter(child => !NOTHING.test(child.localName)).map(build);
    return `${element.localName}${own}${state}${labels}${says}(${once(within)})`;
  };

  return build(document.documentElement);
}
