import type { Act } from '@sanji/tier/schema.types.ts';
import { ACTS, LETTERS, printed, printedRoles, promised } from './matrix.ts';
import { MATTERS } from './matters.ts';

const meaning = (act: Act): string => `  ${LETTERS[act][0]}  ${act.padEnd(14)}${LETTERS[act][1]}`;

const COLUMNS: readonly string[] = [
  'a dispute of the village, held by the village',
  'a claim from the village, held by the township; the village handled it before',
  'a claim from the village, held by the county; village and township handled it before',
  'a dispute of the village and a sibling village, held by the village',
  'a dispute of the village and a village of another township, held by the village',
];

/** The committed file: what a lawyer reads, and what the graph and the databases are compared with. */
export const document = (): string =>
  `WHO MAY DO WHAT

A letter: allowed. A dot: refused. A dash: no tier concerned has such an act, whoever asks.
A village hands nothing down, a county hands nothing up and asks nobody for guidance, and nobody guides a county.

${ACTS.map(meaning).join('\n')}

Looking (P S C H U), marking (K) and bringing in what residents say (I) are allowed anywhere inside one's own
region. Working on a case (R A M E D B T F O X) is allowed only to the office that holds it, and keeping registers (N) only to the
place's own: no office works in another's name.
A card is also seen from every place concerned. A mark is set only from a region that contains all of them,
and speaks for the tier of whoever sets it; a city's or a province's people speak through the county.
Guiding (G) is for those above the office that holds the case, each at their own tier, and asking (Q) and acknowledging (Y) for that
office alone. Only a leader of the county instructs (J) and adopts (V).
Reports against officials (Z) are opened by the discipline desk of the county alone: nobody else learns of them.


BY ROLE, wherever it is

${printedRoles()}


BY ROLE, REGION AND CASE

${MATTERS.map(({ name }, index) => `  ${name.padEnd(15)}${COLUMNS[index]}`).join('\n')}

${printed(promised())}
`;
