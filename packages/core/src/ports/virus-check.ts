/** Looks into files that strangers sent, before anybody opens them. Where a home has none, files are taken unchecked, and it says so. */
export interface VirusCheck {
  /** What was found, by name; undefined for a clean file. Throws where no answer could be had: the file is then not taken. */
  infectionIn(bytes: Uint8Array): Promise<string | undefined>
}
