import { plainText, type Block, type Inline } from "@warmline/protocol";
import { expect, test } from "vitest";
import { parseMarkdown } from "./markdown.ts";

/** The links of a text: what is read, and where it leads. */
function linksOf(text: string): [label: string, href: string][] {
  const found: [string, string][] = [];
  const walk = (inlines: readonly Inline[]) => {
    for (const inline of inlines) {
      if (inline.type === "link")
        found.push([plainText([{ type: "paragraph", children: inline.children }]), inline.href]);
      else if ("children" in inline) walk(inline.children);
    }
  };
  for (const block of parseMarkdown(text)) if (block.type === "paragraph") walk(block.children);
  return found;
}

const labelOf = (text: string) => linksOf(text)[0]?.[0];

test("a host is read as it was typed while it is of one alphabet", () => {
  for (const address of [
    "https://example.com/a?b#c",
    "https://WWW.Example.com:8443/",
    "https://münchen.example",
    "https://приклад.укр/шлях",
    "https://例え.テスト",
    "https://xn--e1afmkfd.example",
    "http://127.0.0.1:4400/x",
    "http://[::1]/",
  ])
    expect(labelOf(address)).toBe(address);
});

test("a host of several alphabets, and one that a browser takes for another, is read as the browser has it", () => {
  expect(labelOf("https://аpple.com/login")).toBe("https://xn--pple-43d.com/login");
  expect(labelOf("https://раураl.com")).toBe("https://xn--l-7sba6dbr.com/");
  expect(labelOf("https://аррӏе.com")).toBe("https://xn--80ak6aa92e.com/");
  expect(labelOf("https://good.example。evil.example")).toBe("https://good.example.evil.example/");
  expect(labelOf("http://0x7f.1/")).toBe("http://127.0.0.1/");
  expect(labelOf("http://%65vil.example/")).toBe("http://evil.example/");
  expect(labelOf("https://example.com/\u202Egnp.exe")).toBe("https://example.com/%E2%80%AEgnp.exe");
});

test("a label that names another host says where the link leads", () => {
  expect(labelOf("[https://bank.example](https://evil.example/x)")).toBe("https://bank.example (evil.example)");
  expect(labelOf("[go to **bank.example** now](https://evil.example)")).toBe("go to bank.example now (evil.example)");
  expect(labelOf("[bank\u200B.example](https://evil.example)")).toBe("bank.example (evil.example)");
  expect(labelOf("[www.bank.example.](https://bank.example.evil.example)")).toBe(
    "www.bank.example. (bank.example.evil.example)",
  );
  expect(labelOf("[https://apple.com](https://аpple.com)")).toBe("https://apple.com (xn--pple-43d.com)");
  expect(labelOf("[аpple.com](https://аpple.com)")).toBe("аpple.com (xn--pple-43d.com)");
  expect(labelOf("[help@bank.example](mailto:help@evil.example)")).toBe("help@bank.example (evil.example)");
});

test("an honest label stays as it is", () => {
  for (const [label, href] of [
    ["the manual", "https://docs.example/manual"],
    ["docs.example", "https://www.docs.example/manual"],
    ["https://Docs.example/a", "https://docs.example/b"],
    ["приклад.укр", "https://приклад.укр"],
    ["help@docs.example", "mailto:help@docs.example"],
    ["version 1.2, see §3", "https://docs.example"],
    ["+380 44 000", "tel:+38044000"],
  ] as const)
    expect(linksOf(`[${label}](${href})`)).toEqual([[label, href]]);
});

test("marks that turn the direction are not in labels", () => {
  expect(labelOf("[\u202Emoc.knab\u202C](https://evil.example)")).toBe("moc.knab (evil.example)");
  expect(labelOf("[👩‍👩‍👧](https://docs.example)")).toBe("👩‍👩‍👧");
  expect(labelOf("[\u2067the **manual**](https://docs.example)")).toBe("the manual");
});

test("nobody’s name or password is in a link, and no other scheme is one", () => {
  for (const text of [
    "https://bank.example@evil.example",
    "https://a:b@evil.example",
    "[x](https://bank.example:443@evil.example)",
    "[x](java\tscript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](data:text/html,x)",
    "[x](vbscript:x)",
    "[x](blob:https://a.example/1)",
    "[x](file:///etc/passwd)",
    "[x](//evil.example)",
    "<javascript:alert(1)>",
  ])
    expect(linksOf(text), text).toEqual([]);
});

test("a long label is looked at in time that grows with its length alone", () => {
  const [block] = parseMarkdown(`[${"a.".repeat(1_900)}](https://a.example)`) as [
    Extract<Block, { type: "paragraph" }>,
  ];
  expect(block.children[0]?.type).toBe("link");
});
