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

// == list ==

// == form ==

// == records ==
