import type { SupportClient } from "@warmline/client";

/** Saves a file under its name by an address of its own. Tells whether there was one. */
export async function download(client: Pick<SupportClient, "files">, fileId: string): Promise<boolean> {
  const address = await client.files.url(fileId);
  if (address === null) return false;
  const link = document.createElement("a");
  link.href = address.download;
  link.download = "";
  link.rel = "noopener";
  link.click();
  return true;
}
