import { lazy, Suspense, useState } from "react";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useAgentContext } from "./AgentContext.ts";

// Loaded with the first press: whoever does not want to look pays nothing.
const Film = /* @__PURE__ */ lazy(() =>
  import("./ChatAgentFilm.tsx").then(({ ChatAgentFilm }) => ({ default: ChatAgentFilm })),
);

/**
 * Shows the film in which the person says hello: only after a press, over the page. Renders a `<button>`, or nothing where there
 * is none or it cannot be played.
 */
export const ChatAgentVideo = definePart<PartState<ChatAnatomy, "agent-video">, "button">(
  "Chat.AgentVideo",
  "button",
  function ChatAgentVideo(host, element) {
    const agent = useAgentContext();
    const voice = useVoice();
    const [open, setOpen] = useState(false);
    const [broken, setBroken] = useState<string | null>(null);
    if (!agent?.greeting || agent.greeting.src === broken) return null;
    const { greeting, name } = agent;
    return (
      <>
        {element(host, {
          state: { open },
          type: "button",
          children: voice.say("chat.agent-video", { name }),
          onClick: () => setOpen(true),
        })}
        {open && (
          <Suspense>
            <Film
              onClose={() => setOpen(false)}
              onBroken={() => {
                setOpen(false);
                setBroken(greeting.src);
              }}
            />
          </Suspense>
        )}
      </>
    );
  },
);
