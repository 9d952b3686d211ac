// Opens pages of a running blog in Chromium at two widths and in two themes, writes a screenshot of each, and asserts its
// direction, that nothing is wider than the window, that no other host is asked for anything, and that nothing is logged as an error.
//
//   node look.mjs BASE_URL OUT_DIR < pages.json
//
// pages.json: [{"name": "home-en", "path": "/", "dir": "ltr", "lang": "en"}, ...]; `dir` and `lang` are those of the element that
// `of` selects (the whole document unless said otherwise). Ends with 1 when anything is not as asserted.
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

const [base, out] = process.argv.slice(2);
const pages = JSON.parse(readFileSync(0, "utf8"));
const widths = [390, 1280];
const themes = ["light", "dark"];
const problems = [];

mkdirSync(out, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
let seen = 0;
try {
  for (const width of widths) {
    for (const theme of themes) {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme: theme,
      });
      for (const wanted of pages) {
        const where = `${wanted.name} ${width} ${theme}`;
        const page = await context.newPage();
        page.on("console", (message) => {
          if (message.type() === "error") problems.push(`${where}: console: ${message.text()}`);
        });
        page.on("pageerror", (error) => problems.push(`${where}: script: ${error.message}`));
        page.on("request", (request) => {
          if (!request.url().startsWith(base) && !request.url().startsWith("data:")) {
            problems.push(`${where}: asks another host: ${request.url()}`);
          }
        });
        const response = await page.goto(base + wanted.path, { waitUntil: "load" });
        if (response.status() !== (wanted.status ?? 200)) {
          problems.push(`${where}: status ${response.status()}`);
        }
        const found = await page.evaluate(async (selector) => {
          await document.fonts.ready;
          const element = selector ? document.querySelector(selector) : document.documentElement;
          return {
            dir: element ? getComputedStyle(element).direction : "no element",
            lang: element ? (element.closest("[lang]")?.lang ?? "") : "no element",
            overflow: document.documentElement.scrollWidth - window.innerWidth,
          };
        }, wanted.of ?? "");
        if (found.dir !== wanted.dir) problems.push(`${where}: direction ${found.dir}`);
        if (found.lang !== wanted.lang) problems.push(`${where}: language ${found.lang}`);
        if (found.overflow > 0) problems.push(`${where}: ${found.overflow} px wider than the window`);
        await page.screenshot({
          path: join(out, `${wanted.name}-${width}-${theme}.png`),
          fullPage: wanted.fullPage ?? false,
        });
        await page.close();
        seen++;
      }
      await context.close();
    }
  }
} finally {
  await browser.close();
}
for (const problem of problems) console.error(problem);
console.log(`${seen} pages looked at, ${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);
