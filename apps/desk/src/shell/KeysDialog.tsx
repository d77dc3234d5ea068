import { useEffect, useRef, type ReactNode } from "react";
import { useDesk, useDeskState } from "../store/context.tsx";
import { words } from "../words.ts";
import { Icon } from "./icons.tsx";

/** What each key does, for whoever works without a mouse; single keys can be switched off. */
export function KeysDialog({ onClose }: { onClose: () => void }): ReactNode {
  const desk = useDesk();
  const isOn = useDeskState((state) => state.singleKeys);
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => dialog.current?.showModal(), []);

  return (
    <dialog ref={dialog} className="keys-dialog" aria-labelledby="keys-title" onClose={onClose}>
      <header className="bar">
        <h2 id="keys-title" className="bar-title">
          {words.keys.title}
        </h2>
        <button
          type="button"
          className="icon-button"
          aria-label={words.keys.close}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" />
        </button>
      </header>
      <div className="scroll padded keys-body">
        <label className="keys-switch">
          <input type="checkbox" checked={isOn} onChange={(event) => desk.setSingleKeys(event.target.checked)} />
          <span>{words.keys.single}</span>
        </label>
        <p className="quiet small">{words.keys.singleHint}</p>
        {words.keys.groups.map(({ name, map }) => (
          <section key={name}>
            <h3>{name}</h3>
            <dl>
              {map.map(([keys, meaning]) => (
                <div key={keys}>
                  <dt>
                    <kbd>{keys}</kbd>
                  </dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </dialog>
  );
}
