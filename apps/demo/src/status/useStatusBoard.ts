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
  const [status, setStatus] = useState<Board["status"]>("looking");
  const [disturbed, setDisturbed] = useState(false);

  const take = ({ disturbedSince }: BoardState): void => {
    setStatus("ready");
    setDisturbed(disturbedSince !== null);
  };

  useEffect(() => {
    let gone = false;
    host.statusBoard().then(
      (state) => !gone && take(state),
      () => !gone && setStatus("missing"),
    );
    return () => {
      gone = true;
    };
  }, []);

  const turn = (wanted: boolean): void => {
    setDisturbed(wanted);
    host.turnStatusBoard(wanted).then(take, () => setStatus("missing"));
  };
  return { status, disturbed, turn };
}
