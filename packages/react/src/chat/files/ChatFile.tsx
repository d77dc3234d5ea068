import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { visuallyHidden } from "../../internals/visuallyHidden.ts";
import { useSupportContext } from "../../support/SupportContext.ts";
import type { ChatAnatomy } from "../anatomy.ts";
import { download } from "./download.ts";
import { useFileContext } from "./FileView.ts";
import { DownloadIcon, FileIcon } from "../../internals/files/icons.tsx";
import { saySize } from "../../internals/files/sizes.ts";

/** A file with its name and size; a press saves it. Renders a `<button>`. */
export const ChatFile = definePart<PartState<ChatAnatomy, "file">, "button">(
  "Chat.File",
  "button",
  function ChatFile(host, element) {
    const { fileId, name, size } = useFileContext();
    const { client, voice, announce } = useSupportContext();
    const said = saySize(size, voice.locale);
    const save = async (): Promise<void> => {
      if (!(await download(client, fileId))) announce(voice.say("chat.download-failed"));
    };
    return element(host, {
      state: {},
      type: "button",
      children: (
        <>
          <FileIcon />
          <span style={visuallyHidden}>{voice.say("chat.download", { name })}</span>
          <b aria-hidden>
            <bdi>{name}</bdi>
          </b>
          <span>{said}</span>
          <DownloadIcon />
        </>
      ),
      onClick: () => void save(),
    });
  },
);
