// The admin with JavaScript: every task works without it; this makes some of them quicker.

// == shell ==
// The navigation is closed where it would push the page down.
const side = document.querySelector("[data-side]");
if (side && matchMedia("(max-width: 48rem)").matches) side.open = false;

// A menu closes when somebody clicks elsewhere or presses Escape.
for (const menu of document.querySelectorAll("[data-menu]")) {
  document.addEventListener("click", (event) => { if (!menu.contains(event.target)) menu.open = false; });
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { menu.open = false; menu.querySelector("summary").focus(); }
  });
}

// What went wrong is read first.
document.querySelector("[data-focus]")?.focus();

// The palette: models at once, rows of all models as one types.
const palette = document.getElementById("palette");
const box = palette?.querySelector("input");
const found = palette?.querySelector("[role=listbox]");
let chosen = -1, asked = 0, timer;
const options = () => [...found.querySelectorAll("[role=option]")];
function choose(index) {
  const all = options();
  chosen = all.length ? (index + all.length) % all.length : -1;
  all.forEach((option, i) => option.setAttribute("aria-selected", i === chosen));
  if (chosen < 0) return box.removeAttribute("aria-activedescendant");
  box.setAttribute("aria-activedescendant", all[chosen].id);
  all[chosen].scrollIntoView({ block: "nearest" });
}
function group(name, rows) {
  if (!rows.length) return;
  const part = found.appendChild(document.createElement("div"));
  part.setAttribute("role", "group");
  part.setAttribute("aria-label", name);
  part.appendChild(document.createElement("p")).textContent = name;
  for (const row of rows) {
    const link = part.appendChild(document.createElement("a"));
    Object.assign(link, { href: row.url, textContent: row.name, dir: "auto", tabIndex: -1, id: `found-${options().length}` });
    link.setAttribute("role", "option");
  }
}
async function search() {
  const words = box.value.trim(), mine = ++asked;
  const models = [...document.querySelectorAll(".side li a")].map((link) => ({ name: link.textContent, url: link.href }));
  const fits = models.filter((model) => model.name.toLocaleLowerCase().includes(words.toLocaleLowerCase()));
  let groups = [];
  if (words.length > 1) {
    const answer = await fetch(`${palette.dataset.search}?q=${encodeURIComponent(words)}`, { headers: { Accept: "application/json" } });
    if (answer.ok) groups = (await answer.json()).groups;
    if (mine !== asked) return;
  }
  found.replaceChildren();
  group(document.querySelector(".side").ariaLabel, fits);
  for (const each of groups) group(each.model, each.rows);
  palette.querySelector("[role=status]").textContent = options().length ? "" : palette.querySelector("[role=status]").dataset.none;
  choose(0);
}
function openPalette(event) {
  event?.preventDefault();
  palette.showModal();
  box.select();
  search();
}
box?.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(search, 200); });
box?.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) { event.preventDefault(); choose(chosen + step); }
  if (event.key === "Enter" && chosen >= 0) { event.preventDefault(); options()[chosen].click(); }
});
document.querySelector("[data-palette-open]")?.addEventListener("click", openPalette);

// Keys: never inside what one types in, and not at all once somebody switched them off.
const keys = document.getElementById("keys");
const keysOff = keys?.querySelector("[data-keys-off]");
const keysOpen = document.querySelector("[data-keys-open]");
if (keys) {
  keysOpen.hidden = false;
  keysOpen.addEventListener("click", () => keys.showModal());
  keysOff.checked = localStorage.getItem("admin-keys") === "off";
  keysOff.addEventListener("change", () => localStorage.setItem("admin-keys", keysOff.checked ? "off" : "on"));
}
let row = -1, before = "";
function walk(step) {
  const rows = [...document.querySelectorAll(".list-form [data-row]")];
  if (!rows.length) return;
  row = Math.max(0, Math.min(rows.length - 1, row + step));
  rows.forEach((each, i) => each.classList.toggle("current", i === row));
  rows[row].scrollIntoView({ block: "nearest" });
}
document.addEventListener("keydown", (event) => {
  if (!keys || event.isComposing || event.altKey) return;
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") return openPalette(event);
  if (event.ctrlKey || event.metaKey || keysOff.checked || document.querySelector("dialog[open]")) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  const key = before + event.key, current = document.querySelectorAll(".list-form [data-row]")[row];
  before = event.key === "g" ? "g" : "";
  const act = {
    "?": () => keys.showModal(),
    "/": () => document.querySelector("main input[type=search]")?.focus(),
    gi: () => document.querySelector(".brand").click(),
    gs: () => openPalette(event),
    j: () => walk(1),
    k: () => walk(-1),
    x: () => current?.querySelector("input[type=checkbox]")?.click(),
    o: () => current?.querySelector("th a, a")?.click(),
  }[key];
  if (act) { event.preventDefault(); act(); }
});

// == list ==
// Filters are closed where they would push the rows down.
const filters = document.querySelector("[data-filters]");
if (filters && matchMedia("(max-width: 74.99rem)").matches) filters.open = false;

// Rows are chosen one by one, in a stretch (Shift), or all of the page at once; the bar says how many.
const rows = document.querySelector(".list-form");
if (rows) {
  const boxes = [...rows.querySelectorAll("[name=_selected_action]")];
  const bar = rows.querySelector("[data-actions]");
  const all = rows.querySelector("[data-all]");
  const told = rows.querySelector("[data-selected]");
  const across = rows.querySelector("[data-across]");
  let last = null;
  const show = () => {
    const count = boxes.filter((box) => box.checked).length;
    const whole = boxes.length > 0 && count === boxes.length;
    if (told) told.textContent = count ? told.dataset.selected.replace("{0}", new Intl.NumberFormat(document.documentElement.lang).format(count)) : "";
    if (all) all.firstElementChild.checked = whole;
    if (across) { across.hidden = !whole; if (!whole) across.querySelector("input").checked = false; }
    bar?.classList.toggle("stuck", count > 0);
  };
  if (all) {
    all.hidden = false;
    all.addEventListener("change", (event) => { for (const box of boxes) box.checked = event.target.checked; show(); });
  }
  rows.addEventListener("click", (event) => {
    const at = boxes.indexOf(event.target);
    if (at < 0) return;
    if (event.shiftKey && last !== null) for (let i = Math.min(at, last); i <= Math.max(at, last); i++) boxes[i].checked = event.target.checked;
    last = at;
  });
  rows.addEventListener("change", show);
  show();

  // Each row has a menu of its pages, made when somebody opens it.
  rows.querySelector("thead tr").insertCell();
  for (const row of rows.querySelectorAll("[data-row]")) {
    const path = row.dataset.row || row.querySelector(`a[href^="${location.pathname}"][href*="/change/"]`)?.pathname.replace(/change\/$/, "") || "";
    const more = document.createElement("button");
    more.type = "button"; more.className = "more"; more.textContent = "⋯";
    more.setAttribute("aria-label", rows.dataset.more + ": " + row.querySelector("th").textContent.trim());
    more.setAttribute("aria-expanded", "false");
    const cell = row.insertCell();
    cell.className = "more-cell";
    cell.append(more);
    more.addEventListener("click", () => {
      const open = row.querySelector(".row-menu");
      more.setAttribute("aria-expanded", String(!open));
      if (open) { open.remove(); return; }
      const menu = document.createElement("span");
      menu.className = "row-menu";
      for (const [text, url] of [[rows.dataset.site, row.dataset.site], [rows.dataset.history, path + "history/"], [rows.dataset.delete, path + "delete/"]]) {
        if (!text || !url) continue;
        const link = document.createElement("a");
        link.className = "quiet"; link.href = url; link.textContent = text;
        menu.append(link);
      }
      more.after(menu);
    });
  }

  // Whoever comes back to the same list finds it where they left it.
  const place = "admin-scroll " + location.pathname + location.search;
  const kept = sessionStorage.getItem(place);
  if (kept) { sessionStorage.removeItem(place); scrollTo({ top: +kept, behavior: "instant" }); }
  rows.addEventListener("click", (event) => { if (event.target.closest("tbody a")) sessionStorage.setItem(place, scrollY); });
}

// == form ==

// == records ==
