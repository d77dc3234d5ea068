import { SupportWidget } from "@warmline/react/widget";
import { createVoice } from "@warmline/voice";
import { en } from "@warmline/voice/en";
import "@warmline/theme/standalone.css";
import type { ReactElement } from "react";

const voice = createVoice(en);

/** Everything at once, on your own page and your own server. */
export function WidgetExample(): ReactElement {
  return <SupportWidget server="https://support.example.com" site="example" voice={voice} />;
}
