import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers';
import { parse } from 'graphql';
import { keepFile } from './generated-file.ts';
import { everyTierSdl, inWordsOf, SUBGRAPHS, subgraphSdl } from './sdl.ts';

/** Which row stands behind each object of the graph. The generated file lies beside the code that it types. */
const MAPPERS = {
  Meeting: 'meetings/meeting-reads.ts#HeldMeetingRow',
  MeetingAttendee: 'meetings/meeting-reads.ts#AttendeeRow',
  MeetingDecision: 'meetings/decision.ts#DecisionRow',
  MeetingPage: 'meetings/meeting-reads.ts#HeldMeetingRows',
  MeetingDecisionPage: 'meetings/meeting-reads.ts#DecisionRows',
  MorningMeetingPack: 'meetings/morning-pack.ts#PackRow',
  ServiceTeam: 'teams/team-reads.ts#TeamRow',
  TeamMember: 'teams/team-reads.ts#TeamMemberRow',
  VillageLiving: 'teams/living-reads.ts#LivingRow',
  ResponsibilityLetter: 'letters/letter.ts#LetterRow',
  Thread: 'threads/thread-reads.ts#ThreadRow',
  ThreadConnection: 'threads/thread-reads.ts#ThreadPage',
  ThreadEdge: 'threads/thread-reads.ts#ThreadRow',
  TierAction: 'actions/action-reads.ts#TierActionRow',
  TierActionConnection: 'actions/action-reads.ts#TierActionPage',
  TierActionEdge: 'actions/action-reads.ts#TierActionRow',
  ThreadMessage: 'threads/thread-reads.ts#MessageRow',
  ThisTierDesk: 'office-desk/desk-item.ts#OwnDesk',
  DeskItem: 'office-desk/desk-item.ts#DeskItemRow',
  OfficeNotice: 'office-desk/notices.ts#NoticeRow',
  OfficeNoticeConnection: 'office-desk/notices.ts#NoticePage',
  OfficeNoticeEdge: 'office-desk/notices.ts#NoticeRow',
  Booking: 'visits/booking.ts#BookingRow',
  BookingSlip: 'visits/booking.ts#SlipRow',
  ReceptionSession: 'visits/session.ts#SessionRow',
  SessionItem: 'visits/session.ts#SessionItemRow',
  AssignedItem: 'visits/assign-items.ts#AssignedItemRow',
  Visit: 'visits/visit.ts#VisitRow',
  VisitCase: 'visits/visit.ts#VisitCaseRow',
  DutyStanding: 'duties/standing.ts#DutyStandingRow',
  Official: 'officials/official.ts#OfficialRow',
  VideoMeeting: 'video/video-meeting.ts#MeetingRow',
  VideoSeat: 'video/video-meeting.ts#SeatRow',
  VideoParticipant: 'video/video-meeting.ts#SeatRow',
  FirstCases: 'persons/first-cases.ts#FirstCaseCounts',
  SlowAdoption: 'meetings/pack-adoptions.ts#SlowAdoptionRow',
  Case: 'cases/card.ts#CardRow',
  CaseConnection: 'cases/case-page.ts#CasePage',
  CaseEdge: 'cases/card.ts#CardRow',
  Holder: 'cases/card.ts#CardRow',
  Clock: 'clocks/clocks.ts#ClockReading',
  Ring: 'clocks/ring-reads.ts#RingRow',
  RingEdge: 'clocks/ring-reads.ts#RingRow',
  RingConnection: 'clocks/ring-reads.ts#RingPage',
  OfficeDocument: 'documents/document-reads.ts#DocumentRow',
  OfficeDocumentPage: 'documents/document-reads.ts#DocumentPage',
  LiveEvent: 'live/event.ts#EventRow',
  TownshipListing: 'listings/listing-reads.ts#ListingRow',
  TownshipListingPage: 'listings/listing-reads.ts#ListingRows',
  Supervision: 'supervision/supervision-reads.ts#SupervisionRow',
  SupervisionPage: 'supervision/supervision-reads.ts#SupervisionRows',
  ProposedCard: 'supervision/proposals.ts#ProposalRow',
  ProposedCardPage: 'supervision/proposals.ts#ProposalPage',
  Refused: 'cases/refusal.ts#RefusedRow',
  Organisation: 'registers/organisation.ts#OrganisationRow',
  ThisTier: 'jurisdiction/place.ts#PlaceRow',
  Village: 'jurisdiction/place.ts#PlaceRow',
  Township: 'jurisdiction/place.ts#PlaceRow',
  County: 'jurisdiction/place.ts#PlaceRow',
  ThisTierHandling: 'cases/handling.ts#HandlingRow',
  Round: 'cases/handling.ts#RoundRow',
  Invitation: 'mediation/invitations.ts#InvitationRow',
  ThisTierGrid: 'grids/grids.ts#GridRow',
  Material: 'materials/material.ts#MaterialRow',
  ThisTierMediator: 'mediators/mediators.ts#MediatorRow',
  Instruction: 'threads/thread-reads.ts#ThreadRow',
  InstructedOffice: 'instructions/instruction.ts#InstructedOfficeRow',
  UnitFinding: 'findings/finding-reads.ts#UnitFindingRow',
  UnitFindingPage: 'findings/finding-reads.ts#UnitFindingRows',
  FindingReport: 'findings/finding-reads.ts#FindingReportRow',
  // What only one tier has.
  Inspection: '@sanji/county/inspections/inspection-reads.ts#InspectionRow',
  InspectionPage: '@sanji/county/inspections/inspection-reads.ts#InspectionRows',
  InspectionFinding: '@sanji/county/inspections/inspection-reads.ts#FindingRow',
  CardGiven: '@sanji/county/inspections/cards-given.ts#CardGivenRow',
  CardGivenPage: '@sanji/county/inspections/cards-given.ts#CardsGiven',
  SpotCheck: '@sanji/county/spot-checks/check-reads.ts#SpotCheckRow',
  SpotCheckSample: '@sanji/county/spot-checks/sample.ts#SampleRow',
  UnitSpotChecks: '@sanji/county/spot-checks/check-reads.ts#UnitRow',
  Replay: '@sanji/county/replay-reads.ts#ReplayRow',
  ReplayStep: '@sanji/county/replay-reads.ts#ReplayStepRow',
  Campaign: '@sanji/county/campaigns.ts#CampaignRow',
  CampaignItem: '@sanji/county/campaigns.ts#CampaignItemRow',
  PolicyDocument: '@sanji/county/policy-documents.ts#PolicyDocumentRow',
  Adoption: '@sanji/county/adoptions/adoption-reads.ts#AdoptionRow',
  AdoptionRecord: '@sanji/county/adoptions/record-reads.ts#RecordRow',
  AdoptionExplanation: '@sanji/county/adoptions/explanation-reads.ts#ExplanationRow',
  QuarterlyReport: '@sanji/county/scorecard/quarterly-report.ts#QuarterlyReportRow',
  AdoptionLedger: '@sanji/county/adoptions/ledger.ts#LedgerCounts',
};

async function generate(sdl: string, mappers: Record<string, string>): Promise<string> {
  const config = {
    federation: true,
    enumsAsTypes: true,
    useTypeImports: true,
    defaultScalarType: 'unknown',
    scalars: { DateTime: 'string' },
    contextType: '@sanji/tier/server/operation.ts#Operation',
    mappers,
    avoidOptionals: { field: true, inputValue: false, object: false, defaultValue: true },
    emitLegacyCommonJSImports: false,
    importExtension: '' as const,
  };
  const body = await codegen({
    filename: 'schema.types.ts',
    schema: parse(sdl),
    documents: [],
    config: {},
    plugins: [{ typescript: config }, { typescriptResolvers: config }],
    pluginMap: { typescript, typescriptResolvers },
  });
  return `// Generated from schema/ by \`npm run generate\`. Do not edit.\n${body}\n`;
}

/** The mappers of the types that this SDL has, under the names that they have in it. */
const mappersIn = (sdl: string, rename: (name: string) => string) =>
  Object.fromEntries(
    Object.entries(MAPPERS)
      .map(([type, row]) => [rename(type), row.startsWith('@') ? row : `@sanji/tier/${row}`] as const)
      .filter(([type]) => new RegExp(`^type ${type}\\b`, 'm').test(sdl)),
  );

await keepFile(
  new URL('../tier/schema.types.ts', import.meta.url),
  await generate(
    everyTierSdl(),
    mappersIn(everyTierSdl(), (type) => type),
  ),
);
for (const subgraph of SUBGRAPHS) {
  const sdl = subgraphSdl(subgraph);
  await keepFile(
    new URL(`../services/${subgraph}/schema.types.ts`, import.meta.url),
    await generate(
      sdl,
      mappersIn(sdl, (type) => inWordsOf(subgraph, type)),
    ),
  );
}
