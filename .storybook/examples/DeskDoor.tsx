import { ask, Frames, type World } from "@warmline/testing";
import { type ReactElement, useState } from "react";

/** Lets Olena open the desk and close it again, by the page’s own network, and lists the frames of its stream as they come. */
export function DeskDoor({ world }: { world: World }): ReactElement {
  const [frames, setFrames] = useState<readonly string[]>([]);
  const [desk, setDesk] = useState<AbortController | null>(null);

  const follow = async (closing: AbortSignal) => {
    const { token } = await world.agent("olena");
    const request = ask(`${world.publicUrl}/v1/desk/stream`, { token });
    const stream = new Frames(await fetch(request, { signal: closing }));
    for (let frame = await stream.next(); frame; frame = await stream.next()) {
      const { event } = frame;
      setFrames((before) => [...before, event]);
    }
  };
  const open = () => {
    const closing = new AbortController();
    setFrames([]);
    setDesk(closing);
    follow(closing.signal).catch((error: unknown) => {
      if (!closing.signal.aborted) throw error;
    });
  };
  const close = () => {
    desk?.abort();
    setDesk(null);
  };

  return (
    <div style={{ padding: 16 }}>
      <button type="button" onClick={desk ? close : open}>
        {desk ? "Olena closes the desk" : "Olena opens the desk"}
      </button>
      <ol aria-label="Frames">
        {frames.map((event, place) => (
          <li key={place}>{event}</li>
        ))}
      </ol>
    </div>
  );
}
