import { chromium } from "playwright";
import { browserLaunchOptions } from "../../scripts/browser.ts";
import { buildContestants } from "./build.ts";
import { Stage } from "./stage.ts";
import { readPattern } from "./measure.ts";
const b = await buildContestants();
const browser = await chromium.launch(browserLaunchOptions());
const row = await readPattern(browser, b.warmline);
const who = process.argv[3] ?? "warmline";
const s = await Stage.open(browser, b[who]);
const p = s.page;
p.on("console", (m) => console.log(m.text()));
await p.evaluate((n) => probe.load(n), Number(process.argv[2] ?? 200));
await p.evaluate((r) => probe.mount(r), row);
await p.evaluate(() => probe.append(22, "messages"));
await p.evaluate(() => probe.stream(20, 1000));
await p.evaluate(() => {
  const list = document.querySelector('[data-wl="chat-list"]') as HTMLElement;
  let prev = "";
  const raf = () => {
    const c = new MessageChannel();
    c.port1.onmessage = () => {
      const edge = list.getBoundingClientRect().top;
      const all = [...list.querySelectorAll('[data-wl="chat-message"]')];
      const i = all.findIndex((r) => r.getBoundingClientRect().bottom > edge + 1);
      const rows = all.slice(Math.max(0, i - 1), i + 3);
      const line =
        `top ${list.scrollTop.toFixed(2)} h ${list.scrollHeight} oa ${list.style.overflowAnchor} | ` +
        rows
          .map(
            (r) =>
              r.textContent!.slice(0, 14) +
              "@" +
              (r.getBoundingClientRect().top - edge).toFixed(2) +
              "+" +
              r.getBoundingClientRect().height.toFixed(2),
          )
          .join(" ");
      if (line !== prev) console.log((prev = line));
    };
    c.port1.start();
    c.port2.postMessage(0);
    requestAnimationFrame(raf);
  };
  requestAnimationFrame(raf);
});
await p.mouse.move(190, 200);
await p.mouse.wheel(0, -200);
if (process.argv[4]) await p.evaluate(() => { const l = document.querySelector("[data-wl=chat-list]"); Object.defineProperty(l.style, "overflowAnchor", { set() {}, get() { return "forced none"; } }); l.style.setProperty("overflow-anchor", "none"); });
console.log("---- prepend");
console.log(await p.evaluate(() => probe.prepend(300)));
console.log("---- grow");
console.log(await p.evaluate(() => probe.grow()));
console.log("---- wheel");
await p.mouse.wheel(0, -200);
console.log("---- top");
console.log(await p.evaluate(() => probe.prepend(0)));
console.log("---- grow");
console.log(await p.evaluate(() => probe.grow()));
await browser.close();
