import { type CSSProperties, lazy, Suspense, useRef, useState } from "react";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ChatAnatomy } from "../anatomy.ts";
import { useFileContext } from "./FileView.ts";
import { usePicture } from "./usePicture.ts";

// Loaded with the first press: most pictures are seen well enough in their rows.
const Viewer = /* @__PURE__ */ lazy(() =>
  import("./ChatViewer.tsx").then(({ ChatViewer }) => ({ default: ChatViewer })),
);

/** The largest a picture is shown in its row, in pixels. */
const MOST = { width: 260, height: 320 };

/**
 * A picture at the size it will have, which is kept before it is there: nothing moves when it comes. A press shows it larger, or
 * loads it again where that failed. Renders a `<button>`.
 */
export const ChatImage = definePart<PartState<ChatAnatomy, "image">, "button">(
  "Chat.Image",
  "button",
  function ChatImage(host, element) {
    const { fileId, name, image } = useFileContext();
    const voice = useVoice();
    const place = useRef<HTMLButtonElement>(null);
    const { src, status, onLoad, onError, again } = usePicture(fileId, place);
    const [larger, setLarger] = useState(false);
    const failed = status === "failed";
    return (
      <>
        {element(host, {
          state: { status },
          ref: place,
          type: "button",
          style: image === null ? {} : boxOf(image),
          "aria-label": failed ? `${name}. ${voice.say("chat.image-again")}` : voice.say("chat.image-larger", { name }),
          children: failed ? (
            voice.say("chat.image-again")
          ) : src === null ? null : (
            <img src={src} alt={name} decoding="async" onLoad={onLoad} onError={onError} />
          ),
          onClick: () => (failed ? again() : setLarger(true)),
        })}
        {larger && src !== null && (
          <Suspense>
            <Viewer src={src} onClose={() => setLarger(false)} />
          </Suspense>
        )}
      </>
    );
  },
);

function boxOf({ width, height }: { width: number; height: number }): CSSProperties {
  const scale = Math.min(1, MOST.width / width, MOST.height / height);
  return { inlineSize: Math.max(48, width * scale), aspectRatio: `${width} / ${height}` };
}
