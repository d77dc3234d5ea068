import type { SupportState } from "@warmline/client";
import * as filesState from "@warmline/client/state/files";
import { useCallback } from "react";
import { useSupport } from "../../hooks/useSupport.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { UploadContent } from "../../internals/files/UploadContent.tsx";
import type { TicketAnatomy } from "../anatomy.ts";
import { useFormContext } from "../form/FormContext.ts";

export interface TicketUploadProps {
  /** The id of a file on its way. */
  fileId: string;
}

/** One file that goes along: how far it has got, and how to hold, resume or remove it. Renders a `<div>`, or nothing once it is gone. */
export const TicketUpload = definePart<PartState<TicketAnatomy, "upload">, "div", TicketUploadProps>(
  "Ticket.Upload",
  "div",
  function TicketUpload({ fileId, ...host }, element) {
    useFormContext();
    const file = useSupport(useCallback((state: SupportState) => filesState.upload(state, fileId), [fileId]));
    if (file === null) return null;
    return element(host, { state: { status: file.status }, children: <UploadContent file={file} /> });
  },
);
