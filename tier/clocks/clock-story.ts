import type { CardState, MilestoneState } from '../cases/card.ts';
import { revise, type Step } from '../cases/revision.ts';
import { type CountyRules, DEFAULT_RULES } from '../configuration/county-rules.ts';
import { firstCard } from '../intake/register.ts';
import { speaksAt } from '../jurisdiction/region.ts';
import type { Move, RegisterCaseInput } from '../schema.types.ts';
import { lastDayOf, type RunningClock } from './clocks.ts';

export const china = (wallClock: string) => new Date(`${wallClock}+08:00`);
export const VILLAGE = '330726107200';
export const SIBLING = '330726107201';
export const TOWNSHIP = '330726107';
export const COUNTY = '330726';

export interface Story {
  card: CardState;
  timeline: MilestoneState[];
  rules: CountyRules;
}

export const MATTER: RegisterCaseInput = {
  idempotencyKey: 'a story of clocks',
  places: [VILLAGE],
  title: '灌溉渠用水先后之争',
  kind: 'CLAIM',
  category: '1104',
  channel: 'VISIT',
  scale: 'INDIVIDUAL',
  persons: 1,
  narrative: '',
  parties: [{ role: 'APPLICANT', name: '甲某某' }],
};

export function registered(
  at: Date,
  office = COUNTY,
  input: Partial<RegisterCaseInput> = {},
  rules: CountyRules = DEFAULT_RULES,
): Story {
  const tier = speaksAt(office);
  const card = firstCard(
    { ...MATTER, ...input },
    { id: `330726C-${'0'.repeat(32)}`, tier, office, region: VILLAGE, at, rules },
  );
  const milestone: MilestoneState = {
    caseId: card.id,
    epoch: 0,
    revision: 1,
    at,
    tier,
    office,
    role: 'OFFICER',
    move: 'REGISTER',
    sentTo: null,
    ground: null,
    outcome: null,
    closing: null,
  };
  return { card, timeline: [milestone], rules };
}

export function afterwards(story: Story, move: Move, at: Date, more: Partial<Step> = {}): Story {
  const office = more.office ?? story.card.holderOffice;
  const step: Step = { move, at, tier: speaksAt(office), role: 'OFFICER', ...more, office };
  const { card, milestone } = revise(story.card, story.timeline, step, story.rules);
  return { ...story, card, timeline: [...story.timeline, milestone] };
}

/** Sent and taken. */
export function goes(
  story: Story,
  move: 'ESCALATE' | 'ASSIGN' | 'RETURN' | 'REQUEST_REVIEW',
  to: string,
  at: Date,
) {
  const decides = move === 'REQUEST_REVIEW' ? ({ decides: { stage: 'REVIEW' } } as const) : {};
  const sent = afterwards(story, move, at, { sentTo: speaksAt(to), ...decides });
  return afterwards(sent, 'TAKE', at, { office: to, epoch: sent.card.epoch + 1 });
}

export const last = ({ card }: Story): Record<string, string> =>
  Object.fromEntries(card.clocks.map((clock) => [clock.kind, lastDayOf(clock)]));
export const clockOf = ({ card }: Story, kind: string): RunningClock => {
  const found = card.clocks.find((clock) => clock.kind === kind);
  if (found === undefined) throw new Error(`no ${kind} runs`);
  return found;
};

export const MONDAY = china('2026-03-02T09:00');
export const day = (date: string) => china(`2026-${date}T10:00`);
