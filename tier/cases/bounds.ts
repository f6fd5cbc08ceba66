/** How long a text may be, in characters: where it is entered, and where it travels to another tier. */
export const LONGEST = {
  title: 80,
  name: 80,
  phone: 20,
  address: 200,
  narrative: 2000,
  note: 2000,
  reply: 2000,
} as const;

/** What may be known of a person fits on one line. */
export const MOST = {
  parties: 50,
  places: 20,
  /** What an office may file. */
  papers: 1000,
  /** What may travel: what residents said is laid in beside what the office filed, and must keep no case from moving. */
  travellingPapers: 1200,
} as const;

/** All papers of a dossier together, in bytes: they travel in one envelope. */
export const DOSSIER_BYTES = 600_000;
