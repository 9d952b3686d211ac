// The admin with JavaScript: every task works without it; this makes some of them quicker.

const one = (selector, root = document) => root?.querySelector(selector);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const on = (target, type, act) => target?.addEventListener(type, act);
const set = (element, attributes) => {
  for (const name in attributes) {
    if (attributes[name] == null) element.removeAttribute(name); else element.setAttribute(name, attributes[name]);
  }
};
const make = (tag, attributes, ...content) => {
  const element = document.createElement(tag);
  set(element, attributes);
  element.append(...content);
  return element;
};
const show = (element) => element?.scrollIntoView({ block: "nearest" });

// What would push the page or its rows down is closed.
for (const [name, width] of [["side", "48rem"], ["filters", "74.99rem"]]) {
  const fold = one(`[data-${name}]`);
  if (fold && matchMedia(`(max-width: ${width})`).matches) fold.open = false;
}

// A menu closes when somebody clicks elsewhere or presses Escape.
for (const menu of all("[data-menu]")) {
  on(document, "click", ({ target }) => { if (!menu.contains(target)) menu.open = false; });
  on(menu, "keydown", ({ key }) => {
    if (key === "Escape") { menu.open = false; one("summary", menu).focus(); }
  });
}

// What went wrong is read first.
one("[data-focus]")?.focus();

// The palette (models at once, rows of all models as one types) and the help stand on the page of the search, and are
// fetched when somebody first asks for one. What is typed until they are there is kept.
const link = one("[data-palette-open]"), quiet = () => localStorage["admin-keys"] === "off";
let box, found, status, options = [], chosen = -1, asked = 0, timer, ahead;
const choose = (index) => {
  chosen = (index + options.length) % options.length; // no number where there are no options, and then none is chosen
  options.forEach((option, i) => set(option, { id: "found-" + i, "aria-selected": i === chosen }));
  set(box, { "aria-activedescendant": options[chosen]?.id });
  show(options[chosen]);
};
const search = async () => {
  const words = box.value.trim(), mine = ++asked, groups = [{
    model: one(".side").ariaLabel,
    rows: all(".side li a").map((link) => ({ name: link.textContent, url: link.href }))
      .filter(({ name }) => name.toLocaleLowerCase().includes(words.toLocaleLowerCase())),
  }];
  if (words.length > 1) {
    const answer = await fetch(link.pathname + "?q=" + encodeURIComponent(words), { headers: { Accept: "application/json" } });
    if (answer.ok) groups.push(...(await answer.json()).groups);
    if (mine !== asked) return;
  }
  found.replaceChildren(...groups.filter(({ rows }) => rows.length).map(({ model, rows }) => make("div", { role: "group", "aria-label": model },
    make("p", {}, model), ...rows.map(({ name, url }) => make("a", { role: "option", href: url, dir: "auto", tabindex: -1 }, name)))));
  options = all("[role=option]", found);
  status.textContent = options.length ? "" : status.dataset.none;
  choose(0);
};
const prepare = async () => {
  if (!one("#palette")) document.body.append(...all("dialog", new DOMParser().parseFromString(await (await fetch(link.href)).text(), "text/html")));
  const off = one("[data-keys-off]");
  [box, found, status] = all("#palette [role]"); // a combobox, a listbox, a status
  on(box, "input", () => { clearTimeout(timer); timer = setTimeout(search, 200); });
  on(box, "keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) choose(chosen + step);
    else if (event.key === "Enter" && options[chosen]) options[chosen].click();
    else return;
    event.preventDefault();
  });
  off.checked = quiet();
  on(off, "change", () => { localStorage["admin-keys"] = off.checked ? "off" : "on"; });
};
const open = async (event, id) => {
  event.preventDefault();
  if (ahead != null) return;
  ahead = "";
  try {
    if (!box) await prepare();
    one("#" + id).showModal();
    if (id === "palette") {
      if (ahead) box.value = ahead; else box.select();
      search();
    }
  } catch {
    location = link.href; // without scripts it is a page; who has been logged out meanwhile is asked to log in
  }
  ahead = null;
};
const openPalette = (event) => open(event, "palette"), openKeys = (event) => open(event, "keys");
on(link, "click", openPalette);

// Keys: never inside what one types in, and not at all once somebody switched them off.
on(one("[data-keys-open]"), "click", openKeys);
const list = one(".list-form"), rows = list ? all("tbody tr", list) : [];
let current = null, before = "";
const walk = (step) => {
  if (!rows.length) return;
  current?.classList.remove("current");
  current = rows[rows.indexOf(current) + step] ?? current ?? rows[0];
  current.classList.add("current");
  show(current);
};
on(document, "keydown", (event) => {
  const command = event.ctrlKey || event.metaKey;
  if (!link || event.isComposing || event.altKey) return;
  if (command && event.key.toLowerCase() === "k") return openPalette(event);
  if (ahead != null && !command && event.key.length === 1) {
    ahead += event.key;
    return event.preventDefault();
  }
  if (command || quiet() || one("dialog[open]") || event.target.closest("input, textarea, select, [contenteditable]")) return;
  const act = {
    "?": openKeys,
    gs: openPalette,
    "/": () => one("main input[type=search]")?.focus(),
    gi: () => one(".brand").click(),
    j: () => walk(1),
    k: () => walk(-1),
    x: () => one("label input", current)?.click(),
    o: () => one("a", current)?.click(),
  }[before + event.key];
  before = event.key === "g" ? "g" : "";
  if (act) { event.preventDefault(); act(event); }
});

if (list) {
  // Rows are chosen one by one, in a stretch (Shift), or all of the page at once; the bar says how many.
  const boxes = all("[name=_selected_action]", list), told = one("[data-selected]", list), whole = one("[data-all]", list), across = one("[data-across]", list);
  let last = -1;
  const tell = () => {
    const count = boxes.filter((box) => box.checked).length, full = count > 0 && count === boxes.length;
    told.textContent = count ? told.dataset.selected.replace("{0}", new Intl.NumberFormat(document.documentElement.lang).format(count)) : "";
    one("input", whole).checked = full;
    if (across) { across.hidden = !full; if (!full) one("input", across).checked = false; }
    one("[data-actions]", list).classList.toggle("stuck", count > 0);
  };
  if (told) {
    whole.hidden = false;
    on(whole, "change", ({ target }) => { for (const box of boxes) box.checked = target.checked; });
    on(list, "change", tell);
    tell();
  }

  // Whoever comes back to the same list finds it where they left it.
  const place = "admin-scroll " + location.pathname + location.search, kept = sessionStorage[place];
  on(list, "click", ({ target, shiftKey }) => {
    if (target.closest("tbody a")) sessionStorage[place] = scrollY;
    const now = boxes.indexOf(target);
    if (now < 0) return;
    if (shiftKey && last >= 0) for (const box of boxes.slice(Math.min(now, last), Math.max(now, last) + 1)) box.checked = target.checked;
    last = now;
  });

  // Each row has a menu of its pages, made when somebody opens it.
  one("thead tr", list).insertCell();
  for (const row of rows) {
    const path = row.dataset.path || one(`a[href^="${location.pathname}"][href*="/change/"]`, row)?.pathname.replace(/change\/$/, "") || "";
    const more = make("button", { type: "button", class: "more", "aria-label": list.dataset.more + ": " + one("th", row).textContent.trim(), "aria-expanded": false }, "⋯");
    const cell = row.insertCell();
    cell.className = "more-cell";
    cell.append(more);
    on(more, "click", () => {
      const open = one(".row-menu", row);
      set(more, { "aria-expanded": !open });
      if (open) open.remove();
      else more.after(make("span", { class: "row-menu" }, ...[["site", row.dataset.site], ["history", path + "history/"], ["delete", path + "delete/"]]
        .filter(([page, url]) => list.dataset[page] && url).map(([page, url]) => make("a", { class: "quiet", href: url }, list.dataset[page]))));
    });
  }

  if (kept) { delete sessionStorage[place]; scrollTo({ top: +kept, behavior: "instant" }); }
}
