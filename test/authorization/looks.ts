import { SUBGRAPHS, type SubgraphName } from '@sanji/schema/sdl.ts';
import type { Act } from '@sanji/tier/schema.types.ts';
import { MATTERS, mediatorOf, type RealMatter } from './matters.ts';

/** A root field of a document, and the subgraph that answers it. */
export interface Field {
  subgraph: SubgraphName;
  alias: string;
  text: string;
}

const officeOf = (subgraph: SubgraphName): string => {
  const matter = MATTERS.find(({ holder }) => holder === subgraph);
  if (matter === undefined) throw new Error(`no matter is held by a ${subgraph}`);
  return matter.office;
};

const HANDLING = '{ office narrative parties { name } rounds { number } entries { text } }';

/** Looks at the holders' places and staff, at every card with its holder's handling, and at the custody figures. */
export const looks = (door: 'gateway' | 'directly', matters: readonly RealMatter[]): Field[] => [
  ...SUBGRAPHS.flatMap((subgraph): Field[] => {
    const place = `${subgraph}(code: "${officeOf(subgraph)}")`;
    return [
      { subgraph, alias: `place_${subgraph}`, text: `${place} { name openCaseCount grids { code } }` },
      { subgraph, alias: `staff_${subgraph}`, text: `${place} { mediators { id } }` },
    ];
  }),
  ...matters.flatMap((matter, index) =>
    door === 'gateway' ? wholeCase(matter, index) : copies(matter, index),
  ),
  { subgraph: 'county', alias: 'custody', text: 'custody { heldOnce }' },
  { subgraph: 'county', alias: 'reports', text: 'sealedReports { number }' },
];

/** The case as the county's root shows it, joined by the gateway. */
const wholeCase = ({ id, holder }: RealMatter, index: number): Field[] => [
  {
    subgraph: 'county',
    alias: `case${index}_county`,
    text: `case(id: "${id}") { title held: ${holder} ${HANDLING} }`,
  },
];

/** Every tier's own copy of the card. All three have one of each of our matters. */
const copies = ({ id, holder }: RealMatter, index: number): Field[] =>
  SUBGRAPHS.map((subgraph) => ({
    subgraph,
    alias: `case${index}_${subgraph}`,
    text: `_entities(representations: [{ __typename: "Case", id: "${id}" }]) {
      ... on Case { title ${subgraph === holder ? `held: ${holder} ${HANDLING}` : ''} } }`,
  }));

interface SeenPlace {
  name: string;
  grids: { code: string }[];
  mediators: { id: string }[] | null;
}
interface SeenCopy {
  title: string;
  held?: { narrative: string; parties: { name: string }[] } | null;
}

/** Which of the reading acts the answers show to be allowed. */
export function seen(
  answers: ReadonlyMap<string, unknown>,
  { holder, name }: RealMatter,
  index: number,
): Partial<Record<Act, boolean>> {
  const place = answers.get(`place_${holder}`) as SeenPlace | null;
  const staff = answers.get(`staff_${holder}`) as SeenPlace | null;
  const copies = SUBGRAPHS.map((subgraph) => answers.get(`case${index}_${subgraph}`))
    .filter((answer) => answer !== undefined)
    .map((answer) => (Array.isArray(answer) ? answer[0] : answer) as SeenCopy | null);
  if (new Set(copies.map((copy) => copy === null)).size !== 1)
    throw new Error(`the tiers disagree about ${name}`);
  const custody = answers.get('custody') as { heldOnce: number } | null;
  const reports = answers.get('reports') as { number: string }[] | null;
  return {
    READ_PLACE: place !== null && place.name !== '' && place.grids.length === 1,
    READ_STAFF: staff?.mediators?.some(({ id }) => id === mediatorOf(holder)) ?? false,
    READ_CARD: copies.every((copy) => copy !== null && copy.title !== ''),
    READ_HANDLING: copies.some(
      (copy) => copy?.held != null && copy.held.narrative !== '' && copy.held.parties.length === 2,
    ),
    // Figures of another county than ours are no answer about ours.
    READ_REPORT: reports !== null && reports.length > 0,
    AUDIT: custody !== null && custody.heldOnce >= MATTERS.length,
  };
}
