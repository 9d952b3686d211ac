// Forms of the admin with JavaScript: every task works without it. Loaded by pages with a form only.

const main = document.querySelector("[data-form]");
const one = (selector, root = main) => root.querySelector(selector);
const all = (selector, root = main) => [...root.querySelectorAll(selector)];
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
const makeButton = (attributes, text, act) => {
  const button = make("button", { type: "button", ...attributes }, text);
  on(button, "click", act);
  return button;
};
const send = (target, type, detail) => target.dispatchEvent(new CustomEvent(type, { bubbles: true, detail }));

// What was typed is not lost by a stray click; Ctrl+S saves; what is sent twice is sent once.
const typed = () => JSON.stringify([...new FormData(main)].map(([name, value]) => [name, value.name ?? value]));
const dirty = main?.hasAttribute("data-dirty"), save = main && one("[data-save]");
if (save || dirty) {
  let before, sending = false;
  setTimeout(() => { before = dirty ? "" : typed(); });
  on(window, "beforeunload", (event) => { if (!sending && typed() !== before) event.preventDefault(); });
  on(main, "submit", (event) => { if (sending) event.preventDefault(); else sending = !event.defaultPrevented; });
  on(window, "pageshow", () => { sending = false; });
  on(window, "keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s" && !one("dialog[open]", document)) {
      event.preventDefault();
      main.requestSubmit(save);
    }
  });
}

// A slug follows its source until it is changed by hand.
const follow = (slug) => {
  const source = slug.form?.elements[slug.name.replace(/[^-]+$/, "") + slug.dataset.slug];
  if (!source || slug.value) return;
  const unicode = "unicode" in slug.dataset;
  let own = false;
  on(slug, "input", () => { own = slug.value !== ""; });
  on(source, "input", () => {
    if (!own) slug.value = source.value.normalize(unicode ? "NFKC" : "NFKD").toLowerCase()
      .replace(unicode ? /[^\p{L}\p{N}_\s-]/gu : /[^a-z0-9_\s-]/g, "").replace(/[\s-]+/g, "-").replace(/^[-_]+|[-_]+$/g, "")
      .slice(0, slug.maxLength > 0 ? slug.maxLength : 200);
  });
};

// A look-up becomes a combobox: one row as its text, several as chips.
const lookUp = (box) => {
  const input = one("[type=search]", box), chosen = one("[data-chosen]", box), { lookup, name, none, more: tooMany, remove } = box.dataset, many = "multiple" in box.dataset;
  const rows = all(":checked", chosen).filter((row) => row.value).map((row) => [row.value, row.parentNode.textContent.trim()]);
  const list = make("ul", { role: "listbox", id: input.id + "-list", class: "options", hidden: "", "aria-labelledby": input.getAttribute("aria-labelledby") });
  const status = make("p", { role: "status", class: "note" }), only = make("input", { type: "hidden", name });
  all("[data-find], [data-found], [name^=_found_]", box).forEach((each) => each.remove());
  chosen.replaceChildren(...(many ? [] : [only]));
  set(input, { type: "text", name: null, role: "combobox", "aria-expanded": false, "aria-controls": list.id, "aria-autocomplete": "list" });
  input.parentNode.after(list, status);
  let label = "", asked = 0, active = -1, timer;
  const choose = (key, text) => {
    if (!many) { only.value = key; input.value = label = text; return; }
    input.value = "";
    if (all("input", chosen).some((each) => each.value === key)) return;
    const chip = make("span", { class: "chip" }, make("bdi", {}, text), make("input", { type: "hidden", name, value: key }),
      makeButton({ "aria-label": remove + " " + text }, "×", () => { chip.remove(); input.focus(); }));
    chosen.append(chip);
  };
  rows.forEach((row) => choose(...row));
  on(box, "choose", ({ detail }) => choose(detail.key, detail.label));
  const open = (opened, note) => {
    active = -1;
    list.hidden = !opened;
    status.textContent = note;
    set(input, { "aria-expanded": opened, "aria-activedescendant": null });
  };
  const stop = () => { clearTimeout(timer); return ++asked; };
  const close = () => { stop(); open(false, ""); };
  const point = (to) => {
    const options = [...list.children];
    active = (to + options.length) % options.length;
    options.forEach((option, i) => set(option, { "aria-selected": i === active }));
    set(input, { "aria-activedescendant": options[active].id });
    options[active].scrollIntoView({ block: "nearest" });
  };
  const search = async () => {
    const mine = stop();
    const answer = await fetch(lookup + "&q=" + encodeURIComponent(input.value === label ? "" : input.value), { headers: { Accept: "application/json" } });
    if (!answer.ok) return;
    const { results, more } = await answer.json(), any = results.length > 0;
    if (mine !== asked) return;
    list.replaceChildren(...results.map(({ id, text }, i) => {
      const option = make("li", { role: "option", id: list.id + "-" + i, "aria-selected": false, dir: "auto" }, text);
      on(option, "pointerdown", (event) => event.preventDefault());
      on(option, "click", () => { choose(id, text); close(); });
      return option;
    }));
    open(any, any ? (more ? tooMany : "") : none);
  };
  on(input, "input", () => { stop(); timer = setTimeout(search, 200); });
  on(input, "blur", () => {
    close();
    if (many) input.value = "";
    else if (!input.value.trim()) choose("", "");
    else input.value = label;
  });
  on(input, "keydown", (event) => {
    const opened = !list.hidden, key = event.key;
    const to = { ArrowDown: active + 1, ArrowUp: Math.max(active, 0) - 1, ...(opened && { Home: 0, End: -1 }) }[key];
    if (to != null) { if (opened) point(to); else search(); }
    else if (key === "Enter" && (opened || input.value !== label)) list.children[active]?.click();
    else if (key === "Escape" && opened) close();
    else {
      if (key === "Backspace" && many && !input.value) chosen.lastElementChild?.remove();
      return;
    }
    event.preventDefault();
  });
};

// A day from a calendar, in the reader's own. Days are instants, each at noon.
const calendar = (input) => {
  const persian = input.dataset.date === "persian", day = 864e5, words = main.dataset;
  const format = (language, options) => new Intl.DateTimeFormat(language, { timeZone: "UTC", ...options });
  const write = (at, options) => format(document.documentElement.lang + (persian ? "-u-ca-persian" : ""), options).format(at);
  const numbers = format("en-u-nu-latn-ca-" + (persian ? "persian" : "gregory"), { year: "numeric", month: "numeric", day: "numeric" });
  const read = (at) => Object.fromEntries(numbers.formatToParts(at).map(({ type, value }) => [type, value.padStart(2, "0")]));
  const open = (opened) => { panel.hidden = !opened; set(button, { "aria-expanded": opened }); };
  const pick = (at) => {
    const { year, month, day } = read(at), time = /\s(.+)$/.exec(input.value.trim())?.[1] ?? ("time" in input.dataset ? "00:00" : "");
    input.value = [year, month, day].join(persian ? "/" : "-") + (time && " " + time);
    open(false);
    input.focus();
  };
  const draw = (date, today) => {
    const first = date - (read(date).day - 1) * day, shift = (new Date(first).getUTCDay() + (persian ? 1 : 6)) % 7, days = make("div", { class: "days" });
    const turn = (mark, name, to) => makeButton({ class: "quiet", "aria-label": name }, mark, () => { draw(to, today); one(`[aria-label="${name}"]`, panel).focus(); });
    for (let i = 0; i < 7; i++) days.append(make("span", { class: "note" }, write(first + (i - shift) * day, { weekday: "narrow" })));
    for (let i = 0; i < shift; i++) days.append(make("span"));
    let at = first;
    for (; read(at).month === read(first).month; at += day) {
      const mine = at;
      days.append(makeButton({ "aria-label": write(at, { dateStyle: "full" }), "aria-current": at === today ? "date" : null },
        write(at, { day: "numeric" }).replace(/[^\p{N}]/gu, ""), () => pick(mine)));
    }
    panel.replaceChildren(make("div", { class: "calendar-head" },
      turn("−", words.before, first - day), make("strong", {}, write(first, { month: "long", year: "numeric" })), turn("+", words.after, at)), days);
  };
  const button = makeButton({ class: "quiet", "aria-expanded": false, "aria-label": words.calendar }, "▦", () => {
    const today = Math.floor(Date.now() / day) * day + day / 2;
    if (panel.hidden) draw(today, today);
    open(panel.hidden);
  });
  const panel = make("div", { class: "calendar", hidden: "" });
  input.after(button, panel);
  on(panel, "keydown", (event) => {
    const right = document.dir === "rtl" ? -1 : 1, step = { ArrowRight: right, ArrowLeft: -right, ArrowDown: 7, ArrowUp: -7 }[event.key], days = all(".days button", panel);
    if (event.key === "Escape") { open(false); button.focus(); }
    else if (step) { event.preventDefault(); days[days.indexOf(document.activeElement) + step]?.focus(); }
  });
};

// A picture is seen before it is sent.
const picture = (input) => on(input, "change", () => {
  const reader = new FileReader(), seen = one(".seen", input.parentNode) ?? make("img", { class: "seen", alt: "" }), file = input.files[0];
  on(reader, "load", () => { seen.src = reader.result; input.after(seen); });
  if (file?.type.startsWith("image/")) reader.readAsDataURL(file); else seen.remove();
});

const enhance = (root) => {
  for (const [name, how] of Object.entries({ slug: follow, lookup: lookUp, date: calendar, picture })) all(`[data-${name}]`, root).forEach(how);
};
if (main) enhance(main);

// Rows are added and moved in place.
const setOf = (row) => row.closest("[data-inline]");
const tell = (row, what) => send(row, "formset:" + what, { formsetName: setOf(row).dataset.inline });
const addRow = (body) => {
  const total = one(`[name="${body.dataset.inline}-TOTAL_FORMS"]`, body), holder = make("template");
  holder.innerHTML = one("[data-row]", one("[data-blank]", body).content).outerHTML.replaceAll("__prefix__", total.value++);
  const row = holder.content.firstElementChild;
  one("[data-rows]", body).append(row);
  enhance(row);
  one("input:not([type=hidden]), select, textarea", row)?.focus();
  tell(row, "added");
};
const move = (row, up) => {
  const other = up ? row.previousElementSibling : row.nextElementSibling;
  if (!other?.matches("[data-row]")) return;
  other[up ? "before" : "after"](row);
  let place = 0;
  for (const each of all("[data-row]", row.parentNode)) {
    if (all("[name$=_base], input:not([type=hidden], [type=checkbox]), textarea", each).some((input) => input.value)) one(`[name$="-${setOf(row).dataset.position}"]`, each).value = ++place;
  }
};
on(main, "change", ({ target }) => { if (target.matches("[data-delete]")) tell(target.closest("[data-row]"), target.checked ? "removed" : "added"); });

// A related row is made in a dialog, and chosen.
const related = async (button) => {
  const address = button.dataset.related, url = address + "?_popup=1", dialog = make("dialog", { class: "card" }), close = () => dialog.close();
  const shut = makeButton({ class: "quiet" }, main.dataset.cancel, close);
  const give = (key, label) => {
    for (const same of all(`[data-related="${address}"]`)) {
      const place = same.closest(".relation"), mine = same === button, box = one("[data-lookup]", place);
      if (box && mine) send(box, "choose", { key, label });
      one("select", place)?.add(new Option(label, key, false, mine));
      const tick = make("input", { type: "checkbox", name: same.value, value: key });
      tick.checked = mine;
      one(".ticks", place)?.append(make("label", { class: "tick" }, tick, " ", make("bdi", {}, label)));
    }
  };
  const load = async (options) => {
    const page = new DOMParser().parseFromString(await (await fetch(url, options)).text(), "text/html"), done = one("[data-done]", page), form = one("[data-form]", page);
    if (done) { give(done.dataset.key, done.dataset.label); return close(); }
    if (!form) return location.assign(address);
    form.id = "dialog-form";
    dialog.replaceChildren(one("h1", page), ...all(".summary", page), form, shut);
    enhance(form);
    on(form, "submit", (event) => { event.preventDefault(); load({ method: "POST", body: new FormData(form, event.submitter) }); });
    (one("[data-focus]", dialog) ?? one("input:not([type=hidden])", form))?.focus();
  };
  on(dialog, "close", () => { dialog.remove(); button.focus(); });
  document.body.append(dialog);
  await load();
  if (dialog.isConnected) dialog.showModal();
};
on(main, "click", (event) => {
  const button = event.target.closest("button"), { addRow: adds, move: way, related: address } = button?.dataset ?? {};
  if (adds != null) addRow(setOf(button));
  else if (way) { move(button.closest("[data-row]"), way === "up"); button.focus(); }
  else if (address) related(button);
  else return;
  event.preventDefault();
});
