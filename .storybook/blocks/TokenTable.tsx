import type { ReactElement } from "react";
import { tokensByKind, type Token } from "./tokens.ts";

/** Every token of the theme, as its sheet has it. */
export function TokenTable(): ReactElement {
  return (
    <>
      {[...tokensByKind()].map(([kind, tokens]) => (
        <section key={kind}>
          <h3>{kind}</h3>
          <dl className="page-terms">
            {tokens.map((token) => (
              <TokenRow key={token.name} {...token} isColour={kind === "Colour"} />
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

function TokenRow({ name, value, isColour }: Token & { isColour: boolean }): ReactElement {
  return (
    <div>
      <dt>
        <code>{name}</code>
      </dt>
      <dd className="page-token">
        {isColour && (["light", "dark"] as const).map((scheme) => <Swatch key={scheme} token={name} scheme={scheme} />)}
        <code>{value}</code>
      </dd>
    </div>
  );
}

/** Shown by the theme itself, on one of its roots. */
function Swatch({ token, scheme }: { token: string; scheme: "light" | "dark" }): ReactElement {
  return (
    <span data-wl-scheme={scheme}>
      <span data-wl="support-root" className="page-swatch-ground">
        <span className="page-swatch" style={{ background: `var(${token})` }} title={scheme} />
      </span>
    </span>
  );
}
