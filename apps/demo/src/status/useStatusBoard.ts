import { useEffect, useState } from "react";
import type { BoardState } from "../../backend/status-board.ts";
import { host } from "../support/host.ts";

export interface Board {
  status: "looking" | "ready" | "missing";
  /** Whether letters are late right now. */
  disturbed: boolean;
  turn: (disturbed: boolean) => void;
}

/** What the company’s own backend knows of its services. */
export function useStatusBoard(): Board {
  const [{ status, disturbed }, setBoard] = useState<Omit<Board, "turn">>({ status: "looking", disturbed: false });

  useEffect(() => {
    let gone = false;
    host.statusBoard().then(
      (state) => !gone && setBoard(boardOf(state)),
      () => !gone && setBoard(MISSING),
    );
    return () => {
      gone = true;
    };
  }, []);

  const turn = (wanted: boolean): void => {
    setBoard({ status: "ready", disturbed: wanted });
    host.turnStatusBoard(wanted).then(
      (state) => setBoard(boardOf(state)),
      () => setBoard(MISSING),
    );
  };
  return { status, disturbed, turn };
}

const MISSING = { status: "missing", disturbed: false } as const;

function boardOf({ disturbedSince }: BoardState): Omit<Board, "turn"> {
  return { status: "ready", disturbed: disturbedSince !== null };
}
