import { readFileSync } from "node:fs";
import { test, type Locator } from "@playwright/test";

interface SavedFile {
  name: string;
  path: string;
  bytes: Buffer;
}

/** The file that a press on a button brings, in a folder of its own. */
export async function saveBy(button: Locator, folder: string): Promise<SavedFile> {
  const download = button.page().waitForEvent("download");
  await button.click();
  const file = await download;
  const name = file.suggestedFilename();
  const path = test.info().outputPath(folder, name);
  await file.saveAs(path);
  return { name, path, bytes: readFileSync(path) };
}
