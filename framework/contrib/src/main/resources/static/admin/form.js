// Forms of the admin with JavaScript: every task works without it. Loaded by pages with a form only.

// What was typed is not lost by a stray click; Ctrl+S saves; what is sent twice is sent once.
const main = document.querySelector("[data-form]");
const typed = () => JSON.stringify([...new FormData(main)].map(([k, v]) => [k, v.name ?? v]));
if (main?.querySelector("[data-save]") || main?.hasAttribute("data-dirty")) {
  let before, sending = false;
  setTimeout(() => { before = main.hasAttribute("data-dirty") ? "" : typed(); });
  addEventListener("beforeunload", (event) => { if (!sending && typed() !== before) event.preventDefault(); });
  main.addEventListener("submit", (event) => { if (sending) event.preventDefault(); else sending = !event.defaultPrevented; });
  addEventListener("pageshow", () => { sending = false; });
  addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s" && !document.querySelector("dialog[open]")) {
      event.preventDefault();
      main.requestSubmit(main.querySelector("[data-save]"));
    }
  });
}
const make = (tag, attributes, text) => {
  const element = document.createElement(tag);
  for (const name in attributes) element.setAttribute(name, attributes[name]);
  if (text != null) element.textContent = text;
  return element;
};

// A slug follows its source until it is changed by hand.
const slugify = (text, unicode) => text.normalize(unicode ? "NFKC" : "NFKD").toLowerCase()
  .replace(unicode ? /[^\p{L}\p{N}_\s-]/gu : /[^a-z0-9_\s-]/g, "").replace(/[\s-]+/g, "-").replace(/^[-_]+|[-_]+$/g, "");
const follow = (slug) => {
  const source = slug.form?.elements[slug.name.replace(/[^-]+$/, "") + slug.dataset.slug];
  if (!source || slug.value) return;
  let own = false;
  slug.addEventListener("input", () => { own = slug.value !== ""; });
  source.addEventListener("input", () => {
    if (!own) slug.value = slugify(source.value, "unicode" in slug.dataset).slice(0, slug.maxLength > 0 ? slug.maxLength : 200);
  });
};

// A look-up becomes a combobox: one row as its text, several as chips.
const lookUp = (box) => {
  const input = box.querySelector("[type=search]"), chosen = box.querySelector("[data-chosen]");
  const many = "multiple" in box.dataset, name = box.dataset.name;
  const rows = [...chosen.querySelectorAll(":checked")].filter((each) => each.value).map((each) => [each.value, each.parentNode.textContent.trim()]);
  const list = make("ul", { role: "listbox", id: input.id + "-list", class: "options", hidden: "", "aria-labelledby": input.getAttribute("aria-labelledby") });
  const status = make("p", { role: "status", class: "note" });
  box.querySelector("[data-find]").remove();
  box.querySelectorAll("[data-found], [name^=_found_]").forEach((each) => each.remove());
  chosen.replaceChildren();
  input.type = "text";
  input.removeAttribute("name");
  for (const [key, value] of Object.entries({ role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list" })) input.setAttribute(key, value);
  input.parentNode.after(list, status);
  let label = "", asked = 0, timer, active = -1, hidden;
  if (!many) chosen.append(hidden = make("input", { type: "hidden", name }));
  const choose = (key, text) => {
    if (!many) { hidden.value = key; input.value = label = text; return; }
    input.value = "";
    if ([...chosen.querySelectorAll("input")].some((each) => each.value === key)) return;
    const chip = make("span", { class: "chip" }), remove = make("button", { type: "button", "aria-label": box.dataset.remove + " " + text }, "×");
    remove.onclick = () => { chip.remove(); input.focus(); };
    chip.append(make("bdi", {}, text), make("input", { type: "hidden", name, value: key }), remove);
    chosen.append(chip);
  };
  rows.forEach((row) => choose(...row));
  box.addEventListener("choose", (event) => choose(event.detail.key, event.detail.label));
  const close = () => {
    asked++;
    clearTimeout(timer);
    list.hidden = true;
    status.textContent = "";
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const point = (at) => {
    const options = list.children;
    options[active]?.setAttribute("aria-selected", "false");
    active = options.length ? (at + options.length) % options.length : -1;
    if (active < 0) return;
    options[active].setAttribute("aria-selected", "true");
    options[active].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", options[active].id);
  };
  const search = async () => {
    const mine = ++asked;
    const answer = await fetch(box.dataset.lookup + "&q=" + encodeURIComponent(input.value === label ? "" : input.value), { headers: { Accept: "application/json" } });
    if (mine !== asked || !answer.ok) return;
    const { results, more } = await answer.json();
    if (mine !== asked) return;
    list.replaceChildren(...results.map((row, i) => {
      const option = make("li", { role: "option", id: list.id + "-" + i, "aria-selected": "false", dir: "auto" }, row.text);
      option.onpointerdown = (event) => event.preventDefault();
      option.onclick = () => { choose(row.id, row.text); close(); };
      return option;
    }));
    active = -1;
    list.hidden = !results.length;
    input.setAttribute("aria-expanded", String(!list.hidden));
    input.removeAttribute("aria-activedescendant");
    status.textContent = results.length ? (more ? box.dataset.more : "") : box.dataset.none;
  };
  input.addEventListener("input", () => { clearTimeout(timer); asked++; timer = setTimeout(search, 200); });
  input.addEventListener("blur", () => {
    close();
    if (many) input.value = "";
    else if (!input.value.trim()) choose("", "");
    else input.value = label;
  });
  input.addEventListener("keydown", (event) => {
    const open = !list.hidden, key = event.key;
    if (key === "ArrowDown" || key === "ArrowUp") { if (open) point(key === "ArrowDown" ? active + 1 : active < 0 ? -1 : active - 1); else search(); }
    else if (open && key === "Home") point(0);
    else if (open && key === "End") point(-1);
    else if (key === "Enter" && (open || input.value !== label)) { if (open && active >= 0) list.children[active].click(); }
    else if (key === "Escape" && open) close();
    else if (key === "Backspace" && many && !input.value) { chosen.lastElementChild?.remove(); return; }
    else return;
    event.preventDefault();
  });
};

// A day from a calendar, in the reader's own.
const calendar = (input) => {
  const persian = input.dataset.date === "persian", day = 864e5;
  const show = (options) => new Intl.DateTimeFormat(document.documentElement.lang + (persian ? "-u-ca-persian" : ""), { timeZone: "UTC", ...options });
  const numbers = new Intl.DateTimeFormat("en-u-nu-latn-ca-" + (persian ? "persian" : "gregory"), { timeZone: "UTC", year: "numeric", month: "numeric", day: "numeric" });
  const read = (date) => Object.fromEntries(numbers.formatToParts(date).map(({ type, value }) => [type, +value]));
  const button = make("button", { type: "button", class: "quiet", "aria-expanded": "false", "aria-label": main.dataset.calendar }, "▦");
  const panel = make("div", { class: "calendar", hidden: "" });
  input.after(button, panel);
  const close = () => { panel.hidden = true; button.setAttribute("aria-expanded", "false"); };
  const pick = (date) => {
    const { year, month, day: of } = read(date), two = (number) => String(number).padStart(2, "0");
    const time = /\s(.+)$/.exec(input.value.trim())?.[1] ?? ("time" in input.dataset ? "00:00" : "");
    input.value = [year, two(month), two(of)].join(persian ? "/" : "-") + (time && " " + time);
    close();
    input.focus();
  };
  const draw = (date) => {
    const first = new Date(+date - (read(date).day - 1) * day), shift = (first.getUTCDay() + (persian ? 1 : 6)) % 7;
    const head = make("div", { class: "calendar-head" }), days = make("div", { class: "days" });
    const turn = (mark, to, name) => { const turned = make("button", { type: "button", class: "quiet", "aria-label": name }, mark); turned.onclick = () => { draw(to); panel.querySelector(`[aria-label="${name}"]`).focus(); }; return turned; };
    for (let i = 0; i < 7; i++) days.append(make("span", { class: "note" }, show({ weekday: "narrow" }).format(new Date(+first + (i - shift) * day))));
    for (let i = 0; i < shift; i++) days.append(make("span"));
    let at = first;
    for (; read(at).month === read(first).month; at = new Date(+at + day)) {
      const mine = at, of = make("button", { type: "button", "aria-label": show({ dateStyle: "full" }).format(at) }, show({ day: "numeric" }).format(at).replace(/[^\p{N}]/gu, ""));
      if (mine.toISOString().slice(0, 10) === new Date().toISOString().slice(0, 10)) of.setAttribute("aria-current", "date");
      of.onclick = () => pick(mine);
      days.append(of);
    }
    head.append(turn("−", new Date(+first - day), main.dataset.before), make("strong", {}, show({ month: "long", year: "numeric" }).format(first)), turn("+", at, main.dataset.after));
    panel.replaceChildren(head, days);
  };
  button.onclick = () => {
    if (!panel.hidden) return close();
    draw(new Date(Math.floor(Date.now() / day) * day + day / 2));
    panel.hidden = false;
    button.setAttribute("aria-expanded", "true");
  };
  panel.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 7, ArrowUp: -7 }[event.key], days = [...panel.querySelectorAll(".days button")];
    if (event.key === "Escape") { close(); button.focus(); }
    else if (step) { event.preventDefault(); days[days.indexOf(document.activeElement) + (document.dir === "rtl" && step * step === 1 ? -step : step)]?.focus(); }
  });
};

// A picture is seen before it is sent.
const picture = (input) => input.addEventListener("change", () => {
  const reader = new FileReader(), seen = input.parentNode.querySelector(".seen") ?? make("img", { class: "seen", alt: "" });
  reader.onload = () => { seen.src = reader.result; input.after(seen); };
  if (input.files[0]?.type.startsWith("image/")) reader.readAsDataURL(input.files[0]); else seen.remove();
});

const enhance = (root) => {
  for (const [what, how] of [["[data-slug]", follow], ["[data-lookup]", lookUp], ["[data-date]", calendar], ["[data-picture]", picture]]) root.querySelectorAll(what).forEach(how);
};
if (main) enhance(main);

// Rows are added and moved in place.
const addRow = (body) => {
  const name = body.dataset.inline, total = body.querySelector(`[name="${name}-TOTAL_FORMS"]`), holder = make("template");
  holder.innerHTML = body.querySelector("[data-blank]").content.querySelector("[data-row]").outerHTML.replaceAll("__prefix__", total.value++);
  const row = holder.content.firstElementChild;
  body.querySelector("[data-rows]").append(row);
  enhance(row);
  row.querySelector("input:not([type=hidden]), select, textarea")?.focus();
  return row;
};
const tell = (row, what) => row.dispatchEvent(new CustomEvent("formset:" + what, { bubbles: true, detail: { formsetName: row.closest("[data-inline]").dataset.inline } }));
const move = (row, up) => {
  const other = up ? row.previousElementSibling : row.nextElementSibling, body = row.closest("[data-inline]");
  if (!other?.matches("[data-row]")) return;
  other[up ? "before" : "after"](row);
  let place = 0;
  for (const each of row.parentNode.querySelectorAll("[data-row]")) {
    const inputs = [...each.querySelectorAll("input:not([type=hidden], [type=checkbox]), textarea")];
    if (each.querySelector("[name$=_base]") || inputs.some((input) => input.value)) each.querySelector(`[name$="-${body.dataset.position}"]`).value = ++place;
  }
};
main?.addEventListener("change", ({ target }) => { if (target.matches("[data-delete]")) tell(target.closest("[data-row]"), target.checked ? "removed" : "added"); });

// A related row is made in a dialog, and chosen.
const related = async (button) => {
  const url = button.dataset.related + "?_popup=1", dialog = make("dialog", { class: "card" }), shut = make("button", { type: "button", class: "quiet" }, main.dataset.cancel);
  const give = (key, label) => {
    const place = button.closest(".relation"), box = place.querySelector("[data-lookup]");
    if (box) box.dispatchEvent(new CustomEvent("choose", { detail: { key, label } }));
    for (const same of main.querySelectorAll(`[data-related="${button.dataset.related}"]`)) {
      const menu = same.closest(".relation").querySelector("select"), ticks = same.closest(".relation").querySelector(".ticks"), mine = same === button;
      if (menu) { menu.add(new Option(label, key, false, mine)); if (mine) menu.value = key; }
      if (ticks) {
        const tick = make("label", { class: "tick" }), input = make("input", { type: "checkbox", name: same.value, value: key });
        input.checked = mine;
        tick.append(input, " ", make("bdi", {}, label));
        ticks.append(tick);
      }
    }
  };
  const show = (html) => {
    const page = new DOMParser().parseFromString(html, "text/html"), done = page.querySelector("[data-done]"), form = page.querySelector("[data-form]");
    if (done) { give(done.dataset.key, done.dataset.label); dialog.close(); return; }
    if (!form) { location.assign(button.dataset.related); return; }
    form.id = "dialog-form";
    dialog.replaceChildren(page.querySelector("h1"), ...page.querySelectorAll(".summary"), form, shut);
    enhance(form);
    form.onsubmit = async (event) => { event.preventDefault(); show(await (await fetch(url, { method: "POST", body: new FormData(form, event.submitter) })).text()); };
    (dialog.querySelector("[data-focus]") ?? form.querySelector("input:not([type=hidden])"))?.focus();
  };
  shut.onclick = () => dialog.close();
  dialog.onclose = () => { dialog.remove(); button.focus(); };
  document.body.append(dialog);
  show(await (await fetch(url)).text());
  if (dialog.isConnected) dialog.showModal();
};
main?.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button?.matches("[data-add-row]")) tell(addRow(button.closest("[data-inline]")), "added");
  else if (button?.matches("[data-move]")) { move(button.closest("[data-row]"), button.dataset.move === "up"); button.focus(); }
  else if (button?.matches("[data-related]")) related(button);
  else return;
  event.preventDefault();
});
