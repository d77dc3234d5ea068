import type { Voice } from "@warmline/voice";
import { emojiFor, type NamedEmoji } from "@warmline/voice/emoji";
import { type KeyboardEvent, type ReactElement, useEffect, useMemo, useRef, useState } from "react";

interface EmojiPickerProps {
  voice: Voice;
  onPick: (emoji: string) => void;
}

/** How many stand in a row, for the arrow keys; the theme draws as many. */
const COLUMNS = 8;

/** A field to find an emoji by name, and the set to choose from: arrow keys move in it, Enter in the field takes the first. */
// oxlint-disable-next-line import/no-default-export -- React.lazy wants one.
export default function EmojiPicker({ voice, onPick }: EmojiPickerProps): ReactElement {
  const [asked, setAsked] = useState("");
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const all = useMemo(() => emojiFor(voice.locale), [voice]);
  const found = useMemo(() => all.filter((one) => isNamed(one, asked)), [all, asked]);
  const present = Math.min(at, found.length - 1);

  useEffect(() => {
    // On a touch screen its keyboard would cover what one wants to see.
    if (matchMedia("(pointer: coarse)").matches) grid.current?.querySelector("button")?.focus();
    else field.current?.focus();
  }, []);

  const go = (index: number): void => {
    const next = Math.max(0, Math.min(index, found.length - 1));
    setAt(next);
    grid.current?.querySelectorAll("button")[next]?.focus();
  };
  const onFieldKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown") go(0);
    else if (event.key === "Enter") {
      if (found[0] !== undefined) onPick(found[0].emoji);
    } else return;
    event.preventDefault();
  };
  const onGridKey = (event: KeyboardEvent<HTMLElement>): void => {
    const forward = getComputedStyle(event.currentTarget).direction === "rtl" ? -1 : 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: forward,
      ArrowLeft: -forward,
      ArrowDown: COLUMNS,
      ArrowUp: -COLUMNS,
      Home: -found.length,
      End: found.length,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    if (event.key === "ArrowUp" && present < COLUMNS) field.current?.focus();
    else go(present + step);
  };

  return (
    <>
      <input
        ref={field}
        type="search"
        value={asked}
        placeholder={voice.say("chat.emoji-search")}
        aria-label={voice.say("chat.emoji-search")}
        autoComplete="off"
        onChange={(event) => {
          setAsked(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onFieldKey}
      />
      <div ref={grid} role="toolbar" aria-label={voice.say("chat.emoji")}>
        {found.map(({ emoji, words }, index) => (
          <button
            key={emoji}
            type="button"
            tabIndex={index === present ? 0 : -1}
            aria-label={words[0]}
            title={words[0]}
            onFocus={() => setAt(index)}
            onKeyDown={onGridKey}
            onClick={() => onPick(emoji)}
          >
            {emoji}
          </button>
        ))}
      </div>
      <p aria-live="polite">{found.length === 0 && voice.say("chat.emoji-none")}</p>
    </>
  );
}

function isNamed({ words }: NamedEmoji, asked: string): boolean {
  const start = asked.trim().toLocaleLowerCase();
  return words.some((word) =>
    word
      .toLocaleLowerCase()
      .split(" ")
      .some((_, index, all) => all.slice(index).join(" ").startsWith(start)),
  );
}
