import type { CardRow } from '../cases/card.ts';
import type { CaseEnd, EndStep, Move } from '../schema.types.ts';

/** What the three ends of a case are read from. */
export interface EndFacts {
  card: Pick<
    CardRow,
    'status' | 'kind' | 'channel' | 'route' | 'handlingClass' | 'satisfaction' | 'concludedAt'
  >;
  moves: ReadonlySet<Move>;
  /** The kinds of paper in the office's dossier. */
  papers: ReadonlySet<string>;
  /** Whether every item of the list for first petitions is done; null where the case needs none. */
  checklistDone: boolean | null;
  /** Whether each demand has its own answer, or the matter was answered by a notice of how it ended. */
  replied: boolean;
}

interface Step {
  step: EndStep;
  wanted?: (facts: EndFacts) => boolean;
  done: (facts: EndFacts) => boolean;
}

const filed =
  (...kinds: string[]) =>
  ({ papers }: EndFacts): boolean =>
    kinds.some((kind) => papers.has(kind));
const moved =
  (...moves: Move[]) =>
  (facts: EndFacts): boolean =>
    moves.some((move) => facts.moves.has(move));

const IN_PERSON = ['VISIT', 'PHONE'];

// What was withdrawn, not accepted or diverted is answered in writing, and handled by nobody here.
const UNHANDLED = ['WITHDRAWN', 'NOT_ACCEPTED', 'DIVERTED'];
const isHandledHere = ({ card }: EndFacts): boolean => !UNHANDLED.includes(card.status);

/** What must be there at each end of a case (mechanism 86). The source names the ends; what belongs to each is ours. */
const ENDS: Record<CaseEnd, readonly Step[]> = {
  FRONT: [
    { step: 'REGISTERED', done: moved('REGISTER') },
    {
      step: 'CLASSIFIED',
      done: ({ card }) => card.kind === 'DISPUTE' || card.route !== null || card.handlingClass !== null,
    },
    {
      step: 'FIRST_CONTACT',
      done: (facts) => IN_PERSON.includes(facts.card.channel) || filed('NOTICE', 'COMMITMENT')(facts),
    },
  ],
  MIDDLE: [
    { step: 'ACCEPTED', wanted: isHandledHere, done: moved('ACCEPT') },
    {
      step: 'HANDLED',
      wanted: isHandledHere,
      done: (facts) =>
        moved('OPEN_ROUND')(facts) ||
        filed('NOTE', 'MATERIAL', 'HEARING_CLOSED', 'CHECKED', 'OPINION')(facts),
    },
    {
      step: 'CHECKLIST',
      wanted: (facts) => isHandledHere(facts) && facts.checklistDone !== null,
      done: ({ checklistDone }) => checklistDone === true,
    },
  ],
  REAR: [
    { step: 'REPLIED', done: ({ replied }) => replied },
    { step: 'CALLED_BACK', wanted: isHandledHere, done: filed('CALLBACK') },
    {
      step: 'EVALUATED',
      done: (facts) => facts.card.satisfaction !== null || filed('EVALUATION', 'RESIDENT_RATING')(facts),
    },
    {
      step: 'ARCHIVED',
      done: (facts) => facts.card.concludedAt !== null && filed('AGREEMENT', 'OPINION', 'NOTICE')(facts),
    },
  ],
};
const ORDER: readonly CaseEnd[] = ['FRONT', 'MIDDLE', 'REAR'];

export interface EndRow {
  end: CaseEnd;
  wanted: number;
  done: number;
  missing: EndStep[];
}

/** How complete each end of a case is, and what it lacks. Pure. */
export const threeEnds = (facts: EndFacts): EndRow[] =>
  ORDER.map((end) => {
    const steps = ENDS[end].filter(({ wanted }) => wanted?.(facts) ?? true);
    const missing = steps.filter(({ done }) => !done(facts)).map(({ step }) => step);
    return { end, wanted: steps.length, done: steps.length - missing.length, missing };
  });
