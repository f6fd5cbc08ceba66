import type { Actor } from '@sanji/edge/identity.ts';
import { LONGEST } from '../cases/bounds.ts';
import { change } from '../cases/change.ts';
import type { Desk } from '../cases/desk.ts';
import { keepInDossier, type OpenDossier } from '../cases/open-dossier.ts';
import { refuse } from '../cases/refusal.ts';
import { said } from '../cases/said.ts';
import type { OpenHearingInput, RecordHearingInput, ScheduleHearingInput } from '../schema.types.ts';
import {
  HEARING_ANNOUNCED,
  HEARING_CLOSED,
  HEARING_OPENED,
  hearingsIn,
  MOST_ON_A_PANEL,
} from './hearings.ts';
import { awaited, outsideReviews } from './outside-reviews.ts';

/** Announces a hearing; one that was announced and not opened yet gives way to it. */
export const scheduleHearing = (desk: Desk, actor: Actor, input: ScheduleHearingInput): Promise<string> =>
  keepInDossier(desk, actor, 'HANDLE', 'scheduleHearing', input, async (dossier) => {
    await assertSomethingToHear(dossier);
    const heldAt = new Date(input.heldAt);
    if (heldAt < dossier.at) {
      refuse('BAD_INPUT', 'A hearing is announced before it is held.', '听证须提前公告。');
    }
    const place = said(input.place, LONGEST.address);
    const hearings = hearingsIn(await dossier.papers());
    if (hearings.some(({ state }) => state === 'OPEN')) {
      refuse('NOT_ALLOWED_NOW', 'A hearing is open; close it first.', '听证正在进行,请先结束听证。');
    }
    const before = hearings.find(({ state }) => state === 'ANNOUNCED')?.id;
    const announced = { heldAt: heldAt.toISOString(), place, isPublic: input.isPublic };
    await dossier.file(HEARING_ANNOUNCED, announced, before);
  });

/** Opens the announced hearing with the panel that came. */
export const openHearing = (desk: Desk, actor: Actor, input: OpenHearingInput): Promise<string> =>
  change(desk, actor, 'OPEN_HEARING', input, async (held) => {
    await assertSomethingToHear(held);
    const hearing = hearingsIn(await held.papers()).find(({ id }) => id === input.hearing);
    if (hearing === undefined)
      return refuse('NOT_FOUND', 'No such hearing was announced.', '未找到该听证公告。');
    if (hearing.state !== 'ANNOUNCED') {
      refuse('NOT_ALLOWED_NOW', `The hearing is ${hearing.state}.`, '该听证不在待举行状态。');
    }
    if (input.panel.length < 1 || input.panel.length > MOST_ON_A_PANEL) {
      refuse('BAD_INPUT', `A panel has 1 to ${MOST_ON_A_PANEL} members.`, '听证员须为 1 至 50 人。');
    }
    const panel = input.panel.map(({ kind, name }) => ({ kind, name: said(name, LONGEST.name) }));
    return { after: () => held.file(HEARING_OPENED, { panel }, hearing.id).then(() => undefined) };
  });

/** Closes the open hearing with the panel's vote and opinion. */
export const recordHearing = (desk: Desk, actor: Actor, input: RecordHearingInput): Promise<string> =>
  change(desk, actor, 'CLOSE_HEARING', input, async (held) => {
    const hearing = hearingsIn(await held.papers()).find(({ state }) => state === 'OPEN');
    if (hearing === undefined) return refuse('TOO_EARLY', 'No hearing is open.', '当前没有正在进行的听证。');
    const { votesFor, votesAgainst, votesAbstained, outcome } = input;
    const votes = [votesFor, votesAgainst, votesAbstained];
    const cast = votes.reduce((sum, n) => sum + n, 0);
    if (votes.some((n) => n < 0) || cast !== hearing.panel.length) {
      refuse(
        'BAD_INPUT',
        `The panel has ${hearing.panel.length} members and the votes are ${cast}.`,
        `听证员 ${hearing.panel.length} 人,票数 ${cast},两者不符。`,
      );
    }
    const opinion = said(input.opinion, LONGEST.reply);
    const result = { votesFor, votesAgainst, votesAbstained, opinion, outcome };
    return { after: () => held.file(HEARING_CLOSED, result, hearing.id).then(() => undefined) };
  });

/** A case that is being handled or reviewed can be heard; a concluded one only for a review above that is awaited. */
async function assertSomethingToHear({ card, papers }: OpenDossier): Promise<void> {
  if (card.status === 'ACCEPTED') return;
  if (card.status === 'CONCLUDED' && awaited(outsideReviews(await papers())) !== undefined) return;
  refuse('NOT_ALLOWED_NOW', 'There is nothing to hear now.', '当前没有可听证的事项。');
}
