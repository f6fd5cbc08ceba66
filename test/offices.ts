import { randomUUID } from 'node:crypto';
import type { SubgraphName } from '@sanji/schema/sdl.ts';
import { teamUnder } from './round-table.ts';
import { CARD, RESULT, type Receipt, type Result, type SeenCase, type SeenRefusal } from './seen-case.ts';
import type { As, World } from './world.ts';

export interface Matter {
  places?: string[];
  title?: string;
  kind?: 'DISPUTE' | 'CLAIM' | 'SUGGESTION';
  category?: string;
  channel?: string;
  scale?: string;
  narrative?: string;
  demands?: string[];
  parties?: { role: string; name: string; phone?: string; identityNumber?: string; identityKind?: string }[];
  persons?: number;
  agency?: { agent: string; principal: string; consentGivenAt: string };
  message?: { group: string; messageId: string };
  receivedBy?: string;
  idempotencyKey?: string;
  presentedAt?: string;
}

interface ToAnswer {
  demands: { id: string }[];
  firstCaseChecklist: { item: string; done: boolean }[];
}

const OPINION = {
  claim: '请求依法处理。',
  facts: '经调查,反映情况属实。',
  opinion: '责成承办单位限期整改。',
  legalBasis: '《信访工作条例》第三十二条。',
  verdict: 'SUPPORTED',
};

const NAMES = { village: 'Village', township: 'Township', county: 'County' } as const;

/** An office of a tier, and what it does, told in the domain's words. Every move goes through the graph. */
export function office(
  world: Pick<World, 'askTier'>,
  subgraph: SubgraphName,
  region: string,
  roles: As['roles'] = ['OFFICER'],
) {
  const as: As = { id: `${subgraph}-${region}-${roles.join()}`, name: '经办人', roles, region };
  const name = NAMES[subgraph];

  /** One mutation, at the tier itself, as it works with the gateway away. */
  async function mutate(verb: string, inputType: string, input: object): Promise<Result> {
    const answer = await world.askTier(
      subgraph,
      as,
      `mutation ($input: ${inputType}!) { result: ${verb}At${name}(input: $input) { ${RESULT} } }`,
      { input },
    );
    if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
    return answer.data?.result as Result;
  }

  /** A report is no case: what comes back is a receipt. */
  async function reportsOfficial(input: Record<string, unknown> = {}): Promise<Receipt | SeenRefusal> {
    const { data, errors } = await world.askTier(
      subgraph,
      as,
      `mutation ($input: ReportOfficialInput!) { result: reportOfficialAt${name}(input: $input) {
        ... on ReportReceipt { number at tier receipt } ... on Refused { code message messageZh } } }`,
      {
        input: {
          idempotencyKey: randomUUID(),
          accusedLevel: 'TOWNSHIP',
          accused: '某镇某办主任',
          narrative: '收受礼金。',
          ...input,
        },
      },
    );
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data?.result as Receipt | SeenRefusal;
  }

  const sees = async (id: string): Promise<SeenCase | null> => {
    const answer = await world.askTier(
      subgraph,
      as,
      `query ($code: ID!, $id: ID!) { ${subgraph}(code: $code) { case(id: $id) { ${CARD} } } }`,
      { code: region, id },
    );
    const place = answer.data?.[subgraph] as { case: SeenCase | null } | null | undefined;
    return place?.case ?? null;
  };

  /** What an office has to read before it can end the case: the demands, and the list for first petitions. */
  const toAnswer = async (id: string): Promise<ToAnswer> => {
    const answer = await world.askTier(
      subgraph,
      as,
      `query ($code: ID!, $id: ID!) { ${subgraph}(code: $code) { case(id: $id) { handling: ${subgraph} {
         demands { id } firstCaseChecklist { item done } } } } }`,
      { code: region, id },
    );
    const place = answer.data?.[subgraph] as
      | { case: { handling: ToAnswer | null } | null }
      | null
      | undefined;
    return place?.case?.handling ?? { demands: [], firstCaseChecklist: [] };
  };

  /** An answer to every demand. */
  const answersTo = async (id: string, reply = '已答复。') =>
    (await toAnswer(id)).demands.map((demand) => ({ demand: demand.id, outcome: 'SOLVED', reply }));

  async function concludes(id: string, outcome: string, reply = '已按协议办结并告知双方。') {
    const { firstCaseChecklist } = await toAnswer(id);
    for (const { item } of firstCaseChecklist.filter(({ done: ticked }) => !ticked))
      await mutate('tickChecklist', 'TickInput', { case: { id, idempotencyKey: randomUUID() }, item });
    return mutate('concludeCase', 'ConcludeInput', {
      case: await on(id),
      outcome,
      reply,
      demands: await answersTo(id, reply),
      opinion: outcome === 'OPINION_ISSUED' ? OPINION : null,
      ...(outcome === 'GUIDED_TO_LITIGATION' ? { guidance: await guidanceOn(id) } : {}),
    });
  }

  /** The common part of a move: on the version that the office sees now. */
  const on = async (id: string, note = '') => ({
    id,
    note,
    idempotencyKey: randomUUID(),
    version: (await sees(id))?.version ?? 'unseen',
  });

  const partiesOf = async (id: string): Promise<{ id: string; role: string; name: string }[]> => {
    const answer = await world.askTier(
      subgraph,
      as,
      `query ($code: ID!, $id: ID!) {
        ${subgraph}(code: $code) { case(id: $id) { ${subgraph} { parties { id role name } } } } }`,
      { code: region, id },
    );
    type Own = Record<string, { parties: { id: string; role: string; name: string }[] } | null> | null;
    const place = answer.data?.[subgraph] as { case: Own } | null | undefined;
    return place?.case?.[subgraph]?.parties ?? [];
  };

  const guidanceOn = async (id: string) => ({
    reason: '最后一轮调解未能达成协议。',
    told: (await partiesOf(id)).map((party) => party.id),
  });

  /** What the committee finds when it looks after what was last agreed on. */
  async function findsPerformance(id: string, state: string, day: string, note = '已上门查看。') {
    const answer = await world.askTier(
      subgraph,
      as,
      `query ($code: ID!, $id: ID!) {
        ${subgraph}(code: $code) { case(id: $id) { ${subgraph} { agreements { id } } } } }`,
      { code: region, id },
    );
    type Own = Record<string, { agreements: { id: string }[] } | null> | null;
    const place = answer.data?.[subgraph] as { case: Own } | null | undefined;
    const agreement = place?.case?.[subgraph]?.agreements.at(-1)?.id ?? 'none';
    const about = { id, idempotencyKey: randomUUID() };
    return mutate('recordPerformance', 'PerformanceInput', { case: about, agreement, state, on: day, note });
  }

  return {
    as,
    region,
    mutate,
    findsPerformance,
    sees,
    on,
    registers: (matter: Matter = {}) =>
      mutate('registerCase', 'RegisterCaseInput', {
        idempotencyKey: randomUUID(),
        places: [region],
        title: '灌溉渠用水先后之争',
        kind: 'DISPUTE',
        category: '0201',
        channel: 'VISIT',
        narrative: '两户因用水先后起争执。',
        parties: [
          { role: 'APPLICANT', name: '甲某某' },
          { role: 'RESPONDENT', name: '乙某某' },
        ],
        ...matter,
      }),
    accepts: async (id: string) => mutate('acceptCase', 'MoveInput', await on(id)),
    /** The parties of the case, as the office's own record has them. */
    partiesOf,
    answersTo,
    opensRound: async (id: string, leader: string, participants = teamUnder(leader)) =>
      mutate('openRound', 'OpenRoundInput', {
        case: await on(id),
        leader,
        leaderName: '牵头人',
        participants,
      }),
    settles: async (id: string, terms = '双方约定轮流用水。', rest: object = {}) =>
      mutate('settleRound', 'SettleRoundInput', { case: await on(id), form: 'ORAL', terms, ...rest }),
    fails: async (id: string, note = '双方各执一词。') =>
      mutate('failRound', 'MoveInput', await on(id, note)),
    escalates: async (id: string, to: string, ground: string, note = '请上级处理。') =>
      mutate('escalateCase', 'EscalateInput', { case: await on(id, note), to, ground }),
    assigns: async (id: string, to: string, note = '请就地化解。') =>
      mutate('assignCase', 'AssignInput', { case: await on(id, note), office: to }),
    returns: async (id: string, note = '不属本单位职权。') =>
      mutate('returnCase', 'MoveInput', await on(id, note)),
    transfers: async (id: string, to: string, note = '请贵单位办理。') =>
      mutate('transferCase', 'TransferInput', { case: await on(id, note), office: to }),
    concludes,
    requestsReview: async (id: string, askedAt: string, reasons = '对处理意见不服。') =>
      mutate('requestReview', 'RequestReviewInput', {
        case: await on(id, '请予复查。'),
        askedAt,
        askedBy: '甲某某',
        reasons,
      }),
    concludesReview: async (id: string, verdict: string) =>
      mutate('concludeReview', 'ConcludeReviewInput', {
        case: await on(id),
        verdict,
        claim: '请求补发补贴。',
        facts: '经查,补贴已足额发放。',
        opinion: '维持原处理意见。',
        legalBasis: '《信访工作条例》第三十五条。',
      }),
    recordsOutsideReview: async (
      id: string,
      stage: string,
      what: {
        asked?: { askedAt: string; organ: string };
        answered?: { decidedAt: string; verdict: string; servedAt: string };
      },
    ) => mutate('recordOutsideReview', 'OutsideReviewInput', { case: await on(id), stage, ...what }),
    finalises: async (id: string, ground: string, note = '') =>
      mutate('finaliseCase', 'FinaliseInput', { case: await on(id, note), ground }),
    helps: (id: string, kind: string, text = '走访慰问,协助申请临时救助。') =>
      mutate('recordHelp', 'HelpInput', { case: { id, idempotencyKey: randomUUID() }, kind, text }),
    schedulesHearing: (id: string, heldAt: string, place = '县社会治理中心听证室') =>
      mutate('scheduleHearing', 'ScheduleHearingInput', {
        case: { id, idempotencyKey: randomUUID() },
        heldAt,
        place,
        isPublic: true,
      }),
    opensHearing: async (id: string, hearing: string, panel: { kind: string; name: string }[]) =>
      mutate('openHearing', 'OpenHearingInput', { case: await on(id), hearing, panel }),
    recordsHearing: async (id: string, votesFor: number, votesAgainst: number, votesAbstained = 0) =>
      mutate('recordHearing', 'RecordHearingInput', {
        case: await on(id),
        votesFor,
        votesAgainst,
        votesAbstained,
        opinion: '处理意见事实清楚,程序合法。',
        outcome: 'NOT_SUPPORT',
      }),
    classifies: async (id: string, found: { route?: string; handlingClass?: string; source?: string }) =>
      mutate('classifyCase', 'ClassifyInput', { case: await on(id), ...found }),
    diverts: async (id: string, route: string, organ: string, organName = '县人民法院') =>
      mutate('divertCase', 'DivertInput', {
        case: await on(id),
        route,
        organ,
        organName,
        notice: '该事项应依法向有权机关提出。',
      }),
    doesNotAccept: async (
      id: string,
      ground: string,
      {
        notice = '该事项不予受理,理由如上。',
        ...cited
      }: { notice?: string; otherCase?: string; unit?: string } = {},
    ) => mutate('notAcceptCase', 'NotAcceptInput', { case: await on(id), ground, notice, ...cited }),
    withdraws: async (id: string, input: Record<string, unknown> = {}) =>
      mutate('withdrawCase', 'WithdrawInput', {
        case: await on(id),
        requestedBy: '甲某某',
        requestedAt: new Date().toISOString(),
        form: 'WRITTEN',
        reply: '已按您的申请撤回,如有需要可再次提出。',
        ...input,
      }),
    servesNotice: (id: string, notice: string, way: string, servedAt: string) =>
      mutate('serveNotice', 'ServeNoticeInput', {
        case: { id, idempotencyKey: randomUUID() },
        notice,
        way,
        servedAt,
      }),
    rewards: (id: string, text = '发放奖励二百元。') =>
      mutate('rewardSuggestion', 'RewardInput', { case: { id, idempotencyKey: randomUUID() }, text }),
    reportsOfficial,
    marks: (id: string, input: { supervised?: boolean; remind?: boolean }) =>
      mutate('markCase', 'MarkInput', { id, idempotencyKey: randomUUID(), ...input }),
  };
}

export type Office = ReturnType<typeof office>;
