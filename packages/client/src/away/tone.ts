/** A short tone of our own, without a file. */
export interface Tone {
  /** Gets ready to be heard; browsers let that happen only in a gesture. */
  unlock: () => void;
  play: () => void;
  stop: () => void;
}

/** Two notes, a fifth apart: hertz, and when they begin in seconds. */
const NOTES = [
  [587.3, 0],
  [880, 0.12],
] as const;
const LOUDNESS = 0.12;
const LASTS_S = 0.5;

export function canPlay(): boolean {
  return typeof AudioContext === "function";
}

export function createTone(): Tone {
  let context: AudioContext | null = null;

  // A page that nobody has touched may make no sound, and the browser warns of the attempt.
  const mayStart = () => canPlay() && (navigator.userActivation?.hasBeenActive ?? true);

  function ready(): AudioContext | null {
    try {
      if (context === null && mayStart()) context = new AudioContext();
    } catch {
      // A machine may have no way to make a sound.
    }
    if (context?.state === "suspended") void context.resume().catch(() => undefined);
    return context;
  }

  return {
    unlock: () => void ready(),
    play() {
      const audio = ready();
      if (audio === null) return;
      for (const [hertz, after] of NOTES) {
        const begin = audio.currentTime + after;
        const note = audio.createOscillator();
        const gain = audio.createGain();
        note.frequency.value = hertz;
        gain.gain.setValueAtTime(0, begin);
        gain.gain.linearRampToValueAtTime(LOUDNESS, begin + 0.02);
        gain.gain.exponentialRampToValueAtTime(0.0001, begin + LASTS_S);
        note.connect(gain).connect(audio.destination);
        note.start(begin);
        note.stop(begin + LASTS_S);
      }
    },
    stop() {
      void context?.close().catch(() => undefined);
      context = null;
    },
  };
}
