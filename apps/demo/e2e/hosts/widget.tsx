import { SupportWidget } from "@warmline/react/widget";
import { createVoice } from "@warmline/voice";
import { en } from "@warmline/voice/en";
import "@warmline/theme/standalone.css";
import { createRoot } from "react-dom/client";

const { server = "" } = document.currentScript?.dataset ?? {};

const place = document.querySelector("#support");
if (place) createRoot(place).render(<SupportWidget server={server} site="hearthost" voice={createVoice(en)} />);
