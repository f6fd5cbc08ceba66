// Generated from schema/ by `npm run generate`. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { HeldMeetingRow, AttendeeRow, HeldMeetingRows, DecisionRows } from '@sanji/tier/meetings/meeting-reads.ts';
import type { DecisionRow } from '@sanji/tier/meetings/decision.ts';
import type { PackRow } from '@sanji/tier/meetings/morning-pack.ts';
import type { TeamRow, TeamMemberRow } from '@sanji/tier/teams/team-reads.ts';
import type { LivingRow } from '@sanji/tier/teams/living-reads.ts';
import type { LetterRow } from '@sanji/tier/letters/letter.ts';
import type { ThreadRow, ThreadPage, MessageRow } from '@sanji/tier/threads/thread-reads.ts';
import type { TierActionRow, TierActionPage } from '@sanji/tier/actions/action-reads.ts';
import type { OwnDesk, DeskItemRow } from '@sanji/tier/office-desk/desk-item.ts';
import type { NoticeRow, NoticePage } from '@sanji/tier/office-desk/notices.ts';
import type { BookingRow, SlipRow } from '@sanji/tier/visits/booking.ts';
import type { SessionRow, SessionItemRow } from '@sanji/tier/visits/session.ts';
import type { AssignedItemRow } from '@sanji/tier/visits/assign-items.ts';
import type { VisitRow, VisitCaseRow } from '@sanji/tier/visits/visit.ts';
import type { DutyStandingRow } from '@sanji/tier/duties/standing.ts';
import type { OfficialRow } from '@sanji/tier/officials/official.ts';
import type { MeetingRow, SeatRow } from '@sanji/tier/video/video-meeting.ts';
import type { FirstCaseCounts } from '@sanji/tier/persons/first-cases.ts';
import type { SlowAdoptionRow } from '@sanji/tier/meetings/pack-adoptions.ts';
import type { CardRow } from '@sanji/tier/cases/card.ts';
import type { CasePage } from '@sanji/tier/cases/case-page.ts';
import type { ClockReading } from '@sanji/tier/clocks/clocks.ts';
import type { RingRow, RingPage } from '@sanji/tier/clocks/ring-reads.ts';
import type { DocumentRow, DocumentPage } from '@sanji/tier/documents/document-reads.ts';
import type { EventRow } from '@sanji/tier/live/event.ts';
import type { ListingRow, ListingRows } from '@sanji/tier/listings/listing-reads.ts';
import type { SupervisionRow, SupervisionRows } from '@sanji/tier/supervision/supervision-reads.ts';
import type { ProposalRow, ProposalPage } from '@sanji/tier/supervision/proposals.ts';
import type { RefusedRow } from '@sanji/tier/cases/refusal.ts';
import type { OrganisationRow } from '@sanji/tier/registers/organisation.ts';
import type { PlaceRow } from '@sanji/tier/jurisdiction/place.ts';
import type { HandlingRow, RoundRow } from '@sanji/tier/cases/handling.ts';
import type { InvitationRow } from '@sanji/tier/mediation/invitations.ts';
import type { GridRow } from '@sanji/tier/grids/grids.ts';
import type { MaterialRow } from '@sanji/tier/materials/material.ts';
import type { MediatorRow } from '@sanji/tier/mediators/mediators.ts';
import type { InstructedOfficeRow } from '@sanji/tier/instructions/instruction.ts';
import type { UnitFindingRow, UnitFindingRows, FindingReportRow } from '@sanji/tier/findings/finding-reads.ts';
import type { Operation } from '@sanji/tier/server/operation.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant, ISO 8601 with offset, to the millisecond. Days are counted in China's civil time (UTC+8). */
  DateTime: { input: string; output: string; }
};

/** What a role may be allowed to do. 权限事项 */
export type Act =
  /** See places, their grids' codes and their open counts. 查看区划 */
  | 'READ_PLACE'
  /** See who works in a grid or mediates. 查看工作人员 */
  | 'READ_STAFF'
  /** See cards: no names, no narrative. 查看案件卡 */
  | 'READ_CARD'
  /** See the handling: parties, rounds, narrative. 查看办理详情 */
  | 'READ_HANDLING'
  /** Register a matter. 登记 */
  | 'REGISTER'
  /** Accept a matter. 受理 */
  | 'ACCEPT'
  /** Open, settle or fail a mediation round. 调解 */
  | 'MEDIATE'
  /** Hand a matter to a tier above. 上报 */
  | 'ESCALATE'
  /** Hand a matter to a tier below. 交办 */
  | 'ASSIGN'
  /** Send a matter back to whom it came from. 退回 */
  | 'RETURN'
  /** Hand a matter to another office of the same tier. 转送 */
  | 'TRANSFER'
  /** Conclude a matter. 办结 */
  | 'CONCLUDE'
  /** Keep the dossier of a case that one's office holds: notes, agreements, hearings, notices. 办理 */
  | 'HANDLE'
  /** Extend the time for handling, as the head of the unit (条例34). 批准延期 */
  | 'EXTEND'
  /** Keep the registers of one's own place: organisations, services, documents. 维护名册 */
  | 'KEEP_REGISTER'
  /** Set a mark on a case of one's region, whoever holds it. 督办标记 */
  | 'MARK'
  /** Guide an office below on a case of one's region, without taking it (mechanism 38). 远程指导 */
  | 'GUIDE'
  /** Ask a tier above for guidance on a case that one's office holds, answer it, and adopt its plan or not. 请求指导 */
  | 'ASK_GUIDANCE'
  /** Give a written instruction on a case of one's region (mechanism 62). 批示 */
  | 'INSTRUCT'
  /** Adopt a case of one's region and answer for it (条例18). 包案 */
  | 'ADOPT'
  /** Acknowledge an instruction that concerns one's own office (mechanism 131). 签收批示 */
  | 'ACKNOWLEDGE'
  /** Check the work: the custody figures, spot checks, replays. 核查 */
  | 'AUDIT'
  /** Bring residents' own matters in and open them with their number and secret, as the county's app or website. 居民端提交 */
  | 'SUBMIT'
  /** Follow the one case that the secret opened. No token grants it. 居民跟踪本人事项 */
  | 'FOLLOW'
  /** Open a report against an official, as the discipline desk (条例30). 查阅检举控告 */
  | 'READ_REPORT';

/** A tier of local government. 层级 */
export type Tier =
  /** Village or community. 村(社区) */
  | 'VILLAGE'
  /** Township or street. 乡镇(街道) */
  | 'TOWNSHIP'
  /** County or district. 县(市、区) */
  | 'COUNTY';

/** What sort of matter it is. 事项种类 */
export type CaseKind =
  /** A dispute between people that can be mediated; it climbs the ladder of rounds. 矛盾纠纷 */
  | 'DISPUTE'
  /** A petition that claims a right or asks for help (条例31); it goes to whoever is competent. 申诉求决 */
  | 'CLAIM'
  /** A suggestion to the offices (条例29): studied, adopted or not, and answered; it climbs no ladder. 建议意见 */
  | 'SUGGESTION';

/** How the matter reached the office. 来源渠道 */
export type Channel =
  /** 来访 */
  | 'VISIT'
  /** 来信 */
  | 'LETTER'
  /** 网上 */
  | 'ONLINE'
  /** 来电 */
  | 'PHONE'
  /** 民生微信群 (mechanism 13) */
  | 'WECHAT_GROUP'
  /** 民呼码 (mechanism 9) */
  | 'QR_CODE'
  /** 网格巡查 */
  | 'PATROL'
  /** 转送 */
  | 'TRANSFER'
  /** 领导接访下访 */
  | 'LEADER_VISIT';

/** How many people it concerns, as GB/T 31000-2015 counts them. 事件规模 */
export type CaseScale =
  /** 01 个体性 */
  | 'INDIVIDUAL'
  /** 02 一般群体性 */
  | 'GROUP'
  /** 03 重大群体性: especially major, the county's by type (mechanism 29) */
  | 'MAJOR_GROUP';

/** Where a case stands in its life. 办理状态 */
export type CaseStatus =
  /** Entered, or arrived from another office, and not yet accepted. 已登记 */
  | 'REGISTERED'
  /** Accepted and being handled. 已受理 */
  | 'ACCEPTED'
  /** A mediation round is open. 调解中 */
  | 'MEDIATING'
  /** A round ended in an agreement; the case can be concluded. 已达成协议 */
  | 'SETTLED'
  /** On its way to another tier; the sender stays answerable until the receipt. 移交中 */
  | 'IN_TRANSIT'
  /** Ended with an outcome and a reply. 已办结 */
  | 'CONCLUDED'
  /** Registered and not accepted, with the ground and a written notice (mechanism 5). 不予受理 */
  | 'NOT_ACCEPTED'
  /** Left the ladder for the organ that the law names (mechanism 18). 已分流 */
  | 'DIVERTED'
  /** Those who brought it took it back. 已撤回 */
  | 'WITHDRAWN'
  /** Concluded for good: the same facts are not accepted again, and help goes on (条例36, 37). 已终结 */
  | 'FINAL';

/** What was done to a case. Each card revision records exactly one. 办理动作 */
export type Move =
  /** 登记 */
  | 'REGISTER'
  /** 受理 */
  | 'ACCEPT'
  /** 开始一轮调解 */
  | 'OPEN_ROUND'
  /** 调解成功 */
  | 'SETTLE_ROUND'
  /** 调解不成 */
  | 'FAIL_ROUND'
  /** 上报 */
  | 'ESCALATE'
  /** 交办 */
  | 'ASSIGN'
  /** 退回 */
  | 'RETURN'
  /** 转送同级单位 */
  | 'TRANSFER'
  /** The receiving tier took the case. 接收 */
  | 'TAKE'
  /** The receiving tier declined it; the sender holds it again. 拒收 */
  | 'DECLINE'
  /** 办结 */
  | 'CONCLUDE'
  /** 不予受理 */
  | 'NOT_ACCEPT'
  /** Told its legal route, its handling class and whether it is a first petition. 甄别分类 */
  | 'CLASSIFY'
  /** To a court, a discipline organ, arbitration or another procedure (条例31). 分流 */
  | 'DIVERT'
  /** 撤回 */
  | 'WITHDRAW'
  /** The head of the unit gave more time for handling, once (条例34). 延长办理期限 */
  | 'EXTEND'
  /** The parties agreed to more time for the round, once. 延长调解期限 */
  | 'EXTEND_ROUND'
  /** A party refused to be mediated: no further round opens (调解法17, 26). 终止调解 */
  | 'END_MEDIATION'
  /** 听证开始 */
  | 'OPEN_HEARING'
  /** 听证结束 */
  | 'CLOSE_HEARING'
  /** The parties jointly asked a court to confirm their agreement (调解法33). 申请司法确认 */
  | 'REQUEST_CONFIRM'
  /** The court confirmed it. 司法确认 */
  | 'CONFIRM'
  /** Money was deposited with a notary (民法典570-574). 提存 */
  | 'DEPOSIT'
  /** The creditor collected the deposit. 领取提存 */
  | 'RELEASE'
  /** The petitioner asked the tier above to review; the case goes there (条例35). 申请复查 */
  | 'REQUEST_REVIEW'
  /** A review above the county was asked for or answered, and recorded here (条例35, 36). 登记县以上复查复核 */
  | 'OUTSIDE_REVIEW'
  /** 终结 */
  | 'FINALISE'
  /** Somebody who brought the matter said how satisfied they are with its handling. 群众评价 */
  | 'EVALUATE'
  /** The holidays of a year became known and deadlines were computed again. 时限重算 */
  | 'RECOMPUTE';

/** By which way the law has a matter settled (条例30, 31). 法定途径 */
export type LegalRoute =
  /** 31(1): litigation, prosecution, police. 诉讼 */
  | 'LITIGATION'
  /** 31(2). 仲裁 */
  | 'ARBITRATION'
  /** 31(3). 党员申诉 */
  | 'PARTY_APPEAL'
  /** 31(4): reconsideration, ruling, licence and other procedures. 行政程序 */
  | 'ADMINISTRATIVE'
  /** 31(5): a request to perform a legal duty. 履行法定职责 */
  | 'STATUTORY_DUTY'
  /** 31(6): everything else; the only route with the 60-day clock. 信访程序 */
  | 'PETITION'
  /** 30: what concerns officials and their conduct. 纪检监察 */
  | 'DISCIPLINE';

/** Where a dispute first showed itself (mechanism 93). 来源治理 */
export type DisputeSource =
  /** 警源 */
  | 'POLICE'
  /** 诉源 */
  | 'COURT'
  /** 访源 */
  | 'PETITION';

/** How often the matter has been decided on (mechanism 89). 办理层次 */
export type ReviewStage =
  /** 办理 */
  | 'HANDLING'
  /** The tier above looks again (条例35). 复查 */
  | 'REVIEW'
  /** Two tiers above looks again (条例36). 复核 */
  | 'REREVIEW';

/** Why a case ended without an outcome, or for good. 终止理由 */
export type ClosingGround =
  /** Not accepted: a tier below has it in hand (条例19). 下级正在办理 */
  | 'IN_HAND_BELOW'
  /** Not accepted: brought above the tier and its next (条例20). 越级 */
  | 'LEVEL_SKIPPED'
  /** Not accepted: another unit has the power (条例23). 非本单位职权 */
  | 'NOT_OUR_POWER'
  /** Not accepted: the same facts were ended for good (条例36). 已终结 */
  | 'FINALLY_ENDED'
  /** Diverted: the law has another way for it (条例31). 应走其他法定途径 */
  | 'OTHER_ROUTE'
  /** Withdrawn by those who brought it. 信访人撤回 */
  | 'BY_PETITIONER'
  /** Final: the opinion of the re-review was served. 复核意见送达 */
  | 'REREVIEW_SERVED'
  /** Final: nobody asked for a review within 30 days. 逾期未申请复查复核 */
  | 'NO_REVIEW_ASKED'
  /** Final: the agreement was performed. 协议已履行 */
  | 'AGREEMENT_PERFORMED';

/** How a case ended. 办结方式 */
export type Outcome =
  /** The parties agreed in a round. 调解达成协议 */
  | 'SETTLED'
  /** A written opinion was issued (条例32); townships and counties only. 出具处理意见 */
  | 'OPINION_ISSUED'
  /** The last round failed and a person guided the parties to court (mechanism 30). 引导诉讼 */
  | 'GUIDED_TO_LITIGATION'
  /** A suggestion was taken up (条例29). 建议采纳 */
  | 'ADOPTED'
  /** A suggestion was taken up in part. 部分采纳 */
  | 'PARTLY_ADOPTED'
  /** A suggestion was not taken up, with the reason. 未采纳 */
  | 'NOT_ADOPTED';

/** Why a case may climb. 上报理由 */
export type EscalationGround =
  /** Two village rounds failed (mechanism 28). 村级两次调解不成 */
  | 'ROUNDS_FAILED'
  /** The category is not one of the village's own kinds (mechanism 25), or several villages are concerned. 非村级负责类别 */
  | 'NOT_VILLAGE_KIND'
  /** Several townships are concerned (mechanism 29). 跨乡镇 */
  | 'CROSS_TOWNSHIP'
  /** Scale 03, especially major (mechanism 29). 特别重大 */
  | 'ESPECIALLY_MAJOR'
  /** A claim that the tier above is competent for (条例23). 职权归属上级 */
  | 'COMPETENCE'
  /** A reasoned request after the township round failed; the county accepts or returns it. 申请提级 */
  | 'REQUEST'
  /** A party refused mediation; whoever may tell of the other remedies takes over (调解法26). 当事人拒绝调解 */
  | 'MEDIATION_REFUSED'
  /** An objection to jurisdiction, within 5 working days, to the common superior (条例23, 24). 管辖异议 */
  | 'OBJECTION';

/** Who leads a round. Rounds one and two are the village's, although a township cadre leads the second (mechanisms 26-29). 调解牵头人 */
export type RoundLeader =
  /** Round 1. 村(社区)党支部书记 */
  | 'VILLAGE_PARTY_SECRETARY'
  /** Round 2, at the village. 乡镇驻村(社区)干部 */
  | 'TOWNSHIP_RESIDENT_CADRE'
  /** The township round. 乡镇党委政法委员 */
  | 'TOWNSHIP_POLITICAL_LEGAL_COMMISSIONER'
  /** The county round. 联系乡镇的县级领导 */
  | 'CONTACT_COUNTY_LEADER'
  /** The county round. 县信访接待中心 */
  | 'COUNTY_RECEPTION_CENTRE'
  /** The county round. 县矛盾纠纷调处中心 */
  | 'COUNTY_DISPUTE_CENTRE';

/** Whether a round ended, and how. 调解结果 */
export type RoundOutcome =
  /** 进行中 */
  | 'OPEN'
  /** 调解成功 */
  | 'SETTLED'
  /** 调解不成 */
  | 'FAILED';

/** What a person is in a matter. 当事人身份 */
export type PartyRole =
  /** 提出人 */
  | 'APPLICANT'
  /** 相对人 */
  | 'RESPONDENT'
  /** 代办人 (mechanisms 14-16) */
  | 'AGENT'
  /** One of at most five who speak for a group that comes in person (条例20). 集体访代表 */
  | 'REPRESENTATIVE';

/** A clock of the statute or of local rules. 时限 */
export type ClockKind =
  /** From registration to routing, 15 days (条例22). 登记转办 */
  | 'ROUTE'
  /** From receiving a transfer to objecting to it, 5 working days (条例23). 管辖异议 */
  | 'OBJECT'
  /** From receiving a matter to the written notice whether it is accepted, 15 days (条例23). 受理告知 */
  | 'NOTICE'
  /** From acceptance to the opinion, 60 days (条例34). 办理 */
  | 'HANDLE'
  /** One mediation round, 30 days by default (local rules, configurable). 调解 */
  | 'MEDIATE'
  /** From the reply to asking for a review, 30 days (条例35). 申请复查 */
  | 'REVIEW_ASK'
  /** The review, 30 days (条例35). 复查 */
  | 'REVIEW_DO'
  /** From the review's opinion to asking for a re-review, 30 days (条例36). 申请复核 */
  | 'REREVIEW_ASK'
  /** The re-review, 30 days without the time of hearings (条例36). 复核 */
  | 'REREVIEW_DO'
  /** From the agreement's effect to the joint request to a court, 30 days (调解法33). 申请司法确认 */
  | 'CONFIRM'
  /** An online matter is handled on the day that it was entered (mechanism 12). 当天办结 */
  | 'SAME_DAY'
  /** The term of the matter's handling class, from its registration, where the county gives the class one (mechanisms 1, 2). 办理类别时限 */
  | 'HANDLING_CLASS'
  /** A creditor's right to a deposit, 5 years (民法典574). 领取提存 */
  | 'ESCROW';

/** A clock's light. 预警灯 */
export type Light =
  /** 绿 */
  | 'GREEN'
  /** Less than a fifth of the time is left (our rule). 黄 */
  | 'AMBER'
  /** The time is over. 红 */
  | 'RED';

/** What kind of grid it is. 网格类型 */
export type GridKind =
  /** 基础网格 */
  | 'BASIC'
  /** 专属网格: a park, a market, a school */
  | 'DEDICATED'
  /** A level of responsibility above the village, our own notion: 乡镇大网格 or 县总网格 */
  | 'RESPONSIBILITY';

/** Why a request was declined. 拒绝代码 */
export type RefusalCode =
  /** An input value is malformed or out of bounds. 输入无效 */
  | 'BAD_INPUT'
  /** The role may not do this, or not in this place. 无权操作 */
  | 'NOT_ALLOWED'
  /** No such case here that the caller may see. 未找到 */
  | 'NOT_FOUND'
  /** No such place in the register. 区划代码不存在 */
  | 'UNKNOWN_PLACE'
  /** The place lies outside the caller's region. 超出管辖范围 */
  | 'OUT_OF_REGION'
  /** The move is not possible in the case's present status. 当前状态不允许 */
  | 'NOT_ALLOWED_NOW'
  /** Another office holds the case. 非持有单位 */
  | 'NOT_HOLDER'
  /** The case is on its way to another tier. 移交途中 */
  | 'IN_TRANSIT'
  /** Somebody changed the case first; read it again. 版本已变 */
  | 'STALE_VERSION'
  /** The key was used before with other input. 幂等键冲突 */
  | 'KEY_REUSED'
  /** The ladder's condition for this step is not met (mechanisms 25-29). 未到上报条件 */
  | 'TOO_EARLY'
  /** The time for it is over. 已逾期 */
  | 'TOO_LATE'
  /** This tier is not competent for such a matter. 非本级职权 */
  | 'NOT_COMPETENT'
  /** The round lacks a kind of participant that its rule wants (mechanisms 26-31). 参加人员不齐 */
  | 'PARTICIPANT_MISSING'
  /** Somebody whose consent this needs has not given it (条例33, 调解法20). 未经当事人同意 */
  | 'CONSENT_MISSING'
  /** The title contains a person's name, phone or identity number; write what happened, not to whom. 标题含个人信息 */
  | 'TITLE_NAMES_PERSON'
  /** A file is not of a type that may be filed, or its name, declared type and content do not agree. 材料类型不符 */
  | 'UNSUPPORTED_MATERIAL'
  /** A file, or all files of the case together, are larger or more than the county admits. 材料超限 */
  | 'TOO_LARGE'
  /** The content of the file is still to come from the tier that sent the case. 材料传送中 */
  | 'MATERIAL_ON_ITS_WAY'
  /** The content that the sending tier gave is not what its paper says. 材料已损坏 */
  | 'MATERIAL_DAMAGED'
  /** The number and the secret do not go together, or there is no such number. 编号或查询码有误 */
  | 'WRONG_SECRET'
  /** Too many wrong attempts; the message says when to come back. 尝试次数过多 */
  | 'TOO_MANY_ATTEMPTS'
  /** The resident's session is over: open the matter again. 会话已过期 */
  | 'SESSION_EXPIRED'
  /** Not a resident's session of this tier and client. 会话无效 */
  | 'SESSION_FOREIGN'
  /** Not a place code of this county. 民呼码无效 */
  | 'CODE_FOREIGN'
  /** The place code was withdrawn. 民呼码已停用 */
  | 'CODE_REVOKED'
  /** A tier below has the same matter of the same person in hand (条例19). 下级正在办理 */
  | 'ALREADY_IN_HAND'
  /** The same matter of the same person was ended for good (条例36). 已终结 */
  | 'FINALLY_ENDED'
  /** Not every demand has an outcome and a reply (mechanism 21). 诉求未全部答复 */
  | 'DEMAND_UNANSWERED'
  /** The list for first petitions is not complete (mechanism 20). 清单未完成 */
  | 'CHECKLIST_INCOMPLETE'
  /** A written agreement lacks a signature or the seal (调解法29). 协议签章不全 */
  | 'AGREEMENT_INCOMPLETE'
  /** Not every party that the agreement binds joins in the request (调解法33). 未共同申请 */
  | 'NOT_JOINT'
  /** A court must refuse such a request (民诉解释355). 不属司法确认范围 */
  | 'NOT_CONFIRMABLE'
  /** A leader of the county answers for the case already (mechanism 63). 已有领导包案 */
  | 'ALREADY_ADOPTED'
  /** Four people sit in the video meeting already (mechanism 38). 视频会商人数已满 */
  | 'MEETING_FULL'
  /** Nobody more may book for that reception day (mechanism 54). 预约已满 */
  | 'FULLY_BOOKED';

/** A request that was understood and declined; nothing has changed. 拒绝 */
export type Refused = {
  __typename?: 'Refused';
  /** For programs. */
  code: RefusalCode;
  /** For people, in English. */
  message: Scalars['String']['output'];
  /** For people, in Chinese. 中文说明 */
  messageZh: Scalars['String']['output'];
  /** The case that stands in the way, where there is one. */
  because: Maybe<Scalars['ID']['output']>;
};

/**
 * The case after the move, or why it was not made. Every move on a case may be refused with NOT_FOUND, NOT_ALLOWED,
 * NOT_HOLDER, IN_TRANSIT, STALE_VERSION, NOT_ALLOWED_NOW, KEY_REUSED and BAD_INPUT; each names what else it may be refused with.
 */
export type CaseResult = Case | Refused;

/** How to go on reading a list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  hasNextPage: Scalars['Boolean']['output'];
  /** Pass as `after`. Null when the page is empty. */
  endCursor: Maybe<Scalars['String']['output']>;
};

/** A case in a page, with the place to go on from. 列表项 */
export type CaseEdge = {
  __typename?: 'CaseEdge';
  cursor: Scalars['String']['output'];
  node: Case;
};

/** One page of cases. 案件列表 */
export type CaseConnection = {
  __typename?: 'CaseConnection';
  nodes: Array<Case>;
  edges: Array<CaseEdge>;
  pageInfo: PageInfo;
};

/** All given conditions must hold. 筛选 */
export type CaseFilter = {
  /** True: not concluded; false: concluded. */
  open?: InputMaybe<Scalars['Boolean']['input']>;
  /** Any of these; at most 10. */
  status?: InputMaybe<Array<CaseStatus>>;
  kind?: InputMaybe<CaseKind>;
  /** A category code of 2 or 4 digits; 2 digits mean the whole class. */
  category?: InputMaybe<Scalars['String']['input']>;
  channel?: InputMaybe<Channel>;
  /** Cases now held by this tier. */
  heldBy?: InputMaybe<Tier>;
  /** A code of the county's own (mechanisms 1, 2); at most 40 characters. 办理类别 */
  handlingClass?: InputMaybe<Scalars['String']['input']>;
  route?: InputMaybe<LegalRoute>;
  /** Brought for the first time (mechanism 19); false: again. 初信初访 */
  isFirst?: InputMaybe<Scalars['Boolean']['input']>;
  source?: InputMaybe<DisputeSource>;
  stage?: InputMaybe<ReviewStage>;
};

/** In which order a list comes. 排序 */
export type CaseOrder =
  /** By time of registration, newest first. 最新在前 */
  | 'NEWEST_FIRST'
  /** By time of registration, oldest first. 最早在前 */
  | 'OLDEST_FIRST';

/** Who is answerable for the case now: exactly one office at every moment (mechanism 40). 持有单位 */
export type Holder = {
  __typename?: 'Holder';
  tier: Tier;
  /** The office, by the code of its place. */
  office: Scalars['ID']['output'];
  officeName: Scalars['String']['output'];
};

/** A running clock of the case; it rings at the holder. 时限 */
export type Clock = {
  __typename?: 'Clock';
  kind: ClockKind;
  startedAt: Scalars['DateTime']['output'];
  dueAt: Scalars['DateTime']['output'];
  /** The light at the time of reading. */
  light: Light;
  /** When the light changes next; null once it is red. */
  nextChangeAt: Maybe<Scalars['DateTime']['output']>;
  /** True while the State Council has not published that year's holidays: weekends only were counted. */
  provisional: Scalars['Boolean']['output'];
  /** Since when it stands still; null while it runs. */
  pausedAt: Maybe<Scalars['DateTime']['output']>;
  /** By how many days it was extended; 0 or the one extension. */
  extendedDays: Scalars['Int']['output'];
  /** Until when the holder's own tier should be done with its part, where the county's rules give it one. */
  budgetDueAt: Maybe<Scalars['DateTime']['output']>;
};

/** One step of the case as every tier may know it: no name, no narrative. 办理轨迹 */
export type Milestone = {
  __typename?: 'Milestone';
  epoch: Scalars['Int']['output'];
  revision: Scalars['Int']['output'];
  at: Scalars['DateTime']['output'];
  tier: Tier;
  /** The office that made the move, by the code of its place. */
  office: Scalars['ID']['output'];
  /** The role of the person who made it; null for an automatic step. */
  role: Maybe<Scalars['String']['output']>;
  move: Move;
  /** Where the case was sent, for a hand-over. */
  to: Maybe<Tier>;
  ground: Maybe<EscalationGround>;
  outcome: Maybe<Outcome>;
  /** Why the case ended, where the move ended it without an outcome or for good. */
  closing: Maybe<ClosingGround>;
};

/** What a tier says about a case without holding it. One per case and tier. 督办标记 */
export type Mark = {
  __typename?: 'Mark';
  tier: Tier;
  supervised: Scalars['Boolean']['output'];
  adopted: Scalars['Boolean']['output'];
  /** How many times the holder was reminded. 催办次数 */
  reminders: Scalars['Int']['output'];
  /** How many yellow cards the tier gave for it. 黄牌 */
  yellowCards: Scalars['Int']['output'];
  /** How many red cards the tier gave for it. 红牌 */
  redCards: Scalars['Int']['output'];
  setAt: Scalars['DateTime']['output'];
};

/** A person in the matter. It never leaves the databases of the offices that handled the case. 当事人 */
export type Party = {
  __typename?: 'Party';
  id: Scalars['ID']['output'];
  role: PartyRole;
  name: Scalars['String']['output'];
  phone: Maybe<Scalars['String']['output']>;
  address: Maybe<Scalars['String']['output']>;
};

/** One mediation round. 调解轮次 */
export type Round = {
  __typename?: 'Round';
  /** Counted over the whole ladder: 1 and 2 village, 3 township, 4 county. */
  number: Scalars['Int']['output'];
  leader: RoundLeader;
  leaderName: Scalars['String']['output'];
  openedAt: Scalars['DateTime']['output'];
  closedAt: Maybe<Scalars['DateTime']['output']>;
  outcome: RoundOutcome;
  /** What was agreed, or why it failed. */
  note: Maybe<Scalars['String']['output']>;
  /** Round 2 is a village round that somebody of the township leads (mechanism 27): the leader's own tier. */
  leaderTier: Tier;
  /** Who is charged with the round: 司法所 in the township round (mechanism 28). */
  handledBy: Maybe<ParticipantKind>;
  /** Who took or takes part beside the leader, in the order of joining. */
  participants: Array<RoundParticipant>;
  /** Kinds that the round's rule wants and that nobody stands for, since somebody left; null where no participants were recorded. */
  missing: Maybe<Array<ParticipantKind>>;
};

/** As what somebody takes part in a round (mechanisms 26-31, 36, 105). Those from INVITED kinds come by invitation, with the parties' consent (调解法20). 参加人员类别 */
export type ParticipantKind =
  /** Round 1. 村(社区)调解委员会成员 */
  | 'COMMITTEE_MEMBER'
  /** Rounds 1 and 2. 网格员 */
  | 'GRID_WORKER'
  /** Rounds 1 and 2. 驻村辅警 */
  | 'AUXILIARY_POLICE'
  /** Round 2. 村支两委成员 */
  | 'VILLAGE_COMMITTEES'
  /** Round 2. 扶贫工作队员 */
  | 'POVERTY_RELIEF_TEAM'
  /** Round 3, charged with it; one of the fixed three. 司法所 */
  | 'JUDICIAL_OFFICE'
  /** Round 3; one of the fixed three. 派出所 */
  | 'POLICE_STATION'
  /** Round 3; one of the fixed three. 法庭 */
  | 'COURT'
  /** Round 3. 信访办 */
  | 'PETITION_OFFICE'
  /** Round 3. 有关站所负责人 */
  | 'STATION_HEAD'
  /** The X of 1+3+X (mechanism 31), and the county round's units concerned (mechanism 29). 责任单位 */
  | 'RESPONSIBLE_UNIT'
  /** Round 4. 行业性专业性调委会 */
  | 'PROFESSIONAL_COMMITTEE'
  /** Assigned, or chosen by the parties (调解法19). 调解员 */
  | 'MEDIATOR'
  /** Invited. 村干部 */
  | 'VILLAGE_CADRE'
  /** Invited. 人大代表 */
  | 'CONGRESS_DEPUTY'
  /** Invited. 党代表 */
  | 'PARTY_DELEGATE'
  /** Invited. 政协委员 */
  | 'CONSULTATIVE_MEMBER'
  /** Invited. 律师 */
  | 'LAWYER'
  /** Invited. 法律工作者 */
  | 'LEGAL_WORKER'
  /** Invited. 乡贤 */
  | 'LOCAL_WORTHY'
  /** Invited. 亲属 */
  | 'RELATIVE'
  /** Invited. 邻里 */
  | 'NEIGHBOUR'
  /** Invited. 专家 */
  | 'EXPERT';

/** How a mediator came to a round (调解法19). 调解员产生方式 */
export type MediatorAppointment =
  /** 指定 */
  | 'ASSIGNED'
  /** 当事人选择 */
  | 'CHOSEN';

/** Why somebody left a round. 退出原因 */
export type LeavingReason =
  /** 退出 */
  | 'LEFT'
  /** Had an interest in the matter (条例28(3)). 回避 */
  | 'RECUSED';

/** Somebody who takes part in a round. 参加人员 */
export type RoundParticipant = {
  __typename?: 'RoundParticipant';
  id: Scalars['ID']['output'];
  kind: ParticipantKind;
  name: Scalars['String']['output'];
  joinedAt: Scalars['DateTime']['output'];
  /** For a mediator. */
  appointed: Maybe<MediatorAppointment>;
  /** For a mediator who is in this tier's register: the key there. */
  mediator: Maybe<Scalars['ID']['output']>;
  /** For an invited person: the invitation. */
  invitation: Maybe<Scalars['ID']['output']>;
  leftAt: Maybe<Scalars['DateTime']['output']>;
  left: Maybe<LeavingReason>;
  /** The reason in words. */
  leavingNote: Maybe<Scalars['String']['output']>;
};

/** One line of the office's own record. 办理记录 */
export type Entry = {
  __typename?: 'Entry';
  at: Scalars['DateTime']['output'];
  author: Scalars['String']['output'];
  move: Move;
  text: Scalars['String']['output'];
};

/** A note in the office's own record, written without a move. 办理记录 */
export type Note = {
  __typename?: 'Note';
  at: Scalars['DateTime']['output'];
  author: Scalars['String']['output'];
  text: Scalars['String']['output'];
};

/** What a tier keeps about a case it handles or handled. 办理详情 */
export type Handling = {
  /** The office that owns this record, by the code of its place. */
  office: Scalars['ID']['output'];
  officeName: Scalars['String']['output'];
  receivedAt: Scalars['DateTime']['output'];
  narrative: Scalars['String']['output'];
  parties: Array<Party>;
  rounds: Array<Round>;
  /** Newest first, at most 100. */
  entries: Array<Entry>;
};


/** What a tier keeps about a case it handles or handled. 办理详情 */
export type HandlingEntriesArgs = {
  first: Scalars['Int']['input'];
};

/** A patch of ground with somebody who walks it. 网格 */
export type Grid = {
  /** 15 digits for a village's grid, otherwise the place's own code. */
  code: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  kind: GridKind;
  households: Scalars['Int']['output'];
  /** 网格员 or 网格长 */
  workerName: Maybe<Scalars['String']['output']>;
  /** True for demonstration data. */
  synthetic: Scalars['Boolean']['output'];
};

/** Somebody who mediates for an office. 调解员 */
export type Mediator = {
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  organisation: Scalars['String']['output'];
  yearsOfService: Scalars['Int']['output'];
  /** Cases mediated over the whole career (mechanism 46). */
  casesMediated: Scalars['Int']['output'];
  /** True for demonstration data. */
  synthetic: Scalars['Boolean']['output'];
};

/** A person in the matter. It stays with the offices that handle the case. 当事人 */
export type PartyInput = {
  role: PartyRole;
  /** 1 to 80 characters. */
  name: Scalars['String']['input'];
  /** 6 to 20 digits, spaces, plus or hyphen. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** At most 200 characters. */
  address?: InputMaybe<Scalars['String']['input']>;
  /**
   * The number of an identity document, 5 to 30 letters and digits; a resident number (公民身份号码) must have its right check
   * digit. It is never stored: only a keyed hash is, by which the offices of the county know the person again. 证件号码
   */
  identityNumber?: InputMaybe<Scalars['String']['input']>;
  /** The kind of that document, 3 digits of GA/T 517; 111, the resident identity card, where it is not said. 证件代码 */
  identityKind?: InputMaybe<Scalars['String']['input']>;
};

/** A new matter. Registration is never refused for what the matter is (mechanism 5), only for input nobody could file. */
export type RegisterCaseInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  /** Every place concerned, 1 to 20 codes inside the caller's county. */
  places: Array<Scalars['ID']['input']>;
  /** What happened, without any person's name, phone or number. 4 to 80 characters. */
  title: Scalars['String']['input'];
  kind: CaseKind;
  /** GB/T 31000 category, 4 digits (or 99). */
  category: Scalars['String']['input'];
  channel: Channel;
  scale: CaseScale;
  /** At most 2,000 characters. Stays with the offices that handle the case. */
  narrative: Scalars['String']['input'];
  /** 1 to 50. At most 5 of them representatives of a group that comes in person (条例20). */
  parties: Array<PartyInput>;
  /** For a claim: at which level it was presented; by default the tier's own. 信访层级 */
  presentedAt?: InputMaybe<PublicLevel>;
  /** How many people bring it, whoever of them is named: 1 to 100,000. 人次 */
  persons: Scalars['Int']['input'];
  /** Somebody files and follows it for a resident (mechanisms 14-16); both are named among the parties. 代办 */
  agency?: InputMaybe<AgencyInput>;
  /** For WECHAT_GROUP: the message that it came from. A message that is registered already gives that case again (mechanism 13). */
  message?: InputMaybe<MessageInput>;
  /** The receiving desk, a code of the county's rules (`receivingDesks`; mechanism 7). 接收窗口 */
  receivedBy?: InputMaybe<Scalars['String']['input']>;
  /** What they ask for, 0 to 10 texts of 1 to 200 characters; none: the matter itself is the one demand. 诉求 */
  demands?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** What every later move needs. */
export type MoveInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  id: Scalars['ID']['input'];
  /** The `version` of the card that the caller acted on. */
  version: Scalars['String']['input'];
  /** For the office's own record, at most 2,000 characters. */
  note: Scalars['String']['input'];
};

/** What keeping something in the dossier needs: it does not change the card, so it names no version. 卷宗 */
export type DossierInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  id: Scalars['ID']['input'];
};

/** A line for the office's own record. 办理记录 */
export type NoteInput = {
  case: DossierInput;
  /** 1 to 2,000 characters. */
  text: Scalars['String']['input'];
};

/** A round, and who leads it: RoundLeader says which leader each round wants (mechanisms 26-29). 开始调解 */
export type OpenRoundInput = {
  case: MoveInput;
  leader: RoundLeader;
  /** 1 to 80 characters. */
  leaderName: Scalars['String']['input'];
  /** Who takes part beside the leader, 1 to 40; `roundRules` says which kinds the round wants. */
  participants: Array<RoundParticipantInput>;
};

/** Somebody who takes part in a round. 参加人员 */
export type RoundParticipantInput = {
  kind: ParticipantKind;
  /** 1 to 80 characters. Left out with an invitation, which names the person. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** For a mediator, and for nobody else. */
  appointed?: InputMaybe<MediatorAppointment>;
  /** For a mediator of this tier's register: the key there. */
  mediator?: InputMaybe<Scalars['ID']['input']>;
  /** For a kind that is invited: the invitation, accepted and consented to. */
  invitation?: InputMaybe<Scalars['ID']['input']>;
};

/** Up, on a ground that holds; the note is the reason and must not be empty. 上报 */
export type EscalateInput = {
  case: MoveInput;
  to: Tier;
  ground: EscalationGround;
};

/** Down, to one office. 交办 */
export type AssignInput = {
  case: MoveInput;
  /** The office below that is to handle it, by the code of its place (9 or 12 digits). */
  office: Scalars['ID']['input'];
};

/** More time for handling, once: the note is the reason, and the petitioner is told it (条例34). 延期 */
export type ExtendInput = {
  case: MoveInput;
  /** 1 to 30, added to the 60 days. */
  days: Scalars['Int']['input'];
};

/** Sideways, to one office of the same tier; the note is the reason and must not be empty. 转送 */
export type TransferInput = {
  case: MoveInput;
  /** The other office of this tier, by the code of its place. */
  office: Scalars['ID']['input'];
};

/** The end of a case: how it ended, and what those who brought it are told. 办结 */
export type ConcludeInput = {
  case: MoveInput;
  outcome: Outcome;
  /** The reply to those who brought the matter (mechanism 6), 1 to 2,000 characters. */
  reply: Scalars['String']['input'];
  /** Every demand of the case with its outcome and its reply, each once (mechanism 21). */
  demands: Array<DemandAnswerInput>;
  /** For OPINION_ISSUED, and only then: the opinion's four parts (条例32). */
  opinion?: InputMaybe<OpinionInput>;
  /** For GUIDED_TO_LITIGATION, and for nothing else. */
  guidance?: InputMaybe<GuidanceInput>;
};

/** How somebody guided the parties to court (mechanism 30): a person's decision, with a reason. 引导诉讼 */
export type GuidanceInput = {
  /** Why mediation has nothing left to offer, 1 to 2,000 characters. */
  reason: Scalars['String']['input'];
  /** The parties who were told, by their ids, at least one. */
  told: Array<Scalars['ID']['input']>;
  /** The office that guides, 1 to 80 characters. */
  desk: Scalars['String']['input'];
};

/** A mark of the caller's own tier; the case, its holder and its clocks stay as they are. 督办、催办 */
export type MarkInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  id: Scalars['ID']['input'];
  /** Put the case under supervision (督办), or end it. */
  supervised?: InputMaybe<Scalars['Boolean']['input']>;
  /** Remind the holder once more (催办). */
  remind: Scalars['Boolean']['input'];
};

/**
 * A matter: one entity over three databases. The card is a replica that every tier near the case can answer;
 * the handling belongs to the tier that wrote it. 案件
 */
export type Case = {
  __typename?: 'Case';
  /** Begins with the county's code. */
  id: Scalars['ID']['output'];
  /** What happened, without any person's name. 标题 */
  title: Scalars['String']['output'];
  kind: CaseKind;
  /** GB/T 31000-2015 code; `dictionary` has the label. 事件类别 */
  category: Scalars['String']['output'];
  channel: Channel;
  scale: CaseScale;
  status: CaseStatus;
  isOpen: Scalars['Boolean']['output'];
  /** The smallest place that contains every place concerned. */
  placeCode: Scalars['ID']['output'];
  placeName: Scalars['String']['output'];
  holder: Holder;
  /** Where it is being sent, while in transit. */
  inTransitTo: Maybe<Tier>;
  /** The clocks that run now. */
  clocks: Array<Clock>;
  /** The worst light of its clocks that bind an office; green when none runs. The parties' own terms (asking for a review or a court, collecting a deposit) make nobody late. */
  light: Light;
  marks: Maybe<Array<Mark>>;
  /** Every step so far, oldest first. */
  timeline: Maybe<Array<Milestone>>;
  registeredAt: Scalars['DateTime']['output'];
  /** When it ended, in whatever way. */
  concludedAt: Maybe<Scalars['DateTime']['output']>;
  outcome: Maybe<Outcome>;
  /** Why it ended without an outcome, or for good. */
  closing: Maybe<ClosingGround>;
  /** Null until somebody classified it. */
  route: Maybe<LegalRoute>;
  /** The county's own handling class, by its code (mechanisms 1, 2). 办理类别 */
  handlingClass: Maybe<Scalars['String']['output']>;
  /** Whether the same person brings the same matter for the first time (mechanism 19); null while nobody can tell. 初信初访 */
  isFirst: Maybe<Scalars['Boolean']['output']>;
  /** How many people brought it. 人次 */
  persons: Scalars['Int']['output'];
  source: Maybe<DisputeSource>;
  stage: ReviewStage;
  /** What those who brought it think of its handling, the worst of them; null while nobody said. 满意度 */
  satisfaction: Maybe<Satisfaction>;
  /** `epoch.revision`: the number of hand-overs attempted, and the holder's revisions since. Moves name the version they act on. */
  version: Scalars['String']['output'];
  /** When the holder wrote this revision; a replica may be older than the holder's own. */
  asOf: Scalars['DateTime']['output'];
  /** True for demonstration data. */
  synthetic: Scalars['Boolean']['output'];
  /** What tiers did about the case beside moving it, oldest first; its moves are in `timeline` (mechanism 37). `first` is 1 to 100. 三级联动轨迹 */
  tierActions: Maybe<TierActionConnection>;
  /** What this tier keeps about the case; null where it never handled it or the caller may not read it. 本级办理 */
  township: Maybe<TownshipHandling>;
  /** Every office that answered for it so far, oldest first, without a gap. 责任链 */
  responsibilityChain: Maybe<Array<Responsibility>>;
  lifeStage: LifeStage;
  /** What meetings decided about the case, as far as this tier knows it, oldest first, at most 100. 会议决定 */
  townshipDecisions: Maybe<Array<MeetingDecision>>;
  /** The experts whom this tier assigned to the case, in that order. 指派专家 */
  townshipExperts: Maybe<Array<ExpertAssignment>>;
  /** The links that this tier set from or to the case, oldest first. 本级关联 */
  townshipLinks: Maybe<Array<CaseLink>>;
  /** The way that the category alone suggests: 14 litigation, 15 discipline, 07 arbitration; null for all else. A person decides. 建议途径 */
  proposedRoute: Maybe<LegalRoute>;
  /** Who answers for such a matter at each tier, by the county's duty list. 责任单位 */
  responsibleUnits: Array<ResponsibleUnit>;
  /** What this tier gave the units that held the case, oldest first, at most 100. 本级督办 */
  supervisionsOfTownship: Maybe<Array<Supervision>>;
  /** The threads about the case that belong to this tier, oldest first, at most 100. 本级函件往来 */
  threadsOfTownship: Maybe<Array<Thread>>;
  /** The meetings about the case on threads of this tier, oldest first, the newest 100: who sat in each when. `tierActions` tells every tier of them, without names. 视频会商记录 */
  videoMeetingsOfTownship: Maybe<Array<VideoMeeting>>;
  /** The visits of this tier that took the case along, newest first, at most 100. 带案下访 */
  townshipVisits: Maybe<Array<Visit>>;
};


/**
 * A matter: one entity over three databases. The card is a replica that every tier near the case can answer;
 * the handling belongs to the tier that wrote it. 案件
 */
export type CaseTierActionsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * A matter: one entity over three databases. The card is a replica that every tier near the case can answer;
 * the handling belongs to the tier that wrote it. 案件
 */
export type CaseThreadsOfTownshipArgs = {
  purpose?: InputMaybe<ThreadPurpose>;
};

/** What a tier did about a case without moving it. 联动动作 */
export type TierActionKind =
  /** The holder asked a tier above for guidance (mechanism 38). 请求指导 */
  | 'GUIDANCE_ASKED'
  /** A tier above began to guide of its own accord (mechanism 38). 主动指导 */
  | 'GUIDANCE_OPENED'
  /** The guiding tier proposed a plan. 提出方案 */
  | 'PLAN_PROPOSED'
  /** The holder adopted the plan. 采纳方案 */
  | 'PLAN_ADOPTED'
  /** The holder did not adopt the plan, and said why. 未采纳方案 */
  | 'PLAN_NOT_ADOPTED'
  /** The guiding tier closed the thread. 结束指导 */
  | 'GUIDANCE_CLOSED'
  /** A video meeting was opened (mechanism 38). 发起视频会商 */
  | 'MEETING_OPENED'
  /** Somebody of the office joined the meeting. 加入视频会商 */
  | 'MEETING_JOINED'
  /** Somebody of the office left the meeting. 离开视频会商 */
  | 'MEETING_LEFT'
  /** The meeting ended. 结束视频会商 */
  | 'MEETING_ENDED'
  /** Put under supervision (mechanism 82). 督办 */
  | 'SUPERVISED'
  /** The holder was reminded. 催办 */
  | 'REMINDED'
  /** A yellow card. 黄牌 */
  | 'YELLOW_CARD'
  /** A red card. 红牌 */
  | 'RED_CARD'
  /** The holder's office explained itself in writing (mechanism 65). 书面说明 */
  | 'EXPLAINED'
  /** The explanation was accepted. 认可说明 */
  | 'EXPLANATION_ACCEPTED'
  /** The explanation was rejected. 不认可说明 */
  | 'EXPLANATION_REJECTED'
  /** A leader gave an instruction (mechanism 62). 批示 */
  | 'INSTRUCTED'
  /** An office concerned acknowledged the instruction (mechanism 131). 签收批示 */
  | 'ACKNOWLEDGED'
  /** The leader closed the instruction. 批示办结 */
  | 'INSTRUCTION_CLOSED'
  /** A leader adopted the case (条例18, mechanism 63). 包案 */
  | 'ADOPTED'
  /** Another leader answers for the adopted case from now on. 包案接续 */
  | 'ADOPTION_HANDED_ON'
  /** The adopted case was solved. 包案化解 */
  | 'ADOPTION_SOLVED'
  /** A leader took the case along on a visit (mechanism 53). 带案下访 */
  | 'VISITED'
  /** An expert of the tier's register advises on the case (mechanism 59). 指派专家 */
  | 'EXPERT_ASSIGNED';

/** What a tier did about a case beside moving it: no name, no narrative. 联动轨迹 */
export type TierAction = {
  __typename?: 'TierAction';
  /** The tier in whose service it was done. */
  tier: Tier;
  at: Scalars['DateTime']['output'];
  /** The office of whoever did it, by the code of its place. */
  office: Scalars['ID']['output'];
  /** The role of whoever did it; empty where it followed by itself from the end of the case. */
  role: Scalars['String']['output'];
  action: TierActionKind;
};

/** A page of what tiers did about a case, oldest first. 联动轨迹列表 */
export type TierActionConnection = {
  __typename?: 'TierActionConnection';
  nodes: Array<TierAction>;
  edges: Array<TierActionEdge>;
  pageInfo: PageInfo;
};

export type TierActionEdge = {
  __typename?: 'TierActionEdge';
  cursor: Scalars['String']['output'];
  node: TierAction;
};

export type Query = {
  __typename?: 'Query';
  /** One place of this tier, by its code. NOT_FOUND when the register has no such place, OUT_OF_REGION outside the caller's region. */
  township: Maybe<Township>;
  /**
   * The desk of the caller's office at this tier. A client asks `villageDesk`, `townshipDesk` and `countyDesk` in one
   * query and merges their items by `sortKey`; a tier that is away leaves its own desk null, and is named in the error. For those
   * who work in an office: an outside dashboard has none. 工作台
   */
  townshipDesk: Maybe<TownshipDesk>;
  /**
   * A document that an office of this tier has published. NOT_FOUND when the caller may read none such: one reads what was
   * published inside one's region, and the bulletins of the offices that lie above it. 文件
   */
  townshipDocument: Maybe<OfficeDocument>;
  /** What the office of that place has published and the caller may read, newest first. `first` is 1 to 100. 文件列表 */
  townshipDocuments: Maybe<OfficeDocumentPage>;
  /** An instruction as this tier has it; null where it has none that the caller may read. 查看批示 */
  instructionAtTownship: Maybe<Instruction>;
  /** Reads a place's QR code, to fill in a form: CODE_FOREIGN, CODE_REVOKED, OUT_OF_REGION. 识别民呼码 */
  codedPlaceAtTownship: Maybe<CodedPlaceResult>;
  /**
   * The event at this cursor, as the caller may see it: null where they may not see what it is about, or it is forgotten. A
   * gateway completes the events of `eventsAtTownship` with it. 单个实时事件
   */
  eventAtTownship: Maybe<LiveEvent>;
  /** Checks a receipt that this tier signed; null for any other text. It says whether the report arrived, and nothing else. 核验回执 */
  reportReceiptOfTownship: Maybe<ReportCheck>;
  /** The matter that the session opens. SESSION_EXPIRED, SESSION_FOREIGN. 查看本人事项 */
  matterAtTownship: Maybe<MatterResult>;
  /** The teams that this tier sends to a village inside the caller's region, by their numbers, at most 100: a village sees here who comes to it. 联系本村的服务团 */
  serviceTeamsFromTownship: Maybe<Array<ServiceTeam>>;
  /** A thread as this tier has it; null where it has none that the caller may read. 查看函件往来 */
  threadAtTownship: Maybe<Thread>;
  /** The meeting as an invited party sees it; the live channel is for those with a token of their own, so a party's browser asks again. SESSION_EXPIRED, SESSION_FOREIGN. 当事人会商视图 */
  videoPartyViewAtTownship: VideoPartyResult;
  /** One meeting of this tier that the caller may take part in. 视频会商 */
  videoMeetingAtTownship: Maybe<VideoMeeting>;
  /** What waits for the caller's own seat, oldest first; at most 200 at a time. Nothing older than five minutes. 待收信令 */
  videoSignalsAtTownship: Maybe<Array<VideoSignal>>;
};


export type QueryTownshipArgs = {
  code: Scalars['ID']['input'];
};


export type QueryTownshipDocumentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTownshipDocumentsArgs = {
  place: Scalars['ID']['input'];
  kind?: InputMaybe<DocumentKind>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryInstructionAtTownshipArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCodedPlaceAtTownshipArgs = {
  code: Scalars['String']['input'];
};


export type QueryEventAtTownshipArgs = {
  cursor: Scalars['String']['input'];
};


export type QueryReportReceiptOfTownshipArgs = {
  receipt: Scalars['String']['input'];
};


export type QueryMatterAtTownshipArgs = {
  session: Scalars['String']['input'];
};


export type QueryServiceTeamsFromTownshipArgs = {
  village: Scalars['ID']['input'];
};


export type QueryThreadAtTownshipArgs = {
  id: Scalars['ID']['input'];
};


export type QueryVideoPartyViewAtTownshipArgs = {
  session: Scalars['String']['input'];
  after: Scalars['String']['input'];
};


export type QueryVideoMeetingAtTownshipArgs = {
  id: Scalars['ID']['input'];
};


export type QueryVideoSignalsAtTownshipArgs = {
  seat: Scalars['ID']['input'];
  after: Scalars['String']['input'];
};

/** A place of this tier and the office that works there. Its code is a path: a place contains another when its code is a prefix. */
export type Township = {
  __typename?: 'Township';
  code: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  /** Cases of this place that are not concluded, as this tier's cards say. A case that concerns several places counts once, at the smallest place that contains them all, although each of them lists it. Null for outside dashboards when it is below 10. */
  openCaseCount: Maybe<Scalars['Int']['output']>;
  grids: Maybe<Array<TownshipGrid>>;
  mediators: Maybe<Array<TownshipMediator>>;
  /** The cases of this place that this tier has a card of. `first` is 1 to 100. */
  cases: Maybe<CaseConnection>;
  /** One case of this place, from this tier's own database: it answers with every other tier away. NOT_FOUND outside the place. */
  case: Maybe<Case>;
  /** What rang for this office: one ring for each time that a clock of a case which it holds turned amber or red, newest first. `first` is 1 to 100. 预警提醒 */
  rings: Maybe<RingConnection>;
  /**
   * Matters of this place that came in on the day through a channel with the same-day promise and were not ended on it
   * (mechanism 12). `day` is YYYY-MM-DD, as China's calendars show it; a day that is not over has no breaches yet.
   * `first` is 1 to 100. 民情暖哨逾期
   */
  warmWhistleBreaches: Maybe<CaseConnection>;
  /**
   * What this office and its leaders owe in `period` - a year YYYY, a quarter YYYY-Q1 to YYYY-Q4, or a month YYYY-MM - and
   * what they did; what is owed once in a longer stretch stands in the period in which that ends. `duty` picks one by its code. 履职清单
   */
  duties: Maybe<Array<DutyStanding>>;
  /** Each leader's visits and receptions of the month YYYY-MM against the quota (mechanism 50: at least 1 in a county, 2 in a township). 接访下访完成情况 */
  receptionQuota: Maybe<Array<DutyStanding>>;
  /** The reception days of the year that went by without a reception, YYYY-MM-DD (mechanism 49: the 15th of every month, weekends included). 接访日空缺 */
  missedReceptionDays: Maybe<Array<Scalars['String']['output']>>;
  /** The pyramid of this place over whole months, `from` and `to` included, YYYY-MM, at most 120 of them. Null on other input. 631金字塔 */
  tierShares: Maybe<Array<TierShare>>;
  /** The sources of this place's disputes, month by month; bounds as for `tierShares`. 三源趋势 */
  sourceTrend: Maybe<Array<SourceCount>>;
  /** Hearings that the offices of this place and below closed in the year, as this tier's cards say (China's civil year, 2000 to 2100). Null for outside dashboards when it is below 10, and for another year. 听证次数 */
  hearings: Maybe<Scalars['Int']['output']>;
  /** Open instructions that this very place gave, or that concern it, the one that is due first before the others. `first` is 1 to 100. 待落实批示 */
  instructionsPending: Maybe<Array<Instruction>>;
  /** Cases in hand or done that this agent follows to the end, from this tier's own records: the newest, at most 100 (mechanism 14). 代办案件 */
  casesByAgent: Maybe<Array<Case>>;
  /** Over the registrations from `from` up to but without `to`, at most 366 days. 代办率 */
  agencyRate: Maybe<AgencyRate>;
  /** The letters of the year that this place wrote or is to sign, by the place below; at most 500. 责任书台账 */
  responsibilityLetters: Maybe<Array<ResponsibilityLetter>>;
  /**
   * Every two places of the register, inside this place and up to the county, that have no letter of the year signed by both, as far as
   * this tier knows; in the order of the codes. A county knows those of townships and villages too. 未签订责任书清单
   */
  unsignedResponsibilityLetters: Maybe<Array<UnsignedLetter>>;
  /** How far the chain of the year is signed. 责任链条签订情况 */
  letterChain: Maybe<LetterChain>;
  /**
   * The listings of this township, or of the county's townships, newest first; with `asOf`, a day YYYY-MM-DD, those that were
   * in force on it. A listed township owes more of what its leaders owe by number (the county's rule), in every month, quarter
   * or year that lies wholly in the listing. `first` is 1 to 100. 挂牌整治乡镇
   */
  listings: Maybe<TownshipListingPage>;
  /** The rounds of this tier, in order. */
  roundRules: Array<RoundRule>;
  /** The categories that a village of this county mediates itself (mechanism 25); the sources count eleven and name none. 村级负责调解的类别 */
  villageCategories: Array<Scalars['String']['output']>;
  /** The meetings of this place, newest day first. `first` is 1 to 100. 会议台账 */
  meetings: Maybe<MeetingPage>;
  /**
   * Decisions that are not done, those due first at the beginning: of this place's own meetings, or, with `ofOwnMeetings` false,
   * those that this place answers for, whoever met. `first` is 1 to 100. 未落实的会议决定
   */
  openDecisions: Maybe<MeetingDecisionPage>;
  /**
   * What the morning meeting of `date`, YYYY-MM-DD, is prepared with. The figures are those of now, so the day is today or within the
   * next 31. Refusals: BAD_INPUT for what is no day, TOO_LATE for a day that is over, TOO_EARLY for one beyond, NOT_ALLOWED_NOW where by
   * the county's rules this tier holds no morning meeting on that weekday. 晨会材料
   */
  morningMeetingPack: Maybe<MorningMeetingPackResult>;
  /** Who was in post on the day `on`, YYYY-MM-DD, today without it; by kind and name, at most 500. 在任人员 */
  officials: Maybe<Array<Official>>;
  /** Cases settled in mediation in these months in this place, and how many of their agreements a court confirmed (mechanism 90). Months as for `tierShares`. 司法确认率 */
  confirmation: Maybe<Ratio>;
  /** Of the cases of this place that ended in these months; months as for `tierShares`. 满意率与参评率 */
  satisfaction: Maybe<SatisfactionFigures>;
  /** Open cases that this tier's offices in this place hold and that nobody was given an answer to yet, oldest first (mechanism 6). That a matter was accepted or takes longer is none. `first` is 1 to 100. 未答复案件 */
  unansweredCases: Maybe<Array<Case>>;
  /** How many cases ended in these months at this tier's offices in this place without any reply: 0 (mechanism 6). Demonstration data is left out: it has no dossiers. 办结未答复 */
  endedUnanswered: Maybe<Scalars['Int']['output']>;
  /** Cases that this tier's offices in this place concluded in these months and that nobody called back on yet, oldest first. `first` is 1 to 100. 未回访案件 */
  missingCallbacks: Maybe<Array<Case>>;
  /** What became of the cases that this office registered from one instant until before another, at most 400 days later. 初信初访一次性化解 */
  firstCases: Maybe<FirstCases>;
  /** The days to come on which this place receives people, from today on, as far ahead as one may book; at most 400. 接访日安排 */
  receptionDays: Maybe<Array<ReceptionDay>>;
  /** Who booked for the day YYYY-MM-DD, for the office that receives and nobody else; in the order of booking. 预约名单 */
  bookings: Maybe<Array<Booking>>;
  /** Newest day first, at most 100. 集中接访 */
  receptionSessions: Maybe<Array<ReceptionSession>>;
  /** The organisations of this very place that are open, by kind and name. 组织名册 */
  organisations: Maybe<Array<Organisation>>;
  /** What this place should have by its county's rules and does not; empty when the system is complete. 体系缺项 */
  systemGaps: Maybe<Array<SystemGap>>;
  /** How often the organisations of this place gave each service in the month YYYY-MM (mechanism 92). 服务次数 */
  services: Maybe<Array<ServiceCount>>;
  mediatorStats: Maybe<MediatorStats>;
  /** Cases that lie in this place, by handling class, registered from `from` up to but without `to`; at most 366 days. 办理类别统计 */
  casesByHandlingClass: Maybe<Array<ClassCount>>;
  /** Suggestions that lie in this place, by verdict, registered from `from` up to but without `to`; at most 366 days. 建议采纳统计 */
  suggestionVerdicts: Maybe<SuggestionVerdicts>;
  /**
   * Claims that this office registered from one instant until before another, at most 400 days later, by the level at which they were
   * presented, highest first (mechanism 112); levels without any are left out. 批次、人次和越级访
   */
  claimsByLevel: Maybe<Array<ClaimsAtLevel>>;
  /** Who answers for a category (2 or 4 digits) at each tier, by the county's duty list (mechanism 127). 责任清单 */
  responsibleUnits: Maybe<Array<ResponsibleUnit>>;
  /**
   * Reminders and cards that this tier gave to this office and to those inside the place, newest first; with `explanation`,
   * those whose explanation stands so. `first` is 1 to 100. 督办台账
   */
  supervisions: Maybe<SupervisionPage>;
  /**
   * Yellow cards that the red clocks of this place's cases propose to this tier, the longest red first: for cases that lower
   * tiers hold, and at the county its own as well; a village proposes none. `first` is 1 to 100. 亮牌建议
   */
  proposedCards: Maybe<ProposedCardPage>;
  /** The teams that this place sends and that go on, by their numbers. `first` is 1 to 100, `after` the number of the last one seen. 服务团名册 */
  serviceTeams: Maybe<Array<ServiceTeam>>;
  serviceTeamFigures: Maybe<ServiceTeamFigures>;
  /** How the teams kept the days of a month YYYY-MM on which they go to the villages; empty where the county's rules name none. 下村日执行情况 */
  teamDays: Maybe<Array<TeamDay>>;
  /** The cadres of this place who lived in villages in the month YYYY-MM, with nights and visits; at most 500. 住村台账 */
  livingInVillages: Maybe<Array<VillageLiving>>;
  /** The links of a kind that go on, newest first; `first` is 1 to 100, `after` the id of the last one seen. 联系名册 */
  linkedPairs: Maybe<Array<LinkedPair>>;
  /** How much of this place the links of each kind cover now. 联系覆盖率 */
  pairCoverage: Maybe<Array<PairCoverage>>;
  /** What cadres of this place did over a year YYYY, a quarter YYYY-Q1 or a month YYYY-MM; of one tag, where it is named. 三民活动统计 */
  cadreActivities: Maybe<Array<ActivityCount>>;
  /** The threads that belong to this very place or in which it takes part, newest first. `first` is 1 to 100. 函件收件箱 */
  threads: Maybe<ThreadConnection>;
  /** The log, newest day first; `first` is 1 to 100, `after` the id of the last one seen. 接访下访台账 */
  visits: Maybe<Array<Visit>>;
  /** The log counted over a year YYYY, a quarter YYYY-Q1 or a month YYYY-MM, by mode and level; of one campaign, where it is named. 接访下访统计 */
  visitFigures: Maybe<Array<VisitFigure>>;
  /** What inspections found at this place and inside it, newest first; with `open`, what the county has not noted as put right. `first` is 1 to 100. 督查发现 */
  findings: Maybe<UnitFindingPage>;
};


/** A place of this tier and the office that works there. Its code is a path: a place contains another when its code is a prefix. */
export type TownshipCasesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CaseFilter>;
  orderBy: CaseOrder;
};


/** A place of this tier and the office that works there. Its code is a path: a place contains another when its code is a prefix. */
export type TownshipCaseArgs = {
  id: Scalars['ID']['input'];
};


/** A place of this tier and the office that works there. Its code is a path: a place contains another when its code is a prefix. */
export type TownshipRingsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A place of this tier and the office that works there. Its code is a path: a place contains another when its code is a prefix. */
export type TownshipWarmWhistleBreachesArgs = {
  day: Scalars['String']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A place of this tier and the office that works there. Its code is a path: a place contains another when its code is a prefix. */
export type TownshipDutiesArgs = {
  period: Scalars['String']['input'];
  duty?: InputMaybe<Scalars['String']['input']>;
};


/** A place of this tier and the office that works there. Its code is a path: a place contains another when its code is a prefix. */
export type TownshipReceptionQuotaArgs = {
  month: Scalars['String']['input'];
};


/** A place of this tier and the office that works there. Its code is a path: a place contains another when its code is a prefix. */
export type TownshipMissedReceptionDaysArgs = {
  year: Scalars['Int']['input'];
};


/** A place of this tier and the office that works there. Its code is a path: a place contains another when its code is a prefix. */
export type TownshipTierSharesArgs = {
  from: Scalars['String']['input'];
  to: Scalars['String']['input'];
};


/** A place of this tier and the office that works there. Its code is a path: a place contains another when its code is a prefix. */
export type TownshipSourceTrendArgs = {
  from: Scalars['String']['input'];
  to: Scalars['String']['input'];
};


/** A place of this tier and the office that works there. Its code is a path: a place contains another when its code is a prefix. */
export type TownshipHearingsArgs = {
  year: Scalars['Int']['input'];
};


/** A place of this tier and the office that works there. Its code is a path: a place contains another when its code is a prefix. */
export type TownshipInstructionsPendingArgs = {
  first: Scalars['Int']['input'];
};


/** A place of this tier and the office that works there. Its code is a path: a place contains another when its code is a prefix. */
export type TownshipCasesByAgentArgs = {
  agent: Scalars['String']['input'];
  first: Scalars['Int']['input'];
};


/** A place of this tier and the office that works there. Its code is a path: a place contains another when its code is a prefix. */
export type TownshipAgencyRateArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};


/** A place of this tier and the office that works there. Its code is a path: a place contains another when its code is a prefix. */
export type TownshipResponsibilityLettersArgs = {
  year: Scalars['Int']['input'];
};


/** A place of this tier and the office that works there. Its code is a path: a place contains another when its code is a prefix. */
export type TownshipUnsignedResponsibilityLettersArgs = {
  year: Scalars['Int']['input'];
};


/** A place of this tier and the office that works there. Its code is a path: a place contains another when its code is a prefix. */
export type TownshipLetterChainArgs = {
  year: Scalars['Int']['input'];
};


/** A place of this tier and the office that works there. Its code is a path: a place contains another when its code is a prefix. */
export type TownshipListingsArgs = {
  asOf?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A place of this tier and the office that works there. Its code is a path: a place contains another when its code is a prefix. */
export type TownshipMeetingsArgs = {
  kind?: InputMaybe<MeetingKind>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A place of this tier and the office that works there. Its code is a path: a place contains another when its code is a prefix. */
export type TownshipOpenDecisionsArgs = {
  ofOwnMeetings: Scalars['Boolean']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A place of this tier and the office that works there. Its code is a path: a place contains another when its code is a prefix. */
export type TownshipMorningMeetingPackArgs = {
  date: Scalars['String']['input'];
};


/** A place of this tier and the office that works there. Its code is a path: a place contains another when its code is a prefix. */
export type TownshipOfficialsArgs = {
  kind?: InputMaybe<OfficialKind>;
  on?: InputMaybe<Scalars['String']['input']>;
};


/** A place of this tier and the office that works there. Its code is a path: a place contains another when its code is a prefix. */
export type TownshipConfirmationArgs = {
  from: Scalars['String']['input'];
  to: Scalars['String']['input'];
};


/** A place of this tier and the office that works there. Its code is a path: a place contains another when its code is a prefix. */
export type TownshipSatisfactionArgs = {
  from: Scalars['String']['input'];
  to: Scalars['String']['input'];
  channel?: InputMaybe<Channel>;
};


/** A place of this tier and the office that works there. Its code is a path: a place contains another when its code is a prefix. */
export type TownshipUnansweredCasesArgs = {
  first: Scalars['Int']['input'];
};


/** A place of this tier and the office that works there. Its code is a path: a place contains another when its code is a prefix. */
export type TownshipEndedUnansweredArgs = {
  from: Scalars['String']['input'];
  to: Scalars['String']['input'];
};


/** A place of this tier and the office that works there. Its code is a path: a place contains another when its code is a prefix. */
export type TownshipMissingCallbacksArgs = {
  from: Scalars['String']['input'];
  to: Scalars['String']['input'];
  first: Scalars['Int']['input'];
};


/** A place of this tier and the office that works there. Its code is a path: a place contains another when its code is a prefix. */
export type TownshipFirstCasesArgs = {
  from: Scalars['DateTime']['input'];
  until: Scalars['DateTime']['input'];
};


/** A place of this tier and the office that works there. Its code is a path: a place contains another when its code is a prefix. */
export type TownshipBookingsArgs = {
  day: Scalars['String']['input'];
};


/** A place of this tier and the office that works there. Its code is a path: a place contains another when its code is a prefix. */
export type TownshipOrganisationsArgs = {
  kind?: InputMaybe<OrganisationKind>;
};


/** A place of this tier and the office that works there. Its code is a path: a place contains another when its code is a prefix. */
export type TownshipServicesArgs = {
  month: Scalars['String']['input'];
};


/** A place of this tier and the office that works there. Its code is a path: a place contains another when its code is a prefix. */
export type TownshipCasesByHandlingClassArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};


/** A place of this tier and the office that works there. Its code is a path: a place contains another when its code is a prefix. */
export type TownshipSuggestionVerdictsArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};


/** A place of this tier and the office that works there. Its code is a path: a place contains another when its code is a prefix. */
export type TownshipClaimsByLevelArgs = {
  from: Scalars['DateTime']['input'];
  until: Scalars['DateTime']['input'];
};


/** A place of this tier and the office that works there. Its code is a path: a place contains another when its code is a prefix. */
export type TownshipResponsibleUnitsArgs = {
  category: Scalars['String']['input'];
};


/** A place of this tier and the office that works there. Its code is a path: a place contains another when its code is a prefix. */
export type TownshipSupervisionsArgs = {
  kind?: InputMaybe<SupervisionKind>;
  explanation?: InputMaybe<ExplanationState>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A place of this tier and the office that works there. Its code is a path: a place contains another when its code is a prefix. */
export type TownshipProposedCardsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A place of this tier and the office that works there. Its code is a path: a place contains another when its code is a prefix. */
export type TownshipServiceTeamsArgs = {
  first: Scalars['Int']['input'];
  after: Scalars['Int']['input'];
};


/** A place of this tier and the office that works there. Its code is a path: a place contains another when its code is a prefix. */
export type TownshipTeamDaysArgs = {
  month: Scalars['String']['input'];
};


/** A place of this tier and the office that works there. Its code is a path: a place contains another when its code is a prefix. */
export type TownshipLivingInVillagesArgs = {
  month: Scalars['String']['input'];
};


/** A place of this tier and the office that works there. Its code is a path: a place contains another when its code is a prefix. */
export type TownshipLinkedPairsArgs = {
  kind: PairKind;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['ID']['input']>;
};


/** A place of this tier and the office that works there. Its code is a path: a place contains another when its code is a prefix. */
export type TownshipCadreActivitiesArgs = {
  period: Scalars['String']['input'];
  tag?: InputMaybe<Scalars['String']['input']>;
};


/** A place of this tier and the office that works there. Its code is a path: a place contains another when its code is a prefix. */
export type TownshipThreadsArgs = {
  purpose?: InputMaybe<ThreadPurpose>;
  status?: InputMaybe<ThreadStatus>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A place of this tier and the office that works there. Its code is a path: a place contains another when its code is a prefix. */
export type TownshipVisitsArgs = {
  filter?: InputMaybe<VisitFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['ID']['input']>;
};


/** A place of this tier and the office that works there. Its code is a path: a place contains another when its code is a prefix. */
export type TownshipVisitFiguresArgs = {
  period: Scalars['String']['input'];
  campaign?: InputMaybe<Scalars['String']['input']>;
};


/** A place of this tier and the office that works there. Its code is a path: a place contains another when its code is a prefix. */
export type TownshipFindingsArgs = {
  open: Scalars['Boolean']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A grid of this tier. 网格 */
export type TownshipGrid = Grid & {
  __typename?: 'TownshipGrid';
  code: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  kind: GridKind;
  households: Scalars['Int']['output'];
  workerName: Maybe<Scalars['String']['output']>;
  synthetic: Scalars['Boolean']['output'];
};

/** A mediator of this tier. 调解员 */
export type TownshipMediator = Mediator & {
  __typename?: 'TownshipMediator';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  organisation: Scalars['String']['output'];
  yearsOfService: Scalars['Int']['output'];
  casesMediated: Scalars['Int']['output'];
  synthetic: Scalars['Boolean']['output'];
};

/** This tier's own record of a case. Readable from the office that owns it and from above. 本级办理详情 */
export type TownshipHandling = Handling & {
  __typename?: 'TownshipHandling';
  office: Scalars['ID']['output'];
  officeName: Scalars['String']['output'];
  receivedAt: Scalars['DateTime']['output'];
  narrative: Scalars['String']['output'];
  parties: Array<Party>;
  rounds: Array<Round>;
  entries: Array<Entry>;
  /** Oldest first. */
  notes: Array<Note>;
  /** Records of other offices of this tier that handled the case before, newest first. */
  earlier: Array<TownshipHandling>;
  /** Oldest first. */
  disorders: Array<Disorder>;
  /** Oldest first. 听证 */
  hearings: Array<Hearing>;
  /** The agents, the present one last. 代办 */
  agencies: Array<Agency>;
  /** Null where nothing but the channel is known. */
  origin: Maybe<Origin>;
  /** Oldest first; the last one counts. 诉讼阶段 */
  litigationStages: Array<LitigationTag>;
  /** The files that this office keeps about the case, oldest first; at most 200 unless the county says otherwise. POST /materials/{tier}/{case} files another. 材料 */
  materials: Array<Material>;
  /** Oldest first. */
  invitations: Array<Invitation>;
  /** Talks with one side, oldest first: for those who mediate in this very office, and for nobody above it or of another party. 背靠背 */
  caucusNotes: Maybe<Array<CaucusNote>>;
  /** Null while nobody refused. */
  mediationEnd: Maybe<MediationEnd>;
  /** Oldest first. */
  referrals: Array<MediationReferral>;
  /** Null unless the case ended so. */
  guidance: Maybe<LitigationGuidance>;
  /** Oldest first. */
  tension: Array<TensionReport>;
  /** Whether tension was reported as urgent (条例25). 紧急 */
  urgent: Scalars['Boolean']['output'];
  /** Oldest first. */
  lawyers: Array<AssignedLawyer>;
  /** What those who brought the matter ask for, oldest first; at least one. 诉求 */
  demands: Array<Demand>;
  /** Oldest first. 答复 */
  replies: Array<Reply>;
  /** Oldest first. 处理意见书 */
  opinions: Array<HandlingOpinion>;
  /** Oldest first. 调解协议 */
  agreements: Array<Agreement>;
  /** Oldest first. 法院程序 */
  courtSteps: Array<CourtStep>;
  /** Oldest first. 提存 */
  deposits: Array<Deposit>;
  /** 双向承诺书 */
  commitment: Maybe<Commitment>;
  /** The county's items for first petitions; empty for every other matter. 六个一 */
  firstCaseChecklist: Array<ChecklistItem>;
  /** Oldest first. 群众评价 */
  evaluations: Array<Evaluation>;
  /** Oldest first. 回访 */
  callbacks: Array<Callback>;
  /** Oldest first. */
  inHandChecks: Array<InHandCheck>;
  /** Cases that look like the same matter of the same person: from this tier's own knowledge now, and from what the other tiers said when the case was accepted. Nothing is linked by itself. At most 50. 疑似重复 */
  possibleDuplicates: Array<SameMatter>;
  /** What the resident said since, oldest first. 居民留言 */
  residentWords: Array<ResidentWord>;
  /** The requests for a review that this office entered or received, oldest first. 复查申请 */
  reviewRequests: Array<ReviewRequest>;
  /** What was decided on a review, by this office or by the one above that told it, oldest first. 复查意见 */
  reviewOpinions: Array<ReviewOpinion>;
  /** Help that went on, oldest first. 帮扶记录 */
  help: Array<HelpRecord>;
  /** Written notices to those who brought the matter, oldest first. 告知书 */
  notices: Array<PartyNotice>;
  /** Null unless it was taken back here. */
  withdrawal: Maybe<Withdrawal>;
  /** For a claim: at which level it was presented. */
  presentation: Maybe<Presentation>;
  /** Oldest first. 建议奖励 */
  rewards: Array<SuggestionReward>;
  /** The threads in which this office takes part, as its own tier has them, oldest first, at most 100. 函件往来 */
  threads: Array<Thread>;
  /** The three ends of the case as this office's dossier shows them, in order. 三端闭环 */
  threeEnds: Array<EndOfCase>;
  /** What leaders' visits brought for the case while this office held it, oldest first. 带案下访结果 */
  visitResults: Array<VisitPaper>;
};


/** This tier's own record of a case. Readable from the office that owns it and from above. 本级办理详情 */
export type TownshipHandlingEntriesArgs = {
  first: Scalars['Int']['input'];
};


/** This tier's own record of a case. Readable from the office that owns it and from above. 本级办理详情 */
export type TownshipHandlingThreadsArgs = {
  purpose?: InputMaybe<ThreadPurpose>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Enter a matter; the caller's office holds it. Refusals: BAD_INPUT, UNKNOWN_PLACE, OUT_OF_REGION, TITLE_NAMES_PERSON, KEY_REUSED, NOT_ALLOWED. 登记 */
  registerCaseAtTownship: CaseResult;
  /** Accept a registered matter. Also NOT_COMPETENT: a village does not accept claims. 受理 */
  acceptCaseAtTownship: CaseResult;
  /** Open the ladder's next round. Also TOO_EARLY, NOT_COMPETENT. 开始调解 */
  openRoundAtTownship: CaseResult;
  /** Close the open round with an agreement. Also AGREEMENT_INCOMPLETE: a written one needs every signature and the seal. 调解成功 */
  settleRoundAtTownship: CaseResult;
  /** Close the open round without one; the note says why. 调解不成 */
  failRoundAtTownship: CaseResult;
  /** Send the case back to the office that it came from; the note is the reason and must not be empty. 退回 */
  returnCaseAtTownship: CaseResult;
  /** Hand the case to another office of this tier in this county. Local, and still a hand-over. Also UNKNOWN_PLACE, OUT_OF_REGION. 转送 */
  transferCaseAtTownship: CaseResult;
  /** Give more time for handling, once, as the head of the unit. Also TOO_EARLY: no such clock runs. 延长办理期限 */
  extendCaseAtTownship: CaseResult;
  /** End the case. Also NOT_COMPETENT: a village issues no opinion; TOO_EARLY; DEMAND_UNANSWERED; CHECKLIST_INCOMPLETE. 办结 */
  concludeCaseAtTownship: CaseResult;
  /** Write a note into the office's own record; the card stays as it is. Refusals as for moves, but for STALE_VERSION. 办理记录 */
  noteCaseAtTownship: CaseResult;
  /** Supervise or remind, whoever holds the case. Never moves the case. 督办、催办 */
  markCaseAtTownship: CaseResult;
  /** Give the open round more time, once, with the parties' consent. Also TOO_EARLY: no round is open. 延长调解期限 */
  extendRoundAtTownship: CaseResult;
  /** Mark notices of the caller's own office as read by the caller. Refusals: BAD_INPUT, NOT_FOUND, KEY_REUSED. 标记已读 */
  markNoticesReadAtTownship: NoticesReadResult;
  /** Write down a breach of order around a held case; the card stays as it is. 登记违法信访行为 */
  recordDisorderAtTownship: CaseResult;
  /** Announce a hearing. Refusals as for notes; also NOT_ALLOWED_NOW while nothing can be heard. 公告听证 */
  scheduleHearingAtTownship: CaseResult;
  /** Open the announced hearing. Until it closes the case goes nowhere and does not end; only the time of a re-review stands still (条例36). 听证开始 */
  openHearingAtTownship: CaseResult;
  /** Close the open hearing with its vote. Also BAD_INPUT: the votes are not as many as the panel. 听证结束 */
  recordHearingAtTownship: CaseResult;
  /** Acknowledge an instruction for the caller's own office, once. Refusals: BAD_INPUT, NOT_FOUND, NOT_ALLOWED, KEY_REUSED; NOT_ALLOWED_NOW: done already, or closed. 签收批示 */
  acknowledgeInstructionAtTownship: InstructionResult;
  /** Report what the caller's own office did. Refusals as above; TOO_EARLY: the office has not acknowledged it. 反馈批示 */
  reportOnInstructionAtTownship: InstructionResult;
  /** Enter a matter by a place's QR code: place and channel come from the code. Refusals as for registering, and CODE_FOREIGN, CODE_REVOKED. 扫码登记 */
  registerByCodeAtTownship: CaseResult;
  /** Name an agent or the agent's successor (mechanism 15: there is one until the case ends). 指定代办人 */
  appointAgentAtTownship: CaseResult;
  /** End the agency. NOT_ALLOWED_NOW while the case is open (mechanism 15). 结束代办 */
  endAgencyAtTownship: CaseResult;
  /**
   * Write and sign the year's letters for places directly below, all or none. Refusals: BAD_INPUT, NOT_ALLOWED, UNKNOWN_PLACE,
   * OUT_OF_REGION for a place that is not directly below, NOT_FOUND for an unknown official, NOT_ALLOWED_NOW for a leader who is not in
   * post or a place that has its letter, KEY_REUSED. 下发责任书
   */
  issueLettersAtTownship: IssueLettersResult;
  /** Sign a letter of the place above. Refusals: BAD_INPUT, NOT_ALLOWED, NOT_FOUND, NOT_ALLOWED_NOW where it is signed or the leader is not in post, KEY_REUSED. 签订责任书 */
  signLetterAtTownship: LetterResult;
  /** Say where a case that the caller's office holds stands towards a court; also after its end, for help goes on after a judgment. Refused as any keeping in the dossier is. 标注诉讼阶段 */
  tagLitigationStageAtTownship: CaseResult;
  /** Somebody joins the open round. Also CONSENT_MISSING. 加入调解 */
  joinRoundAtTownship: CaseResult;
  /** Somebody leaves the open round, or recuses themselves. The gap shows in `Round.missing` and stops nothing. 退出、回避 */
  leaveRoundAtTownship: CaseResult;
  /** Ask somebody from outside to take part. 邀请参加调解 */
  inviteParticipantAtTownship: CaseResult;
  /** Record what the invited person or a party answered. 答复邀请 */
  answerInvitationAtTownship: CaseResult;
  /** Note a talk with one side; nobody but those who mediate here reads it. 背靠背调解记录 */
  noteCaucusAtTownship: CaseResult;
  /** A party refuses mediation: no round opens any more, at any tier. Also NOT_COMPETENT. 终止调解 */
  endMediationAtTownship: CaseResult;
  /** Give an accepted matter to an organisation that mediates; case, holder and clocks stay. Also CONSENT_MISSING, NOT_COMPETENT. 移交调解组织 */
  transferToMediationAtTownship: CaseResult;
  /** Record that rising tension was reported to the police (调解法25). 报告矛盾激化 */
  reportTensionAtTownship: CaseResult;
  /** Assign a lawyer to the matter, with or without a round (mechanism 130). 指派律师 */
  assignLawyerAtTownship: CaseResult;
  /**
   * Record a meeting of the caller's own place with its decisions, in one piece. Refusals: BAD_INPUT, NOT_ALLOWED, NOT_COMPETENT for a
   * kind that this tier does not hold by the county's rules, NOT_FOUND for an unknown official or case, NOT_ALLOWED_NOW for an official
   * who was not in post or a jurisdiction that is not disputed, TOO_EARLY for a day to come, UNKNOWN_PLACE, OUT_OF_REGION,
   * TITLE_NAMES_PERSON, KEY_REUSED. 登记会议
   */
  recordMeetingAtTownship: MeetingResult;
  /**
   * Say, as the office that answers for it, that a decision is done; whoever met learns it, when away later. Refusals:
   * BAD_INPUT, NOT_FOUND, NOT_ALLOWED, NOT_ALLOWED_NOW where it is done already, TITLE_NAMES_PERSON, KEY_REUSED. 落实会议决定
   */
  finishDecisionAtTownship: MeetingDecisionResult;
  /** Have an expert advise on a case (mechanism 59); its holder and clocks stay as they are. Refusals: NOT_FOUND, NOT_ALLOWED, NOT_ALLOWED_NOW for an ended case, an expert who left or one assigned already, BAD_INPUT, KEY_REUSED. 指派专家 */
  assignExpertAtTownship: CaseResult;
  /** Enter an official of the caller's own place. Refusals: BAD_INPUT, NOT_ALLOWED, NOT_ALLOWED_NOW where somebody in post has that subject, UNKNOWN_PLACE, OUT_OF_REGION, KEY_REUSED. 登记人员 */
  enterOfficialAtTownship: OfficialResult;
  /** End an official's time in the post; the entry stays. Also NOT_FOUND, NOT_ALLOWED_NOW. 离任 */
  endOfficialAtTownship: OfficialResult;
  /** Add a demand to an open case; the card stays as it is. Also NOT_ALLOWED_NOW: the case has ended, or its opinion is under review. 补充诉求 */
  addDemandAtTownship: CaseResult;
  /** Tell those who brought the matter how it stands. 阶段性答复 */
  replyAtTownship: CaseResult;
  /** Record what was found about an agreement, as often as somebody looks. Also NOT_FOUND. 登记履行情况 */
  recordPerformanceAtTownship: CaseResult;
  /** Record the parties' joint request to a court. Also NOT_FOUND, TOO_LATE: over 30 days; NOT_CONFIRMABLE: a court must refuse it (民诉解释355). 申请司法确认 */
  requestConfirmationAtTownship: CaseResult;
  /** Record that the court confirmed the agreement. Also NOT_FOUND. 登记司法确认 */
  confirmCaseAtTownship: CaseResult;
  /** Record that the court did not confirm it; the parties may mediate again or sue. Also NOT_FOUND. 登记未予确认 */
  recordNotConfirmedAtTownship: CaseResult;
  /** Record a step at a court by its case number. 登记法院程序 */
  recordCourtStepAtTownship: CaseResult;
  /** Record a deposit with a notary. It does not say that the law allows it (民法典570). 登记提存 */
  depositAtTownship: CaseResult;
  /** Record that the creditor was told. Also NOT_FOUND. 登记提存通知 */
  recordDepositNoticeAtTownship: CaseResult;
  /** Record that the creditor collected a deposit. Also NOT_FOUND, TOO_LATE: after five years the right has ended (民法典574). 登记领取提存 */
  releaseDepositAtTownship: CaseResult;
  /** Write the two-way commitment, once per case. Also NOT_ALLOWED_NOW. 双向承诺 */
  makeCommitmentAtTownship: CaseResult;
  /** Sign it for one side, once. Also NOT_FOUND, NOT_ALLOWED_NOW. 签署承诺 */
  signCommitmentAtTownship: CaseResult;
  /** Tick an item of the county's list for first petitions. Also NOT_ALLOWED_NOW: it was ticked, or the case has ended. 清单打勾 */
  tickChecklistAtTownship: CaseResult;
  /** Enter what a resident thinks of an ended case, once per resident. 登记群众评价 */
  evaluateCaseAtTownship: CaseResult;
  /** Record a visit or call after the end. Also TOO_EARLY: the case is open. 登记回访 */
  recordCallbackAtTownship: CaseResult;
  /** Link two cases. Both stay as they are. Refusals as for a note; NOT_FOUND also for the other case. 关联案件 */
  linkCasesAtTownship: CaseResult;
  /** A resident books through the county's app. Refusals: BAD_INPUT, OUT_OF_REGION, TOO_LATE for a day that is over, TOO_EARLY for one that is too far ahead, NOT_ALLOWED_NOW for one that is no reception day or booked already, FULLY_BOOKED, KEY_REUSED. 群众预约接访 */
  bookReceptionAtTownship: BookingResult;
  /** A clerk books for somebody who calls or comes. Also NOT_ALLOWED, NOT_FOUND. 代为预约 */
  enterBookingAtTownship: BookingResult;
  /** A clerk gives a booking back: its place is free again. NOT_FOUND, NOT_ALLOWED_NOW, TOO_LATE. 取消预约 */
  cancelBookingAtTownship: BookingResult;
  /** Open a session of the caller's own place. Refusals: BAD_INPUT, NOT_ALLOWED, NOT_FOUND, KEY_REUSED. 登记集中接访 */
  openReceptionSessionAtTownship: SessionResult;
  /** Record who came. Also NOT_ALLOWED_NOW where a number is taken, TITLE_NAMES_PERSON. 登记批次 */
  recordSessionBatchesAtTownship: SessionResult;
  /** Record what was solved there and then. Also NOT_FOUND for an unknown batch. 登记当场解决 */
  solveSessionItemsAtTownship: SessionResult;
  /** Register what is assigned: each matter is a case from then on, and refused as any registration is. 交办事项立案 */
  assignSessionItemsAtTownship: AssignSessionItemsResult;
  /** Enter an organisation of the caller's own place. Refusals: BAD_INPUT, NOT_ALLOWED, KEY_REUSED. 登记组织 */
  openOrganisationAtTownship: OrganisationResult;
  /** End an organisation of the caller's own place. Also NOT_FOUND, NOT_ALLOWED_NOW. 撤销组织 */
  closeOrganisationAtTownship: OrganisationResult;
  /** Count services that an organisation of the caller's own place gave. Also NOT_FOUND. 登记服务 */
  recordServiceAtTownship: OrganisationResult;
  /** Take a report against an official. 检举控告登记 */
  reportOfficialAtTownship: ReportResult;
  /** A resident's report against an official, which no office reads on its way. 居民提交检举控告 */
  submitReportAtTownship: ReportResult;
  /** Bring a resident's matter in: this tier's office of the place holds it. The secret is shown once. Refusals as for registering, and CODE_FOREIGN, CODE_REVOKED. 居民提交 */
  submitMatterAtTownship: AccessResult;
  /** Exchange number and secret for a session of 15 minutes. WRONG_SECRET, also where there is no such number; TOO_MANY_ATTEMPTS, where wrong ones were tried too often: the right secret still opens, unless it is the client that has to wait. 打开本人事项 */
  openMatterAtTownship: MatterSessionResult;
  /** Say more; it reaches whoever holds the case. SESSION_EXPIRED, SESSION_FOREIGN, NOT_ALLOWED_NOW. 补充 */
  addToMatterAtTownship: MatterResult;
  /** Ask to take the matter back; the officer who holds it decides. SESSION_EXPIRED, SESSION_FOREIGN, NOT_ALLOWED_NOW. 申请撤回 */
  withdrawMatterAtTownship: MatterResult;
  /** Rate the matter after its end, once; it reaches whoever holds the case. SESSION_EXPIRED, SESSION_FOREIGN, NOT_ALLOWED_NOW. 评价 */
  rateMatterAtTownship: MatterResult;
  /** Give a slip for a case that the caller's office registered; one given before stops working. NOT_FOUND, NOT_ALLOWED. 发放查询凭证 */
  issueAccessAtTownship: AccessResult;
  /** Decide a review that was handed up: the case is concluded again, with OPINION_ISSUED. Also TOO_EARLY: it is under no review, or not accepted. 作出复查意见 */
  concludeReviewAtTownship: CaseResult;
  /** End a concluded case for good. Also TOO_EARLY: the ground does not hold yet. 终结 */
  finaliseCaseAtTownship: CaseResult;
  /** Keep what was done to help, at any time, also when the case is final. Refusals as for notes. 记录帮扶 */
  recordHelpAtTownship: CaseResult;
  /** Tell a matter's legal route, handling class or source. Also NOT_COMPETENT: the category belongs to other organs. 甄别分类 */
  classifyCaseAtTownship: CaseResult;
  /** Send a matter to the organ that the law names; it leaves the ladder for good. 分流 */
  divertCaseAtTownship: CaseResult;
  /** Do not accept a registered matter; it stays registered and readable (mechanism 5). Also TOO_EARLY: the ground does not hold. 不予受理 */
  notAcceptCaseAtTownship: CaseResult;
  /** End a matter that those who brought it took back. 撤回 */
  withdrawCaseAtTownship: CaseResult;
  /** Record that a written notice was served. 送达登记 */
  serveNoticeAtTownship: CaseResult;
  /** Record what was given for a suggestion. Also NOT_ALLOWED_NOW: it was not adopted. 建议奖励 */
  rewardSuggestionAtTownship: CaseResult;
  /**
   * Remind the office that holds a case of one's region, or give it a yellow or red card. Refusals: BAD_INPUT, NOT_FOUND,
   * NOT_ALLOWED, KEY_REUSED, NOT_ALLOWED_NOW (the case is ended, the unit has a red card, the named clock is not red), TOO_EARLY
   * (no yellow card yet), OUT_OF_REGION (a card for an office that is not below the caller). 督办
   */
  superviseCaseAtTownship: SupervisionResult;
  /** Make a proposal a yellow card. As of supervising; NOT_ALLOWED_NOW: its clock is not red any more, or it was decided on. 确认亮牌 */
  confirmProposedCardAtTownship: SupervisionResult;
  /** Say why a proposal becomes no card. Refusals as of confirming. 不予亮牌 */
  dismissProposedCardAtTownship: CaseResult;
  /**
   * Explain one's own office in writing; while the tier above is away it waits here, and arrives later, once. Refusals:
   * BAD_INPUT, NOT_FOUND, NOT_ALLOWED, KEY_REUSED, NOT_ALLOWED_NOW (nothing is asked for now). 提交书面说明
   */
  explainAtTownship: ThreadResult;
  /** Accept or reject a written explanation. Refusals as of explaining; NOT_ALLOWED_NOW: there is none to judge. 审阅书面说明 */
  judgeExplanationAtTownship: ThreadResult;
  /** Refusals of these: BAD_INPUT, NOT_ALLOWED, NOT_FOUND, UNKNOWN_PLACE, OUT_OF_REGION, NOT_ALLOWED_NOW, TOO_EARLY, KEY_REUSED. 组建服务团 */
  openServiceTeamAtTownship: ServiceTeamResult;
  /** 撤销服务团 */
  closeServiceTeamAtTownship: ServiceTeamResult;
  /** 登记服务团下村 */
  recordTeamVisitAtTownship: ServiceTeamResult;
  /** 安排干部住村 */
  assignVillageCadreAtTownship: KeptResult;
  /** 结束住村 */
  endVillageCadreAtTownship: KeptResult;
  /** 登记住村日志 */
  recordVillageStayAtTownship: KeptResult;
  /** 建立联系 */
  linkPairAtTownship: KeptResult;
  /** 解除联系 */
  endPairAtTownship: KeptResult;
  /** 登记三民活动 */
  recordActivityAtTownship: KeptResult;
  /** Invite one party of the case to a meeting, as the office that holds it. NOT_FOUND, NOT_HOLDER, TOO_LATE, KEY_REUSED. 邀请当事人参会 */
  inviteToVideoMeetingAtTownship: VideoInvitationResult;
  /** A party takes a seat with the secret of an invitation, through the county's client. WRONG_SECRET: there is no such invitation, or it was used, or is over; MEETING_FULL, TOO_LATE. 当事人参会 */
  enterVideoMeetingAtTownship: VideoPartyResult;
  /** As `stayInVideoMeetingAtTownship`, for a party. SESSION_EXPIRED, SESSION_FOREIGN, TOO_LATE. 当事人保持在场 */
  stayAsVideoPartyAtTownship: VideoPartyResult;
  /** As `leaveVideoMeetingAtTownship`, for a party. SESSION_EXPIRED, SESSION_FOREIGN. 当事人离开 */
  leaveAsVideoPartyAtTownship: VideoPartyResult;
  /** As `sendVideoSignalAtTownship`, for a party, from the seat of their session whatever the input says. Also SESSION_EXPIRED, SESSION_FOREIGN. 当事人发送信令 */
  signalAsVideoPartyAtTownship: VideoSignalResult;
  /** Open a meeting on a thread that the caller takes part in, or give the one that is open. Refusals: BAD_INPUT, NOT_FOUND, NOT_ALLOWED, KEY_REUSED; NOT_COMPETENT: the thread belongs to another tier; NOT_ALLOWED_NOW: it is closed. 发起视频会商 */
  openVideoMeetingAtTownship: VideoMeetingResult;
  /** Take a seat; an earlier seat of the same person is left. Also MEETING_FULL, and TOO_LATE: it has ended. 加入视频会商 */
  joinVideoMeetingAtTownship: VideoSeatResult;
  /** Say every 20 seconds or so that one is still there: after 90 seconds of silence the seat is empty. NOT_FOUND, TOO_LATE: one has left. 保持在场 */
  stayInVideoMeetingAtTownship: VideoSeatResult;
  /** Leave one's seat; the others are told at once. To leave again changes nothing. NOT_FOUND. 离开视频会商 */
  leaveVideoMeetingAtTownship: VideoSeatResult;
  /** End the meeting for all; the office that opened it does. NOT_FOUND, NOT_ALLOWED, NOT_ALLOWED_NOW. 结束视频会商 */
  endVideoMeetingAtTownship: VideoMeetingResult;
  /** Tell another browser in the meeting something; nobody else can read it. BAD_INPUT, NOT_FOUND: nobody sits there, TOO_MANY_ATTEMPTS: more than 500 in five minutes. 发送信令 */
  sendVideoSignalAtTownship: VideoSignalResult;
  /** Plan a visit of the caller's own place. Refusals: BAD_INPUT, NOT_ALLOWED, NOT_COMPETENT where that mode is not this tier's, NOT_FOUND for an unknown official or case, NOT_ALLOWED_NOW for a leader who is not in post on that day, KEY_REUSED. 安排接访下访 */
  planVisitAtTownship: VisitResult;
  /** Add brief, participants or cases while it is prepared. Also NOT_ALLOWED_NOW. 访前准备 */
  prepareVisitAtTownship: VisitResult;
  /** The meeting took place: not without a brief (NOT_ALLOWED_NOW), not without a lawyer or legal adviser where the mode wants one (PARTICIPANT_MISSING, mechanism 58), not before its day (TOO_EARLY). 访中会商 */
  meetVisitAtTownship: VisitResult;
  /** Close it with a result, and one for each case (BAD_INPUT otherwise). What it brought is filed where the caller's own office holds the case; elsewhere its tiers learn that it was taken along. 访后办结 */
  closeVisitAtTownship: VisitResult;
  /** It does not take place; only before it was met (NOT_ALLOWED_NOW). 取消接访 */
  cancelVisitAtTownship: VisitResult;
  /** What followed for a case is done. Also NOT_FOUND. 带案事项办结 */
  finishVisitCaseAtTownship: VisitResult;
  /** Hand the case up, on a ground that the ladder knows. Also TOO_EARLY. 上报 */
  escalateCaseAtTownship: CaseResult;
  /** Ask the office above to review the opinion, as the petitioner wants; the case goes there with its id and dossier. Also TOO_LATE: 30 days from the reply are over (条例35). 申请复查 */
  requestReviewAtTownship: CaseResult;
  /**
   * Ask a tier above for guidance. The case stays with its holder and its clocks run on; while that tier is away the question
   * waits here, and arrives later, once. Refusals: NOT_FOUND, NOT_ALLOWED, NOT_HOLDER, IN_TRANSIT, NOT_ALLOWED_NOW (the case
   * has ended), BAD_INPUT, KEY_REUSED. 请求指导
   */
  askGuidanceAtTownship: ThreadResult;
  /** Reply to guidance, or decide on the newest plan. Refusals: NOT_FOUND, NOT_ALLOWED, NOT_HOLDER, NOT_ALLOWED_NOW (closed, or no plan waits), BAD_INPUT, KEY_REUSED. 答复指导 */
  answerGuidanceAtTownship: ThreadResult;
  /** Hand the case down to an office below. The receiver may decline what is not its place or kind. Also UNKNOWN_PLACE, OUT_OF_REGION. 交办 */
  assignCaseAtTownship: CaseResult;
  /**
   * Guide the office below that holds a case, of one's own accord. The case stays with its holder. Refusals: NOT_FOUND,
   * OUT_OF_REGION, NOT_ALLOWED_NOW (ended, or not held below), BAD_INPUT, KEY_REUSED. 主动指导
   */
  openGuidanceAtTownship: ThreadResult;
  /** Advise or propose a plan in a thread that belongs to this tier. Refusals: NOT_FOUND, NOT_ALLOWED, NOT_ALLOWED_NOW (closed, or the case has ended), BAD_INPUT, KEY_REUSED. 给出指导 */
  adviseAtTownship: ThreadResult;
  /** Close a thread of guidance that belongs to this tier. Refusals as of advising. 结束指导 */
  closeGuidanceAtTownship: ThreadResult;
  /**
   * Report, as the office that answers for a finding, what was put right; the county learns it, when away later, and notes itself
   * whether it is. Refusals: BAD_INPUT, TITLE_NAMES_PERSON, NOT_FOUND, NOT_ALLOWED, NOT_ALLOWED_NOW (noted as put right, or
   * reported ten times), KEY_REUSED. 报告整改情况
   */
  reportOnFindingAtTownship: UnitFindingResult;
};


export type MutationRegisterCaseAtTownshipArgs = {
  input: RegisterCaseInput;
};


export type MutationAcceptCaseAtTownshipArgs = {
  input: MoveInput;
};


export type MutationOpenRoundAtTownshipArgs = {
  input: OpenRoundInput;
};


export type MutationSettleRoundAtTownshipArgs = {
  input: SettleRoundInput;
};


export type MutationFailRoundAtTownshipArgs = {
  input: MoveInput;
};


export type MutationReturnCaseAtTownshipArgs = {
  input: MoveInput;
};


export type MutationTransferCaseAtTownshipArgs = {
  input: TransferInput;
};


export type MutationExtendCaseAtTownshipArgs = {
  input: ExtendInput;
};


export type MutationConcludeCaseAtTownshipArgs = {
  input: ConcludeInput;
};


export type MutationNoteCaseAtTownshipArgs = {
  input: NoteInput;
};


export type MutationMarkCaseAtTownshipArgs = {
  input: MarkInput;
};


export type MutationExtendRoundAtTownshipArgs = {
  input: ExtendRoundInput;
};


export type MutationMarkNoticesReadAtTownshipArgs = {
  input: MarkNoticesReadInput;
};


export type MutationRecordDisorderAtTownshipArgs = {
  input: DisorderInput;
};


export type MutationScheduleHearingAtTownshipArgs = {
  input: ScheduleHearingInput;
};


export type MutationOpenHearingAtTownshipArgs = {
  input: OpenHearingInput;
};


export type MutationRecordHearingAtTownshipArgs = {
  input: RecordHearingInput;
};


export type MutationAcknowledgeInstructionAtTownshipArgs = {
  input: AcknowledgeInstructionInput;
};


export type MutationReportOnInstructionAtTownshipArgs = {
  input: ReportOnInstructionInput;
};


export type MutationRegisterByCodeAtTownshipArgs = {
  input: RegisterByCodeInput;
};


export type MutationAppointAgentAtTownshipArgs = {
  input: AppointAgentInput;
};


export type MutationEndAgencyAtTownshipArgs = {
  input: EndAgencyInput;
};


export type MutationIssueLettersAtTownshipArgs = {
  input: IssueLettersInput;
};


export type MutationSignLetterAtTownshipArgs = {
  input: SignLetterInput;
};


export type MutationTagLitigationStageAtTownshipArgs = {
  input: LitigationStageInput;
};


export type MutationJoinRoundAtTownshipArgs = {
  input: JoinRoundInput;
};


export type MutationLeaveRoundAtTownshipArgs = {
  input: LeaveRoundInput;
};


export type MutationInviteParticipantAtTownshipArgs = {
  input: InviteInput;
};


export type MutationAnswerInvitationAtTownshipArgs = {
  input: AnswerInvitationInput;
};


export type MutationNoteCaucusAtTownshipArgs = {
  input: CaucusInput;
};


export type MutationEndMediationAtTownshipArgs = {
  input: EndMediationInput;
};


export type MutationTransferToMediationAtTownshipArgs = {
  input: ReferToMediationInput;
};


export type MutationReportTensionAtTownshipArgs = {
  input: ReportTensionInput;
};


export type MutationAssignLawyerAtTownshipArgs = {
  input: AssignLawyerInput;
};


export type MutationRecordMeetingAtTownshipArgs = {
  input: RecordMeetingInput;
};


export type MutationFinishDecisionAtTownshipArgs = {
  input: FinishDecisionInput;
};


export type MutationAssignExpertAtTownshipArgs = {
  input: AssignExpertInput;
};


export type MutationEnterOfficialAtTownshipArgs = {
  input: EnterOfficialInput;
};


export type MutationEndOfficialAtTownshipArgs = {
  input: EndOfficialInput;
};


export type MutationAddDemandAtTownshipArgs = {
  input: AddDemandInput;
};


export type MutationReplyAtTownshipArgs = {
  input: ReplyInput;
};


export type MutationRecordPerformanceAtTownshipArgs = {
  input: PerformanceInput;
};


export type MutationRequestConfirmationAtTownshipArgs = {
  input: RequestConfirmationInput;
};


export type MutationConfirmCaseAtTownshipArgs = {
  input: ConfirmInput;
};


export type MutationRecordNotConfirmedAtTownshipArgs = {
  input: NotConfirmedInput;
};


export type MutationRecordCourtStepAtTownshipArgs = {
  input: CourtStepInput;
};


export type MutationDepositAtTownshipArgs = {
  input: DepositInput;
};


export type MutationRecordDepositNoticeAtTownshipArgs = {
  input: DepositNoticeInput;
};


export type MutationReleaseDepositAtTownshipArgs = {
  input: ReleaseInput;
};


export type MutationMakeCommitmentAtTownshipArgs = {
  input: CommitmentInput;
};


export type MutationSignCommitmentAtTownshipArgs = {
  input: SignCommitmentInput;
};


export type MutationTickChecklistAtTownshipArgs = {
  input: TickInput;
};


export type MutationEvaluateCaseAtTownshipArgs = {
  input: EvaluationInput;
};


export type MutationRecordCallbackAtTownshipArgs = {
  input: CallbackInput;
};


export type MutationLinkCasesAtTownshipArgs = {
  input: LinkInput;
};


export type MutationBookReceptionAtTownshipArgs = {
  input: BookReceptionInput;
};


export type MutationEnterBookingAtTownshipArgs = {
  input: BookReceptionInput;
};


export type MutationCancelBookingAtTownshipArgs = {
  input: CancelBookingInput;
};


export type MutationOpenReceptionSessionAtTownshipArgs = {
  input: OpenReceptionSessionInput;
};


export type MutationRecordSessionBatchesAtTownshipArgs = {
  input: RecordBatchesInput;
};


export type MutationSolveSessionItemsAtTownshipArgs = {
  input: SolveSessionItemsInput;
};


export type MutationAssignSessionItemsAtTownshipArgs = {
  input: AssignSessionItemsInput;
};


export type MutationOpenOrganisationAtTownshipArgs = {
  input: OpenOrganisationInput;
};


export type MutationCloseOrganisationAtTownshipArgs = {
  input: CloseOrganisationInput;
};


export type MutationRecordServiceAtTownshipArgs = {
  input: RecordServiceInput;
};


export type MutationReportOfficialAtTownshipArgs = {
  input: ReportOfficialInput;
};


export type MutationSubmitReportAtTownshipArgs = {
  input: SubmitReportInput;
};


export type MutationSubmitMatterAtTownshipArgs = {
  input: SubmitMatterInput;
};


export type MutationOpenMatterAtTownshipArgs = {
  input: OpenMatterInput;
};


export type MutationAddToMatterAtTownshipArgs = {
  session: Scalars['String']['input'];
  input: AddToMatterInput;
};


export type MutationWithdrawMatterAtTownshipArgs = {
  session: Scalars['String']['input'];
  input: AddToMatterInput;
};


export type MutationRateMatterAtTownshipArgs = {
  session: Scalars['String']['input'];
  input: RateMatterInput;
};


export type MutationIssueAccessAtTownshipArgs = {
  input: DossierInput;
};


export type MutationConcludeReviewAtTownshipArgs = {
  input: ConcludeReviewInput;
};


export type MutationFinaliseCaseAtTownshipArgs = {
  input: FinaliseInput;
};


export type MutationRecordHelpAtTownshipArgs = {
  input: HelpInput;
};


export type MutationClassifyCaseAtTownshipArgs = {
  input: ClassifyInput;
};


export type MutationDivertCaseAtTownshipArgs = {
  input: DivertInput;
};


export type MutationNotAcceptCaseAtTownshipArgs = {
  input: NotAcceptInput;
};


export type MutationWithdrawCaseAtTownshipArgs = {
  input: WithdrawInput;
};


export type MutationServeNoticeAtTownshipArgs = {
  input: ServeNoticeInput;
};


export type MutationRewardSuggestionAtTownshipArgs = {
  input: RewardInput;
};


export type MutationSuperviseCaseAtTownshipArgs = {
  input: SuperviseInput;
};


export type MutationConfirmProposedCardAtTownshipArgs = {
  input: ConfirmProposalInput;
};


export type MutationDismissProposedCardAtTownshipArgs = {
  input: DismissProposalInput;
};


export type MutationExplainAtTownshipArgs = {
  input: ExplainInput;
};


export type MutationJudgeExplanationAtTownshipArgs = {
  input: JudgeExplanationInput;
};


export type MutationOpenServiceTeamAtTownshipArgs = {
  input: OpenTeamInput;
};


export type MutationCloseServiceTeamAtTownshipArgs = {
  input: CloseTeamInput;
};


export type MutationRecordTeamVisitAtTownshipArgs = {
  input: RecordTeamVisitInput;
};


export type MutationAssignVillageCadreAtTownshipArgs = {
  input: AssignVillageCadreInput;
};


export type MutationEndVillageCadreAtTownshipArgs = {
  input: EndVillageCadreInput;
};


export type MutationRecordVillageStayAtTownshipArgs = {
  input: RecordVillageStayInput;
};


export type MutationLinkPairAtTownshipArgs = {
  input: PairInput;
};


export type MutationEndPairAtTownshipArgs = {
  input: EndPairInput;
};


export type MutationRecordActivityAtTownshipArgs = {
  input: RecordActivityInput;
};


export type MutationInviteToVideoMeetingAtTownshipArgs = {
  input: InviteToVideoMeetingInput;
};


export type MutationEnterVideoMeetingAtTownshipArgs = {
  input: EnterVideoMeetingInput;
};


export type MutationStayAsVideoPartyAtTownshipArgs = {
  session: Scalars['String']['input'];
};


export type MutationLeaveAsVideoPartyAtTownshipArgs = {
  session: Scalars['String']['input'];
};


export type MutationSignalAsVideoPartyAtTownshipArgs = {
  session: Scalars['String']['input'];
  input: SendVideoSignalInput;
};


export type MutationOpenVideoMeetingAtTownshipArgs = {
  input: OpenVideoMeetingInput;
};


export type MutationJoinVideoMeetingAtTownshipArgs = {
  input: JoinVideoMeetingInput;
};


export type MutationStayInVideoMeetingAtTownshipArgs = {
  seat: Scalars['ID']['input'];
};


export type MutationLeaveVideoMeetingAtTownshipArgs = {
  seat: Scalars['ID']['input'];
};


export type MutationEndVideoMeetingAtTownshipArgs = {
  input: EndVideoMeetingInput;
};


export type MutationSendVideoSignalAtTownshipArgs = {
  input: SendVideoSignalInput;
};


export type MutationPlanVisitAtTownshipArgs = {
  input: PlanVisitInput;
};


export type MutationPrepareVisitAtTownshipArgs = {
  input: PrepareVisitInput;
};


export type MutationMeetVisitAtTownshipArgs = {
  input: MeetVisitInput;
};


export type MutationCloseVisitAtTownshipArgs = {
  input: CloseVisitInput;
};


export type MutationCancelVisitAtTownshipArgs = {
  input: CancelVisitInput;
};


export type MutationFinishVisitCaseAtTownshipArgs = {
  input: FinishVisitCaseInput;
};


export type MutationEscalateCaseAtTownshipArgs = {
  input: EscalateInput;
};


export type MutationRequestReviewAtTownshipArgs = {
  input: RequestReviewInput;
};


export type MutationAskGuidanceAtTownshipArgs = {
  input: AskGuidanceInput;
};


export type MutationAnswerGuidanceAtTownshipArgs = {
  input: AnswerGuidanceInput;
};


export type MutationAssignCaseAtTownshipArgs = {
  input: AssignInput;
};


export type MutationOpenGuidanceAtTownshipArgs = {
  input: OpenGuidanceInput;
};


export type MutationAdviseAtTownshipArgs = {
  input: AdviseInput;
};


export type MutationCloseGuidanceAtTownshipArgs = {
  input: CloseGuidanceInput;
};


export type MutationReportOnFindingAtTownshipArgs = {
  input: ReportOnFindingInput;
};

/** A clock of a case that this office holds turned amber or red: written once, whatever restarts in between. 预警提醒 */
export type Ring = {
  __typename?: 'Ring';
  /** The same for the same light of the same clock. */
  id: Scalars['ID']['output'];
  /** Null where the caller may no longer see the case. */
  case: Maybe<Case>;
  clock: ClockKind;
  /** AMBER or RED. */
  light: Light;
  startedAt: Scalars['DateTime']['output'];
  /** The deadline that the clock had then; an extension, a hearing or new holidays give it another, which rings anew. */
  dueAt: Scalars['DateTime']['output'];
  /** When the light changed. */
  changedAt: Scalars['DateTime']['output'];
  /** When it rang: at the next sweep, later where the service was down. */
  at: Scalars['DateTime']['output'];
};

/** A ring in a page, with the place to go on from. 列表项 */
export type RingEdge = {
  __typename?: 'RingEdge';
  cursor: Scalars['String']['output'];
  node: Ring;
};

/** One page of rings. 预警提醒列表 */
export type RingConnection = {
  __typename?: 'RingConnection';
  nodes: Array<Ring>;
  edges: Array<RingEdge>;
  pageInfo: PageInfo;
};

/** More time for a round, once: the note records that the parties consent (local rules). 延长调解期限 */
export type ExtendRoundInput = {
  case: MoveInput;
  /** 1 to 30, added to the round's days. */
  days: Scalars['Int']['input'];
};

/** What is to be done. 待办类别 */
export type DeskItemKind =
  /** A case that the office holds, by the clock of an office that ends first. 待办案件 */
  | 'CASE_TO_HANDLE'
  /** A question or a reply waits for the tier that guides (mechanism 38). 待答复指导 */
  | 'GUIDANCE_TO_GIVE'
  /** Advice or a plan waits for the office that handles the case (mechanism 38). 待回应指导 */
  | 'GUIDANCE_TO_ANSWER'
  /** The office is asked to explain itself in writing (mechanism 65). 待书面说明 */
  | 'EXPLANATION_TO_WRITE'
  /** A written explanation waits to be judged. 待审阅说明 */
  | 'EXPLANATION_TO_JUDGE'
  /** An instruction waits for acknowledgement or report (mechanisms 62, 131). 待落实批示 */
  | 'INSTRUCTION_TO_ANSWER'
  /** A report on an instruction waits to be read. 待阅批示反馈 */
  | 'INSTRUCTION_REPORT_TO_READ'
  /** A red clock proposes a yellow card, and a supervisor decides (mechanism 82). 待定亮牌建议 */
  | 'CARD_TO_DECIDE'
  /** An instruction waits for the office's acknowledgement (mechanism 131). 待签收批示 */
  | 'INSTRUCTION_TO_ACKNOWLEDGE'
  /** The leader of an adopted case has left: another must answer for it (mechanism 67). 待接续包案 */
  | 'ADOPTION_WITHOUT_LEADER'
  /** An adopted case goes slowly, and nobody has asked the unit why (mechanism 65). 待要求书面说明 */
  | 'EXPLANATION_TO_DEMAND'
  /** An adopted case has ended, and the leader has not said what solved it (mechanism 67). 待填报化解情况 */
  | 'ADOPTION_TO_SOLVE'
  /** An adopted case has had no consultation this month (mechanism 64). 本月待会商 */
  | 'ADOPTION_TO_CONSULT'
  /** The leader of an adopted case has not reported to the standing committee this month (mechanism 66). 本月待汇报 */
  | 'ADOPTION_TO_REPORT'
  /** Something that the office, or the caller as its leader, owes by the calendar and has not done (mechanisms 49, 50); `subjectId` is the duty's code. 待履职事项 */
  | 'DUTY_OWED'
  /** A visit lacks its brief (mechanism 57). 待访前准备 */
  | 'VISIT_TO_PREPARE'
  /** The day of a visit has come. 待接访 */
  | 'VISIT_TO_HOLD'
  /** A visit was met, and lacks its result (mechanism 57). 接访待办结 */
  | 'VISIT_TO_CLOSE'
  /** What a visit decided for a case is to be done (mechanisms 53, 57); `subjectId` is the visit. 带案事项待办结 */
  | 'VISIT_CASE_TO_FINISH'
  /** People booked for the next reception day (mechanism 54); `subjectId` is the day. 预约待接待 */
  | 'BOOKINGS_TO_RECEIVE'
  /** A finding of an inspection is not put right yet (mechanism 83): for the county's inspectors, and for the office until it has reported. 待整改问题 */
  | 'FINDING_DUE'
  /** A decision of a meeting that the office answers for (mechanisms 70-73). 待落实会议决定 */
  | 'MEETING_DECISION_TO_CARRY_OUT'
  /** A responsibility letter waits for the office's signature (mechanism 78). 待签订责任书 */
  | 'LETTER_TO_SIGN'
  /** The year's responsibility letters with some places below are not written (mechanism 78). 待下发责任书 */
  | 'LETTERS_TO_ISSUE'
  /** A cadre who lives in a village lacks nights of this month (mechanism 41); `subjectId` is the assignment. 住村天数待补 */
  | 'NIGHTS_TO_STAY';

/** Something that the caller's office must do now. 待办事项 */
export type DeskItem = {
  __typename?: 'DeskItem';
  kind: DeskItemKind;
  /**
   * What the items of all tiers are compared by, as text: the instant until when in ISO 8601 (9999-12-31 where nothing
   * says until when), the kind, and the subject. The smaller is the more urgent. 排序键
   */
  sortKey: Scalars['String']['output'];
  /** The caller's office, by the code of its place. */
  office: Scalars['ID']['output'];
  /** The case that it is about, where it is about one that the caller may see. */
  case: Maybe<Case>;
  /** What it is about: the case, or a thread, visit, letter or other record of this tier. */
  subjectId: Scalars['ID']['output'];
  /** Until when; null where nothing says until when. */
  dueAt: Maybe<Scalars['DateTime']['output']>;
  light: Light;
};

/** What an office is told. 通知类别 */
export type OfficeNoticeKind =
  /** A case was handed to the office and taken. 收到移交 */
  | 'HANDOVER_ARRIVED'
  /** A hand-over of the office was declined; it holds the case again. 移交被退回 */
  | 'HANDOVER_DECLINED'
  /** A case that the office holds was put under supervision (mechanism 82). 被督办 */
  | 'SUPERVISED'
  /** The office was reminded of a case that it holds. 被催办 */
  | 'REMINDED'
  /** A video meeting about a case that the office holds was opened (mechanism 38). 视频会商邀请 */
  | 'MEETING_OPENED'
  /** A clock of a case that the office holds turned amber. 时限黄灯 */
  | 'CLOCK_AMBER'
  /** A clock of a case that the office holds turned red. 时限红灯 */
  | 'CLOCK_RED'
  /** Something was written in a thread of guidance (mechanism 38). 远程指导 */
  | 'GUIDANCE'
  /** Something was written in a thread of supervision. 督办 */
  | 'SUPERVISION'
  /** Something was written in a thread of instruction. 批示 */
  | 'INSTRUCTION'
  /** Something was written in a thread of an adopted case. 包案 */
  | 'ADOPTION'
  /** The county listed the township for rectification (mechanism 84). 被挂牌整治 */
  | 'TOWNSHIP_LISTED'
  /** The county took the township off the list. 已摘牌 */
  | 'TOWNSHIP_DELISTED'
  /** A meeting decided something that the office answers for (mechanisms 70-73). 会议决定 */
  | 'MEETING_DECISION'
  /** A responsibility letter came to be signed (mechanism 78). 责任书 */
  | 'RESPONSIBILITY_LETTER'
  /** An inspection found something at the office (mechanism 83). 督查发现问题 */
  | 'FINDING_MADE'
  /** The county noted what was found at the office as put right (mechanism 83). 整改完成 */
  | 'FINDING_PUT_RIGHT'
  /** An office reported what it put right (mechanism 83). 收到整改报告 */
  | 'FINDING_REPORTED';

/** Something that an office was told. It stays in the inbox; whoever reads it marks it for themselves. 通知 */
export type OfficeNotice = {
  __typename?: 'OfficeNotice';
  id: Scalars['ID']['output'];
  kind: OfficeNoticeKind;
  office: Scalars['ID']['output'];
  at: Scalars['DateTime']['output'];
  /** The case that it is about, where it is about one that the caller may see. */
  case: Maybe<Case>;
  /** What it is about beside the case: a thread, a visit, a letter or other record of this tier. */
  subjectId: Maybe<Scalars['ID']['output']>;
  /** When the caller marked it as read; null until then. 已读时间 */
  readAt: Maybe<Scalars['DateTime']['output']>;
};

/** A page of notices, newest first. */
export type OfficeNoticeConnection = {
  __typename?: 'OfficeNoticeConnection';
  nodes: Array<OfficeNotice>;
  edges: Array<OfficeNoticeEdge>;
  pageInfo: PageInfo;
};

export type OfficeNoticeEdge = {
  __typename?: 'OfficeNoticeEdge';
  cursor: Scalars['String']['output'];
  node: OfficeNotice;
};

/** What lies on the desk of the caller's office at this tier. 工作台 */
export type TownshipDesk = {
  __typename?: 'TownshipDesk';
  /** The caller's office, by the code of its place. Where it is of another tier, nothing lies here. */
  office: Scalars['ID']['output'];
  /** The most urgent items, the smallest `sortKey` first. `first` is 1 to 100. */
  items: Array<DeskItem>;
  /** What the office was told, newest first; `unread` leaves out what the caller has marked as read. `first` is 1 to 100. 通知 */
  notices: OfficeNoticeConnection;
  /** How many notices the caller has not marked as read, counted up to 1,000. 未读数 */
  unread: Scalars['Int']['output'];
};


/** What lies on the desk of the caller's office at this tier. 工作台 */
export type TownshipDeskItemsArgs = {
  first: Scalars['Int']['input'];
};


/** What lies on the desk of the caller's office at this tier. 工作台 */
export type TownshipDeskNoticesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  unread: Scalars['Boolean']['input'];
};

/** Notices that the caller has read. */
export type MarkNoticesReadInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  /** 1 to 100 ids of notices of the caller's own office. */
  ids: Array<Scalars['ID']['input']>;
};

/** How many notices are marked as read now. */
export type NoticesRead = {
  __typename?: 'NoticesRead';
  marked: Scalars['Int']['output'];
};

/** How many were marked, or why none was. */
export type NoticesReadResult = NoticesRead | Refused;

/** A breach of order around a matter (mechanism 95). It blocks nothing: the matter goes on as any other. 违法信访行为记录 */
export type Disorder = {
  __typename?: 'Disorder';
  at: Scalars['DateTime']['output'];
  author: Scalars['String']['output'];
  /** The day it happened, YYYY-MM-DD. */
  happenedOn: Scalars['String']['output'];
  text: Scalars['String']['output'];
  /** What was done by law, such as advice, warning, or a report to the police. */
  handledAs: Scalars['String']['output'];
};

/** A breach of order, for the office's own record. */
export type DisorderInput = {
  case: DossierInput;
  /** YYYY-MM-DD, not in the future. */
  happenedOn: Scalars['String']['input'];
  /** 1 to 2,000 characters. */
  text: Scalars['String']['input'];
  /** 1 to 200 characters. */
  handledAs: Scalars['String']['input'];
};

/** What sort of document an office publishes. 文件种类 */
export type DocumentKind =
  /** What the county's supervision found, from live figures, for all its townships (mechanism 83). 督查通报 */
  | 'SUPERVISION_BULLETIN'
  /** What is reported to the standing committee each quarter (mechanism 70), for the office's own people. 季度信访工作汇报 */
  | 'QUARTERLY_REPORT';

/** A table of a document. 表格 */
export type DocumentTable = {
  __typename?: 'DocumentTable';
  /** 1 to 12 headings of columns. */
  head: Array<Scalars['String']['output']>;
  /** At most 2,000 rows, each with as many cells as the head. */
  rows: Array<Array<Scalars['String']['output']>>;
};

/** A part of a document. 章节 */
export type DocumentSection = {
  __typename?: 'DocumentSection';
  /** Null for a part without a heading. */
  heading: Maybe<Scalars['String']['output']>;
  paragraphs: Array<Scalars['String']['output']>;
  /** After the paragraphs. */
  tables: Array<DocumentTable>;
};

/** A document that an office has published; it is never changed. 文件 */
export type OfficeDocument = {
  __typename?: 'OfficeDocument';
  id: Scalars['ID']['output'];
  /** The office that published it, by the code of its place. */
  place: Scalars['ID']['output'];
  kind: DocumentKind;
  /** The year in which it was published. */
  year: Scalars['Int']['output'];
  /** Its number among the office's documents of its kind in that year, from 1. 第几期 */
  number: Scalars['Int']['output'];
  title: Scalars['String']['output'];
  madeAt: Scalars['DateTime']['output'];
  /** Who published it. */
  madeBy: Scalars['String']['output'];
  /** The day that it bears, YYYY-MM-DD, as China's calendars show it. */
  date: Scalars['String']['output'];
  sections: Array<DocumentSection>;
  /** Where the gateway gives its file, in the caller's own name: an Office Open XML document. The same content gives the same bytes. */
  url: Scalars['String']['output'];
};

/** One page of documents. 文件列表 */
export type OfficeDocumentPage = {
  __typename?: 'OfficeDocumentPage';
  nodes: Array<OfficeDocument>;
  pageInfo: PageInfo;
};

/** A stretch of days in which something is owed. 履职期 */
export type DutyOccurrence = {
  __typename?: 'DutyOccurrence';
  /** The first day, YYYY-MM-DD; the same as the last for a day such as the 15th. */
  from: Scalars['String']['output'];
  /** The last day, YYYY-MM-DD. */
  until: Scalars['String']['output'];
  wanted: Scalars['Int']['output'];
  done: Scalars['Int']['output'];
  /** True once the last day is over: only then is there a shortfall. */
  over: Scalars['Boolean']['output'];
};

/** How a duty of the calendar stands in a period: counted from what was recorded where it was done, never entered by itself. 履职情况 */
export type DutyStanding = {
  __typename?: 'DutyStanding';
  /** The duty's code in the county's rules. */
  duty: Scalars['String']['output'];
  /** What the county calls it. */
  label: Scalars['String']['output'];
  /** The leader who owes it; null where the office does. */
  official: Maybe<Official>;
  /** How often it is owed in the whole period. */
  wanted: Scalars['Int']['output'];
  /** How often it was done in the period, also beyond what is owed. */
  done: Scalars['Int']['output'];
  /** True once the period is over. */
  over: Scalars['Boolean']['output'];
  /** What was owed by days that are over and was not done. 0 while the month or day is not over. */
  shortfall: Scalars['Int']['output'];
  /** Every stretch of the period in which it is owed, in order; a leader owes what falls wholly into the time in the post. At most 366. */
  occurrences: Array<DutyOccurrence>;
};

/** How many of the concluded matters one tier concluded (mechanisms 22, 23). 分级化解占比 */
export type TierShare = {
  __typename?: 'TierShare';
  tier: Tier;
  /** Matters that this tier concluded; null for an outside dashboard when it is below 10. */
  concluded: Maybe<Scalars['Int']['output']>;
  /** All that were concluded in the period; null for an outside dashboard when it is below 10. */
  of: Maybe<Scalars['Int']['output']>;
  /** In percent, to one decimal; null when nothing was concluded, or not to be seen. */
  percent: Maybe<Scalars['Float']['output']>;
  /** What the county aims at, in percent: 60, 30, 10 by default. */
  target: Scalars['Int']['output'];
  /** `percent` less `target`, in points. */
  deviation: Maybe<Scalars['Float']['output']>;
};

/** How many disputes a month brought, by where they first showed themselves (mechanism 93). 三源趋势 */
export type SourceCount = {
  __typename?: 'SourceCount';
  /** YYYY-MM, in China's civil time. */
  month: Scalars['String']['output'];
  /** Null: nobody said. */
  source: Maybe<DisputeSource>;
  /** Null for an outside dashboard when it is below 10. */
  registered: Maybe<Scalars['Int']['output']>;
};

/** Who answered for a case, from when until when (mechanism 10). 责任链 */
export type Responsibility = {
  __typename?: 'Responsibility';
  tier: Tier;
  /** The office, by the code of its place. */
  office: Scalars['ID']['output'];
  since: Scalars['DateTime']['output'];
  /** Null for the present holder. */
  until: Maybe<Scalars['DateTime']['output']>;
  /** How it came to the office. */
  by: Move;
};

/** The six stages of a matter's life (mechanism 35). 六个环节 */
export type LifeStage =
  /** 接访受理 */
  | 'RECEPTION'
  /** Handed on, and followed up. 交办督办 */
  | 'ASSIGNMENT'
  /** 协调化解 */
  | 'RESOLUTION'
  /** Settled, and to be answered. 办结回复 */
  | 'REPLY'
  /** Answered: evaluated and visited again. 评价回访 */
  | 'EVALUATION'
  /** Ended by law: not accepted, diverted, withdrawn or final. 依法处置 */
  | 'BY_LAW';

/** What an office reported about a finding at it (mechanism 83). 整改报告 */
export type FindingReport = {
  __typename?: 'FindingReport';
  /** From 1, in the order in which the office wrote. */
  number: Scalars['Int']['output'];
  /** 1 to 2,000 characters. */
  text: Scalars['String']['output'];
  at: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
};

/** Who sits on a hearing's panel (mechanism 87). 听证员类别 */
export type PanelKind =
  /** 人大代表 */
  | 'CONGRESS_DEPUTY'
  /** 党代表 */
  | 'PARTY_DELEGATE'
  /** 政协委员 */
  | 'CONSULTATIVE_MEMBER'
  /** 村干部 */
  | 'VILLAGE_CADRE'
  /** 乡贤 */
  | 'LOCAL_WORTHY'
  /** 律师 */
  | 'LAWYER'
  /** Relatives and friends of the parties. 当事人亲朋 */
  | 'KIN_OR_FRIEND'
  /** 专家 */
  | 'EXPERT'
  /** Anybody else. 其他 */
  | 'OTHER';

/** What the panel says of the claim, in the words of 条例32. 听证结论 */
export type HearingOutcome =
  /** The claim is to be supported. 支持 */
  | 'SUPPORT'
  /** The claim is to be explained. 解释 */
  | 'EXPLAIN'
  /** The claim is not to be supported. 不予支持 */
  | 'NOT_SUPPORT';

/** How far a hearing has come. 听证进程 */
export type HearingState =
  /** 已公告 */
  | 'ANNOUNCED'
  /** Another announcement took its place before it opened. 已改期 */
  | 'REPLACED'
  /** 进行中 */
  | 'OPEN'
  /** 已结束 */
  | 'CLOSED';

/** Somebody on the panel. 听证员 */
export type PanelMember = {
  __typename?: 'PanelMember';
  kind: PanelKind;
  name: Scalars['String']['output'];
};

/** A hearing of a case. 听证 */
export type Hearing = {
  __typename?: 'Hearing';
  id: Scalars['ID']['output'];
  state: HearingState;
  /** When and where it was announced to be. */
  heldAt: Scalars['DateTime']['output'];
  place: Scalars['String']['output'];
  /** True when anybody may come. 公开听证 */
  isPublic: Scalars['Boolean']['output'];
  panel: Array<PanelMember>;
  openedAt: Maybe<Scalars['DateTime']['output']>;
  closedAt: Maybe<Scalars['DateTime']['output']>;
  /** The panel's votes for its opinion, against it, and neither; null until it is closed. */
  votesFor: Maybe<Scalars['Int']['output']>;
  votesAgainst: Maybe<Scalars['Int']['output']>;
  votesAbstained: Maybe<Scalars['Int']['output']>;
  opinion: Maybe<Scalars['String']['output']>;
  outcome: Maybe<HearingOutcome>;
};

/** Somebody on the panel. */
export type PanelMemberInput = {
  kind: PanelKind;
  /** 1 to 80 characters. */
  name: Scalars['String']['input'];
};

/** When and where a hearing is to be. A later announcement replaces one that has not opened. 听证公告 */
export type ScheduleHearingInput = {
  case: DossierInput;
  /** Not in the past. */
  heldAt: Scalars['DateTime']['input'];
  /** 1 to 200 characters. */
  place: Scalars['String']['input'];
  isPublic: Scalars['Boolean']['input'];
};

/** The hearing opens with the panel that came. 听证开始 */
export type OpenHearingInput = {
  case: MoveInput;
  /** The announced hearing, by its id. */
  hearing: Scalars['ID']['input'];
  /** 1 to 50 members; the sources name no number. */
  panel: Array<PanelMemberInput>;
};

/** The hearing closes with the panel's vote. 听证结束 */
export type RecordHearingInput = {
  case: MoveInput;
  /** For the opinion; the three together are the members of the panel. */
  votesFor: Scalars['Int']['input'];
  votesAgainst: Scalars['Int']['input'];
  votesAbstained: Scalars['Int']['input'];
  /** What the panel says. 1 to 2,000 characters. */
  opinion: Scalars['String']['input'];
  outcome: HearingOutcome;
};

/** An office concerned by an instruction, and how far it is. 批示落实单位 */
export type InstructedOffice = {
  __typename?: 'InstructedOffice';
  /** By the code of its place; the county's own code stands for its departments. */
  office: Scalars['ID']['output'];
  officeName: Scalars['String']['output'];
  /** When somebody of the office acknowledged it; null while nobody has: the office's head must. 签收 */
  acknowledgedAt: Maybe<Scalars['DateTime']['output']>;
  /** The name of the official who did. */
  acknowledgedBy: Maybe<Scalars['String']['output']>;
  /** When the office last reported; null while it has not. 反馈 */
  reportedAt: Maybe<Scalars['DateTime']['output']>;
  /** True while the instruction is open and the office has not acknowledged it, or not reported since the leader last wrote. */
  isPending: Scalars['Boolean']['output'];
};

/** A leader's instruction on a case. 领导批示 */
export type Instruction = {
  __typename?: 'Instruction';
  /** The thread that it is. */
  id: Scalars['ID']['output'];
  /** Null where the caller may not see the case. */
  case: Maybe<Case>;
  /** The office of the leader. */
  office: Scalars['ID']['output'];
  /** The name of the leader who gave it. */
  givenBy: Scalars['String']['output'];
  givenAt: Scalars['DateTime']['output'];
  text: Scalars['String']['output'];
  /** Until when the offices report, as the instruction said; a follow-up may say another date in the thread. */
  dueAt: Maybe<Scalars['DateTime']['output']>;
  /** Past `dueAt`, and an office is pending. 逾期 */
  isLate: Scalars['Boolean']['output'];
  /** The offices concerned, by code. */
  offices: Array<InstructedOffice>;
  /** When the leader closed it; null while it is open. */
  closedAt: Maybe<Scalars['DateTime']['output']>;
  /** What was written, in order. */
  thread: Thread;
};

/** The instruction as it stands then, or why nothing was changed. */
export type InstructionResult = Instruction | Refused;

/** The head of an office concerned takes note. 签收批示 */
export type AcknowledgeInstructionInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  instruction: Scalars['ID']['input'];
  /** 1 to 2,000 characters. */
  text: Scalars['String']['input'];
};

/** What an office concerned did. 反馈批示落实情况 */
export type ReportOnInstructionInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  instruction: Scalars['ID']['input'];
  /** 1 to 2,000 characters. */
  text: Scalars['String']['input'];
};

/** Somebody acts for a resident, who agreed to it. 代办 */
export type AgencyInput = {
  /** Who acts: at registration, the name of a party with the role AGENT. 1 to 80 characters. */
  agent: Scalars['String']['input'];
  /** For whom: at registration, the name of a party with the role APPLICANT. 1 to 80 characters. */
  principal: Scalars['String']['input'];
  /** When the principal agreed; not in the future. */
  consentGivenAt: Scalars['DateTime']['input'];
};

/** A message of a village's WeChat group, by reference only: no text, no sender (mechanism 13). 微信群消息 */
export type MessageInput = {
  /** What the village calls the group, 1 to 80 characters. */
  group: Scalars['String']['input'];
  /** The message's own id, 1 to 120 characters. */
  messageId: Scalars['String']['input'];
};

/** A matter that came in by a place's QR code: the code says where and by which channel (mechanism 9). 扫码登记 */
export type RegisterByCodeInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  /** What the QR code says: the code itself or the whole address. */
  code: Scalars['String']['input'];
  /** What happened, without any person's name, phone or number. 4 to 80 characters. */
  title: Scalars['String']['input'];
  kind: CaseKind;
  /** GB/T 31000 category, 4 digits (or 99). */
  category: Scalars['String']['input'];
  scale: CaseScale;
  /** At most 2,000 characters. */
  narrative: Scalars['String']['input'];
  /** 1 to 50. */
  parties: Array<PartyInput>;
  /** 1 to 100,000. */
  persons: Scalars['Int']['input'];
};

/** An agent from now on, in the place of the one before where there is one. 指定或更换代办人 */
export type AppointAgentInput = {
  case: DossierInput;
  agency: AgencyInput;
};

/** The end of the agency, once the case has ended. 结束代办 */
export type EndAgencyInput = {
  case: DossierInput;
  /** 1 to 2,000 characters. */
  reason: Scalars['String']['input'];
};

/** Who acted for whom, and while. Both names stay in the record (mechanism 14). 代办 */
export type Agency = {
  __typename?: 'Agency';
  agent: Scalars['String']['output'];
  principal: Scalars['String']['output'];
  consentGivenAt: Scalars['DateTime']['output'];
  since: Scalars['DateTime']['output'];
  /** When a successor took over or the agency ended; null while it lasts. */
  until: Maybe<Scalars['DateTime']['output']>;
  /** Who wrote it into the record. */
  recordedBy: Scalars['String']['output'];
};

/** The message that a case came from. 来源消息 */
export type SourceMessage = {
  __typename?: 'SourceMessage';
  group: Scalars['String']['output'];
  messageId: Scalars['String']['output'];
};

/** How the matter came in, beside its channel. 来源 */
export type Origin = {
  __typename?: 'Origin';
  /** A code of the county's rules; null where none was named. */
  receivedBy: Maybe<Scalars['String']['output']>;
  message: Maybe<SourceMessage>;
  /** The grid that the QR code hung in, 15 digits. */
  grid: Maybe<Scalars['ID']['output']>;
};

/** How many of the matters that offices of this tier registered in the place were brought by an agent (mechanism 16). 代办率 */
export type AgencyRate = {
  __typename?: 'AgencyRate';
  /** Matters with an agent from their registration or later. */
  numerator: Scalars['Int']['output'];
  /** Matters registered. */
  denominator: Scalars['Int']['output'];
};

/** Where a place code points. 民呼码所指地点 */
export type CodedPlace = {
  __typename?: 'CodedPlace';
  /** The village or community, 12 digits. */
  place: Scalars['ID']['output'];
  placeName: Scalars['String']['output'];
  /** The grid, 15 digits, where the code names one. */
  grid: Maybe<Scalars['ID']['output']>;
};

/** What a place code says, or why it does not count. */
export type CodedPlaceResult = CodedPlace | Refused;

/** One side's signature. 签字 */
export type LetterSignature = {
  __typename?: 'LetterSignature';
  /** Whose, by the code of the place. */
  office: Scalars['ID']['output'];
  /** The leader who signed, of the place's own register. */
  name: Scalars['String']['output'];
  post: Scalars['String']['output'];
  signedAt: Scalars['DateTime']['output'];
  /** True where what was signed is the very text of the letter. */
  isOfThisText: Scalars['Boolean']['output'];
};

/** A year's letter between two places, one directly below the other. 信访工作责任书 */
export type ResponsibilityLetter = {
  __typename?: 'ResponsibilityLetter';
  id: Scalars['ID']['output'];
  year: Scalars['Int']['output'];
  /** The place above, which wrote it. */
  upper: Scalars['ID']['output'];
  /** The place below, which promises. */
  lower: Scalars['ID']['output'];
  text: Scalars['String']['output'];
  issuedAt: Scalars['DateTime']['output'];
  upperSignature: Maybe<LetterSignature>;
  /** Null until the place below has signed, or while that is not known here. */
  lowerSignature: Maybe<LetterSignature>;
};

/** What is missing between two places. 缺失情况 */
export type LetterGap =
  /** The place above has written none for the year. 未下发 */
  | 'NOT_ISSUED'
  /** Written and signed above, not signed below. 未签订 */
  | 'NOT_SIGNED_BELOW';

/** Two places of the register without a letter that both have signed. 未签订责任书 */
export type UnsignedLetter = {
  __typename?: 'UnsignedLetter';
  upper: Scalars['ID']['output'];
  upperName: Scalars['String']['output'];
  lower: Scalars['ID']['output'];
  lowerName: Scalars['String']['output'];
  gap: LetterGap;
  /** The letter, where there is one. */
  letter: Maybe<Scalars['ID']['output']>;
};

/** The year's chain of letters from the county over the townships to the villages, counted from the register of places. 责任链条 */
export type LetterChain = {
  __typename?: 'LetterChain';
  year: Scalars['Int']['output'];
  /** Pairs of places of the register, one directly below the other, inside this place and up to the county. */
  pairs: Scalars['Int']['output'];
  /** Those with a letter that both have signed. */
  signed: Scalars['Int']['output'];
  /** Villages of the register inside this place. */
  villages: Scalars['Int']['output'];
  /** Those whose chain up to the county is signed at every step. */
  unbroken: Scalars['Int']['output'];
};

/** The year's letters for places directly below. 下发责任书 */
export type IssueLettersInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  /** This year, or the next. */
  year: Scalars['Int']['input'];
  /** The same text for all of them, 1 to 2,000 characters. */
  text: Scalars['String']['input'];
  /** The leader of the own place's register, in post today, who signs above. */
  signedBy: Scalars['ID']['input'];
  /** 1 to 100 codes of places directly below the caller's own, each without a letter of that year. */
  to: Array<Scalars['ID']['input']>;
};

/** The own place signs a letter of the place above. 签订责任书 */
export type SignLetterInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  id: Scalars['ID']['input'];
  /** The leader of the own place's register, in post today, who signs below. */
  signedBy: Scalars['ID']['input'];
};

/** The letters that were issued together. */
export type LettersIssued = {
  __typename?: 'LettersIssued';
  year: Scalars['Int']['output'];
  letters: Array<ResponsibilityLetter>;
};

/** The letters, or why none was issued. */
export type IssueLettersResult = LettersIssued | Refused;

/** The letter as it stands then, or why nothing was changed. */
export type LetterResult = ResponsibilityLetter | Refused;

/** A township that the county lists until it is put right. 挂牌整治 */
export type TownshipListing = {
  __typename?: 'TownshipListing';
  id: Scalars['ID']['output'];
  /** The township, by its code. */
  township: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  /** 1 to 20 lines: for what it is listed. */
  criteria: Array<Scalars['String']['output']>;
  /** The first day, YYYY-MM-DD. */
  from: Scalars['String']['output'];
  listedAt: Scalars['DateTime']['output'];
  listedBy: Scalars['String']['output'];
  /** The last day, YYYY-MM-DD; null while it lasts. */
  until: Maybe<Scalars['String']['output']>;
  /** What was put right; null while it lasts. 整治情况 */
  rectified: Maybe<Scalars['String']['output']>;
  delistedAt: Maybe<Scalars['DateTime']['output']>;
  delistedBy: Maybe<Scalars['String']['output']>;
};

/** One page of listings. 挂牌整治列表 */
export type TownshipListingPage = {
  __typename?: 'TownshipListingPage';
  nodes: Array<TownshipListing>;
  pageInfo: PageInfo;
};

/** Where a matter stands towards a court (mechanism 60). 诉讼阶段 */
export type LitigationStage =
  /** 诉前 */
  | 'PRE_LITIGATION'
  /** 诉中 */
  | 'IN_LITIGATION'
  /** 判后 */
  | 'POST_JUDGMENT';

/** A tag that the holder put on the matter. 诉讼阶段标注 */
export type LitigationTag = {
  __typename?: 'LitigationTag';
  at: Scalars['DateTime']['output'];
  author: Scalars['String']['output'];
  stage: LitigationStage;
  note: Scalars['String']['output'];
};

/** Where the matter stands now; the earlier tags stay. 标注诉讼阶段 */
export type LitigationStageInput = {
  case: DossierInput;
  stage: LitigationStage;
  /** At most 2,000 characters. */
  note: Scalars['String']['input'];
};

/** What a live event tells of. 实时事件类型 */
export type EventKind =
  /**
   * Nothing happened: all that did is told, and `cursor` is the place to go on from. Sent at the beginning, after what was
   * missed, and after each five minutes of silence; whatever `kinds` and `caseId` were asked for. 已同步
   */
  | 'CAUGHT_UP'
  /** A card, a mark or the log of the tiers' actions was written at this tier; once for all that one move writes. 案件变化 */
  | 'CASE_CHANGED'
  /** A clock of a case that an office of this tier holds turned amber or red: see `ring`. 时限预警 */
  | 'CLOCK_TURNED'
  /** An office of this tier took a case over, from another tier or from an office beside it. 移交到达 */
  | 'HANDOVER_ARRIVED'
  /** A case that an office of this tier handed over was declined, and is held there again. 移交被拒收 */
  | 'HANDOVER_DECLINED'
  /** Something was said in a thread about a case (mechanism 38): `about` is the thread, `office` whose people said it. 指导消息 */
  | 'GUIDANCE_MESSAGE'
  /** Something waits for the caller in a video meeting: `about` is the meeting. 视频会商信令 */
  | 'MEETING_SIGNAL';

/** One thing that happened, as the tier noted it in the transaction in which it happened. 实时事件 */
export type LiveEvent = {
  __typename?: 'LiveEvent';
  /** Its place among the events of its tier: where to go on from after a lost connection, for an hour. */
  cursor: Scalars['String']['output'];
  kind: EventKind;
  /** The tier that noted it. */
  tier: Tier;
  /** By the clock of that tier's database. */
  at: Scalars['DateTime']['output'];
  /** The office that it happened to; null where it happened to no office in particular. */
  office: Maybe<Scalars['ID']['output']>;
  /** Null where it is about none, or the caller may no longer see it. Its fields are read when the event is told, not when it happened. */
  case: Maybe<Case>;
  /** What turned, in a CLOCK_TURNED. */
  ring: Maybe<Ring>;
  /** The ring, thread or meeting that it is about. */
  about: Maybe<Scalars['ID']['output']>;
  /** Who speaks, in a MEETING_SIGNAL: their token's subject. */
  sender: Maybe<Scalars['String']['output']>;
  /** What they say, in a MEETING_SIGNAL: at most 64 KiB. */
  payload: Maybe<Scalars['String']['output']>;
};

export type Subscription = {
  __typename?: 'Subscription';
  /**
   * What happens at this tier from now on, or after the cursor of an event that was seen before; in order, once, and only
   * what the caller may read. `kinds` and `caseId` leave out the rest. A cursor that is older than an hour, and that
   * something came after, is an error CURSOR_OUTSIDE_WINDOW: read anew, and listen from now on. 实时事件
   */
  eventsAtTownship: LiveEvent;
};


export type SubscriptionEventsAtTownshipArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  kinds?: InputMaybe<Array<EventKind>>;
  caseId?: InputMaybe<Scalars['ID']['input']>;
};

/** Whether the content of a material can be had here. A case is taken with its papers; the contents are pulled afterwards. */
export type MaterialState =
  /** The content is here. 可下载 */
  | 'READY'
  /** The content is still to come from the tier that sent the case; it is asked for again until it is here. 传送中 */
  | 'ON_ITS_WAY'
  /** What the sending tier gave is not what its paper says; it is asked for again within the hour. 已损坏 */
  | 'DAMAGED';

/** A file of the case: what it is and the digest of its content. Written once; it goes with a hand-over to the next holder. 材料 */
export type Material = {
  __typename?: 'Material';
  id: Scalars['ID']['output'];
  /** Without path or control characters, at most 120 characters. Personal data, like everything in a dossier. 文件名 */
  name: Scalars['String']['output'];
  /** PDF, JPEG, PNG, WebP, HEIC, MP4, MP3, M4A, DOCX, XLSX or TXT, as the content itself was found to be. 类型 */
  mediaType: Scalars['String']['output'];
  /** Length in bytes, from 1; a county sets the most, 20 MiB unless it says otherwise. 大小 */
  bytes: Scalars['Int']['output'];
  /** SHA-256 of the content, in hexadecimal. 摘要 */
  sha256: Scalars['String']['output'];
  /** At most 200 characters. 说明 */
  description: Maybe<Scalars['String']['output']>;
  addedAt: Scalars['DateTime']['output'];
  addedBy: Scalars['String']['output'];
  state: MaterialState;
  /** Whether it can be downloaded now: its state is READY. */
  available: Scalars['Boolean']['output'];
  /** The path at the gateway: GET with the caller's token saves the file. 下载地址 */
  url: Scalars['String']['output'];
};

/** What a round of this tier wants, by the county's rules (mechanisms 26-31). 调解轮次规则 */
export type RoundRule = {
  __typename?: 'RoundRule';
  number: Scalars['Int']['output'];
  leaders: Array<RoundLeader>;
  handledBy: Maybe<ParticipantKind>;
  /** Kinds that must be there when the round opens. */
  wanted: Array<ParticipantKind>;
};

/** Somebody from outside who was asked to take part (mechanism 36). 邀请 */
export type Invitation = {
  __typename?: 'Invitation';
  id: Scalars['ID']['output'];
  kind: ParticipantKind;
  name: Scalars['String']['output'];
  at: Scalars['DateTime']['output'];
  /** Null until the invited person answered. */
  accepted: Maybe<Scalars['Boolean']['output']>;
  /** What the parties said so far. */
  consents: Array<InvitationConsent>;
};

/** What one party said to an invitation. 当事人意见 */
export type InvitationConsent = {
  __typename?: 'InvitationConsent';
  /** The party's id. */
  party: Scalars['ID']['output'];
  agreed: Scalars['Boolean']['output'];
};

/** What one side said with the other away. 背靠背调解记录 */
export type CaucusNote = {
  __typename?: 'CaucusNote';
  /** The party's id. */
  party: Scalars['ID']['output'];
  at: Scalars['DateTime']['output'];
  author: Scalars['String']['output'];
  text: Scalars['String']['output'];
};

/** A party refused to be mediated (调解法17), and what the parties were told (调解法26). 终止调解 */
export type MediationEnd = {
  __typename?: 'MediationEnd';
  at: Scalars['DateTime']['output'];
  author: Scalars['String']['output'];
  /** The party's id. */
  refusedBy: Scalars['ID']['output'];
  reason: Scalars['String']['output'];
  remedies: Array<LegalRoute>;
  /** The parties' ids. */
  told: Array<Scalars['ID']['output']>;
};

/** An organisation that mediates. 调解组织 */
export type MediationBody =
  /** 人民调解委员会 */
  | 'PEOPLES_COMMITTEE'
  /** 专业调委会 */
  | 'PROFESSIONAL_BODY'
  /** 个人调解工作室 */
  | 'PERSONAL_STUDIO'
  /** 专家工作室 */
  | 'EXPERT_STUDIO'
  /** 法官工作室 */
  | 'JUDGE_STUDIO';

/** A petition that went to mediation; case, holder and clocks stay the same (mechanism 24). 访调对接 */
export type MediationReferral = {
  __typename?: 'MediationReferral';
  at: Scalars['DateTime']['output'];
  author: Scalars['String']['output'];
  body: MediationBody;
  name: Scalars['String']['output'];
  /** The parties who consented, by their ids. */
  consents: Array<Scalars['ID']['output']>;
  /** The unit on the other side, where it consented. */
  unitConsenting: Maybe<Scalars['String']['output']>;
};

/** Who guided whom to court, and why (mechanism 30). 引导诉讼 */
export type LitigationGuidance = {
  __typename?: 'LitigationGuidance';
  at: Scalars['DateTime']['output'];
  author: Scalars['String']['output'];
  reason: Scalars['String']['output'];
  /** The parties' ids. */
  told: Array<Scalars['ID']['output']>;
  desk: Scalars['String']['output'];
};

/** A dispute that threatened to become worse, and to whom that was reported (调解法25). 矛盾激化报告 */
export type TensionReport = {
  __typename?: 'TensionReport';
  at: Scalars['DateTime']['output'];
  author: Scalars['String']['output'];
  what: Scalars['String']['output'];
  /** The police station that was told. */
  police: Scalars['String']['output'];
  /** Whom above was told at once (条例25); null where it was not urgent. */
  superior: Maybe<Scalars['String']['output']>;
};

/** A lawyer who helps with the matter (mechanism 130). 介入律师 */
export type AssignedLawyer = {
  __typename?: 'AssignedLawyer';
  at: Scalars['DateTime']['output'];
  name: Scalars['String']['output'];
  firm: Scalars['String']['output'];
};

/** Somebody joins the open round. 加入调解 */
export type JoinRoundInput = {
  case: DossierInput;
  participant: RoundParticipantInput;
};

/** Somebody leaves the open round. 退出调解 */
export type LeaveRoundInput = {
  case: DossierInput;
  /** The id of the participant. */
  participant: Scalars['ID']['input'];
  why: LeavingReason;
  /** 1 to 2,000 characters. */
  note: Scalars['String']['input'];
};

/** Somebody from outside is asked to take part. 邀请 */
export type InviteInput = {
  case: DossierInput;
  /** One of the invited kinds. */
  kind: ParticipantKind;
  /** 1 to 80 characters. */
  name: Scalars['String']['input'];
};

/** What the invited person or a party answered; a later answer replaces an earlier one. 答复邀请 */
export type AnswerInvitationInput = {
  case: DossierInput;
  invitation: Scalars['ID']['input'];
  /** The party who answers, by its id; left out for the invited person. */
  party?: InputMaybe<Scalars['ID']['input']>;
  agreed: Scalars['Boolean']['input'];
};

/** A talk with one side of the open round. 背靠背调解 */
export type CaucusInput = {
  case: DossierInput;
  /** The party's id. */
  party: Scalars['ID']['input'];
  /** 1 to 2,000 characters. */
  text: Scalars['String']['input'];
};

/** A party clearly refuses mediation; the note says how, and must not be empty. 终止调解 */
export type EndMediationInput = {
  case: MoveInput;
  /** The party who refuses, by its id. */
  refusedBy: Scalars['ID']['input'];
  /** The other remedies that the parties were told of, at least one (调解法26). */
  remedies: Array<LegalRoute>;
  /** Who was told: every party but agents, by their ids. */
  told: Array<Scalars['ID']['input']>;
};

/** To an organisation that mediates. 移交调解 */
export type ReferToMediationInput = {
  case: DossierInput;
  body: MediationBody;
  /** 1 to 80 characters. */
  name: Scalars['String']['input'];
  /** The parties who consent, by their ids. A claim needs all of them (条例33). */
  consents: Array<Scalars['ID']['input']>;
  /** For a claim against a unit: the unit that consents, 1 to 80 characters. */
  unitConsenting?: InputMaybe<Scalars['String']['input']>;
};

/** Rising tension, reported. 矛盾激化报告 */
export type ReportTensionInput = {
  case: DossierInput;
  /** What happened and what was done, 1 to 2,000 characters. */
  what: Scalars['String']['input'];
  /** The police station that was told, 1 to 80 characters. */
  police: Scalars['String']['input'];
  /** For what is urgent: whom above was told at once (条例25), 1 to 80 characters. */
  superior?: InputMaybe<Scalars['String']['input']>;
};

/** A lawyer helps with the matter. 律师介入 */
export type AssignLawyerInput = {
  case: DossierInput;
  /** 1 to 80 characters. */
  name: Scalars['String']['input'];
  /** 1 to 80 characters. */
  firm: Scalars['String']['input'];
};

/** Which meeting it was. Another that a county holds is none of these and is not recorded here. 会议类别 */
export type MeetingKind =
  /** Of the whole county, led by a deputy secretary (mechanism 71). 周二信访晨会 */
  | 'TUESDAY_MORNING'
  /** With the heads of townships and departments (mechanism 72). 周五信访晨会 */
  | 'FRIDAY_MORNING'
  /** An office's own meeting of the month. 月度例会 */
  | 'MONTHLY'
  /** The standing committee hears the report on petition work (mechanism 70). 县委常委会季度专题会议 */
  | 'QUARTERLY_STANDING_COMMITTEE'
  /** The joint meeting on petition work (mechanism 73). 信访工作联席会议 */
  | 'JOINT_MEETING'
  /** A village's supervision meeting of the month (mechanism 106). 监督月例会 */
  | 'VILLAGE_SUPERVISION'
  /** The task force of an adopted case consults; recorded with the adoption (mechanism 64). 包案会商 */
  | 'ADOPTION_CONSULTATION';

/** Somebody who was there. 参会人员 */
export type MeetingAttendee = {
  __typename?: 'MeetingAttendee';
  /** The office that they came for, by the code of its place; null for a department or a guest. */
  office: Maybe<Scalars['ID']['output']>;
  /** Who it was in the register of the place that keeps the record; null for others. */
  official: Maybe<Official>;
  name: Scalars['String']['output'];
  /** Their post, such as 镇党委书记. */
  post: Scalars['String']['output'];
};

/** What a meeting decided. 会议决定 */
export type MeetingDecision = {
  __typename?: 'MeetingDecision';
  id: Scalars['ID']['output'];
  /** The meeting, where this tier keeps its record. */
  meeting: Scalars['ID']['output'];
  /** The place that keeps the record of the meeting. */
  place: Scalars['ID']['output'];
  meetingKind: MeetingKind;
  /** The day of the meeting, YYYY-MM-DD. */
  on: Scalars['String']['output'];
  /** Counted within the meeting from 1. */
  number: Scalars['Int']['output'];
  text: Scalars['String']['output'];
  /** The office that answers for it, by the code of its place. */
  responsible: Scalars['ID']['output'];
  /** The unit of that office or the department, in words. */
  unit: Maybe<Scalars['String']['output']>;
  /** Until when, YYYY-MM-DD. */
  dueOn: Scalars['String']['output'];
  /** The case that it is about, where it is about one that the caller may see. */
  case: Maybe<Case>;
  /** True where it decides which office is competent for the case (条例24). The meeting moves no case: the superior that holds it assigns it by the ordinary move. */
  decidesJurisdiction: Scalars['Boolean']['output'];
  /** For a decision on jurisdiction: whether the responsible office holds the case now; null where the card is not here. 是否已按决定办理 */
  isFollowed: Maybe<Scalars['Boolean']['output']>;
  /** When the responsible office did it, YYYY-MM-DD; null while it is open. */
  doneOn: Maybe<Scalars['String']['output']>;
  /** What was done. */
  done: Maybe<Scalars['String']['output']>;
};

/** A meeting that was held. 会议记录 */
export type Meeting = {
  __typename?: 'Meeting';
  id: Scalars['ID']['output'];
  /** The place that keeps the record. */
  place: Scalars['ID']['output'];
  kind: MeetingKind;
  /** YYYY-MM-DD. */
  on: Scalars['String']['output'];
  venue: Scalars['String']['output'];
  /** Who led it, of the register; null for a leader who is not in it. */
  chair: Maybe<Official>;
  chairName: Scalars['String']['output'];
  chairPost: Scalars['String']['output'];
  /** At most 500. */
  attendees: Array<MeetingAttendee>;
  /** In their order, at most 100. For those who read handlings; empty for others. */
  decisions: Array<MeetingDecision>;
  recordedAt: Scalars['DateTime']['output'];
};

/** Somebody who was there: of the register, or named. 参会人员 */
export type MeetingAttendeeInput = {
  /** A place inside the caller's own. */
  office?: InputMaybe<Scalars['ID']['input']>;
  /** Somebody of the own place's register, in post on the day. */
  official?: InputMaybe<Scalars['ID']['input']>;
  /** Left out with an official. 1 to 80 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Left out with an official. 1 to 80 characters. */
  post?: InputMaybe<Scalars['String']['input']>;
};

/** What was decided. 会议决定 */
export type MeetingDecisionInput = {
  /** 1 to 2,000 characters, without a party's number or phone. */
  text: Scalars['String']['input'];
  /** The office that answers for it: the own place or one inside it, by its code. */
  responsible: Scalars['ID']['input'];
  /** 1 to 80 characters. */
  unit?: InputMaybe<Scalars['String']['input']>;
  /** YYYY-MM-DD, not before the meeting. */
  dueOn: Scalars['String']['input'];
  /** A case that the caller may see. */
  case?: InputMaybe<Scalars['ID']['input']>;
  /** Only in a joint meeting, about a case that was brought up by an objection to jurisdiction and is not accepted since (条例23, 24). */
  decidesJurisdiction: Scalars['Boolean']['input'];
};

/** A meeting that was held. 登记会议 */
export type RecordMeetingInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  kind: MeetingKind;
  /** YYYY-MM-DD, not in the future. A morning meeting that was held on another day than its own is recorded, and its own day is missed. */
  on: Scalars['String']['input'];
  /** 1 to 80 characters. */
  venue: Scalars['String']['input'];
  /** Who led it, of the own place's register and in post on the day. */
  chair?: InputMaybe<Scalars['ID']['input']>;
  /** Left out with a chair of the register. 1 to 80 characters. */
  chairName?: InputMaybe<Scalars['String']['input']>;
  /** Left out with a chair of the register. 1 to 80 characters. */
  chairPost?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 500. */
  attendees: Array<MeetingAttendeeInput>;
  /** 0 to 100. */
  decisions: Array<MeetingDecisionInput>;
};

/** A decision is done. 落实会议决定 */
export type FinishDecisionInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  id: Scalars['ID']['input'];
  /** YYYY-MM-DD, not before the meeting and not in the future. */
  on: Scalars['String']['input'];
  /** What was done, 1 to 2,000 characters, without a party's number or phone. */
  text: Scalars['String']['input'];
};

/** A page of meetings, newest day first. */
export type MeetingPage = {
  __typename?: 'MeetingPage';
  nodes: Array<Meeting>;
  pageInfo: PageInfo;
};

/** A page of decisions that are not done, the one that is due first at the beginning. */
export type MeetingDecisionPage = {
  __typename?: 'MeetingDecisionPage';
  nodes: Array<MeetingDecision>;
  pageInfo: PageInfo;
};

/** The meeting as it stands in the record, or why nothing was changed. */
export type MeetingResult = Meeting | Refused;

/** The decision as it stands then, or why nothing was changed. */
export type MeetingDecisionResult = MeetingDecision | Refused;

/** How many matters came in, of a class of GB/T 31000. 新增事项 */
export type NewMatters = {
  __typename?: 'NewMatters';
  /** Two digits; `dictionary` has the label. */
  category: Scalars['String']['output'];
  cases: Scalars['Int']['output'];
  /** How many people brought them. 人次 */
  persons: Scalars['Int']['output'];
  /** Of these, how many the same person had brought before. 重复信访 */
  repeated: Scalars['Int']['output'];
};

/** How many matters came in from one place. 各地新增事项 */
export type NewMattersOfPlace = {
  __typename?: 'NewMattersOfPlace';
  /** The township, seen from the county; the village, seen from a township; the place itself for what concerns it as a whole. */
  place: Scalars['ID']['output'];
  placeName: Scalars['String']['output'];
  cases: Scalars['Int']['output'];
  /** How many people brought them. 人次 */
  persons: Scalars['Int']['output'];
  /** Of these, how many the same person had brought before. 重复信访 */
  repeated: Scalars['Int']['output'];
};

/** Why an adopted case goes slowly (mechanism 65), by the county's rules. 进度偏慢情形 */
export type SlowGround =
  /** No plan within the days of `planWithinDays` after the adoption. 未按时制定方案 */
  | 'NO_PLAN'
  /** A step of the plan in force is past its day and not done. 方案步骤逾期 */
  | 'STEP_OVERDUE'
  /** No consultation for longer than `consultWithinDays`. 久未会商 */
  | 'NO_CONSULTATION';

/** An adopted case that goes slowly. 进度偏慢包案 */
export type SlowAdoption = {
  __typename?: 'SlowAdoption';
  adoption: Scalars['ID']['output'];
  case: Maybe<Case>;
  /** Who answers for it. */
  leaderName: Scalars['String']['output'];
  grounds: Array<SlowGround>;
};

/** The ledger of adoptions over a time (mechanism 67), and what goes slowly now. 包案情况 */
export type AdoptionFigures = {
  __typename?: 'AdoptionFigures';
  /** Open when the time began. 结转 */
  carriedOver: Scalars['Int']['output'];
  /** Adopted in the time. 新增 */
  new: Scalars['Int']['output'];
  /** Solved in the time. 化解 */
  solved: Scalars['Int']['output'];
  /** Open at its end: `carriedOver`, less `solved`, with `new`. 在办 */
  open: Scalars['Int']['output'];
  /** Of the 500 oldest that are open now those that go slowly now (mechanism 65). 进度偏慢 */
  slow: Scalars['Int']['output'];
  /** These by name, the oldest adoption first; at most 50. */
  slowest: Array<SlowAdoption>;
};

/** The open cases of one office by their worst light. 单位时限灯 */
export type UnitLights = {
  __typename?: 'UnitLights';
  office: Scalars['ID']['output'];
  officeName: Scalars['String']['output'];
  /** A clock that binds the office has run out. 红灯 */
  red: Scalars['Int']['output'];
  /** Less than a fifth of a clock's time is left. 黄灯 */
  amber: Scalars['Int']['output'];
};

/** Open cases that are watched: each counts once, however many tiers say the same of it. 督办情况 */
export type SupervisedCounts = {
  __typename?: 'SupervisedCounts';
  /** Under supervision now. 督办 */
  supervised: Scalars['Int']['output'];
  /** With a yellow card. 黄牌 */
  yellowCarded: Scalars['Int']['output'];
  /** With a red card. 红牌 */
  redCarded: Scalars['Int']['output'];
  /** Adopted by a leader. 包案 */
  adopted: Scalars['Int']['output'];
};

/** What a morning meeting is prepared with: live figures of this place, at `asOf`. 晨会材料 */
export type MorningMeetingPack = {
  __typename?: 'MorningMeetingPack';
  kind: MeetingKind;
  /** What the county calls the meeting. */
  label: Scalars['String']['output'];
  /** Who is asked to come, in the county's words. */
  audience: Scalars['String']['output'];
  /** The day of the meeting, YYYY-MM-DD. */
  date: Scalars['String']['output'];
  /** The day of the morning meeting before: the last one recorded, or without a record the day on which it was due. YYYY-MM-DD. */
  since: Scalars['String']['output'];
  /** The moment of the figures. */
  asOf: Scalars['DateTime']['output'];
  /** Matters registered from the beginning of `since` on, by class; classes without any are left out. */
  newMatters: Array<NewMatters>;
  /** The same by the places directly below, the most first; those without any are left out, at most 100. 各乡镇(村)新增 */
  newByPlace: Array<NewMattersOfPlace>;
  /** Claims registered from New Year's Day on (mechanisms 19, 115). 本年初信初访 */
  firstClaims: FirstClaims;
  /** Adoptions from the beginning of `since` on; null at a tier that adopts none. 包案情况 */
  adoptions: Maybe<AdoptionFigures>;
  /** Offices with red or amber cases, the most red first; at most 100. */
  lights: Array<UnitLights>;
  /** What the same person brought again since, newest first; at most 50. 重复信访 */
  repeats: Array<Case>;
  supervised: SupervisedCounts;
  /** Cases on their way to another tier for longer than the county's rule allows, longest first; at most 50. 移交滞留 */
  stuckHandovers: Array<Case>;
  /** How many hours that is. */
  stuckAfterHours: Scalars['Int']['output'];
  /** Decisions of this place's meetings that are not done, those due first at the beginning; at most 50. 未落实决定 */
  openDecisions: Array<MeetingDecision>;
  /** How many such decisions there are. */
  openDecisionCount: Scalars['Int']['output'];
  /** Of these, how many are overdue. */
  overdueDecisionCount: Scalars['Int']['output'];
};

/** The pack, or why there is none. */
export type MorningMeetingPackResult = MorningMeetingPack | Refused;

/** As what somebody stands in the register of officials. 人员类别 */
export type OfficialKind =
  /** Answers for the place, receives visitors and adopts cases (条例18). 领导 */
  | 'LEADER'
  /** Works for the place without leading it. 干部 */
  | 'CADRE'
  /** Goes along on visits and receptions (mechanism 58). 律师 */
  | 'LAWYER'
  /** Advises the office, and goes along as a lawyer does (mechanism 58). 法律顾问 */
  | 'LEGAL_ADVISER'
  /** One of the county's chief experts for legal advice (mechanism 59: 12 of them). 首席法律咨询专家 */
  | 'LEGAL_EXPERT';

/** Somebody in a place's register of officials. Whoever left stays in it. 领导干部和法律专家名册 */
export type Official = {
  __typename?: 'Official';
  id: Scalars['ID']['output'];
  /** The place that keeps the entry. */
  place: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  /** Such as 县委副书记. */
  post: Scalars['String']['output'];
  kind: OfficialKind;
  /** The villages or townships inside the place that this official is the contact of (mechanism 29), by their codes. */
  contactPlaces: Array<Scalars['ID']['output']>;
  /** The first day in the post, YYYY-MM-DD. */
  since: Scalars['String']['output'];
  /** The last day in the post, YYYY-MM-DD; null while nobody has said when it ends. */
  until: Maybe<Scalars['String']['output']>;
  /** True where the caller is this official, so that the own duties are known. */
  isCaller: Scalars['Boolean']['output'];
  /** For a legal expert: on how many cases that the caller may see (mechanism 59). */
  casesAdvised: Scalars['Int']['output'];
};

/** An expert who advises on a case (mechanism 59). 专家指派 */
export type ExpertAssignment = {
  __typename?: 'ExpertAssignment';
  /** In the register of the place that assigned. */
  official: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  post: Scalars['String']['output'];
  assignedAt: Scalars['DateTime']['output'];
};

/** An expert of the caller's own place for a case of its region, whoever holds it. 指派专家 */
export type AssignExpertInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  /** The case. */
  id: Scalars['ID']['input'];
  /** A LEGAL_EXPERT of the caller's own place, in post today. */
  official: Scalars['ID']['input'];
};

/** Somebody new in the register of the caller's own place. */
export type EnterOfficialInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  /** 1 to 80 characters. */
  name: Scalars['String']['input'];
  /** 1 to 80 characters. */
  post: Scalars['String']['input'];
  kind: OfficialKind;
  /** The subject of the official's token, 1 to 200 characters; at most one official in post of a place has it. */
  subject?: InputMaybe<Scalars['String']['input']>;
  /** 0 to 50 codes of places inside the caller's own. */
  contactPlaces: Array<Scalars['ID']['input']>;
  /** YYYY-MM-DD; a day to come is allowed. */
  since: Scalars['String']['input'];
};

/** The end of somebody's time in a post. */
export type EndOfficialInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  id: Scalars['ID']['input'];
  /** The last day in the post, YYYY-MM-DD, not before the first. */
  until: Scalars['String']['input'];
};

/** The official as the register has them then, or why nothing was changed. */
export type OfficialResult = Official | Refused;

/** What became of a demand (三个到位, mechanism 21; the fourth is 条例27). 诉求处理结果 */
export type DemandOutcome =
  /** Reasonable, and solved. 解决到位 */
  | 'SOLVED'
  /** Not reasonable, and explained. 解释到位 */
  | 'EXPLAINED'
  /** In hardship, and helped. 帮扶到位 */
  | 'ASSISTED'
  /** Against the law, and dealt with by law (条例27). 依法处理 */
  | 'DEALT_WITH_BY_LAW';

/** What those who brought the matter ask for. 诉求 */
export type Demand = {
  __typename?: 'Demand';
  /** The case's own id where nothing else was asked for than the matter itself. */
  id: Scalars['ID']['output'];
  text: Scalars['String']['output'];
  raisedAt: Scalars['DateTime']['output'];
  /** Null until the case is concluded. */
  outcome: Maybe<DemandOutcome>;
  /** What they were told about it. */
  reply: Maybe<Scalars['String']['output']>;
};

/** A written answer to those who brought the matter (mechanism 6). 答复 */
export type Reply = {
  __typename?: 'Reply';
  id: Scalars['ID']['output'];
  at: Scalars['DateTime']['output'];
  author: Scalars['String']['output'];
  text: Scalars['String']['output'];
  /** True for the reply with which the case was concluded. */
  final: Scalars['Boolean']['output'];
};

/** What a handling opinion says to the claim (条例32). 处理结论 */
export type OpinionVerdict =
  /** 支持 */
  | 'SUPPORTED'
  /** Not what the rules provide for; explained. 解释 */
  | 'EXPLAINED'
  /** 不予支持 */
  | 'NOT_SUPPORTED';

/** A handling opinion (条例32), with its four parts. 信访处理意见书 */
export type HandlingOpinion = {
  __typename?: 'HandlingOpinion';
  id: Scalars['ID']['output'];
  at: Scalars['DateTime']['output'];
  author: Scalars['String']['output'];
  /** What was asked for. 信访请求 */
  claim: Scalars['String']['output'];
  /** What was found. 事实 */
  facts: Scalars['String']['output'];
  /** 处理意见 */
  opinion: Scalars['String']['output'];
  /** 法律法规依据 */
  legalBasis: Scalars['String']['output'];
  verdict: OpinionVerdict;
};

/** In which form an agreement was reached (调解法28). 协议形式 */
export type AgreementForm =
  /** In effect once the parties and the mediator signed and the committee sealed it (29). 书面协议 */
  | 'WRITTEN'
  /** In effect once reached, and written down by the mediator (30). 口头协议 */
  | 'ORAL';

/** How far an agreement was kept (调解法31). 履行情况 */
export type PerformanceState =
  /** 已履行 */
  | 'PERFORMED'
  /** 部分履行 */
  | 'PARTLY'
  /** 未履行 */
  | 'NOT_PERFORMED';

/** One thing that a party has to do. 履行事项 */
export type Obligation = {
  __typename?: 'Obligation';
  what: Scalars['String']['output'];
  /** YYYY-MM-DD; null when it was done at once. */
  dueOn: Maybe<Scalars['String']['output']>;
};

/** A signature or a seal under an agreement. 签章 */
export type Signature = {
  __typename?: 'Signature';
  by: Scalars['String']['output'];
  at: Scalars['DateTime']['output'];
};

/** What the committee found when it looked after an agreement (调解法31). 履行回访 */
export type Performance = {
  __typename?: 'Performance';
  at: Scalars['DateTime']['output'];
  author: Scalars['String']['output'];
  state: PerformanceState;
  /** The day it was found, YYYY-MM-DD. */
  on: Scalars['String']['output'];
  note: Scalars['String']['output'];
};

/** What the parties agreed on in a round. 调解协议 */
export type Agreement = {
  __typename?: 'Agreement';
  id: Scalars['ID']['output'];
  form: AgreementForm;
  terms: Scalars['String']['output'];
  /** The parties that are bound by it, by their ids. */
  parties: Array<Scalars['ID']['output']>;
  obligations: Array<Obligation>;
  /** Signatures of the parties, of the mediator, and the seal; empty for an oral agreement. */
  signatures: Array<Signature>;
  /** From when it binds; the 30 days for judicial confirmation count from here (调解法33). */
  effectiveAt: Scalars['DateTime']['output'];
  /** Until when the parties may jointly ask a court to confirm it. */
  confirmableUntil: Scalars['DateTime']['output'];
  /** What was found since, by the day on which it was found. */
  performance: Array<Performance>;
  /** Something was due before today and the last look did not find it performed. */
  overdue: Scalars['Boolean']['output'];
  /** The joint requests to a court and what became of them, oldest first. */
  confirmations: Array<Confirmation>;
};

/** What a court decided on the request to confirm an agreement. 司法确认结果 */
export type ConfirmationDecision =
  /** 裁定确认有效 */
  | 'CONFIRMED'
  /** Not accepted: not a matter for confirmation (民诉解释355). 裁定不予受理 */
  | 'REFUSED'
  /** Rejected: illegal, harmful to others, against public order, involuntary or unclear (民诉解释358). 裁定驳回申请 */
  | 'REJECTED';

/** What an agreement is about, as a court looks at it (民诉解释355). 协议内容性质 */
export type ConfirmationSubject =
  /** What parties owe each other: money, things, acts. It can be confirmed. 给付义务 */
  | 'OBLIGATIONS'
  /** Whether a marriage, a parentage or an adoption exists. A court must refuse. 身份关系 */
  | 'STATUS_RELATION'
  /** Whose a thing is. A court must refuse. 物权确权 */
  | 'PROPERTY_RIGHT'
  /** Whose an intellectual property is. A court must refuse. 知识产权确权 */
  | 'INTELLECTUAL_PROPERTY'
  /** What belongs into the special, publicity or bankruptcy procedures. A court must refuse. 特别程序 */
  | 'SPECIAL_PROCEDURE';

/** A joint request to a court to confirm an agreement, and the court's decision (调解法33). 司法确认 */
export type Confirmation = {
  __typename?: 'Confirmation';
  id: Scalars['ID']['output'];
  requestedAt: Scalars['DateTime']['output'];
  court: Scalars['String']['output'];
  /** Null until the court decided. */
  decision: Maybe<ConfirmationDecision>;
  /** The court's own number of the case; the file is the court's. */
  caseNumber: Maybe<Scalars['String']['output']>;
  /** The day of the court's decision, YYYY-MM-DD, as the court says: it is stored and never computed. */
  decidedOn: Maybe<Scalars['String']['output']>;
  /** Why the court did not confirm it. */
  ground: Maybe<Scalars['String']['output']>;
};

/** A step at a court, by its case number only (mechanism 94). 法院程序 */
export type CourtStepKind =
  /** 立案 */
  | 'FILING'
  /** 诉前调解 */
  | 'PRETRIAL_MEDIATION'
  /** 速裁 */
  | 'EXPEDITED_TRIAL'
  /** Of another kind. 其他诉讼程序 */
  | 'OTHER';

/** What a court did around the matter: a reference to the court's file and nothing of what is in it. 法院程序 */
export type CourtStep = {
  __typename?: 'CourtStep';
  at: Scalars['DateTime']['output'];
  author: Scalars['String']['output'];
  kind: CourtStepKind;
  court: Scalars['String']['output'];
  caseNumber: Scalars['String']['output'];
  /** YYYY-MM-DD. */
  on: Scalars['String']['output'];
};

/** The collecting of a deposit. 领取 */
export type DepositRelease = {
  __typename?: 'DepositRelease';
  at: Scalars['DateTime']['output'];
  author: Scalars['String']['output'];
  collectedAt: Scalars['DateTime']['output'];
};

/**
 * Money that was deposited with a notary for a creditor (民法典570-574; mechanism 88). The record says what was done; it never
 * says that the law allowed it, for the law limits when something may be deposited (570). 提存
 */
export type Deposit = {
  __typename?: 'Deposit';
  id: Scalars['ID']['output'];
  /** In fen, hundredths of a yuan. */
  amountFen: Scalars['Int']['output'];
  /** The creditor, by the id of the party. */
  beneficiary: Scalars['ID']['output'];
  notary: Scalars['String']['output'];
  /** Which account, as the notary names it. */
  account: Scalars['String']['output'];
  depositedAt: Scalars['DateTime']['output'];
  /** When the creditor was told; null while nobody told, which the law wants at once (572). */
  notifiedAt: Maybe<Scalars['DateTime']['output']>;
  /** True while the creditor was not told. */
  awaitsNotice: Scalars['Boolean']['output'];
  /** Until when it can be collected: five years from the deposit (574). */
  collectableUntil: Scalars['DateTime']['output'];
  released: Maybe<DepositRelease>;
};

/** Who promises. 承诺方 */
export type CommitmentSide =
  /** 承办单位 */
  | 'UNIT'
  /** 信访人 */
  | 'PETITIONER';

/** The two-way commitment that is made at the first visit (mechanism 79). 双向承诺书 */
export type Commitment = {
  __typename?: 'Commitment';
  id: Scalars['ID']['output'];
  /** What the unit promises. */
  unitPromise: Scalars['String']['output'];
  /** Until when, YYYY-MM-DD. */
  dueOn: Scalars['String']['output'];
  /** Whom to turn to. */
  contact: Scalars['String']['output'];
  /** By which channel the petitioner promises to go on. */
  channelPromise: Scalars['String']['output'];
  /** That the petitioner promises to keep order. */
  orderPromise: Scalars['String']['output'];
  signatures: Array<CommitmentSignature>;
  /** True once both sides signed. */
  complete: Scalars['Boolean']['output'];
};

/** One of the two signatures. 签名 */
export type CommitmentSignature = {
  __typename?: 'CommitmentSignature';
  side: CommitmentSide;
  by: Scalars['String']['output'];
  at: Scalars['DateTime']['output'];
};

/** One item of the county's list for first petitions (六个一, mechanism 20). 清单事项 */
export type ChecklistItem = {
  __typename?: 'ChecklistItem';
  /** The county's code. */
  item: Scalars['String']['output'];
  label: Scalars['String']['output'];
  done: Scalars['Boolean']['output'];
  doneAt: Maybe<Scalars['DateTime']['output']>;
  doneBy: Maybe<Scalars['String']['output']>;
  note: Maybe<Scalars['String']['output']>;
};

/** How somebody who brought a matter is satisfied with how it was handled. 满意度 */
export type Satisfaction =
  /** 满意 */
  | 'SATISFIED'
  /** Counts as satisfied in the figures. 基本满意 */
  | 'BASICALLY_SATISFIED'
  /** 不满意 */
  | 'NOT_SATISFIED';

/** Who entered an evaluation. 评价来源 */
export type EvaluationSource =
  /** The office, on the resident's behalf. 代为登记 */
  | 'OFFICE'
  /** 本人评价 */
  | 'RESIDENT';

/** What a resident thinks of how the matter was handled; one per resident and case. 群众评价 */
export type Evaluation = {
  __typename?: 'Evaluation';
  at: Scalars['DateTime']['output'];
  /** By the id of the party. */
  party: Scalars['ID']['output'];
  satisfaction: Satisfaction;
  comment: Scalars['String']['output'];
  source: EvaluationSource;
};

/** A visit or call after the end. 回访 */
export type Callback = {
  __typename?: 'Callback';
  at: Scalars['DateTime']['output'];
  author: Scalars['String']['output'];
  /** YYYY-MM-DD. */
  on: Scalars['String']['output'];
  by: Scalars['String']['output'];
  /** False when nobody was reached. */
  reached: Scalars['Boolean']['output'];
  result: Scalars['String']['output'];
};

/** A share with what it was computed from. 比率 */
export type Ratio = {
  __typename?: 'Ratio';
  /** Null for an outside dashboard when a cell is below 10. */
  numerator: Maybe<Scalars['Int']['output']>;
  /** Null for an outside dashboard when a cell is below 10. */
  denominator: Maybe<Scalars['Int']['output']>;
  /** In percent, to one decimal; null when the denominator is 0, or not to be seen. */
  percent: Maybe<Scalars['Float']['output']>;
};

/** How satisfied the residents are, under both definitions (domain.md 1.3, 1.4): never compare the two in one chart. 满意率与参评率 */
export type SatisfactionFigures = {
  __typename?: 'SatisfactionFigures';
  /** Satisfied or basically satisfied, of the evaluated cases. 参评群众满意率 */
  satisfiedOfEvaluated: Ratio;
  /** All but the not satisfied, of all ended cases: what nobody evaluated counts as satisfied. 满意率(全部) */
  satisfiedOfAll: Ratio;
  /** Evaluated, of all ended cases. 参评率 */
  participation: Ratio;
};

/** One answer to one demand. 诉求答复 */
export type DemandAnswerInput = {
  demand: Scalars['ID']['input'];
  outcome: DemandOutcome;
  /** 1 to 2,000 characters. */
  reply: Scalars['String']['input'];
};

/** The four parts of a handling opinion (条例32); none may be empty, each at most 2,000 characters. 处理意见书 */
export type OpinionInput = {
  claim: Scalars['String']['input'];
  facts: Scalars['String']['input'];
  opinion: Scalars['String']['input'];
  legalBasis: Scalars['String']['input'];
  verdict: OpinionVerdict;
};

/** One more demand of those who brought the matter. 补充诉求 */
export type AddDemandInput = {
  case: DossierInput;
  /** 1 to 200 characters; at most 10 demands a case. */
  text: Scalars['String']['input'];
};

/** An answer before the end. 阶段性答复 */
export type ReplyInput = {
  case: DossierInput;
  /** 1 to 2,000 characters. */
  text: Scalars['String']['input'];
};

export type ObligationInput = {
  /** 1 to 200 characters. */
  what: Scalars['String']['input'];
  /** YYYY-MM-DD; left out when it was done at once. */
  dueOn?: InputMaybe<Scalars['String']['input']>;
};

/** The signature of a party. */
export type PartySignatureInput = {
  party: Scalars['ID']['input'];
  /** Left out: now. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What a round ended in. 达成协议 */
export type SettleRoundInput = {
  case: MoveInput;
  form: AgreementForm;
  /** 1 to 2,000 characters. */
  terms: Scalars['String']['input'];
  /** The parties that it binds; left out: every applicant and respondent of the case. */
  parties?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** At most 20. */
  obligations: Array<ObligationInput>;
  /** ORAL: when it was reached, not before the round opened; left out: now. */
  reachedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** WRITTEN: of every party that it binds. */
  signatures: Array<PartySignatureInput>;
  /** WRITTEN: the name of the mediator who signed, 1 to 80 characters. */
  mediator?: InputMaybe<Scalars['String']['input']>;
  /** Left out: now. */
  mediatorSignedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** WRITTEN: the committee's seal is under it. 盖章 */
  sealed: Scalars['Boolean']['input'];
  /** Left out: now. */
  sealedAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What was found about an agreement (调解法31). 履行情况 */
export type PerformanceInput = {
  case: DossierInput;
  agreement: Scalars['ID']['input'];
  state: PerformanceState;
  /** YYYY-MM-DD, not before the agreement took effect, not in the future. */
  on: Scalars['String']['input'];
  /** 1 to 2,000 characters. */
  note: Scalars['String']['input'];
};

/** The parties' joint request to a court (调解法33). 申请司法确认 */
export type RequestConfirmationInput = {
  case: MoveInput;
  agreement: Scalars['ID']['input'];
  /** Who joins in it: every party that the agreement binds. */
  requestedBy: Array<Scalars['ID']['input']>;
  /** Not before the agreement took effect, within 30 days of it; left out: now. */
  requestedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** 1 to 80 characters. */
  court: Scalars['String']['input'];
  /** What the agreement is about. In the categories 0101 and 1001, for OBLIGATIONS, the note says why it is no status relation and no ownership. */
  subject: ConfirmationSubject;
};

/** That the court confirmed. 司法确认 */
export type ConfirmInput = {
  case: MoveInput;
  /** The request. */
  request: Scalars['ID']['input'];
  /** Such as （2026）浙0726民特12号. */
  caseNumber: Scalars['String']['input'];
  /** YYYY-MM-DD, as the court says. */
  decidedOn: Scalars['String']['input'];
};

/** That the court did not confirm. 未予确认 */
export type NotConfirmedInput = {
  case: DossierInput;
  /** The request. */
  request: Scalars['ID']['input'];
  /** REFUSED or REJECTED. */
  decision: ConfirmationDecision;
  /** 1 to 2,000 characters. */
  ground: Scalars['String']['input'];
  /** Such as （2026）浙0726民特12号. */
  caseNumber: Scalars['String']['input'];
  /** YYYY-MM-DD, as the court says. */
  decidedOn: Scalars['String']['input'];
};

export type CourtStepInput = {
  case: DossierInput;
  kind: CourtStepKind;
  /** 1 to 80 characters. */
  court: Scalars['String']['input'];
  /** Such as （2026）浙0726诉前调12号; nothing else of the court's file. */
  caseNumber: Scalars['String']['input'];
  /** YYYY-MM-DD, not in the future. */
  on: Scalars['String']['input'];
};

/** Money deposited with a notary. 提存 */
export type DepositInput = {
  case: MoveInput;
  /** 1 to 2,000,000,000 fen: 20 million yuan. */
  amountFen: Scalars['Int']['input'];
  /** The creditor: a party of the case. */
  beneficiary: Scalars['ID']['input'];
  /** 1 to 80 characters. */
  notary: Scalars['String']['input'];
  /** 1 to 80 characters; it stays in the dossier. */
  account: Scalars['String']['input'];
  /** Not in the future; left out: now. */
  depositedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When the creditor was told, not before the deposit; left out where that is still to be done. */
  notifiedAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** That the creditor was told of the deposit (民法典572). 提存通知 */
export type DepositNoticeInput = {
  case: DossierInput;
  deposit: Scalars['ID']['input'];
  /** Not before the deposit, not in the future. */
  notifiedAt: Scalars['DateTime']['input'];
};

/** That the creditor collected the deposit (民法典574). 领取提存 */
export type ReleaseInput = {
  case: MoveInput;
  deposit: Scalars['ID']['input'];
  /** Not before the deposit, not in the future; left out: now. */
  collectedAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** The promises of both sides. 双向承诺 */
export type CommitmentInput = {
  case: DossierInput;
  /** 1 to 2,000 characters. */
  unitPromise: Scalars['String']['input'];
  /** YYYY-MM-DD, not in the past. */
  dueOn: Scalars['String']['input'];
  /** 1 to 200 characters. */
  contact: Scalars['String']['input'];
  /** 1 to 2,000 characters. */
  channelPromise: Scalars['String']['input'];
  /** 1 to 2,000 characters. */
  orderPromise: Scalars['String']['input'];
};

/** One side's signature under the commitment. 签署承诺 */
export type SignCommitmentInput = {
  case: DossierInput;
  side: CommitmentSide;
  /** Who signed: for the petitioner a party's name as registered, for the unit an official's; 1 to 80 characters. */
  by: Scalars['String']['input'];
};

/** That an item of the list was done. 清单打勾 */
export type TickInput = {
  case: DossierInput;
  /** The county's code. */
  item: Scalars['String']['input'];
  /** At most 200 characters. */
  note: Scalars['String']['input'];
};

/** What a resident thinks. 群众评价 */
export type EvaluationInput = {
  case: MoveInput;
  /** A party of the case that is no agent. */
  party: Scalars['ID']['input'];
  satisfaction: Satisfaction;
  /** At most 2,000 characters. */
  comment: Scalars['String']['input'];
};

export type CallbackInput = {
  case: DossierInput;
  /** YYYY-MM-DD, not before the case ended, not in the future. */
  on: Scalars['String']['input'];
  /** 1 to 80 characters. */
  by: Scalars['String']['input'];
  reached: Scalars['Boolean']['input'];
  /** 1 to 2,000 characters. */
  result: Scalars['String']['input'];
};

/** How the same person is told. 识别依据 */
export type TraceBasis =
  /** By the number of an identity document. 证件号码 */
  | 'DOCUMENT'
  /** By name and phone: weaker, for a phone is lent and a name is shared. 姓名和电话 */
  | 'NAME_AND_PHONE';

/** How a case of the same person and matter stands. 同一事项状态 */
export type MatterStanding =
  /** In hand: registered or accepted, and not ended. 正在办理 */
  | 'OPEN'
  /** Ended, and not for good. 已办结 */
  | 'ENDED'
  /** Ended for good: the same facts are not accepted again (条例36). 已终结 */
  | 'FINAL';

/** How two cases belong together; both stay, nothing is merged. 关联类型 */
export type LinkKind =
  /** The same matter, brought more than once (mechanism 10). 重复件 */
  | 'DUPLICATE'
  /** Another matter of the same sort, such as one that a patrol found after the first (mechanism 133). 类似件 */
  | 'SIMILAR'
  /** It came out of the other. 后续件 */
  | 'FOLLOWS'
  /** A person looked: it is another matter, although the person, the category and the place are the same. The guards let it pass. 另一事项 */
  | 'DISTINCT';

/** A case that the same person brought in the same matter: the same category of four digits and overlapping places (our definition). 同一事项 */
export type SameMatter = {
  __typename?: 'SameMatter';
  caseId: Scalars['ID']['output'];
  standing: MatterStanding;
  /** The tier that held it when it was asked about. */
  heldBy: Tier;
  /** Whether it was registered before this one. */
  isEarlier: Scalars['Boolean']['output'];
  /** The stronger basis where there are two. */
  basis: TraceBasis;
};

/** What the tiers said about the same matter when the case was accepted (条例19). 受理前核查 */
export type InHandCheck = {
  __typename?: 'InHandCheck';
  at: Scalars['DateTime']['output'];
  /** Which tiers answered, the accepting one included. */
  answered: Array<Tier>;
  /** Which did not answer in time; a tier that is away vetoes nothing. */
  silent: Array<Tier>;
  /** At most 50. */
  found: Array<SameMatter>;
};

/** A link between two cases, as the tier that set it knows it. 关联 */
export type CaseLink = {
  __typename?: 'CaseLink';
  kind: LinkKind;
  at: Scalars['DateTime']['output'];
  /** The office that set the link, by the code of its place. */
  office: Scalars['ID']['output'];
  /** The case that was linked to the other. */
  caseId: Scalars['ID']['output'];
  otherId: Scalars['ID']['output'];
};

/**
 * What became of the cases that an office registered in a time: counts, and no rate without its two numbers. The three tiers
 * count disjoint cases, so that their sums are the county's. 初信初访
 */
export type FirstCases = {
  __typename?: 'FirstCases';
  /** First cases of a person in a matter (mechanism 19). */
  first: Scalars['Int']['output'];
  /** Cases that are not the first. */
  again: Scalars['Int']['output'];
  /** Cases of which nobody can tell: no document or phone, a category of 99, or a tier did not answer yet. */
  unknown: Scalars['Int']['output'];
  /** Of the first: concluded with an outcome. The denominator of one-time resolution (mechanism 115). */
  concluded: Scalars['Int']['output'];
  /** Of the first: followed by a later case of the same person in the same matter, as far as this tier was told. */
  repeated: Scalars['Int']['output'];
  /** Of the first: concluded and not followed. The numerator of one-time resolution (mechanism 115). 一次性化解 */
  resolvedOnce: Scalars['Int']['output'];
  /** `resolvedOnce` of `concluded` in percent, to one decimal; null while none is concluded (mechanism 115). 一次性化解率 */
  resolvedOncePercent: Maybe<Scalars['Float']['output']>;
};

/** The first claims of a place and of everything inside it: the tiers below are asked, since each knows its own. 初次信访 */
export type FirstClaims = {
  __typename?: 'FirstClaims';
  /** Claims only, whoever registered them there. */
  counts: FirstCases;
  /** The tiers that did not answer, and whose claims are not in the counts. */
  silent: Array<Tier>;
};

/** Links a case that the caller's office holds to another that it knows of. 关联案件 */
export type LinkInput = {
  case: DossierInput;
  /** The other case. */
  other: Scalars['ID']['input'];
  kind: LinkKind;
  /** At most 2,000 characters; DISTINCT wants the reason, at least 10. */
  note: Scalars['String']['input'];
};

/** A day on which a place receives people, and how many may book for it. 接访日 */
export type ReceptionDay = {
  __typename?: 'ReceptionDay';
  /** YYYY-MM-DD. */
  day: Scalars['String']['output'];
  capacity: Scalars['Int']['output'];
  booked: Scalars['Int']['output'];
  /** True for a day of the county's calendar (mechanism 49), false for one that a leader's visit makes. */
  regular: Scalars['Boolean']['output'];
};

/** Somebody who comes on a reception day. Read by the office that receives, and by nobody else. 预约 */
export type Booking = {
  __typename?: 'Booking';
  number: Scalars['ID']['output'];
  /** YYYY-MM-DD. */
  day: Scalars['String']['output'];
  name: Scalars['String']['output'];
  phone: Scalars['String']['output'];
  /** What it is about. */
  matter: Scalars['String']['output'];
  /** The case that it is about, where there is one that the caller may see. */
  case: Maybe<Case>;
  /** True where the resident booked through the county's app. */
  byResident: Scalars['Boolean']['output'];
  bookedAt: Scalars['DateTime']['output'];
};

/** What whoever booked takes home: no personal data. 预约凭证 */
export type BookingSlip = {
  __typename?: 'BookingSlip';
  number: Scalars['ID']['output'];
  place: Scalars['ID']['output'];
  placeName: Scalars['String']['output'];
  /** YYYY-MM-DD. */
  day: Scalars['String']['output'];
};

/** A place on a reception day. 预约接访 */
export type BookReceptionInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  /** Whose reception it is: a place of this tier, inside the client's region; for a clerk the own one. */
  place: Scalars['ID']['input'];
  /** A reception day, YYYY-MM-DD, today or later. */
  day: Scalars['String']['input'];
  /** 1 to 80 characters. */
  name: Scalars['String']['input'];
  /** 6 to 20 digits, spaces, plus or hyphen. One phone and name books a day once. */
  phone: Scalars['String']['input'];
  /** 1 to 200 characters. */
  matter: Scalars['String']['input'];
  /** For a clerk: the case that it is about. */
  case?: InputMaybe<Scalars['ID']['input']>;
};

/** A booking that is given back. 取消预约 */
export type CancelBookingInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  number: Scalars['ID']['input'];
};

/** The booking, or why there is none. */
export type BookingResult = BookingSlip | Refused;

/** What became of a matter in a session. 现场处理 */
export type SessionOutcome =
  /** 当场解决 */
  | 'SOLVED'
  /** Given to somebody: it is a case from then on. 交办 */
  | 'ASSIGNED';

/** One matter that was brought to a session. Its number is counted in the session; batches, matters and persons are different units and need not add up. 接访事项 */
export type SessionItem = {
  __typename?: 'SessionItem';
  number: Scalars['Int']['output'];
  /** The batch that brought it. */
  batch: Scalars['Int']['output'];
  outcome: SessionOutcome;
  /** Without any person's name. */
  subject: Scalars['String']['output'];
  /** For SOLVED: how. */
  told: Maybe<Scalars['String']['output']>;
  /** For ASSIGNED: the case that it is now. */
  case: Maybe<Case>;
};

/**
 * Leaders receive all who come on one day (mechanism 61: 436批667人次,当场解决91个问题,交办324件). Every figure is counted from the
 * session's own records. 集中接访
 */
export type ReceptionSession = {
  __typename?: 'ReceptionSession';
  id: Scalars['ID']['output'];
  /** The place that received. */
  place: Scalars['ID']['output'];
  /** YYYY-MM-DD. */
  on: Scalars['String']['output'];
  venue: Scalars['String']['output'];
  campaign: Maybe<Scalars['String']['output']>;
  /** The leader's visit that it belongs to. */
  visit: Maybe<Visit>;
  /** Groups and single visitors who came. 批次 */
  batches: Scalars['Int']['output'];
  /** People who came. 人次 */
  persons: Scalars['Int']['output'];
  /** Matters solved there and then. 当场解决 */
  solved: Scalars['Int']['output'];
  /** Matters that became cases. 交办 */
  assigned: Scalars['Int']['output'];
  /** In the order in which they were entered; `first` is 1 to 100, `after` the number of the last one seen. */
  items: Array<SessionItem>;
};


/**
 * Leaders receive all who come on one day (mechanism 61: 436批667人次,当场解决91个问题,交办324件). Every figure is counted from the
 * session's own records. 集中接访
 */
export type ReceptionSessionItemsArgs = {
  first: Scalars['Int']['input'];
  after: Scalars['Int']['input'];
};

/** A session to come, or one that is recorded. 登记集中接访 */
export type OpenReceptionSessionInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  /** YYYY-MM-DD, not to come. */
  on: Scalars['String']['input'];
  /** 1 to 80 characters. */
  venue: Scalars['String']['input'];
  /** 1 to 80 characters. */
  campaign?: InputMaybe<Scalars['String']['input']>;
  /** A visit of the same place that was met. */
  visit?: InputMaybe<Scalars['ID']['input']>;
};

/** A group, or somebody alone. 批次 */
export type SessionBatchInput = {
  /** As on the list at the door, 1 to 100,000; once in a session. */
  number: Scalars['Int']['input'];
  /** 1 to 100,000. */
  persons: Scalars['Int']['input'];
  /** 4 to 80 characters, without any person's name. */
  subject: Scalars['String']['input'];
};

/** More who came. 登记批次 */
export type RecordBatchesInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  id: Scalars['ID']['input'];
  /** 1 to 100. */
  batches: Array<SessionBatchInput>;
};

/** A matter that was solved there and then. 当场解决事项 */
export type SolvedItemInput = {
  /** A batch that was recorded. */
  batch: Scalars['Int']['input'];
  /** 4 to 80 characters, without any person's name. */
  subject: Scalars['String']['input'];
  /** How, 1 to 2,000 characters. */
  told: Scalars['String']['input'];
};

/** Matters that were solved there and then. 登记当场解决 */
export type SolveSessionItemsInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  id: Scalars['ID']['input'];
  /** 1 to 100. */
  items: Array<SolvedItemInput>;
};

/** A matter that is given to somebody. 交办事项 */
export type AssignedItemInput = {
  /** A batch that was recorded. */
  batch: Scalars['Int']['input'];
  /** The case as it is registered, its channel LEADER_VISIT; its own idempotency key makes it once, however often the call is repeated. */
  matter: RegisterCaseInput;
};

/** Matters that become cases of the caller's office, each by itself: what is refused of one does not undo another. 交办 */
export type AssignSessionItemsInput = {
  id: Scalars['ID']['input'];
  /** 1 to 25. */
  items: Array<AssignedItemInput>;
};

/** What became of one matter of the call. */
export type AssignedItem = {
  __typename?: 'AssignedItem';
  /** The matter's own idempotency key. */
  key: Scalars['String']['output'];
  case: Maybe<Case>;
  refused: Maybe<Refused>;
};

/** What became of each matter of the call, in its order. */
export type AssignedItems = {
  __typename?: 'AssignedItems';
  session: ReceptionSession;
  items: Array<AssignedItem>;
};

export type SessionResult = ReceptionSession | Refused;

export type AssignSessionItemsResult = AssignedItems | Refused;

/** What an organisation of a place is. 组织类别 */
export type OrganisationKind =
  /** A desk of the county's centre (mechanism 4). 信访部门 */
  | 'PETITION_DESK'
  /** A desk of the county's centre. 人民调解委员会 */
  | 'PEOPLES_MEDIATION_COMMITTEE'
  /** A desk of the county's centre. 专业调解委员会 */
  | 'PROFESSIONAL_MEDIATION_COMMITTEE'
  /** A mediator's own studio, often under a brand name (mechanism 44). 个人调解工作室 */
  | 'PERSONAL_STUDIO'
  /** A desk of the county's centre. 专家工作室 */
  | 'EXPERT_STUDIO'
  /** A judge who works in the centre (mechanisms 4, 60). 法官工作室 */
  | 'JUDGE_STUDIO'
  /** A desk of the county's centre. 司法确认室 */
  | 'CONFIRMATION_ROOM'
  /** A desk of the county's centre. 立案室 */
  | 'FILING_ROOM'
  /** A desk of the county's centre. 速裁法庭 */
  | 'FAST_TRACK_COURT'
  /** A township's room for lawyers (mechanism 60). 律师调解室 */
  | 'LAWYER_ROOM'
  /** The centre of a township, with its functions and zones (mechanisms 43, 45). 镇社会治理中心 */
  | 'GOVERNANCE_CENTRE'
  /** The one of 1+4+2+X (mechanism 32). 党建引领 */
  | 'PARTY_LEADERSHIP'
  /** The village covenant (mechanism 33). 村规民约 */
  | 'COVENANT'
  /** One of the four associations (mechanism 33). 四会 */
  | 'ASSOCIATION'
  /** The list of the small powers (mechanism 33). 小微权力清单 */
  | 'POWER_LIST'
  /** Of the four of 1+4+2+X (mechanism 32). 网格化管理 */
  | 'GRID_MANAGEMENT'
  /** Of the four of 1+4+2+X (mechanism 33). 和事佬工作室 */
  | 'PEACEMAKER_STUDIO'
  /** Of the two of 1+4+2+X (mechanism 32). 辅警(义警)工作站 */
  | 'AUXILIARY_POLICE_STATION'
  /** Of the two of 1+4+2+X (mechanism 32). 退役军人事务(服务)站 */
  | 'VETERANS_STATION'
  /** The X of 1+4+2+X (mechanism 32). 社会力量 */
  | 'SOCIAL_FORCE'
  /** People who help without pay; `members` says how many (mechanism 42). 群众自治组织 */
  | 'VOLUNTEER_TEAM'
  /** A station for settling disputes at their source (mechanism 91). 诉源治理工作站 */
  | 'SOURCE_STATION'
  /** A point in a village or community (mechanism 91). 诉源治理工作点 */
  | 'SOURCE_POINT';

/** What an organisation does for those who come. 功能 */
export type OrganisationFunction =
  /** Of a township's centre (mechanism 43). 群众接访 */
  | 'RECEPTION'
  /** Of a township's centre. 便民服务 */
  | 'PUBLIC_SERVICE'
  /** Of a township's centre. 多元化解 */
  | 'RESOLUTION'
  /** Of a township's centre. 平台指挥 */
  | 'COMMAND'
  /** A zone of a township's centre (mechanism 45). 信访接待区 */
  | 'PETITION_ZONE'
  /** A zone of a township's centre. 纠纷调解区 */
  | 'MEDIATION_ZONE'
  /** A zone of a township's centre. 公检法司联调区 */
  | 'JOINT_ZONE'
  /** A service of a station (mechanism 92). 法律咨询 */
  | 'LEGAL_ADVICE'
  /** A service of a station. 纠纷分流 */
  | 'DISPUTE_ROUTING'
  /** A service of a station. 联系村(社区) */
  | 'VILLAGE_LIAISON'
  /** A service of a station. 调解指导 */
  | 'MEDIATION_GUIDANCE'
  /** A service of a station. 多元解纷 */
  | 'DIVERSE_SETTLEMENT'
  /** A service of a station. 司法确认 */
  | 'JUDICIAL_CONFIRMATION'
  /** A service of a station. 诉调对接 */
  | 'COURT_LIAISON'
  /** A service of a station. 诉讼服务 */
  | 'LITIGATION_SERVICE';

/** An organisation, desk, team or list of a place. 组织 */
export type Organisation = {
  __typename?: 'Organisation';
  id: Scalars['ID']['output'];
  /** The place that keeps it. */
  place: Scalars['ID']['output'];
  kind: OrganisationKind;
  name: Scalars['String']['output'];
  /** The name by which people know it, such as 何顺成工作室 (mechanism 44). */
  brand: Maybe<Scalars['String']['output']>;
  /** How many people work in it, where that is known. */
  members: Maybe<Scalars['Int']['output']>;
  functions: Array<OrganisationFunction>;
  /** The day it opened, YYYY-MM-DD. */
  openedOn: Scalars['String']['output'];
  /** Null while it is open. */
  closedOn: Maybe<Scalars['String']['output']>;
};

/** How often an organisation gave a service in a month (mechanism 92). 服务次数 */
export type ServiceCount = {
  __typename?: 'ServiceCount';
  function: OrganisationFunction;
  count: Scalars['Int']['output'];
};

/** Something that a place should have by its county's rules and does not (mechanisms 4, 32, 43, 45, 60). 体系缺项 */
export type SystemGap = {
  __typename?: 'SystemGap';
  /** Which part of the system it belongs to, such as 4 of 1+4+2+X. */
  part: Scalars['String']['output'];
  kind: OrganisationKind;
  /** How many there should be, and how many there are. */
  wanted: Scalars['Int']['output'];
  present: Scalars['Int']['output'];
  /** What the organisations of this kind should do and none does. */
  missingFunctions: Array<OrganisationFunction>;
};

/** The mediators of a place together (mechanism 46). 调解员概况 */
export type MediatorStats = {
  __typename?: 'MediatorStats';
  mediators: Scalars['Int']['output'];
  /** Cases mediated over their whole careers. */
  casesMediated: Scalars['Int']['output'];
  /** The longest service among them, in years; 0 without mediators. */
  longestServiceYears: Scalars['Int']['output'];
};

/** A new organisation of the caller's own place. */
export type OpenOrganisationInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  kind: OrganisationKind;
  /** 1 to 80 characters. */
  name: Scalars['String']['input'];
  /** 1 to 80 characters. */
  brand?: InputMaybe<Scalars['String']['input']>;
  /** 0 to 100,000. */
  members?: InputMaybe<Scalars['Int']['input']>;
  functions: Array<OrganisationFunction>;
  /** YYYY-MM-DD. */
  openedOn: Scalars['String']['input'];
};

/** The end of an organisation; it stays in the register. */
export type CloseOrganisationInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  id: Scalars['ID']['input'];
  /** YYYY-MM-DD, not before the day it opened. */
  closedOn: Scalars['String']['input'];
};

/** Services that an organisation gave (mechanism 92). */
export type RecordServiceInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  id: Scalars['ID']['input'];
  /** One of the organisation's own functions. */
  function: OrganisationFunction;
  /** The month, YYYY-MM. */
  month: Scalars['String']['input'];
  /** 1 to 100,000, added to the month's count. */
  count: Scalars['Int']['input'];
};

/** The organisation as it stands then, or why nothing was changed. */
export type OrganisationResult = Organisation | Refused;

/** Where the accused works. It decides which discipline desk may read the report. 被检举人层级 */
export type AccusedLevel =
  /** 村(社区) */
  | 'VILLAGE'
  /** 乡镇(街道) */
  | 'TOWNSHIP'
  /** The county's own desk keeps it sealed for the desk above. 县(市、区) */
  | 'COUNTY';

/**
 * A report against an official. It is sealed in the registering transaction: no tier's database holds a word of it in the
 * clear, and it is no case: no card, no step, no count, no trace of a person. 检举控告
 */
export type ReportOfficialInput = {
  /** The same key and input gives the first receipt again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  accusedLevel: AccusedLevel;
  /** Name and post, 1 to 200 characters. */
  accused: Scalars['String']['input'];
  /** What happened, 1 to 2,000 characters. */
  narrative: Scalars['String']['input'];
  /** Who reports; left out by whoever stays unnamed. At most 80 characters. */
  reporter?: InputMaybe<Scalars['String']['input']>;
  /** How to reach them, at most 200 characters. */
  contact?: InputMaybe<Scalars['String']['input']>;
};

/**
 * A resident's own report, through the county's app or website (条例22, 30). The client that passes it on keeps nothing of it
 * either. 居民检举控告
 */
export type SubmitReportInput = {
  /** Where it is given: a village, township or county code inside the client's region. Exactly one of `place` and `code`. */
  place?: InputMaybe<Scalars['ID']['input']>;
  /** What a place's QR code says. */
  code?: InputMaybe<Scalars['String']['input']>;
  report: ReportOfficialInput;
};

/** All that is left of a report where it was given. 检举回执 */
export type ReportReceipt = {
  __typename?: 'ReportReceipt';
  /** The receipt's number. 回执编号 */
  number: Scalars['ID']['output'];
  at: Scalars['DateTime']['output'];
  /** Which tier took it. */
  tier: Tier;
  /** The receipt, signed by that tier; whoever has it can have it checked. 回执 */
  receipt: Scalars['String']['output'];
};

/** The receipt, or why no report was taken: BAD_INPUT, NOT_ALLOWED, OUT_OF_REGION, CODE_FOREIGN, CODE_REVOKED or KEY_REUSED. 检举结果 */
export type ReportResult = ReportReceipt | Refused;

/** What may be told to whoever shows a receipt. 回执核验 */
export type ReportCheck = {
  __typename?: 'ReportCheck';
  number: Scalars['ID']['output'];
  at: Scalars['DateTime']['output'];
  /** True once the discipline desk's county has it. 已送达 */
  delivered: Scalars['Boolean']['output'];
};

/** A resident's own matter. It is registered at this tier's office of the place. 居民提交 */
export type SubmitMatterInput = {
  /** The same key and input gives the same case again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  /** Where it is: a village, township or county code inside the client's region. Exactly one of `place` and `code`. */
  place?: InputMaybe<Scalars['ID']['input']>;
  /** What a place's QR code says. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** What happened, without any person's name, phone or number. 4 to 80 characters. */
  title: Scalars['String']['input'];
  kind: CaseKind;
  /** GB/T 31000 category, 4 digits; 99 when the resident does not know. */
  category: Scalars['String']['input'];
  /** At most 2,000 characters. */
  narrative: Scalars['String']['input'];
  /** The one who brings it, 1 to 80 characters. */
  name: Scalars['String']['input'];
  /** 6 to 20 digits, spaces, plus or hyphen. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** At most 200 characters. */
  address?: InputMaybe<Scalars['String']['input']>;
};

/** What opens a matter. 查询凭证 */
export type OpenMatterInput = {
  /** The case number; it names the tier that registered the case. */
  number: Scalars['ID']['input'];
  /** As it was given: case, spaces and hyphens do not matter. */
  secret: Scalars['String']['input'];
};

/** More that the resident has to say. 补充材料 */
export type AddToMatterInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  /** 1 to 2,000 characters; at most 50 messages a case. */
  text: Scalars['String']['input'];
};

/** What the resident thinks of how the matter was handled (mechanism 8). 群众评价 */
export type RateMatterInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  satisfaction: Satisfaction;
  /** At most 2,000 characters. */
  comment: Scalars['String']['input'];
};

/** What the resident carries away: shown once, kept by nobody else. 查询凭证 */
export type AccessSlip = {
  __typename?: 'AccessSlip';
  number: Scalars['ID']['output'];
  /** Null when the matter was opened already with the secret that was given before. */
  secret: Maybe<Scalars['String']['output']>;
};

/** A key to one matter, for 15 minutes. 会话 */
export type MatterSession = {
  __typename?: 'MatterSession';
  /** Pass it as a variable, never in the text of a query. */
  session: Scalars['String']['output'];
  expiresAt: Scalars['DateTime']['output'];
};

/** A clock as the resident sees it. 时限 */
export type MatterClock = {
  __typename?: 'MatterClock';
  kind: ClockKind;
  dueAt: Scalars['DateTime']['output'];
  /** True while that year's holidays are not known yet. */
  provisional: Scalars['Boolean']['output'];
};

/** One step, without who made it. 办理轨迹 */
export type MatterStep = {
  __typename?: 'MatterStep';
  at: Scalars['DateTime']['output'];
  move: Move;
  tier: Tier;
  to: Maybe<Tier>;
  outcome: Maybe<Outcome>;
  closing: Maybe<ClosingGround>;
};

/** What a resident said about the own matter. 居民留言 */
export type ResidentWordKind =
  /** More about the matter. 补充 */
  | 'ADDITION'
  /** A wish to take it back; the office that holds the case does so (WITHDRAW). 撤回申请 */
  | 'WITHDRAWAL';

/** A message of the resident. 居民留言 */
export type ResidentWord = {
  __typename?: 'ResidentWord';
  at: Scalars['DateTime']['output'];
  kind: ResidentWordKind;
  text: Scalars['String']['output'];
};

/** One particular of a paper. 要素 */
export type MatterPaperField = {
  __typename?: 'MatterPaperField';
  name: Scalars['String']['output'];
  value: Scalars['String']['output'];
};

/** A paper that is meant for the parties: a notice, a reply. 送达文书 */
export type MatterPaper = {
  __typename?: 'MatterPaper';
  at: Scalars['DateTime']['output'];
  /** The kind of paper, such as REPLY. */
  kind: Scalars['String']['output'];
  /** What it says, particular by particular. */
  fields: Array<MatterPaperField>;
};

/** A case as the resident sees it who brought it: no other person's data, no notes, no official's words. 本人事项 */
export type Matter = {
  __typename?: 'Matter';
  number: Scalars['ID']['output'];
  title: Scalars['String']['output'];
  status: CaseStatus;
  placeName: Scalars['String']['output'];
  /** The office that has it now. */
  holderName: Scalars['String']['output'];
  registeredAt: Scalars['DateTime']['output'];
  concludedAt: Maybe<Scalars['DateTime']['output']>;
  outcome: Maybe<Outcome>;
  closing: Maybe<ClosingGround>;
  clocks: Array<MatterClock>;
  /** Oldest first. */
  timeline: Array<MatterStep>;
  /** Oldest first. */
  papers: Array<MatterPaper>;
  /** The resident's own, oldest first. */
  words: Array<ResidentWord>;
  /** What the resident thought of it; null until it was rated here. */
  rating: Maybe<Satisfaction>;
};

export type AccessResult = AccessSlip | Refused;

export type MatterSessionResult = MatterSession | Refused;

export type MatterResult = Matter | Refused;

/** What a review or a re-review made of the opinion before it. 复查复核结论 */
export type ReviewVerdict =
  /** The opinion stands. 维持 */
  | 'MAINTAINED'
  /** The opinion was replaced by another. 变更 */
  | 'CHANGED'
  /** The opinion was taken back. 撤销 */
  | 'REVOKED';

/** What help goes on when a case has ended (条例37). 帮扶方式 */
export type HelpKind =
  /** Talks that ease and explain. 疏导教育 */
  | 'COUNSELLING'
  /** Relief of hardship. 帮扶救助 */
  | 'RELIEF';

/** A petitioner's request to the tier above to look again at an opinion, as the office entered it. 复查申请 */
export type ReviewRequest = {
  __typename?: 'ReviewRequest';
  askedAt: Scalars['DateTime']['output'];
  /** The party who asked. */
  askedBy: Scalars['String']['output'];
  reasons: Scalars['String']['output'];
  /** Until when it could be asked: 30 days from the written reply (条例35). */
  askableUntil: Scalars['DateTime']['output'];
};

/** What a review decided, with the four parts that an opinion has (条例32, 35). 复查意见书 */
export type ReviewOpinion = {
  __typename?: 'ReviewOpinion';
  verdict: ReviewVerdict;
  claim: Scalars['String']['output'];
  facts: Scalars['String']['output'];
  opinion: Scalars['String']['output'];
  legalBasis: Scalars['String']['output'];
  /** When it was issued; asking for a re-review counts from here (条例36). */
  issuedAt: Scalars['DateTime']['output'];
  issuedBy: Scalars['String']['output'];
};

/** One thing done to help, also after the end for good (条例37). 帮扶记录 */
export type HelpRecord = {
  __typename?: 'HelpRecord';
  kind: HelpKind;
  text: Scalars['String']['output'];
  at: Scalars['DateTime']['output'];
  author: Scalars['String']['output'];
};

/** The end of a review, which the reviewing office issues. 复查意见 */
export type ConcludeReviewInput = {
  case: MoveInput;
  verdict: ReviewVerdict;
  /** What was asked for. 1 to 2,000 characters. */
  claim: Scalars['String']['input'];
  /** What was found. 1 to 2,000 characters. */
  facts: Scalars['String']['input'];
  /** What was decided. 1 to 2,000 characters. */
  opinion: Scalars['String']['input'];
  /** By which rules. 1 to 2,000 characters. */
  legalBasis: Scalars['String']['input'];
};

/** The end for good, on a ground that holds (Zhejiang 2016, art. 25). 终结 */
export type FinaliseInput = {
  case: MoveInput;
  /** REREVIEW_SERVED, NO_REVIEW_ASKED or AGREEMENT_PERFORMED; the others end no case for good. */
  ground: ClosingGround;
};

/** Help that goes on. 帮扶 */
export type HelpInput = {
  case: DossierInput;
  kind: HelpKind;
  /** What was done. 1 to 2,000 characters. */
  text: Scalars['String']['input'];
};

/** The organ that a diverted matter goes to. 分流去向 */
export type OrganKind =
  /** Route 31(1). 公安机关 */
  | 'POLICE'
  /** Route 31(1). 检察机关 */
  | 'PROCURATORATE'
  /** Route 31(1). 人民法院 */
  | 'COURT'
  /** Route 31(1): the justice administration. 司法行政机关 */
  | 'JUSTICE'
  /** Route 31(1): the political-legal department of the same level (条例20, 22). 政法部门 */
  | 'POLITICAL_LEGAL'
  /** Route 31(2). 仲裁机构 */
  | 'ARBITRATION_BODY'
  /** Route 31(3). 党组织 */
  | 'PARTY_ORGANISATION'
  /** Route 31(4). 行政机关 */
  | 'ADMINISTRATIVE_ORGAN'
  /** Route 30. 纪检监察机关 */
  | 'DISCIPLINE_ORGAN';

/** What a notice tells those who brought the matter. 告知事项 */
export type NoticeKind =
  /** The claim was accepted (条例23). 受理告知 */
  | 'ACCEPTED'
  /** It was not accepted, and why. 不予受理告知 */
  | 'NOT_ACCEPTED'
  /** It goes to another organ, and to which. 分流告知 */
  | 'DIVERTED'
  /** They took it back, and what follows. 撤回答复 */
  | 'WITHDRAWN'
  /** The handling takes longer, by how many days, and why (条例34). 延期告知 */
  | 'EXTENDED';

/** How a written notice reached those it is for. 送达方式 */
export type ServiceWay =
  /** 直接送达 */
  | 'IN_PERSON'
  /** 邮寄送达 */
  | 'MAIL'
  /** On the platform on which it was brought. 网上送达 */
  | 'ONLINE'
  /** Nobody can be told: the name or address is unclear, which exempts from the notice (条例23). 姓名住址不清 */
  | 'UNCLEAR';

/** In which form somebody asked for something. 申请形式 */
export type RequestForm =
  /** 书面 */
  | 'WRITTEN'
  /** 口头 */
  | 'ORAL'
  /** 网上 */
  | 'ONLINE';

/** A level of organisation, as GB/T 31000-2015 has it (层级). 层级代码 */
export type PublicLevel =
  /** 06 村(社区) */
  | 'VILLAGE'
  /** 05 乡镇(街道) */
  | 'TOWNSHIP'
  /** 04 县(市、区) */
  | 'COUNTY'
  /** 03 市 */
  | 'CITY'
  /** 02 省 */
  | 'PROVINCE'
  /** 01 中央 */
  | 'CENTRAL';

/** A written notice to those who brought the matter. 告知书 */
export type PartyNotice = {
  __typename?: 'PartyNotice';
  id: Scalars['ID']['output'];
  kind: NoticeKind;
  at: Scalars['DateTime']['output'];
  author: Scalars['String']['output'];
  text: Scalars['String']['output'];
  /** Where a diverted matter goes. 去向类别 */
  organ: Maybe<OrganKind>;
  /** The name of that organ, or of the unit that has the power. 去向单位 */
  organName: Maybe<Scalars['String']['output']>;
  /** The case that has the same matter in hand, or that ended it for good. 关联案件 */
  otherCase: Maybe<Scalars['ID']['output']>;
  /** How it was served, oldest first; empty until somebody recorded it. 送达记录 */
  services: Array<NoticeService>;
};

/** One serving of a notice. 送达 */
export type NoticeService = {
  __typename?: 'NoticeService';
  way: ServiceWay;
  /** When it reached them, as the office says. */
  servedAt: Scalars['DateTime']['output'];
  /** When that was recorded, and by whom. */
  at: Scalars['DateTime']['output'];
  author: Scalars['String']['output'];
};

/** That a matter was taken back, at whose request. 撤回 */
export type Withdrawal = {
  __typename?: 'Withdrawal';
  at: Scalars['DateTime']['output'];
  author: Scalars['String']['output'];
  requestedBy: Scalars['String']['output'];
  requestedAt: Scalars['DateTime']['output'];
  form: RequestForm;
};

/** At which level a claim was presented, and whether that skipped one (条例20). 信访层级 */
export type Presentation = {
  __typename?: 'Presentation';
  presentedAt: PublicLevel;
  /** The lowest level that is competent, by kind, place and the county's duty list. */
  competent: PublicLevel;
  /** True when it was presented above the competent level and the next one (mechanism 112). 越级 */
  skipsLevel: Scalars['Boolean']['output'];
};

/**
 * Claims that an office registered, presented at one level: a case is a batch. The three tiers count disjoint claims, so that their sums
 * are the county's; the year on year compares two of them. 批次人次
 */
export type ClaimsAtLevel = {
  __typename?: 'ClaimsAtLevel';
  /** Where they were presented: 进京访 at CENTRAL, 赴省访 at PROVINCE. 信访层级 */
  presentedAt: PublicLevel;
  /** 批次 */
  batches: Scalars['Int']['output'];
  /** How many people brought them. 人次 */
  persons: Scalars['Int']['output'];
  /** Of these, representatives of a group that were named (条例20). 代表人数 */
  representatives: Scalars['Int']['output'];
  /** Of the batches, those presented above the competent level and the next one (条例20). 越级访批次 */
  skippedBatches: Scalars['Int']['output'];
  /** How many people brought those. 越级访人次 */
  skippedPersons: Scalars['Int']['output'];
};

/** What was given for a suggestion (条例29). 建议奖励 */
export type SuggestionReward = {
  __typename?: 'SuggestionReward';
  at: Scalars['DateTime']['output'];
  author: Scalars['String']['output'];
  text: Scalars['String']['output'];
};

/** A unit that answers for a kind of matter, by the county's duty list (mechanism 127). 责任单位 */
export type ResponsibleUnit = {
  __typename?: 'ResponsibleUnit';
  tier: Tier;
  unit: Scalars['String']['output'];
};

/** How many cases of a place have one handling class. 办理类别件数 */
export type ClassCount = {
  __typename?: 'ClassCount';
  /** The county's code; null for cases that nobody classified yet. */
  handlingClass: Maybe<Scalars['String']['output']>;
  /** The county's word for it; the code itself where the county has dropped it. */
  label: Scalars['String']['output'];
  /** Null for outside dashboards below 10. */
  cases: Maybe<Scalars['Int']['output']>;
  /** Of these, not ended. Null for outside dashboards below 10. */
  open: Maybe<Scalars['Int']['output']>;
};

/** What became of the suggestions of a place (条例29, 41; mechanism 103). Null for outside dashboards below 10. 建议采纳情况 */
export type SuggestionVerdicts = {
  __typename?: 'SuggestionVerdicts';
  adopted: Maybe<Scalars['Int']['output']>;
  partlyAdopted: Maybe<Scalars['Int']['output']>;
  notAdopted: Maybe<Scalars['Int']['output']>;
  /** Not answered yet. */
  open: Maybe<Scalars['Int']['output']>;
  /** Ended in another way: withdrawn, not accepted, diverted. */
  otherwise: Maybe<Scalars['Int']['output']>;
};

/** What the office found a matter to be; what is left out stays as it is. At least one is given. 甄别分类 */
export type ClassifyInput = {
  case: MoveInput;
  /** Classes 14 and 15 have no route 31(5) or 31(6); a suggestion has none at all. 法定途径 */
  route?: InputMaybe<LegalRoute>;
  /** One of the county's own (mechanisms 1, 2). 办理类别 */
  handlingClass?: InputMaybe<Scalars['String']['input']>;
  /** Mechanism 93; not for suggestions. 来源 */
  source?: InputMaybe<DisputeSource>;
};

/** Where a matter goes that is not this ladder's, and what those who brought it are told in writing. 分流 */
export type DivertInput = {
  case: MoveInput;
  /** Any but 31(5) and 31(6). 法定途径 */
  route: LegalRoute;
  /** One that the route leads to. */
  organ: OrganKind;
  /** 1 to 80 characters. */
  organName: Scalars['String']['input'];
  /** 1 to 2,000 characters. 告知内容 */
  notice: Scalars['String']['input'];
};

/** Why a registered matter is not accepted, and what those who brought it are told in writing. 不予受理 */
export type NotAcceptInput = {
  case: MoveInput;
  /** IN_HAND_BELOW, LEVEL_SKIPPED, NOT_OUR_POWER or FINALLY_ENDED. */
  ground: ClosingGround;
  /** The reason in words, 1 to 2,000 characters. 告知内容 */
  notice: Scalars['String']['input'];
  /** IN_HAND_BELOW: the open case that a tier below holds; FINALLY_ENDED: the case that was ended for good, where it is one of ours. */
  otherCase?: InputMaybe<Scalars['ID']['input']>;
  /** NOT_OUR_POWER: the unit that has it, 1 to 80 characters; by default the duty list's. */
  unit?: InputMaybe<Scalars['String']['input']>;
};

/** Who took the matter back, when and how, and what they were answered. 撤回 */
export type WithdrawInput = {
  case: MoveInput;
  /** 1 to 80 characters. */
  requestedBy: Scalars['String']['input'];
  /** Not before the registration, not in the future. */
  requestedAt: Scalars['DateTime']['input'];
  form: RequestForm;
  /** 1 to 2,000 characters. 答复 */
  reply: Scalars['String']['input'];
};

/** That a notice reached those it is for. 送达 */
export type ServeNoticeInput = {
  case: DossierInput;
  /** The notice's id. */
  notice: Scalars['ID']['input'];
  way: ServiceWay;
  /** Not before the notice was written, not in the future. */
  servedAt: Scalars['DateTime']['input'];
};

/** What was given for a suggestion that was adopted at least in part (条例29). 建议奖励 */
export type RewardInput = {
  case: DossierInput;
  /** 1 to 2,000 characters. */
  text: Scalars['String']['input'];
};

/** What a supervisor gives a unit for a case. 督办方式 */
export type SupervisionKind =
  /** Always possible. 催办 */
  | 'REMINDER'
  /** The unit must explain itself in writing; not after a red card for the same case. 黄牌 */
  | 'YELLOW_CARD'
  /** After a yellow card for the same case and unit; the unit must explain itself in writing. 红牌 */
  | 'RED_CARD';

/** Why a supervisor steps in (条例40, and a clock that is overdue). 督办事由 */
export type SupervisionGround =
  /** 条例40. 推诿 */
  | 'PASSING_THE_BUCK'
  /** 条例40. 敷衍 */
  | 'PERFUNCTORY'
  /** 条例40. 拖延 */
  | 'DELAY'
  /** 条例40. 弄虚作假 */
  | 'DECEPTION'
  /** The unit refuses to carry out the opinion (条例40). 拒不执行信访处理意见 */
  | 'NON_EXECUTION'
  /** The unit handles the matter against the rules otherwise (条例40). 未按规定办理 */
  | 'AGAINST_THE_RULES'
  /** A clock of the case is red. 超期未办 */
  | 'OVERDUE_CLOCK';

/** Where a unit's written explanation stands (mechanism 65). 书面说明状态 */
export type ExplanationState =
  /** The unit has not written it yet. 待说明 */
  | 'AWAITED'
  /** The date for it is over and it is not written. 逾期未说明 */
  | 'OVERDUE'
  /** It waits to be judged. 待审阅 */
  | 'GIVEN'
  /** It was accepted. 已认可 */
  | 'ACCEPTED';

/** A reminder or a card that a tier gave a unit for a case. 督办记录 */
export type Supervision = {
  __typename?: 'Supervision';
  id: Scalars['ID']['output'];
  /** Null where the caller may not see the case. */
  case: Maybe<Case>;
  kind: SupervisionKind;
  ground: SupervisionGround;
  /** The clock that was overdue, with that ground alone. */
  clock: Maybe<ClockKind>;
  /** The office that held the case then and answers for it, by the code of its place; it stays so when the case moves on. */
  unit: Scalars['ID']['output'];
  /** 1 to 2,000 characters. */
  reason: Scalars['String']['output'];
  givenAt: Scalars['DateTime']['output'];
  /** Who gave it. */
  givenBy: Scalars['String']['output'];
  /** The office of whoever gave it, by the code of its place. */
  office: Scalars['ID']['output'];
  /** Null where none is asked for: a reminder. */
  explanation: Maybe<ExplanationState>;
  /** Until when the unit explains itself; null where none is due any more. */
  explainBy: Maybe<Scalars['DateTime']['output']>;
  /** The exchange with the unit: the demand, its explanations and what became of them. */
  thread: Maybe<Thread>;
};

/** One page of reminders and cards. 督办记录列表 */
export type SupervisionPage = {
  __typename?: 'SupervisionPage';
  nodes: Array<Supervision>;
  pageInfo: PageInfo;
};

/**
 * That a unit should be given a yellow card, because a clock of its case is red. A person confirms or dismisses it, nothing else
 * does. It is withdrawn by itself when the clock is no longer red, and does not come back for the same lateness once it
 * was decided on. Clocks of the parties and clocks that stand still propose nothing. 亮牌建议
 */
export type ProposedCard = {
  __typename?: 'ProposedCard';
  /** The same for the same clock and deadline. */
  id: Scalars['ID']['output'];
  /** Null where the caller may not see the case. */
  case: Maybe<Case>;
  clock: ClockKind;
  /** Its deadline. */
  redSince: Scalars['DateTime']['output'];
  /** The office that holds the case, by the code of its place. */
  unit: Scalars['ID']['output'];
  /** The tiers that have given a card for the same lateness, as far as this one knows: each decides for itself. 已亮牌层级 */
  cardedBy: Array<Tier>;
};

/** One page of proposals. 亮牌建议列表 */
export type ProposedCardPage = {
  __typename?: 'ProposedCardPage';
  nodes: Array<ProposedCard>;
  pageInfo: PageInfo;
};

/** A reminder or a card for the office that holds a case. */
export type SuperviseInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  /** A case of one's region that is not ended, whoever holds it. */
  id: Scalars['ID']['input'];
  kind: SupervisionKind;
  ground: SupervisionGround;
  /** The clock that is overdue: with OVERDUE_CLOCK, and with nothing else. */
  clock?: InputMaybe<ClockKind>;
  /** 1 to 2,000 characters. */
  reason: Scalars['String']['input'];
  /** Until when the unit explains itself: ahead, within a year; the county's own term when it is left out. Reminders have none. */
  explainBy?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A proposal that becomes a yellow card. 确认亮牌 */
export type ConfirmProposalInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  proposal: Scalars['ID']['input'];
  /** 1 to 2,000 characters. */
  reason: Scalars['String']['input'];
  /** As of a card. */
  explainBy?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A proposal that becomes nothing. 不予亮牌 */
export type DismissProposalInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  proposal: Scalars['ID']['input'];
  /** 1 to 2,000 characters. */
  reason: Scalars['String']['input'];
};

/** A unit's written explanation, in the exchange in which it was asked for. 书面说明 */
export type ExplainInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  /** A thread of supervision, or of an adopted case (mechanism 65). */
  thread: Scalars['ID']['input'];
  /** 1 to 2,000 characters. */
  text: Scalars['String']['input'];
  /** At most 10 files of one's own dossier of the case. */
  attachments: Array<ThreadAttachmentInput>;
};

/** What becomes of a written explanation. 审阅书面说明 */
export type JudgeExplanationInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  thread: Scalars['ID']['input'];
  /** True accepts it and ends the exchange; false asks for another. */
  accepted: Scalars['Boolean']['input'];
  /** 1 to 2,000 characters. */
  text: Scalars['String']['input'];
  /** Until when another is due: with a rejection, and with nothing else. */
  explainBy?: InputMaybe<Scalars['DateTime']['input']>;
};

/** The reminder or card as it stands then, or why none was given. */
export type SupervisionResult = Supervision | Refused;

/** Of what kind a member of a service team is: a code of the county's rules. 成员类别 */
export type TeamMemberKind = {
  __typename?: 'TeamMemberKind';
  code: Scalars['String']['output'];
  label: Scalars['String']['output'];
};

/** Somebody in a service team. 服务团成员 */
export type TeamMember = {
  __typename?: 'TeamMember';
  id: Scalars['ID']['output'];
  kind: TeamMemberKind;
  name: Scalars['String']['output'];
  post: Scalars['String']['output'];
};

/** That a team went to its village. 下村记录 */
export type TeamVisit = {
  __typename?: 'TeamVisit';
  /** YYYY-MM-DD. */
  on: Scalars['String']['output'];
  /** Who went along, by the members' ids. */
  attended: Array<Scalars['ID']['output']>;
  /** How many matters they took up. */
  matters: Scalars['Int']['output'];
};

/** A “4+2” service team, and the village to which it goes. 联心服务团 */
export type ServiceTeam = {
  __typename?: 'ServiceTeam';
  id: Scalars['ID']['output'];
  /** The place that sends it. */
  place: Scalars['ID']['output'];
  number: Scalars['Int']['output'];
  name: Scalars['String']['output'];
  village: Scalars['ID']['output'];
  villageName: Scalars['String']['output'];
  /** The first day, YYYY-MM-DD. */
  since: Scalars['String']['output'];
  /** The last day; null while it goes on. */
  until: Maybe<Scalars['String']['output']>;
  members: Array<TeamMember>;
  /** Kinds of the county's rules of which it has nobody. 缺少的成员类别 */
  missingKinds: Array<TeamMemberKind>;
  /** How many members it lacks by the county's rules. */
  membersShort: Scalars['Int']['output'];
  /** Newest first, at most 24. */
  visits: Array<TeamVisit>;
};

/** The teams of a place together. 服务团概况 */
export type ServiceTeamFigures = {
  __typename?: 'ServiceTeamFigures';
  /** Teams that go on now (mechanism 74: 224). */
  teams: Scalars['Int']['output'];
  members: Scalars['Int']['output'];
  /** Villages with a team. */
  villagesServed: Scalars['Int']['output'];
  /** Villages of the register. */
  villages: Scalars['Int']['output'];
  /** Teams that lack a kind of member or some number of them by the county's rules. */
  incomplete: Scalars['Int']['output'];
};

/** How the teams kept one day on which they go to the villages. 下村日执行情况 */
export type TeamDay = {
  __typename?: 'TeamDay';
  /** YYYY-MM-DD (mechanism 74: the 20th, by the county's rules). */
  on: Scalars['String']['output'];
  /** True once the day is over. */
  over: Scalars['Boolean']['output'];
  /** Teams that were to go. */
  teams: Scalars['Int']['output'];
  /** Those of them that went, on that very day. */
  went: Scalars['Int']['output'];
  /** The teams that did not, by their numbers; none while the day is not over. At most 500. 缺席服务团 */
  missed: Array<ServiceTeam>;
};

/** A cadre who lives in a village, in one month. 住村情况 */
export type VillageLiving = {
  __typename?: 'VillageLiving';
  id: Scalars['ID']['output'];
  official: Official;
  village: Scalars['ID']['output'];
  villageName: Scalars['String']['output'];
  /** The first day, YYYY-MM-DD. */
  since: Scalars['String']['output'];
  until: Maybe<Scalars['String']['output']>;
  /** Nights in the village in the month. */
  nights: Scalars['Int']['output'];
  /** Households visited in the month. */
  visits: Scalars['Int']['output'];
  /** How many nights the county's rules want in a month; never more than it has. */
  wanted: Scalars['Int']['output'];
  /** True once the month is over. */
  over: Scalars['Boolean']['output'];
  /** Nights that were owed and not stayed; 0 while the month is not over, and for a month that the cadre did not wholly serve. */
  shortfall: Scalars['Int']['output'];
};

/** What is linked with what (mechanism 75, 三联工程). 联系类别 */
export type PairKind =
  /** A group of cadres and a village. 组团联村 */
  | 'GROUP_VILLAGE'
  /** Somebody of the two committees and a grid. 两委联格 */
  | 'COMMITTEE_GRID'
  /** A party member and a household. 党员联户 */
  | 'MEMBER_HOUSEHOLD';

/** A link. For those who read handlings: a household is somebody's home. 联系记录 */
export type LinkedPair = {
  __typename?: 'LinkedPair';
  id: Scalars['ID']['output'];
  kind: PairKind;
  /** The group, the committee member or the party member. */
  who: Scalars['String']['output'];
  /** A village's code, a grid's code, or the door plate of a household. */
  target: Scalars['String']['output'];
  since: Scalars['String']['output'];
  until: Maybe<Scalars['String']['output']>;
};

/** How much of a place is covered by links of a kind. 联系覆盖率 */
export type PairCoverage = {
  __typename?: 'PairCoverage';
  kind: PairKind;
  /**
   * Different villages, grids or households with a link today. A household is known again by its door plate: full-width signs count as
   * plain ones, spaces as nothing, and 号, 号楼, 幢, 栋, 座, 单元, 室, 户, 房 after a number as a dash. More than `of` where the grids' number of
   * households is out of date.
   */
  linked: Scalars['Int']['output'];
  /** All villages of the register, grids of this tier, or households of these grids. */
  of: Scalars['Int']['output'];
  /** In percent, to one decimal, at most 100; null where there is nothing to cover. */
  percent: Maybe<Scalars['Float']['output']>;
};

/** What cadres of county, township and village do in a village (mechanism 76, 三民工程). 活动类别 */
export type ActivityKind =
  /** Solved a hard matter. 化解难题 */
  | 'RESOLVE'
  /** Talked with people who asked for it. 约谈 */
  | 'INTERVIEW'
  /** Did something on somebody's behalf. 代办 */
  | 'AGENCY';

/** How often cadres of this place did something. 三民活动统计 */
export type ActivityCount = {
  __typename?: 'ActivityCount';
  kind: ActivityKind;
  times: Scalars['Int']['output'];
  /** How many different cadres. */
  cadres: Scalars['Int']['output'];
  /** How many different villages. */
  villages: Scalars['Int']['output'];
};

/** A new team. 组建服务团 */
export type OpenTeamInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  /** 1 to 10,000; no two teams of a place that go on have the same. */
  number: Scalars['Int']['input'];
  /** 1 to 80 characters. */
  name: Scalars['String']['input'];
  /** A village inside the caller's own place. */
  village: Scalars['ID']['input'];
  /** YYYY-MM-DD. */
  since: Scalars['String']['input'];
  /** 0 to 40. */
  members: Array<TeamMemberInput>;
};

/** Somebody who joins a team. 服务团成员 */
export type TeamMemberInput = {
  /** A code of the county's rules. */
  kind: Scalars['String']['input'];
  /** 1 to 80 characters. */
  name: Scalars['String']['input'];
  /** 1 to 80 characters. */
  post: Scalars['String']['input'];
};

/** The end of a team; it stays in the register. 撤销服务团 */
export type CloseTeamInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  id: Scalars['ID']['input'];
  /** The last day, YYYY-MM-DD, not before the first. */
  until: Scalars['String']['input'];
};

/** That a team went to its village. 登记下村 */
export type RecordTeamVisitInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  team: Scalars['ID']['input'];
  /** YYYY-MM-DD, while the team goes on, not in the future. Another day than that of the county's rules is recorded and does not count for it. */
  on: Scalars['String']['input'];
  /** 1 to 40 members of the team. */
  attended: Array<Scalars['ID']['input']>;
  /** 0 to 1,000. */
  matters: Scalars['Int']['input'];
};

/** A cadre begins to live in a village. 安排住村 */
export type AssignVillageCadreInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  /** Somebody of the own place's register, in post on the first day. */
  official: Scalars['ID']['input'];
  /** A village inside the caller's own place. */
  village: Scalars['ID']['input'];
  /** YYYY-MM-DD. */
  since: Scalars['String']['input'];
};

/** The end of a cadre's time in a village. 结束住村 */
export type EndVillageCadreInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  id: Scalars['ID']['input'];
  /** The last day, YYYY-MM-DD, not before the first. */
  until: Scalars['String']['input'];
};

/** A day in the village. 住村日志 */
export type RecordVillageStayInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  /** The assignment. */
  id: Scalars['ID']['input'];
  /** YYYY-MM-DD, within the assignment, not in the future; once for a day. */
  on: Scalars['String']['input'];
  /** Whether the cadre stayed the night that began on it. */
  night: Scalars['Boolean']['input'];
  /** Households visited, 0 to 200; not 0 without a night. */
  visits: Scalars['Int']['input'];
};

/** A new link. 建立联系 */
export type PairInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  kind: PairKind;
  /** 1 to 80 characters. */
  who: Scalars['String']['input'];
  /** A village inside the own place, a grid of the own place, or a door plate of 1 to 80 characters; two spellings of one plate are one household. */
  target: Scalars['String']['input'];
  /** YYYY-MM-DD. */
  since: Scalars['String']['input'];
};

/** The end of a link. 解除联系 */
export type EndPairInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  id: Scalars['ID']['input'];
  /** YYYY-MM-DD, not before it began. */
  until: Scalars['String']['input'];
};

/** What a cadre did in a village. 登记三民活动 */
export type RecordActivityInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  kind: ActivityKind;
  /** Somebody of the own place's register, in post on the day. */
  official: Scalars['ID']['input'];
  /** A village inside the own place. */
  village: Scalars['ID']['input'];
  /** YYYY-MM-DD, not in the future. */
  on: Scalars['String']['input'];
  /** A case that the caller may see. */
  case?: InputMaybe<Scalars['ID']['input']>;
  /** A tag of the county's rules, such as 三亲三最 (mechanism 77), which the sources name and do not explain: it is counted and means nothing else. */
  tag?: InputMaybe<Scalars['String']['input']>;
};

/** What was kept: its id. */
export type Kept = {
  __typename?: 'Kept';
  id: Scalars['ID']['output'];
};

/** The team as it stands then, or why nothing was changed. */
export type ServiceTeamResult = ServiceTeam | Refused;

/** What was kept, or why nothing was. */
export type KeptResult = Kept | Refused;

/** What a thread is for. 函件往来用途 */
export type ThreadPurpose =
  /** Guidance on a case without taking it (mechanism 38). 远程指导 */
  | 'GUIDANCE'
  /** A card or a supervision, and the unit's written explanation (条例40, mechanism 65). 督办 */
  | 'SUPERVISION'
  /** A leader's instruction and what the offices concerned answer (mechanisms 62, 131). 批示 */
  | 'INSTRUCTION'
  /** Slow progress of an adopted case, and the unit's written explanation (mechanism 65). 包案 */
  | 'ADOPTION';

/** Whose turn it is in a thread. 函件往来状态 */
export type ThreadStatus =
  /** The tier above is to answer. 待上级答复 */
  | 'AWAITS_ABOVE'
  /** An office below is to answer. 待下级回应 */
  | 'AWAITS_BELOW'
  /** Nothing more is written in it. 已结束 */
  | 'CLOSED';

/** What a message of a thread is. 函件类别 */
export type ThreadMessageKind =
  /** The office that handles the case asks for guidance. 请求指导 */
  | 'QUESTION'
  /** The office that handles the case answers. 回复 */
  | 'REPLY'
  /** The tier above advises. 指导意见 */
  | 'ADVICE'
  /** The tier above proposes a plan, which the office adopts or not. 建议方案 */
  | 'PLAN'
  /** The office adopts the newest plan. 采纳 */
  | 'PLAN_ADOPTED'
  /** The office does not adopt the newest plan, and says why. 不采纳 */
  | 'PLAN_NOT_ADOPTED'
  /** The tier above asks for a written explanation. 要求说明 */
  | 'DEMAND'
  /** The office explains itself. 书面说明 */
  | 'EXPLANATION'
  /** The explanation is accepted; the thread is closed. 认可 */
  | 'ACCEPTED'
  /** The explanation is not accepted; another is due. 不认可 */
  | 'REJECTED'
  /** A leader's instruction. 批示 */
  | 'INSTRUCTION'
  /** An office concerned acknowledges the instruction, once. 签收 */
  | 'ACKNOWLEDGED'
  /** An office concerned reports what it did. 反馈 */
  | 'REPORT'
  /** The leader follows up. 跟踪 */
  | 'FOLLOW_UP'
  /** The tier above closes the thread. 结束 */
  | 'CLOSED';

/** A file of the case that a message names. 附件 */
export type ThreadAttachment = {
  __typename?: 'ThreadAttachment';
  /** The tier in whose dossier of the case the file lies. */
  tier: Tier;
  materialId: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  /** Where it is read at the gateway, by those who may read that dossier; a tier that is away gives none of its files. */
  url: Scalars['String']['output'];
};

/** One message of a thread. 函件 */
export type ThreadMessage = {
  __typename?: 'ThreadMessage';
  id: Scalars['ID']['output'];
  kind: ThreadMessageKind;
  at: Scalars['DateTime']['output'];
  /** The tier in whose service it was written. */
  tier: Tier;
  /** The office of whoever wrote it, by the code of its place. */
  office: Scalars['ID']['output'];
  /** The writer's name; 系统 where guidance ended by itself with its case. */
  author: Scalars['String']['output'];
  /** The role in which it was written; empty where nobody wrote it. */
  role: Scalars['String']['output'];
  /** 1 to 2,000 characters. */
  text: Scalars['String']['output'];
  /** Until when an answer is asked for. */
  dueAt: Maybe<Scalars['DateTime']['output']>;
  attachments: Array<ThreadAttachment>;
  /**
   * The message of the tier above that an explanation or a report answers: the newest that its office had by then. It answers no
   * later one, so that what is asked meanwhile stays open. Null of other messages. 所答复事项
   */
  answers: Maybe<Scalars['ID']['output']>;
  /** Its place in the thread, from 1, given by the owning tier; null while it waits to be delivered there. */
  position: Maybe<Scalars['Int']['output']>;
};

/**
 * What a tier above and the offices below write to each other about a case. It belongs to the tier above; the offices' own
 * tiers keep a copy, so that they can read and write while it is away. It never moves the holder or a clock. Guidance closes by itself
 * when its case has ended. 函件往来
 */
export type Thread = {
  __typename?: 'Thread';
  id: Scalars['ID']['output'];
  /** Null where the caller may not see its card. */
  case: Maybe<Case>;
  purpose: ThreadPurpose;
  /** The tier that the thread belongs to. */
  owner: Tier;
  /** The office of that tier. */
  office: Scalars['ID']['output'];
  /** The offices below that take part; for guidance, whoever held the case since it began. */
  offices: Array<Scalars['ID']['output']>;
  openedAt: Scalars['DateTime']['output'];
  status: ThreadStatus;
  /** Until when an answer is asked for. */
  dueAt: Maybe<Scalars['DateTime']['output']>;
  /** In the order of the owning tier, at most 200; what it has not placed yet comes last. */
  messages: Array<ThreadMessage>;
};

/** A page of threads, newest first. */
export type ThreadConnection = {
  __typename?: 'ThreadConnection';
  nodes: Array<Thread>;
  edges: Array<ThreadEdge>;
  pageInfo: PageInfo;
};

export type ThreadEdge = {
  __typename?: 'ThreadEdge';
  cursor: Scalars['String']['output'];
  node: Thread;
};

/** The thread as it stands then, or why nothing was written. */
export type ThreadResult = Thread | Refused;

/** A file of the case that a message names: it lies in the dossier of the writer's own tier. */
export type ThreadAttachmentInput = {
  materialId: Scalars['ID']['input'];
  /** 1 to 120 characters. */
  name: Scalars['String']['input'];
};

/** One of the three ends of a case. 三端 */
export type CaseEnd =
  /** 前端 */
  | 'FRONT'
  /** 中端 */
  | 'MIDDLE'
  /** 后端 */
  | 'REAR';

/** Something that must be there. The source names the three ends and lists nothing: what belongs to each is ours. 环节事项 */
export type EndStep =
  /** It is registered. 登记 */
  | 'REGISTERED'
  /** It has its route or its handling class; a dispute has its category. 甄别分类 */
  | 'CLASSIFIED'
  /** Those who brought it were met or heard: they came or called, were given a notice, or a promise was made with them. 首次接触 */
  | 'FIRST_CONTACT'
  /** It is accepted. 受理 */
  | 'ACCEPTED'
  /** A handling step is recorded: a round, a hearing, a note or a material. 办理过程 */
  | 'HANDLED'
  /** For a first petition: every item of the county's list. 初信初访清单 */
  | 'CHECKLIST'
  /** Those who brought it have an answer to each of their demands, or a notice that it goes no further here. 答复 */
  | 'REPLIED'
  /** Somebody called or visited afterwards. 回访 */
  | 'CALLED_BACK'
  /** Those who brought it said what they think of it. 评价 */
  | 'EVALUATED'
  /** It ended, and what it ended with lies in the dossier: an agreement, an opinion or a written notice. 归档 */
  | 'ARCHIVED';

/** One end of a case, and how complete it is. 环节完整度 */
export type EndOfCase = {
  __typename?: 'EndOfCase';
  end: CaseEnd;
  /** What must be there. */
  wanted: Scalars['Int']['output'];
  done: Scalars['Int']['output'];
  /** What is not there yet, in order. */
  missing: Array<EndStep>;
};

/** What one browser in a meeting is told. 视频信令 */
export type VideoSignalKind =
  /** An offer or answer of WebRTC: payload `{type, sdp}`. 会话描述 */
  | 'DESCRIPTION'
  /** A way on which a browser may be reached: payload as RTCIceCandidate.toJSON gives it. 候选地址 */
  | 'CANDIDATE'
  /** Somebody took a seat; nobody sends it but the service. 加入 */
  | 'JOINED'
  /** Somebody left their seat; nobody sends it but the service. 离开 */
  | 'BYE'
  /** The meeting ended; nobody sends it but the service. 会商结束 */
  | 'ENDED';

/** Somebody's sitting in a meeting, from joining to leaving. 参会记录 */
export type VideoParticipant = {
  __typename?: 'VideoParticipant';
  /** The seat taken; whoever comes again takes another. */
  seat: Scalars['ID']['output'];
  /** 1 to 4. */
  number: Scalars['Int']['output'];
  name: Scalars['String']['output'];
  /** By the code of its place. */
  office: Scalars['ID']['output'];
  officeName: Maybe<Scalars['String']['output']>;
  role: Scalars['String']['output'];
  joinedAt: Scalars['DateTime']['output'];
  /** Null while they sit there. Whoever vanished left when they were last seen. */
  leftAt: Maybe<Scalars['DateTime']['output']>;
};

/** A video meeting. 视频会商 */
export type VideoMeeting = {
  __typename?: 'VideoMeeting';
  id: Scalars['ID']['output'];
  /** The thread that it was opened on. */
  threadId: Scalars['ID']['output'];
  caseId: Scalars['ID']['output'];
  /** The office that opened it; it alone ends it. 发起单位 */
  office: Scalars['ID']['output'];
  openedAt: Scalars['DateTime']['output'];
  /** Null while it is open. */
  endedAt: Maybe<Scalars['DateTime']['output']>;
  /** How many may sit in it at a time: 4. */
  seats: Scalars['Int']['output'];
  /** Who sat in it when, in the order of joining; the newest 200. 参会记录 */
  participants: Array<VideoParticipant>;
};

/** One's own seat in a meeting. 席位 */
export type VideoSeat = {
  __typename?: 'VideoSeat';
  seat: Scalars['ID']['output'];
  /** 1 to 4. */
  number: Scalars['Int']['output'];
  /** Null while one sits there. */
  leftAt: Maybe<Scalars['DateTime']['output']>;
  meeting: VideoMeeting;
};

/** What another browser said, or what became of a seat. Kept for five minutes, for the one it is addressed to. 信令 */
export type VideoSignal = {
  __typename?: 'VideoSignal';
  /** The name that its sender gave it. */
  id: Scalars['ID']['output'];
  /** Where it stands among those to the same seat; pass the last as `after`. */
  cursor: Scalars['String']['output'];
  /** The seat that it comes from; null for ENDED. */
  from: Maybe<Scalars['ID']['output']>;
  kind: VideoSignalKind;
  /** JSON text; null for what the service says. */
  payload: Maybe<Scalars['String']['output']>;
};

/** A signal was passed on. 信令已送出 */
export type VideoSignalSent = {
  __typename?: 'VideoSignalSent';
  id: Scalars['ID']['output'];
};

/** What lets one party of the case into one meeting, once. 当事人邀请 */
export type VideoInvitation = {
  __typename?: 'VideoInvitation';
  meetingId: Scalars['ID']['output'];
  /** Shown once: null when the same request is made again. 80 bits, in groups of four letters. 邀请码 */
  secret: Maybe<Scalars['String']['output']>;
  /** Two hours after it was given; the party's session ends then too. */
  expiresAt: Scalars['DateTime']['output'];
};

/** The meeting as an invited party sees it. 当事人会商视图 */
export type VideoPartyView = {
  __typename?: 'VideoPartyView';
  /** What opens this meeting, and nothing else, to this party. It serves only the client that opened it. */
  session: Scalars['String']['output'];
  /** The party's own seat. */
  seat: Scalars['ID']['output'];
  /** Null while the meeting is open. */
  endedAt: Maybe<Scalars['DateTime']['output']>;
  participants: Array<VideoParticipant>;
  /** What waits for the party's seat. */
  signals: Array<VideoSignal>;
};

/** An invitation for a party. 邀请当事人 */
export type InviteToVideoMeetingInput = {
  /** The same key and input gives the first answer again, without its secret. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  meetingId: Scalars['ID']['input'];
};

/** A party comes, by invitation. An answer that was lost is not given again: ask for another invitation. 当事人参会 */
export type EnterVideoMeetingInput = {
  meetingId: Scalars['ID']['input'];
  /** As it was given; spaces, hyphens and small letters do not matter. */
  secret: Scalars['String']['input'];
};

/** A meeting on a thread. 发起视频会商 */
export type OpenVideoMeetingInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  threadId: Scalars['ID']['input'];
};

/** A seat in a meeting. 加入视频会商 */
export type JoinVideoMeetingInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. A new key for each coming. */
  idempotencyKey: Scalars['String']['input'];
  meetingId: Scalars['ID']['input'];
};

/** The end of a meeting. 结束视频会商 */
export type EndVideoMeetingInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  meetingId: Scalars['ID']['input'];
};

/** What one browser says to another. 发送信令 */
export type SendVideoSignalInput = {
  /** The sender's name for it, 8 to 64 letters, digits, hyphens: sent again it is the same signal. */
  id: Scalars['ID']['input'];
  /** The caller's own seat. */
  seat: Scalars['ID']['input'];
  /** The seat of the one it is for. */
  to: Scalars['ID']['input'];
  /** DESCRIPTION or CANDIDATE. */
  kind: VideoSignalKind;
  /** JSON text of that kind's shape, at most 64 KiB. */
  payload: Scalars['String']['input'];
};

/** The meeting as it stands then, or why nothing was changed. */
export type VideoMeetingResult = VideoMeeting | Refused;

/** The seat as it stands then, or why nothing was changed. */
export type VideoSeatResult = VideoSeat | Refused;

/** The invitation, or why there is none. */
export type VideoInvitationResult = VideoInvitation | Refused;

/** The meeting as the party sees it, or why not. */
export type VideoPartyResult = VideoPartyView | Refused;

/** That it was passed on, or why not. */
export type VideoSignalResult = VideoSignalSent | Refused;

/** How a leader meets people, or reads what they wrote: one log of all of it (mechanisms 51, 55). 接访下访方式 */
export type VisitMode =
  /** Open-door or duty reception, which the texts call by two names; a county's (mechanism 51). 开门(值守)接访 */
  | 'ON_DUTY'
  /** Whenever somebody comes; a township's (mechanism 51). 随时接访 */
  | 'ANYTIME'
  /** To people's homes; a village's (mechanism 51). 上门走访 */
  | 'HOME_VISIT'
  /** To a place below, with or without cases taken along (mechanism 53). 下访 */
  | 'GO_DOWN'
  /** On an agreed day, with those who booked (mechanisms 54, 55). 约访 */
  | 'BY_APPOINTMENT'
  /** A leader reads letters and writes on them (mechanism 55). 批阅信访件 */
  | 'LETTER_READ';

/** Of which of the five levels the leader is (mechanism 52). 接访层级 */
export type VisitLevel =
  /** External to Sanji: recorded only. 省 */
  | 'PROVINCE'
  /** External to Sanji: recorded only. 市 */
  | 'CITY'
  /** 县 */
  | 'COUNTY'
  /** 乡 */
  | 'TOWNSHIP'
  /** 村 */
  | 'VILLAGE';

/** How far a visit is (mechanism 57: 访前调查准备、访中会商研究、访后限期办结). 接访环节 */
export type VisitStage =
  /** Planned, and prepared with a brief. 访前准备 */
  | 'PREPARE'
  /** Met; what follows is to be decided. 访中会商 */
  | 'MEET'
  /** Closed with a result, and one for each case taken along. 访后办结 */
  | 'CLOSED'
  /** Did not take place. 取消 */
  | 'CANCELLED';

/** As what somebody goes along. 陪同人员类别 */
export type VisitParticipantKind =
  /** 律师 */
  | 'LAWYER'
  /** 法律顾问 */
  | 'LEGAL_ADVISER'
  /** 首席法律咨询专家 */
  | 'LEGAL_EXPERT'
  /** 领导 */
  | 'LEADER'
  /** 干部 */
  | 'CADRE'
  /** 责任单位 */
  | 'RESPONSIBLE_UNIT';

/** What a visit brought for a case that it took along. 带案处理结果 */
export type VisitResultKind =
  /** Solved there and then. 现场化解 */
  | 'SOLVED'
  /** The claim was explained. 解释引导 */
  | 'EXPLAINED'
  /** Given to a unit with a day until when. 交办 */
  | 'ASSIGNED'
  /** The holder goes on, with a day until when. 继续办理 */
  | 'CONTINUED';

/** Somebody who goes along on a visit. 陪同人员 */
export type VisitParticipant = {
  __typename?: 'VisitParticipant';
  kind: VisitParticipantKind;
  name: Scalars['String']['output'];
};

/** What was written at a stage of a visit. 接访文字记录 */
export type VisitText = {
  __typename?: 'VisitText';
  /** PREPARE: the brief; MEET: what was deliberated; CLOSED: the result; CANCELLED: the reason. */
  stage: VisitStage;
  at: Scalars['DateTime']['output'];
  author: Scalars['String']['output'];
  text: Scalars['String']['output'];
};

/** A case that a visit took along (mechanism 53). 带案 */
export type VisitCase = {
  __typename?: 'VisitCase';
  /** The case, where the caller may see it. */
  case: Maybe<Case>;
  caseId: Scalars['ID']['output'];
  /** Null until the visit is closed. */
  result: Maybe<VisitResultKind>;
  /** What was said or decided. */
  told: Maybe<Scalars['String']['output']>;
  /** Until when what follows is to be done, YYYY-MM-DD. */
  dueOn: Maybe<Scalars['String']['output']>;
  /** When what followed was done, YYYY-MM-DD. */
  doneOn: Maybe<Scalars['String']['output']>;
  /** What was done. */
  done: Maybe<Scalars['String']['output']>;
};

/** One line of the log: a visit, a reception, or letters read. 接访下访记录 */
export type Visit = {
  __typename?: 'Visit';
  id: Scalars['ID']['output'];
  /** The place that keeps the record. */
  place: Scalars['ID']['output'];
  mode: VisitMode;
  level: VisitLevel;
  /** The leader of the place's register; null for somebody of a city or a province. */
  official: Maybe<Official>;
  leaderName: Scalars['String']['output'];
  leaderPost: Scalars['String']['output'];
  /** The campaign that it belongs to, such as 千名干部大接访 (mechanism 56). */
  campaign: Maybe<Scalars['String']['output']>;
  /** The day planned, and once it was met the day on which it was, YYYY-MM-DD. */
  on: Scalars['String']['output'];
  venue: Scalars['String']['output'];
  stage: VisitStage;
  participants: Array<VisitParticipant>;
  /** In the order of the stages. For those who read handlings; empty for others. */
  texts: Array<VisitText>;
  /** For those who read handlings; empty for others. */
  cases: Array<VisitCase>;
};

/** How many visits there were of a mode and a level (mechanisms 52, 55, 56). 接访下访统计 */
export type VisitFigure = {
  __typename?: 'VisitFigure';
  mode: VisitMode;
  level: VisitLevel;
  /** Those that were met. */
  visits: Scalars['Int']['output'];
  /** How many different leaders. */
  leaders: Scalars['Int']['output'];
  /** Cases taken along. */
  cases: Scalars['Int']['output'];
  /** Of these, how many were solved there and then. */
  solved: Scalars['Int']['output'];
};

/** All given conditions must hold. 筛选 */
export type VisitFilter = {
  mode?: InputMaybe<VisitMode>;
  level?: InputMaybe<VisitLevel>;
  stage?: InputMaybe<VisitStage>;
  official?: InputMaybe<Scalars['ID']['input']>;
  /** The campaign's name, exactly. */
  campaign?: InputMaybe<Scalars['String']['input']>;
  /** From this day on, YYYY-MM-DD. */
  from?: InputMaybe<Scalars['String']['input']>;
  /** Until this day, YYYY-MM-DD. */
  until?: InputMaybe<Scalars['String']['input']>;
};

/** Somebody who goes along: of the place's register, or named. 陪同人员 */
export type VisitParticipantInput = {
  kind: VisitParticipantKind;
  /** 1 to 80 characters; left out with an official, who has a name. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Somebody of the place's register who is in post on the day, of the same kind. */
  official?: InputMaybe<Scalars['ID']['input']>;
};

/** A visit to come, or one that is recorded afterwards. 安排接访下访 */
export type PlanVisitInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  mode: VisitMode;
  /** The tier's own by default. PROVINCE and CITY: recorded as external, with the leader's name and post. */
  level?: InputMaybe<VisitLevel>;
  /** The leader or cadre of the place's register; for the tier's own level, and only for it. */
  official?: InputMaybe<Scalars['ID']['input']>;
  /** For PROVINCE and CITY: 1 to 80 characters. */
  leaderName?: InputMaybe<Scalars['String']['input']>;
  /** For PROVINCE and CITY: 1 to 80 characters. */
  leaderPost?: InputMaybe<Scalars['String']['input']>;
  /** YYYY-MM-DD. */
  on: Scalars['String']['input'];
  /** 1 to 80 characters. */
  venue: Scalars['String']['input'];
  /** 1 to 80 characters. */
  campaign?: InputMaybe<Scalars['String']['input']>;
  /** 0 to 20. */
  participants: Array<VisitParticipantInput>;
  /** 0 to 20 cases that the caller may see (mechanism 53). */
  cases: Array<Scalars['ID']['input']>;
};

/** More for a visit that is being prepared. 访前准备 */
export type PrepareVisitInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  id: Scalars['ID']['input'];
  /** What was looked into beforehand (访前调查准备), 1 to 2,000 characters; it replaces an earlier brief. */
  brief?: InputMaybe<Scalars['String']['input']>;
  /** Who else goes along; 20 in all. */
  participants: Array<VisitParticipantInput>;
  /** Which cases go along too; 20 in all. */
  cases: Array<Scalars['ID']['input']>;
};

/** The meeting took place. 访中会商 */
export type MeetVisitInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  id: Scalars['ID']['input'];
  /** The day on which it was, YYYY-MM-DD, not in the future; the planned one by default. */
  on?: InputMaybe<Scalars['String']['input']>;
  /** What was deliberated, at most 2,000 characters. */
  deliberation: Scalars['String']['input'];
};

/** What came out for one case. 带案结果 */
export type VisitCaseResultInput = {
  case: Scalars['ID']['input'];
  result: VisitResultKind;
  /** 1 to 2,000 characters. */
  told: Scalars['String']['input'];
  /** For ASSIGNED and CONTINUED, and only for them: until when, YYYY-MM-DD, not before the visit. */
  dueOn?: InputMaybe<Scalars['String']['input']>;
};

/** The end of a visit (访后限期办结). 办结接访 */
export type CloseVisitInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  id: Scalars['ID']['input'];
  /** 1 to 2,000 characters. */
  result: Scalars['String']['input'];
  /** Each case that was taken along, once. */
  cases: Array<VisitCaseResultInput>;
};

/** A visit that does not take place. 取消接访 */
export type CancelVisitInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  id: Scalars['ID']['input'];
  /** 1 to 2,000 characters. */
  reason: Scalars['String']['input'];
};

/** What followed for a case is done (访后限期办结). 带案事项办结 */
export type FinishVisitCaseInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  id: Scalars['ID']['input'];
  case: Scalars['ID']['input'];
  /** YYYY-MM-DD, not before the visit and not in the future. */
  on: Scalars['String']['input'];
  /** 1 to 2,000 characters. */
  text: Scalars['String']['input'];
};

/** The visit as it stands then, or why nothing was changed. */
export type VisitResult = Visit | Refused;

/** What a visit brought, as the holder's dossier keeps it. 带案下访结果 */
export type VisitPaper = {
  __typename?: 'VisitPaper';
  at: Scalars['DateTime']['output'];
  visit: Scalars['ID']['output'];
  mode: VisitMode;
  /** The day of the visit, YYYY-MM-DD. */
  on: Scalars['String']['output'];
  leaderName: Scalars['String']['output'];
  result: VisitResultKind;
  told: Scalars['String']['output'];
  /** YYYY-MM-DD. */
  dueOn: Maybe<Scalars['String']['output']>;
};

/** A petitioner's request to look again at the opinion. 申请复查 */
export type RequestReviewInput = {
  case: MoveInput;
  /** When the petitioner asked: between the reply and now. */
  askedAt: Scalars['DateTime']['input'];
  /** The party who asked. 1 to 80 characters. */
  askedBy: Scalars['String']['input'];
  /** 1 to 2,000 characters. */
  reasons: Scalars['String']['input'];
};

/** A question to a tier above about a case that one's office holds (mechanism 38). 请求指导 */
export type AskGuidanceInput = {
  case: DossierInput;
  /** A tier above. */
  of: Tier;
  /** 1 to 2,000 characters. */
  text: Scalars['String']['input'];
  /** Until when an answer is wanted: ahead, within a year. */
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** At most 10 files of one's own dossier of the case. */
  attachments: Array<ThreadAttachmentInput>;
};

/** What the holder decides on a plan. 对方案的决定 */
export type PlanDecision =
  /** 采纳 */
  | 'ADOPT'
  /** 不采纳 */
  | 'NOT_ADOPT';

/** An answer to guidance: a reply, or the decision on the newest plan. 答复指导 */
export type AnswerGuidanceInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  thread: Scalars['ID']['input'];
  /** 1 to 2,000 characters; for a plan that is not adopted, the reason. */
  text: Scalars['String']['input'];
  /** The decision on the newest plan, by the office that holds the case; null for a reply. */
  decision?: InputMaybe<PlanDecision>;
  /** At most 10 files of one's own dossier of the case. */
  attachments: Array<ThreadAttachmentInput>;
};

/** Guidance that a tier above begins of its own accord (mechanism 38). 主动指导 */
export type OpenGuidanceInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  /** A case of one's region that an office below holds. */
  id: Scalars['ID']['input'];
  /** 1 to 2,000 characters. */
  text: Scalars['String']['input'];
  /** Whether it is a plan, which the holder adopts or not. */
  plan: Scalars['Boolean']['input'];
  /** Until when an answer is wanted: ahead, within a year. */
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Advice or a plan in a thread of guidance. 指导意见 */
export type AdviseInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  thread: Scalars['ID']['input'];
  /** 1 to 2,000 characters. */
  text: Scalars['String']['input'];
  /** Whether it is a plan, which the holder adopts or not. A newer plan takes the place of one that is not decided. */
  plan: Scalars['Boolean']['input'];
  /** Until when an answer is wanted: ahead, within a year. */
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** At most 10 files that this office laid beside the case: `POST /materials/<tier>/<case>` with the header `material-thread`. */
  attachments: Array<ThreadAttachmentInput>;
};

/** The end of a thread of guidance. 结束指导 */
export type CloseGuidanceInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  thread: Scalars['ID']['input'];
  /** 1 to 2,000 characters. */
  text: Scalars['String']['input'];
};

/** Something that an inspection of the county found at an office. 督查发现 */
export type UnitFinding = {
  __typename?: 'UnitFinding';
  /** The inspection and its number there, as the county's own desk has it. */
  id: Scalars['ID']['output'];
  /** What the inspection is called. */
  inspectionName: Scalars['String']['output'];
  /** Who inspected together. */
  organs: Scalars['String']['output'];
  /** The office that answers for it, by the code of its place. */
  unit: Scalars['ID']['output'];
  /** The case that it was found in, where there is one that the caller may see. */
  case: Maybe<Case>;
  /** 1 to 2,000 characters. */
  finding: Scalars['String']['output'];
  /** Until when it is to be put right, YYYY-MM-DD. */
  dueOn: Scalars['String']['output'];
  foundAt: Scalars['DateTime']['output'];
  foundBy: Scalars['String']['output'];
  /** What the office reported, in order, at most 10. 整改报告 */
  reports: Array<FindingReport>;
  /** What the county noted as put right; null while it has not. 整改 */
  rectification: Maybe<Scalars['String']['output']>;
  rectifiedAt: Maybe<Scalars['DateTime']['output']>;
  /** True when the day is over and the county has not noted it as put right. */
  overdue: Scalars['Boolean']['output'];
};

/** One page of findings. 督查发现列表 */
export type UnitFindingPage = {
  __typename?: 'UnitFindingPage';
  nodes: Array<UnitFinding>;
  pageInfo: PageInfo;
};

/** What an office put right, in its own words. 报告整改情况 */
export type ReportOnFindingInput = {
  /** The same key and input gives the first answer again. 8 to 100 characters. */
  idempotencyKey: Scalars['String']['input'];
  finding: Scalars['ID']['input'];
  /** 1 to 2,000 characters, without a party's number. */
  text: Scalars['String']['input'];
};

/** The finding as it stands then, or why nothing was noted. */
export type UnitFindingResult = UnitFinding | Refused;

export type County = {
  __typename?: 'County';
  code: Scalars['ID']['output'];
  /** The townships and streets of the county, in code order. 所辖乡镇(街道) */
  townships: Maybe<Array<Township>>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Case: Case;
  Township: Township;
  TownshipGrid: TownshipGrid;
  TownshipMediator: TownshipMediator;
  County: County;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Case:
    ( { __typename: 'Case' }
    & GraphQLRecursivePick<FederationTypes['Case'], {"id":true}> );
  Township:
    ( { __typename: 'Township' }
    & GraphQLRecursivePick<FederationTypes['Township'], {"code":true}> );
  TownshipGrid:
    ( { __typename: 'TownshipGrid' }
    & GraphQLRecursivePick<FederationTypes['TownshipGrid'], {"code":true}> );
  TownshipMediator:
    ( { __typename: 'TownshipMediator' }
    & GraphQLRecursivePick<FederationTypes['TownshipMediator'], {"id":true}> );
  County:
    ( { __typename: 'County' }
    & GraphQLRecursivePick<FederationTypes['County'], {"code":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CaseResult:
    | ( CardRow )
    | ( RefusedRow )
  ;
  NoticesReadResult:
    | ( NoticesRead )
    | ( RefusedRow )
  ;
  InstructionResult:
    | ( ThreadRow )
    | ( RefusedRow )
  ;
  CodedPlaceResult:
    | ( CodedPlace )
    | ( RefusedRow )
  ;
  IssueLettersResult:
    | ( Omit<LettersIssued, 'letters'> & { letters: Array<_RefType['ResponsibilityLetter']> } )
    | ( RefusedRow )
  ;
  LetterResult:
    | ( LetterRow )
    | ( RefusedRow )
  ;
  MeetingResult:
    | ( HeldMeetingRow )
    | ( RefusedRow )
  ;
  MeetingDecisionResult:
    | ( DecisionRow )
    | ( RefusedRow )
  ;
  MorningMeetingPackResult:
    | ( PackRow )
    | ( RefusedRow )
  ;
  OfficialResult:
    | ( OfficialRow )
    | ( RefusedRow )
  ;
  BookingResult:
    | ( SlipRow )
    | ( RefusedRow )
  ;
  SessionResult:
    | ( SessionRow )
    | ( RefusedRow )
  ;
  AssignSessionItemsResult:
    | ( Omit<AssignedItems, 'session' | 'items'> & { session: _RefType['ReceptionSession'], items: Array<_RefType['AssignedItem']> } )
    | ( RefusedRow )
  ;
  OrganisationResult:
    | ( OrganisationRow )
    | ( RefusedRow )
  ;
  ReportResult:
    | ( ReportReceipt )
    | ( RefusedRow )
  ;
  AccessResult:
    | ( AccessSlip )
    | ( RefusedRow )
  ;
  MatterSessionResult:
    | ( MatterSession )
    | ( RefusedRow )
  ;
  MatterResult:
    | ( Matter )
    | ( RefusedRow )
  ;
  SupervisionResult:
    | ( SupervisionRow )
    | ( RefusedRow )
  ;
  ServiceTeamResult:
    | ( TeamRow )
    | ( RefusedRow )
  ;
  KeptResult:
    | ( Kept )
    | ( RefusedRow )
  ;
  ThreadResult:
    | ( ThreadRow )
    | ( RefusedRow )
  ;
  VideoMeetingResult:
    | ( MeetingRow )
    | ( RefusedRow )
  ;
  VideoSeatResult:
    | ( SeatRow )
    | ( RefusedRow )
  ;
  VideoInvitationResult:
    | ( VideoInvitation )
    | ( RefusedRow )
  ;
  VideoPartyResult:
    | ( Omit<VideoPartyView, 'participants'> & { participants: Array<_RefType['VideoParticipant']> } )
    | ( RefusedRow )
  ;
  VideoSignalResult:
    | ( VideoSignalSent )
    | ( RefusedRow )
  ;
  VisitResult:
    | ( VisitRow )
    | ( RefusedRow )
  ;
  UnitFindingResult:
    | ( UnitFindingRow )
    | ( RefusedRow )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Handling: ( HandlingRow );
  Grid: ( GridRow );
  Mediator: ( MediatorRow );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Act: Act;
  Tier: Tier;
  CaseKind: CaseKind;
  Channel: Channel;
  CaseScale: CaseScale;
  CaseStatus: CaseStatus;
  Move: Move;
  LegalRoute: LegalRoute;
  DisputeSource: DisputeSource;
  ReviewStage: ReviewStage;
  ClosingGround: ClosingGround;
  Outcome: Outcome;
  EscalationGround: EscalationGround;
  RoundLeader: RoundLeader;
  RoundOutcome: RoundOutcome;
  PartyRole: PartyRole;
  ClockKind: ClockKind;
  Light: Light;
  GridKind: GridKind;
  RefusalCode: RefusalCode;
  Refused: ResolverTypeWrapper<RefusedRow>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CaseResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CaseResult']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CaseEdge: ResolverTypeWrapper<CardRow>;
  CaseConnection: ResolverTypeWrapper<CasePage>;
  CaseFilter: CaseFilter;
  CaseOrder: CaseOrder;
  Holder: ResolverTypeWrapper<CardRow>;
  Clock: ResolverTypeWrapper<ClockReading>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Milestone: ResolverTypeWrapper<Milestone>;
  Mark: ResolverTypeWrapper<Mark>;
  Party: ResolverTypeWrapper<Party>;
  Round: ResolverTypeWrapper<RoundRow>;
  ParticipantKind: ParticipantKind;
  MediatorAppointment: MediatorAppointment;
  LeavingReason: LeavingReason;
  RoundParticipant: ResolverTypeWrapper<RoundParticipant>;
  Entry: ResolverTypeWrapper<Entry>;
  Note: ResolverTypeWrapper<Note>;
  Handling: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Handling']>;
  Grid: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Grid']>;
  Mediator: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Mediator']>;
  PartyInput: PartyInput;
  RegisterCaseInput: RegisterCaseInput;
  MoveInput: MoveInput;
  DossierInput: DossierInput;
  NoteInput: NoteInput;
  OpenRoundInput: OpenRoundInput;
  RoundParticipantInput: RoundParticipantInput;
  EscalateInput: EscalateInput;
  AssignInput: AssignInput;
  ExtendInput: ExtendInput;
  TransferInput: TransferInput;
  ConcludeInput: ConcludeInput;
  GuidanceInput: GuidanceInput;
  MarkInput: MarkInput;
  Case: ResolverTypeWrapper<CardRow>;
  TierActionKind: TierActionKind;
  TierAction: ResolverTypeWrapper<TierActionRow>;
  TierActionConnection: ResolverTypeWrapper<TierActionPage>;
  TierActionEdge: ResolverTypeWrapper<TierActionRow>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Township: ResolverTypeWrapper<PlaceRow>;
  TownshipGrid: ResolverTypeWrapper<GridRow>;
  TownshipMediator: ResolverTypeWrapper<MediatorRow>;
  TownshipHandling: ResolverTypeWrapper<HandlingRow>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Ring: ResolverTypeWrapper<RingRow>;
  RingEdge: ResolverTypeWrapper<RingRow>;
  RingConnection: ResolverTypeWrapper<RingPage>;
  ExtendRoundInput: ExtendRoundInput;
  DeskItemKind: DeskItemKind;
  DeskItem: ResolverTypeWrapper<DeskItemRow>;
  OfficeNoticeKind: OfficeNoticeKind;
  OfficeNotice: ResolverTypeWrapper<NoticeRow>;
  OfficeNoticeConnection: ResolverTypeWrapper<NoticePage>;
  OfficeNoticeEdge: ResolverTypeWrapper<NoticeRow>;
  TownshipDesk: ResolverTypeWrapper<OwnDesk>;
  MarkNoticesReadInput: MarkNoticesReadInput;
  NoticesRead: ResolverTypeWrapper<NoticesRead>;
  NoticesReadResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['NoticesReadResult']>;
  Disorder: ResolverTypeWrapper<Disorder>;
  DisorderInput: DisorderInput;
  DocumentKind: DocumentKind;
  DocumentTable: ResolverTypeWrapper<DocumentTable>;
  DocumentSection: ResolverTypeWrapper<DocumentSection>;
  OfficeDocument: ResolverTypeWrapper<DocumentRow>;
  OfficeDocumentPage: ResolverTypeWrapper<DocumentPage>;
  DutyOccurrence: ResolverTypeWrapper<DutyOccurrence>;
  DutyStanding: ResolverTypeWrapper<DutyStandingRow>;
  TierShare: ResolverTypeWrapper<TierShare>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  SourceCount: ResolverTypeWrapper<SourceCount>;
  Responsibility: ResolverTypeWrapper<Responsibility>;
  LifeStage: LifeStage;
  FindingReport: ResolverTypeWrapper<FindingReportRow>;
  PanelKind: PanelKind;
  HearingOutcome: HearingOutcome;
  HearingState: HearingState;
  PanelMember: ResolverTypeWrapper<PanelMember>;
  Hearing: ResolverTypeWrapper<Hearing>;
  PanelMemberInput: PanelMemberInput;
  ScheduleHearingInput: ScheduleHearingInput;
  OpenHearingInput: OpenHearingInput;
  RecordHearingInput: RecordHearingInput;
  InstructedOffice: ResolverTypeWrapper<InstructedOfficeRow>;
  Instruction: ResolverTypeWrapper<ThreadRow>;
  InstructionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['InstructionResult']>;
  AcknowledgeInstructionInput: AcknowledgeInstructionInput;
  ReportOnInstructionInput: ReportOnInstructionInput;
  AgencyInput: AgencyInput;
  MessageInput: MessageInput;
  RegisterByCodeInput: RegisterByCodeInput;
  AppointAgentInput: AppointAgentInput;
  EndAgencyInput: EndAgencyInput;
  Agency: ResolverTypeWrapper<Agency>;
  SourceMessage: ResolverTypeWrapper<SourceMessage>;
  Origin: ResolverTypeWrapper<Origin>;
  AgencyRate: ResolverTypeWrapper<AgencyRate>;
  CodedPlace: ResolverTypeWrapper<CodedPlace>;
  CodedPlaceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CodedPlaceResult']>;
  LetterSignature: ResolverTypeWrapper<LetterSignature>;
  ResponsibilityLetter: ResolverTypeWrapper<LetterRow>;
  LetterGap: LetterGap;
  UnsignedLetter: ResolverTypeWrapper<UnsignedLetter>;
  LetterChain: ResolverTypeWrapper<LetterChain>;
  IssueLettersInput: IssueLettersInput;
  SignLetterInput: SignLetterInput;
  LettersIssued: ResolverTypeWrapper<Omit<LettersIssued, 'letters'> & { letters: Array<ResolversTypes['ResponsibilityLetter']> }>;
  IssueLettersResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['IssueLettersResult']>;
  LetterResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LetterResult']>;
  TownshipListing: ResolverTypeWrapper<ListingRow>;
  TownshipListingPage: ResolverTypeWrapper<ListingRows>;
  LitigationStage: LitigationStage;
  LitigationTag: ResolverTypeWrapper<LitigationTag>;
  LitigationStageInput: LitigationStageInput;
  EventKind: EventKind;
  LiveEvent: ResolverTypeWrapper<EventRow>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  MaterialState: MaterialState;
  Material: ResolverTypeWrapper<MaterialRow>;
  RoundRule: ResolverTypeWrapper<RoundRule>;
  Invitation: ResolverTypeWrapper<InvitationRow>;
  InvitationConsent: ResolverTypeWrapper<InvitationConsent>;
  CaucusNote: ResolverTypeWrapper<CaucusNote>;
  MediationEnd: ResolverTypeWrapper<MediationEnd>;
  MediationBody: MediationBody;
  MediationReferral: ResolverTypeWrapper<MediationReferral>;
  LitigationGuidance: ResolverTypeWrapper<LitigationGuidance>;
  TensionReport: ResolverTypeWrapper<TensionReport>;
  AssignedLawyer: ResolverTypeWrapper<AssignedLawyer>;
  JoinRoundInput: JoinRoundInput;
  LeaveRoundInput: LeaveRoundInput;
  InviteInput: InviteInput;
  AnswerInvitationInput: AnswerInvitationInput;
  CaucusInput: CaucusInput;
  EndMediationInput: EndMediationInput;
  ReferToMediationInput: ReferToMediationInput;
  ReportTensionInput: ReportTensionInput;
  AssignLawyerInput: AssignLawyerInput;
  MeetingKind: MeetingKind;
  MeetingAttendee: ResolverTypeWrapper<AttendeeRow>;
  MeetingDecision: ResolverTypeWrapper<DecisionRow>;
  Meeting: ResolverTypeWrapper<HeldMeetingRow>;
  MeetingAttendeeInput: MeetingAttendeeInput;
  MeetingDecisionInput: MeetingDecisionInput;
  RecordMeetingInput: RecordMeetingInput;
  FinishDecisionInput: FinishDecisionInput;
  MeetingPage: ResolverTypeWrapper<HeldMeetingRows>;
  MeetingDecisionPage: ResolverTypeWrapper<DecisionRows>;
  MeetingResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MeetingResult']>;
  MeetingDecisionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MeetingDecisionResult']>;
  NewMatters: ResolverTypeWrapper<NewMatters>;
  NewMattersOfPlace: ResolverTypeWrapper<NewMattersOfPlace>;
  SlowGround: SlowGround;
  SlowAdoption: ResolverTypeWrapper<SlowAdoptionRow>;
  AdoptionFigures: ResolverTypeWrapper<Omit<AdoptionFigures, 'slowest'> & { slowest: Array<ResolversTypes['SlowAdoption']> }>;
  UnitLights: ResolverTypeWrapper<UnitLights>;
  SupervisedCounts: ResolverTypeWrapper<SupervisedCounts>;
  MorningMeetingPack: ResolverTypeWrapper<PackRow>;
  MorningMeetingPackResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MorningMeetingPackResult']>;
  OfficialKind: OfficialKind;
  Official: ResolverTypeWrapper<OfficialRow>;
  ExpertAssignment: ResolverTypeWrapper<ExpertAssignment>;
  AssignExpertInput: AssignExpertInput;
  EnterOfficialInput: EnterOfficialInput;
  EndOfficialInput: EndOfficialInput;
  OfficialResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OfficialResult']>;
  DemandOutcome: DemandOutcome;
  Demand: ResolverTypeWrapper<Demand>;
  Reply: ResolverTypeWrapper<Reply>;
  OpinionVerdict: OpinionVerdict;
  HandlingOpinion: ResolverTypeWrapper<HandlingOpinion>;
  AgreementForm: AgreementForm;
  PerformanceState: PerformanceState;
  Obligation: ResolverTypeWrapper<Obligation>;
  Signature: ResolverTypeWrapper<Signature>;
  Performance: ResolverTypeWrapper<Performance>;
  Agreement: ResolverTypeWrapper<Agreement>;
  ConfirmationDecision: ConfirmationDecision;
  ConfirmationSubject: ConfirmationSubject;
  Confirmation: ResolverTypeWrapper<Confirmation>;
  CourtStepKind: CourtStepKind;
  CourtStep: ResolverTypeWrapper<CourtStep>;
  DepositRelease: ResolverTypeWrapper<DepositRelease>;
  Deposit: ResolverTypeWrapper<Deposit>;
  CommitmentSide: CommitmentSide;
  Commitment: ResolverTypeWrapper<Commitment>;
  CommitmentSignature: ResolverTypeWrapper<CommitmentSignature>;
  ChecklistItem: ResolverTypeWrapper<ChecklistItem>;
  Satisfaction: Satisfaction;
  EvaluationSource: EvaluationSource;
  Evaluation: ResolverTypeWrapper<Evaluation>;
  Callback: ResolverTypeWrapper<Callback>;
  Ratio: ResolverTypeWrapper<Ratio>;
  SatisfactionFigures: ResolverTypeWrapper<SatisfactionFigures>;
  DemandAnswerInput: DemandAnswerInput;
  OpinionInput: OpinionInput;
  AddDemandInput: AddDemandInput;
  ReplyInput: ReplyInput;
  ObligationInput: ObligationInput;
  PartySignatureInput: PartySignatureInput;
  SettleRoundInput: SettleRoundInput;
  PerformanceInput: PerformanceInput;
  RequestConfirmationInput: RequestConfirmationInput;
  ConfirmInput: ConfirmInput;
  NotConfirmedInput: NotConfirmedInput;
  CourtStepInput: CourtStepInput;
  DepositInput: DepositInput;
  DepositNoticeInput: DepositNoticeInput;
  ReleaseInput: ReleaseInput;
  CommitmentInput: CommitmentInput;
  SignCommitmentInput: SignCommitmentInput;
  TickInput: TickInput;
  EvaluationInput: EvaluationInput;
  CallbackInput: CallbackInput;
  TraceBasis: TraceBasis;
  MatterStanding: MatterStanding;
  LinkKind: LinkKind;
  SameMatter: ResolverTypeWrapper<SameMatter>;
  InHandCheck: ResolverTypeWrapper<InHandCheck>;
  CaseLink: ResolverTypeWrapper<CaseLink>;
  FirstCases: ResolverTypeWrapper<FirstCaseCounts>;
  FirstClaims: ResolverTypeWrapper<Omit<FirstClaims, 'counts'> & { counts: ResolversTypes['FirstCases'] }>;
  LinkInput: LinkInput;
  ReceptionDay: ResolverTypeWrapper<ReceptionDay>;
  Booking: ResolverTypeWrapper<BookingRow>;
  BookingSlip: ResolverTypeWrapper<SlipRow>;
  BookReceptionInput: BookReceptionInput;
  CancelBookingInput: CancelBookingInput;
  BookingResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['BookingResult']>;
  SessionOutcome: SessionOutcome;
  SessionItem: ResolverTypeWrapper<SessionItemRow>;
  ReceptionSession: ResolverTypeWrapper<SessionRow>;
  OpenReceptionSessionInput: OpenReceptionSessionInput;
  SessionBatchInput: SessionBatchInput;
  RecordBatchesInput: RecordBatchesInput;
  SolvedItemInput: SolvedItemInput;
  SolveSessionItemsInput: SolveSessionItemsInput;
  AssignedItemInput: AssignedItemInput;
  AssignSessionItemsInput: AssignSessionItemsInput;
  AssignedItem: ResolverTypeWrapper<AssignedItemRow>;
  AssignedItems: ResolverTypeWrapper<Omit<AssignedItems, 'session' | 'items'> & { session: ResolversTypes['ReceptionSession'], items: Array<ResolversTypes['AssignedItem']> }>;
  SessionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SessionResult']>;
  AssignSessionItemsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AssignSessionItemsResult']>;
  OrganisationKind: OrganisationKind;
  OrganisationFunction: OrganisationFunction;
  Organisation: ResolverTypeWrapper<OrganisationRow>;
  ServiceCount: ResolverTypeWrapper<ServiceCount>;
  SystemGap: ResolverTypeWrapper<SystemGap>;
  MediatorStats: ResolverTypeWrapper<MediatorStats>;
  OpenOrganisationInput: OpenOrganisationInput;
  CloseOrganisationInput: CloseOrganisationInput;
  RecordServiceInput: RecordServiceInput;
  OrganisationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OrganisationResult']>;
  AccusedLevel: AccusedLevel;
  ReportOfficialInput: ReportOfficialInput;
  SubmitReportInput: SubmitReportInput;
  ReportReceipt: ResolverTypeWrapper<ReportReceipt>;
  ReportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReportResult']>;
  ReportCheck: ResolverTypeWrapper<ReportCheck>;
  SubmitMatterInput: SubmitMatterInput;
  OpenMatterInput: OpenMatterInput;
  AddToMatterInput: AddToMatterInput;
  RateMatterInput: RateMatterInput;
  AccessSlip: ResolverTypeWrapper<AccessSlip>;
  MatterSession: ResolverTypeWrapper<MatterSession>;
  MatterClock: ResolverTypeWrapper<MatterClock>;
  MatterStep: ResolverTypeWrapper<MatterStep>;
  ResidentWordKind: ResidentWordKind;
  ResidentWord: ResolverTypeWrapper<ResidentWord>;
  MatterPaperField: ResolverTypeWrapper<MatterPaperField>;
  MatterPaper: ResolverTypeWrapper<MatterPaper>;
  Matter: ResolverTypeWrapper<Matter>;
  AccessResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AccessResult']>;
  MatterSessionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MatterSessionResult']>;
  MatterResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MatterResult']>;
  ReviewVerdict: ReviewVerdict;
  HelpKind: HelpKind;
  ReviewRequest: ResolverTypeWrapper<ReviewRequest>;
  ReviewOpinion: ResolverTypeWrapper<ReviewOpinion>;
  HelpRecord: ResolverTypeWrapper<HelpRecord>;
  ConcludeReviewInput: ConcludeReviewInput;
  FinaliseInput: FinaliseInput;
  HelpInput: HelpInput;
  OrganKind: OrganKind;
  NoticeKind: NoticeKind;
  ServiceWay: ServiceWay;
  RequestForm: RequestForm;
  PublicLevel: PublicLevel;
  PartyNotice: ResolverTypeWrapper<PartyNotice>;
  NoticeService: ResolverTypeWrapper<NoticeService>;
  Withdrawal: ResolverTypeWrapper<Withdrawal>;
  Presentation: ResolverTypeWrapper<Presentation>;
  ClaimsAtLevel: ResolverTypeWrapper<ClaimsAtLevel>;
  SuggestionReward: ResolverTypeWrapper<SuggestionReward>;
  ResponsibleUnit: ResolverTypeWrapper<ResponsibleUnit>;
  ClassCount: ResolverTypeWrapper<ClassCount>;
  SuggestionVerdicts: ResolverTypeWrapper<SuggestionVerdicts>;
  ClassifyInput: ClassifyInput;
  DivertInput: DivertInput;
  NotAcceptInput: NotAcceptInput;
  WithdrawInput: WithdrawInput;
  ServeNoticeInput: ServeNoticeInput;
  RewardInput: RewardInput;
  SupervisionKind: SupervisionKind;
  SupervisionGround: SupervisionGround;
  ExplanationState: ExplanationState;
  Supervision: ResolverTypeWrapper<SupervisionRow>;
  SupervisionPage: ResolverTypeWrapper<SupervisionRows>;
  ProposedCard: ResolverTypeWrapper<ProposalRow>;
  ProposedCardPage: ResolverTypeWrapper<ProposalPage>;
  SuperviseInput: SuperviseInput;
  ConfirmProposalInput: ConfirmProposalInput;
  DismissProposalInput: DismissProposalInput;
  ExplainInput: ExplainInput;
  JudgeExplanationInput: JudgeExplanationInput;
  SupervisionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SupervisionResult']>;
  TeamMemberKind: ResolverTypeWrapper<TeamMemberKind>;
  TeamMember: ResolverTypeWrapper<TeamMemberRow>;
  TeamVisit: ResolverTypeWrapper<TeamVisit>;
  ServiceTeam: ResolverTypeWrapper<TeamRow>;
  ServiceTeamFigures: ResolverTypeWrapper<ServiceTeamFigures>;
  TeamDay: ResolverTypeWrapper<Omit<TeamDay, 'missed'> & { missed: Array<ResolversTypes['ServiceTeam']> }>;
  VillageLiving: ResolverTypeWrapper<LivingRow>;
  PairKind: PairKind;
  LinkedPair: ResolverTypeWrapper<LinkedPair>;
  PairCoverage: ResolverTypeWrapper<PairCoverage>;
  ActivityKind: ActivityKind;
  ActivityCount: ResolverTypeWrapper<ActivityCount>;
  OpenTeamInput: OpenTeamInput;
  TeamMemberInput: TeamMemberInput;
  CloseTeamInput: CloseTeamInput;
  RecordTeamVisitInput: RecordTeamVisitInput;
  AssignVillageCadreInput: AssignVillageCadreInput;
  EndVillageCadreInput: EndVillageCadreInput;
  RecordVillageStayInput: RecordVillageStayInput;
  PairInput: PairInput;
  EndPairInput: EndPairInput;
  RecordActivityInput: RecordActivityInput;
  Kept: ResolverTypeWrapper<Kept>;
  ServiceTeamResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ServiceTeamResult']>;
  KeptResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['KeptResult']>;
  ThreadPurpose: ThreadPurpose;
  ThreadStatus: ThreadStatus;
  ThreadMessageKind: ThreadMessageKind;
  ThreadAttachment: ResolverTypeWrapper<ThreadAttachment>;
  ThreadMessage: ResolverTypeWrapper<MessageRow>;
  Thread: ResolverTypeWrapper<ThreadRow>;
  ThreadConnection: ResolverTypeWrapper<ThreadPage>;
  ThreadEdge: ResolverTypeWrapper<ThreadRow>;
  ThreadResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ThreadResult']>;
  ThreadAttachmentInput: ThreadAttachmentInput;
  CaseEnd: CaseEnd;
  EndStep: EndStep;
  EndOfCase: ResolverTypeWrapper<EndOfCase>;
  VideoSignalKind: VideoSignalKind;
  VideoParticipant: ResolverTypeWrapper<SeatRow>;
  VideoMeeting: ResolverTypeWrapper<MeetingRow>;
  VideoSeat: ResolverTypeWrapper<SeatRow>;
  VideoSignal: ResolverTypeWrapper<VideoSignal>;
  VideoSignalSent: ResolverTypeWrapper<VideoSignalSent>;
  VideoInvitation: ResolverTypeWrapper<VideoInvitation>;
  VideoPartyView: ResolverTypeWrapper<Omit<VideoPartyView, 'participants'> & { participants: Array<ResolversTypes['VideoParticipant']> }>;
  InviteToVideoMeetingInput: InviteToVideoMeetingInput;
  EnterVideoMeetingInput: EnterVideoMeetingInput;
  OpenVideoMeetingInput: OpenVideoMeetingInput;
  JoinVideoMeetingInput: JoinVideoMeetingInput;
  EndVideoMeetingInput: EndVideoMeetingInput;
  SendVideoSignalInput: SendVideoSignalInput;
  VideoMeetingResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['VideoMeetingResult']>;
  VideoSeatResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['VideoSeatResult']>;
  VideoInvitationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['VideoInvitationResult']>;
  VideoPartyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['VideoPartyResult']>;
  VideoSignalResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['VideoSignalResult']>;
  VisitMode: VisitMode;
  VisitLevel: VisitLevel;
  VisitStage: VisitStage;
  VisitParticipantKind: VisitParticipantKind;
  VisitResultKind: VisitResultKind;
  VisitParticipant: ResolverTypeWrapper<VisitParticipant>;
  VisitText: ResolverTypeWrapper<VisitText>;
  VisitCase: ResolverTypeWrapper<VisitCaseRow>;
  Visit: ResolverTypeWrapper<VisitRow>;
  VisitFigure: ResolverTypeWrapper<VisitFigure>;
  VisitFilter: VisitFilter;
  VisitParticipantInput: VisitParticipantInput;
  PlanVisitInput: PlanVisitInput;
  PrepareVisitInput: PrepareVisitInput;
  MeetVisitInput: MeetVisitInput;
  VisitCaseResultInput: VisitCaseResultInput;
  CloseVisitInput: CloseVisitInput;
  CancelVisitInput: CancelVisitInput;
  FinishVisitCaseInput: FinishVisitCaseInput;
  VisitResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['VisitResult']>;
  VisitPaper: ResolverTypeWrapper<VisitPaper>;
  RequestReviewInput: RequestReviewInput;
  AskGuidanceInput: AskGuidanceInput;
  PlanDecision: PlanDecision;
  AnswerGuidanceInput: AnswerGuidanceInput;
  OpenGuidanceInput: OpenGuidanceInput;
  AdviseInput: AdviseInput;
  CloseGuidanceInput: CloseGuidanceInput;
  UnitFinding: ResolverTypeWrapper<UnitFindingRow>;
  UnitFindingPage: ResolverTypeWrapper<UnitFindingRows>;
  ReportOnFindingInput: ReportOnFindingInput;
  UnitFindingResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UnitFindingResult']>;
  County: ResolverTypeWrapper<PlaceRow>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  Refused: RefusedRow;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  CaseResult: ResolversUnionTypes<ResolversParentTypes>['CaseResult'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  CaseEdge: CardRow;
  CaseConnection: CasePage;
  CaseFilter: CaseFilter;
  Holder: CardRow;
  Clock: ClockReading;
  Int: Scalars['Int']['output'];
  Milestone: Milestone;
  Mark: Mark;
  Party: Party;
  Round: RoundRow;
  RoundParticipant: RoundParticipant;
  Entry: Entry;
  Note: Note;
  Handling: ResolversInterfaceTypes<ResolversParentTypes>['Handling'];
  Grid: ResolversInterfaceTypes<ResolversParentTypes>['Grid'];
  Mediator: ResolversInterfaceTypes<ResolversParentTypes>['Mediator'];
  PartyInput: PartyInput;
  RegisterCaseInput: RegisterCaseInput;
  MoveInput: MoveInput;
  DossierInput: DossierInput;
  NoteInput: NoteInput;
  OpenRoundInput: OpenRoundInput;
  RoundParticipantInput: RoundParticipantInput;
  EscalateInput: EscalateInput;
  AssignInput: AssignInput;
  ExtendInput: ExtendInput;
  TransferInput: TransferInput;
  ConcludeInput: ConcludeInput;
  GuidanceInput: GuidanceInput;
  MarkInput: MarkInput;
  Case: CardRow;
  TierAction: TierActionRow;
  TierActionConnection: TierActionPage;
  TierActionEdge: TierActionRow;
  Query: Record<PropertyKey, never>;
  Township: PlaceRow;
  TownshipGrid: GridRow;
  TownshipMediator: MediatorRow;
  TownshipHandling: HandlingRow;
  Mutation: Record<PropertyKey, never>;
  Ring: RingRow;
  RingEdge: RingRow;
  RingConnection: RingPage;
  ExtendRoundInput: ExtendRoundInput;
  DeskItem: DeskItemRow;
  OfficeNotice: NoticeRow;
  OfficeNoticeConnection: NoticePage;
  OfficeNoticeEdge: NoticeRow;
  TownshipDesk: OwnDesk;
  MarkNoticesReadInput: MarkNoticesReadInput;
  NoticesRead: NoticesRead;
  NoticesReadResult: ResolversUnionTypes<ResolversParentTypes>['NoticesReadResult'];
  Disorder: Disorder;
  DisorderInput: DisorderInput;
  DocumentTable: DocumentTable;
  DocumentSection: DocumentSection;
  OfficeDocument: DocumentRow;
  OfficeDocumentPage: DocumentPage;
  DutyOccurrence: DutyOccurrence;
  DutyStanding: DutyStandingRow;
  TierShare: TierShare;
  Float: Scalars['Float']['output'];
  SourceCount: SourceCount;
  Responsibility: Responsibility;
  FindingReport: FindingReportRow;
  PanelMember: PanelMember;
  Hearing: Hearing;
  PanelMemberInput: PanelMemberInput;
  ScheduleHearingInput: ScheduleHearingInput;
  OpenHearingInput: OpenHearingInput;
  RecordHearingInput: RecordHearingInput;
  InstructedOffice: InstructedOfficeRow;
  Instruction: ThreadRow;
  InstructionResult: ResolversUnionTypes<ResolversParentTypes>['InstructionResult'];
  AcknowledgeInstructionInput: AcknowledgeInstructionInput;
  ReportOnInstructionInput: ReportOnInstructionInput;
  AgencyInput: AgencyInput;
  MessageInput: MessageInput;
  RegisterByCodeInput: RegisterByCodeInput;
  AppointAgentInput: AppointAgentInput;
  EndAgencyInput: EndAgencyInput;
  Agency: Agency;
  SourceMessage: SourceMessage;
  Origin: Origin;
  AgencyRate: AgencyRate;
  CodedPlace: CodedPlace;
  CodedPlaceResult: ResolversUnionTypes<ResolversParentTypes>['CodedPlaceResult'];
  LetterSignature: LetterSignature;
  ResponsibilityLetter: LetterRow;
  UnsignedLetter: UnsignedLetter;
  LetterChain: LetterChain;
  IssueLettersInput: IssueLettersInput;
  SignLetterInput: SignLetterInput;
  LettersIssued: Omit<LettersIssued, 'letters'> & { letters: Array<ResolversParentTypes['ResponsibilityLetter']> };
  IssueLettersResult: ResolversUnionTypes<ResolversParentTypes>['IssueLettersResult'];
  LetterResult: ResolversUnionTypes<ResolversParentTypes>['LetterResult'];
  TownshipListing: ListingRow;
  TownshipListingPage: ListingRows;
  LitigationTag: LitigationTag;
  LitigationStageInput: LitigationStageInput;
  LiveEvent: EventRow;
  Subscription: Record<PropertyKey, never>;
  Material: MaterialRow;
  RoundRule: RoundRule;
  Invitation: InvitationRow;
  InvitationConsent: InvitationConsent;
  CaucusNote: CaucusNote;
  MediationEnd: MediationEnd;
  MediationReferral: MediationReferral;
  LitigationGuidance: LitigationGuidance;
  TensionReport: TensionReport;
  AssignedLawyer: AssignedLawyer;
  JoinRoundInput: JoinRoundInput;
  LeaveRoundInput: LeaveRoundInput;
  InviteInput: InviteInput;
  AnswerInvitationInput: AnswerInvitationInput;
  CaucusInput: CaucusInput;
  EndMediationInput: EndMediationInput;
  ReferToMediationInput: ReferToMediationInput;
  ReportTensionInput: ReportTensionInput;
  AssignLawyerInput: AssignLawyerInput;
  MeetingAttendee: AttendeeRow;
  MeetingDecision: DecisionRow;
  Meeting: HeldMeetingRow;
  MeetingAttendeeInput: MeetingAttendeeInput;
  MeetingDecisionInput: MeetingDecisionInput;
  RecordMeetingInput: RecordMeetingInput;
  FinishDecisionInput: FinishDecisionInput;
  MeetingPage: HeldMeetingRows;
  MeetingDecisionPage: DecisionRows;
  MeetingResult: ResolversUnionTypes<ResolversParentTypes>['MeetingResult'];
  MeetingDecisionResult: ResolversUnionTypes<ResolversParentTypes>['MeetingDecisionResult'];
  NewMatters: NewMatters;
  NewMattersOfPlace: NewMattersOfPlace;
  SlowAdoption: SlowAdoptionRow;
  AdoptionFigures: Omit<AdoptionFigures, 'slowest'> & { slowest: Array<ResolversParentTypes['SlowAdoption']> };
  UnitLights: UnitLights;
  SupervisedCounts: SupervisedCounts;
  MorningMeetingPack: PackRow;
  MorningMeetingPackResult: ResolversUnionTypes<ResolversParentTypes>['MorningMeetingPackResult'];
  Official: OfficialRow;
  ExpertAssignment: ExpertAssignment;
  AssignExpertInput: AssignExpertInput;
  EnterOfficialInput: EnterOfficialInput;
  EndOfficialInput: EndOfficialInput;
  OfficialResult: ResolversUnionTypes<ResolversParentTypes>['OfficialResult'];
  Demand: Demand;
  Reply: Reply;
  HandlingOpinion: HandlingOpinion;
  Obligation: Obligation;
  Signature: Signature;
  Performance: Performance;
  Agreement: Agreement;
  Confirmation: Confirmation;
  CourtStep: CourtStep;
  DepositRelease: DepositRelease;
  Deposit: Deposit;
  Commitment: Commitment;
  CommitmentSignature: CommitmentSignature;
  ChecklistItem: ChecklistItem;
  Evaluation: Evaluation;
  Callback: Callback;
  Ratio: Ratio;
  SatisfactionFigures: SatisfactionFigures;
  DemandAnswerInput: DemandAnswerInput;
  OpinionInput: OpinionInput;
  AddDemandInput: AddDemandInput;
  ReplyInput: ReplyInput;
  ObligationInput: ObligationInput;
  PartySignatureInput: PartySignatureInput;
  SettleRoundInput: SettleRoundInput;
  PerformanceInput: PerformanceInput;
  RequestConfirmationInput: RequestConfirmationInput;
  ConfirmInput: ConfirmInput;
  NotConfirmedInput: NotConfirmedInput;
  CourtStepInput: CourtStepInput;
  DepositInput: DepositInput;
  DepositNoticeInput: DepositNoticeInput;
  ReleaseInput: ReleaseInput;
  CommitmentInput: CommitmentInput;
  SignCommitmentInput: SignCommitmentInput;
  TickInput: TickInput;
  EvaluationInput: EvaluationInput;
  CallbackInput: CallbackInput;
  SameMatter: SameMatter;
  InHandCheck: InHandCheck;
  CaseLink: CaseLink;
  FirstCases: FirstCaseCounts;
  FirstClaims: Omit<FirstClaims, 'counts'> & { counts: ResolversParentTypes['FirstCases'] };
  LinkInput: LinkInput;
  ReceptionDay: ReceptionDay;
  Booking: BookingRow;
  BookingSlip: SlipRow;
  BookReceptionInput: BookReceptionInput;
  CancelBookingInput: CancelBookingInput;
  BookingResult: ResolversUnionTypes<ResolversParentTypes>['BookingResult'];
  SessionItem: SessionItemRow;
  ReceptionSession: SessionRow;
  OpenReceptionSessionInput: OpenReceptionSessionInput;
  SessionBatchInput: SessionBatchInput;
  RecordBatchesInput: RecordBatchesInput;
  SolvedItemInput: SolvedItemInput;
  SolveSessionItemsInput: SolveSessionItemsInput;
  AssignedItemInput: AssignedItemInput;
  AssignSessionItemsInput: AssignSessionItemsInput;
  AssignedItem: AssignedItemRow;
  AssignedItems: Omit<AssignedItems, 'session' | 'items'> & { session: ResolversParentTypes['ReceptionSession'], items: Array<ResolversParentTypes['AssignedItem']> };
  SessionResult: ResolversUnionTypes<ResolversParentTypes>['SessionResult'];
  AssignSessionItemsResult: ResolversUnionTypes<ResolversParentTypes>['AssignSessionItemsResult'];
  Organisation: OrganisationRow;
  ServiceCount: ServiceCount;
  SystemGap: SystemGap;
  MediatorStats: MediatorStats;
  OpenOrganisationInput: OpenOrganisationInput;
  CloseOrganisationInput: CloseOrganisationInput;
  RecordServiceInput: RecordServiceInput;
  OrganisationResult: ResolversUnionTypes<ResolversParentTypes>['OrganisationResult'];
  ReportOfficialInput: ReportOfficialInput;
  SubmitReportInput: SubmitReportInput;
  ReportReceipt: ReportReceipt;
  ReportResult: ResolversUnionTypes<ResolversParentTypes>['ReportResult'];
  ReportCheck: ReportCheck;
  SubmitMatterInput: SubmitMatterInput;
  OpenMatterInput: OpenMatterInput;
  AddToMatterInput: AddToMatterInput;
  RateMatterInput: RateMatterInput;
  AccessSlip: AccessSlip;
  MatterSession: MatterSession;
  MatterClock: MatterClock;
  MatterStep: MatterStep;
  ResidentWord: ResidentWord;
  MatterPaperField: MatterPaperField;
  MatterPaper: MatterPaper;
  Matter: Matter;
  AccessResult: ResolversUnionTypes<ResolversParentTypes>['AccessResult'];
  MatterSessionResult: ResolversUnionTypes<ResolversParentTypes>['MatterSessionResult'];
  MatterResult: ResolversUnionTypes<ResolversParentTypes>['MatterResult'];
  ReviewRequest: ReviewRequest;
  ReviewOpinion: ReviewOpinion;
  HelpRecord: HelpRecord;
  ConcludeReviewInput: ConcludeReviewInput;
  FinaliseInput: FinaliseInput;
  HelpInput: HelpInput;
  PartyNotice: PartyNotice;
  NoticeService: NoticeService;
  Withdrawal: Withdrawal;
  Presentation: Presentation;
  ClaimsAtLevel: ClaimsAtLevel;
  SuggestionReward: SuggestionReward;
  ResponsibleUnit: ResponsibleUnit;
  ClassCount: ClassCount;
  SuggestionVerdicts: SuggestionVerdicts;
  ClassifyInput: ClassifyInput;
  DivertInput: DivertInput;
  NotAcceptInput: NotAcceptInput;
  WithdrawInput: WithdrawInput;
  ServeNoticeInput: ServeNoticeInput;
  RewardInput: RewardInput;
  Supervision: SupervisionRow;
  SupervisionPage: SupervisionRows;
  ProposedCard: ProposalRow;
  ProposedCardPage: ProposalPage;
  SuperviseInput: SuperviseInput;
  ConfirmProposalInput: ConfirmProposalInput;
  DismissProposalInput: DismissProposalInput;
  ExplainInput: ExplainInput;
  JudgeExplanationInput: JudgeExplanationInput;
  SupervisionResult: ResolversUnionTypes<ResolversParentTypes>['SupervisionResult'];
  TeamMemberKind: TeamMemberKind;
  TeamMember: TeamMemberRow;
  TeamVisit: TeamVisit;
  ServiceTeam: TeamRow;
  ServiceTeamFigures: ServiceTeamFigures;
  TeamDay: Omit<TeamDay, 'missed'> & { missed: Array<ResolversParentTypes['ServiceTeam']> };
  VillageLiving: LivingRow;
  LinkedPair: LinkedPair;
  PairCoverage: PairCoverage;
  ActivityCount: ActivityCount;
  OpenTeamInput: OpenTeamInput;
  TeamMemberInput: TeamMemberInput;
  CloseTeamInput: CloseTeamInput;
  RecordTeamVisitInput: RecordTeamVisitInput;
  AssignVillageCadreInput: AssignVillageCadreInput;
  EndVillageCadreInput: EndVillageCadreInput;
  RecordVillageStayInput: RecordVillageStayInput;
  PairInput: PairInput;
  EndPairInput: EndPairInput;
  RecordActivityInput: RecordActivityInput;
  Kept: Kept;
  ServiceTeamResult: ResolversUnionTypes<ResolversParentTypes>['ServiceTeamResult'];
  KeptResult: ResolversUnionTypes<ResolversParentTypes>['KeptResult'];
  ThreadAttachment: ThreadAttachment;
  ThreadMessage: MessageRow;
  Thread: ThreadRow;
  ThreadConnection: ThreadPage;
  ThreadEdge: ThreadRow;
  ThreadResult: ResolversUnionTypes<ResolversParentTypes>['ThreadResult'];
  ThreadAttachmentInput: ThreadAttachmentInput;
  EndOfCase: EndOfCase;
  VideoParticipant: SeatRow;
  VideoMeeting: MeetingRow;
  VideoSeat: SeatRow;
  VideoSignal: VideoSignal;
  VideoSignalSent: VideoSignalSent;
  VideoInvitation: VideoInvitation;
  VideoPartyView: Omit<VideoPartyView, 'participants'> & { participants: Array<ResolversParentTypes['VideoParticipant']> };
  InviteToVideoMeetingInput: InviteToVideoMeetingInput;
  EnterVideoMeetingInput: EnterVideoMeetingInput;
  OpenVideoMeetingInput: OpenVideoMeetingInput;
  JoinVideoMeetingInput: JoinVideoMeetingInput;
  EndVideoMeetingInput: EndVideoMeetingInput;
  SendVideoSignalInput: SendVideoSignalInput;
  VideoMeetingResult: ResolversUnionTypes<ResolversParentTypes>['VideoMeetingResult'];
  VideoSeatResult: ResolversUnionTypes<ResolversParentTypes>['VideoSeatResult'];
  VideoInvitationResult: ResolversUnionTypes<ResolversParentTypes>['VideoInvitationResult'];
  VideoPartyResult: ResolversUnionTypes<ResolversParentTypes>['VideoPartyResult'];
  VideoSignalResult: ResolversUnionTypes<ResolversParentTypes>['VideoSignalResult'];
  VisitParticipant: VisitParticipant;
  VisitText: VisitText;
  VisitCase: VisitCaseRow;
  Visit: VisitRow;
  VisitFigure: VisitFigure;
  VisitFilter: VisitFilter;
  VisitParticipantInput: VisitParticipantInput;
  PlanVisitInput: PlanVisitInput;
  PrepareVisitInput: PrepareVisitInput;
  MeetVisitInput: MeetVisitInput;
  VisitCaseResultInput: VisitCaseResultInput;
  CloseVisitInput: CloseVisitInput;
  CancelVisitInput: CancelVisitInput;
  FinishVisitCaseInput: FinishVisitCaseInput;
  VisitResult: ResolversUnionTypes<ResolversParentTypes>['VisitResult'];
  VisitPaper: VisitPaper;
  RequestReviewInput: RequestReviewInput;
  AskGuidanceInput: AskGuidanceInput;
  AnswerGuidanceInput: AnswerGuidanceInput;
  OpenGuidanceInput: OpenGuidanceInput;
  AdviseInput: AdviseInput;
  CloseGuidanceInput: CloseGuidanceInput;
  UnitFinding: UnitFindingRow;
  UnitFindingPage: UnitFindingRows;
  ReportOnFindingInput: ReportOnFindingInput;
  UnitFindingResult: ResolversUnionTypes<ResolversParentTypes>['UnitFindingResult'];
  County: PlaceRow;
};

export type MayDirectiveArgs = {
  do: Act;
};

export type MayDirectiveResolver<Result, Parent, ContextType = Operation, Args = MayDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type RefusedResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Refused'] = ResolversParentTypes['Refused']> = {
  code?: Resolver<ResolversTypes['RefusalCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageZh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  because?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CaseResultResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['CaseResult'] = ResolversParentTypes['CaseResult']> = {
  __resolveType: TypeResolveFn<'Case' | 'Refused', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CaseEdgeResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['CaseEdge'] = ResolversParentTypes['CaseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Case'], ParentType, ContextType>;
};

export type CaseConnectionResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['CaseConnection'] = ResolversParentTypes['CaseConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Case']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['CaseEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type HolderResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Holder'] = ResolversParentTypes['Holder']> = {
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  office?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  officeName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ClockResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Clock'] = ResolversParentTypes['Clock']> = {
  kind?: Resolver<ResolversTypes['ClockKind'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  light?: Resolver<ResolversTypes['Light'], ParentType, ContextType>;
  nextChangeAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  provisional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  pausedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  extendedDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  budgetDueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type MilestoneResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Milestone'] = ResolversParentTypes['Milestone']> = {
  epoch?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  office?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  move?: Resolver<ResolversTypes['Move'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Tier']>, ParentType, ContextType>;
  ground?: Resolver<Maybe<ResolversTypes['EscalationGround']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['Outcome']>, ParentType, ContextType>;
  closing?: Resolver<Maybe<ResolversTypes['ClosingGround']>, ParentType, ContextType>;
};

export type MarkResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Mark'] = ResolversParentTypes['Mark']> = {
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  supervised?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  adopted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reminders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  yellowCards?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  redCards?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  setAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PartyResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Party'] = ResolversParentTypes['Party']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['PartyRole'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RoundResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Round'] = ResolversParentTypes['Round']> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  leader?: Resolver<ResolversTypes['RoundLeader'], ParentType, ContextType>;
  leaderName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['RoundOutcome'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  leaderTier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  handledBy?: Resolver<Maybe<ResolversTypes['ParticipantKind']>, ParentType, ContextType>;
  participants?: Resolver<Array<ResolversTypes['RoundParticipant']>, ParentType, ContextType>;
  missing?: Resolver<Maybe<Array<ResolversTypes['ParticipantKind']>>, ParentType, ContextType>;
};

export type RoundParticipantResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['RoundParticipant'] = ResolversParentTypes['RoundParticipant']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ParticipantKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  joinedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  appointed?: Resolver<Maybe<ResolversTypes['MediatorAppointment']>, ParentType, ContextType>;
  mediator?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  invitation?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  leftAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  left?: Resolver<Maybe<ResolversTypes['LeavingReason']>, ParentType, ContextType>;
  leavingNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EntryResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Entry'] = ResolversParentTypes['Entry']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  move?: Resolver<ResolversTypes['Move'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type NoteResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Note'] = ResolversParentTypes['Note']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HandlingResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Handling'] = ResolversParentTypes['Handling']> = {
  __resolveType: TypeResolveFn<'TownshipHandling', ParentType, ContextType>;
};

export type GridResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Grid'] = ResolversParentTypes['Grid']> = {
  __resolveType: TypeResolveFn<'TownshipGrid', ParentType, ContextType>;
};

export type MediatorResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Mediator'] = ResolversParentTypes['Mediator']> = {
  __resolveType: TypeResolveFn<'TownshipMediator', ParentType, ContextType>;
};

export type CaseResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Case'] = ResolversParentTypes['Case'], FederationReferenceType extends FederationReferenceTypes['Case'] = FederationReferenceTypes['Case']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Case']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CaseKind'], ParentType, ContextType>;
  category?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  scale?: Resolver<ResolversTypes['CaseScale'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CaseStatus'], ParentType, ContextType>;
  isOpen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  placeCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  placeName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  holder?: Resolver<ResolversTypes['Holder'], ParentType, ContextType>;
  inTransitTo?: Resolver<Maybe<ResolversTypes['Tier']>, ParentType, ContextType>;
  clocks?: Resolver<Array<ResolversTypes['Clock']>, ParentType, ContextType>;
  light?: Resolver<ResolversTypes['Light'], ParentType, ContextType>;
  marks?: Resolver<Maybe<Array<ResolversTypes['Mark']>>, ParentType, ContextType>;
  timeline?: Resolver<Maybe<Array<ResolversTypes['Milestone']>>, ParentType, ContextType>;
  registeredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  concludedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['Outcome']>, ParentType, ContextType>;
  closing?: Resolver<Maybe<ResolversTypes['ClosingGround']>, ParentType, ContextType>;
  route?: Resolver<Maybe<ResolversTypes['LegalRoute']>, ParentType, ContextType>;
  handlingClass?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isFirst?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  persons?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['DisputeSource']>, ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['ReviewStage'], ParentType, ContextType>;
  satisfaction?: Resolver<Maybe<ResolversTypes['Satisfaction']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  synthetic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  tierActions?: Resolver<Maybe<ResolversTypes['TierActionConnection']>, ParentType, ContextType, RequireFields<CaseTierActionsArgs, 'first'>>;
  township?: Resolver<Maybe<ResolversTypes['TownshipHandling']>, ParentType, ContextType>;
  responsibilityChain?: Resolver<Maybe<Array<ResolversTypes['Responsibility']>>, ParentType, ContextType>;
  lifeStage?: Resolver<ResolversTypes['LifeStage'], ParentType, ContextType>;
  townshipDecisions?: Resolver<Maybe<Array<ResolversTypes['MeetingDecision']>>, ParentType, ContextType>;
  townshipExperts?: Resolver<Maybe<Array<ResolversTypes['ExpertAssignment']>>, ParentType, ContextType>;
  townshipLinks?: Resolver<Maybe<Array<ResolversTypes['CaseLink']>>, ParentType, ContextType>;
  proposedRoute?: Resolver<Maybe<ResolversTypes['LegalRoute']>, ParentType, ContextType>;
  responsibleUnits?: Resolver<Array<ResolversTypes['ResponsibleUnit']>, ParentType, ContextType>;
  supervisionsOfTownship?: Resolver<Maybe<Array<ResolversTypes['Supervision']>>, ParentType, ContextType>;
  threadsOfTownship?: Resolver<Maybe<Array<ResolversTypes['Thread']>>, ParentType, ContextType, Partial<CaseThreadsOfTownshipArgs>>;
  videoMeetingsOfTownship?: Resolver<Maybe<Array<ResolversTypes['VideoMeeting']>>, ParentType, ContextType>;
  townshipVisits?: Resolver<Maybe<Array<ResolversTypes['Visit']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TierActionResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['TierAction'] = ResolversParentTypes['TierAction']> = {
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  office?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  action?: Resolver<ResolversTypes['TierActionKind'], ParentType, ContextType>;
};

export type TierActionConnectionResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['TierActionConnection'] = ResolversParentTypes['TierActionConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['TierAction']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['TierActionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TierActionEdgeResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['TierActionEdge'] = ResolversParentTypes['TierActionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TierAction'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  township?: Resolver<Maybe<ResolversTypes['Township']>, ParentType, ContextType, RequireFields<QueryTownshipArgs, 'code'>>;
  townshipDesk?: Resolver<Maybe<ResolversTypes['TownshipDesk']>, ParentType, ContextType>;
  townshipDocument?: Resolver<Maybe<ResolversTypes['OfficeDocument']>, ParentType, ContextType, RequireFields<QueryTownshipDocumentArgs, 'id'>>;
  townshipDocuments?: Resolver<Maybe<ResolversTypes['OfficeDocumentPage']>, ParentType, ContextType, RequireFields<QueryTownshipDocumentsArgs, 'place' | 'first'>>;
  instructionAtTownship?: Resolver<Maybe<ResolversTypes['Instruction']>, ParentType, ContextType, RequireFields<QueryInstructionAtTownshipArgs, 'id'>>;
  codedPlaceAtTownship?: Resolver<Maybe<ResolversTypes['CodedPlaceResult']>, ParentType, ContextType, RequireFields<QueryCodedPlaceAtTownshipArgs, 'code'>>;
  eventAtTownship?: Resolver<Maybe<ResolversTypes['LiveEvent']>, ParentType, ContextType, RequireFields<QueryEventAtTownshipArgs, 'cursor'>>;
  reportReceiptOfTownship?: Resolver<Maybe<ResolversTypes['ReportCheck']>, ParentType, ContextType, RequireFields<QueryReportReceiptOfTownshipArgs, 'receipt'>>;
  matterAtTownship?: Resolver<Maybe<ResolversTypes['MatterResult']>, ParentType, ContextType, RequireFields<QueryMatterAtTownshipArgs, 'session'>>;
  serviceTeamsFromTownship?: Resolver<Maybe<Array<ResolversTypes['ServiceTeam']>>, ParentType, ContextType, RequireFields<QueryServiceTeamsFromTownshipArgs, 'village'>>;
  threadAtTownship?: Resolver<Maybe<ResolversTypes['Thread']>, ParentType, ContextType, RequireFields<QueryThreadAtTownshipArgs, 'id'>>;
  videoPartyViewAtTownship?: Resolver<ResolversTypes['VideoPartyResult'], ParentType, ContextType, RequireFields<QueryVideoPartyViewAtTownshipArgs, 'session' | 'after'>>;
  videoMeetingAtTownship?: Resolver<Maybe<ResolversTypes['VideoMeeting']>, ParentType, ContextType, RequireFields<QueryVideoMeetingAtTownshipArgs, 'id'>>;
  videoSignalsAtTownship?: Resolver<Maybe<Array<ResolversTypes['VideoSignal']>>, ParentType, ContextType, RequireFields<QueryVideoSignalsAtTownshipArgs, 'seat' | 'after'>>;
};

export type TownshipResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Township'] = ResolversParentTypes['Township'], FederationReferenceType extends FederationReferenceTypes['Township'] = FederationReferenceTypes['Township']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Township']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openCaseCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  grids?: Resolver<Maybe<Array<ResolversTypes['TownshipGrid']>>, ParentType, ContextType>;
  mediators?: Resolver<Maybe<Array<ResolversTypes['TownshipMediator']>>, ParentType, ContextType>;
  cases?: Resolver<Maybe<ResolversTypes['CaseConnection']>, ParentType, ContextType, RequireFields<TownshipCasesArgs, 'first' | 'orderBy'>>;
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType, RequireFields<TownshipCaseArgs, 'id'>>;
  rings?: Resolver<Maybe<ResolversTypes['RingConnection']>, ParentType, ContextType, RequireFields<TownshipRingsArgs, 'first'>>;
  warmWhistleBreaches?: Resolver<Maybe<ResolversTypes['CaseConnection']>, ParentType, ContextType, RequireFields<TownshipWarmWhistleBreachesArgs, 'day' | 'first'>>;
  duties?: Resolver<Maybe<Array<ResolversTypes['DutyStanding']>>, ParentType, ContextType, RequireFields<TownshipDutiesArgs, 'period'>>;
  receptionQuota?: Resolver<Maybe<Array<ResolversTypes['DutyStanding']>>, ParentType, ContextType, RequireFields<TownshipReceptionQuotaArgs, 'month'>>;
  missedReceptionDays?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType, RequireFields<TownshipMissedReceptionDaysArgs, 'year'>>;
  tierShares?: Resolver<Maybe<Array<ResolversTypes['TierShare']>>, ParentType, ContextType, RequireFields<TownshipTierSharesArgs, 'from' | 'to'>>;
  sourceTrend?: Resolver<Maybe<Array<ResolversTypes['SourceCount']>>, ParentType, ContextType, RequireFields<TownshipSourceTrendArgs, 'from' | 'to'>>;
  hearings?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType, RequireFields<TownshipHearingsArgs, 'year'>>;
  instructionsPending?: Resolver<Maybe<Array<ResolversTypes['Instruction']>>, ParentType, ContextType, RequireFields<TownshipInstructionsPendingArgs, 'first'>>;
  casesByAgent?: Resolver<Maybe<Array<ResolversTypes['Case']>>, ParentType, ContextType, RequireFields<TownshipCasesByAgentArgs, 'agent' | 'first'>>;
  agencyRate?: Resolver<Maybe<ResolversTypes['AgencyRate']>, ParentType, ContextType, RequireFields<TownshipAgencyRateArgs, 'from' | 'to'>>;
  responsibilityLetters?: Resolver<Maybe<Array<ResolversTypes['ResponsibilityLetter']>>, ParentType, ContextType, RequireFields<TownshipResponsibilityLettersArgs, 'year'>>;
  unsignedResponsibilityLetters?: Resolver<Maybe<Array<ResolversTypes['UnsignedLetter']>>, ParentType, ContextType, RequireFields<TownshipUnsignedResponsibilityLettersArgs, 'year'>>;
  letterChain?: Resolver<Maybe<ResolversTypes['LetterChain']>, ParentType, ContextType, RequireFields<TownshipLetterChainArgs, 'year'>>;
  listings?: Resolver<Maybe<ResolversTypes['TownshipListingPage']>, ParentType, ContextType, RequireFields<TownshipListingsArgs, 'first'>>;
  roundRules?: Resolver<Array<ResolversTypes['RoundRule']>, ParentType, ContextType>;
  villageCategories?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  meetings?: Resolver<Maybe<ResolversTypes['MeetingPage']>, ParentType, ContextType, RequireFields<TownshipMeetingsArgs, 'first'>>;
  openDecisions?: Resolver<Maybe<ResolversTypes['MeetingDecisionPage']>, ParentType, ContextType, RequireFields<TownshipOpenDecisionsArgs, 'ofOwnMeetings' | 'first'>>;
  morningMeetingPack?: Resolver<Maybe<ResolversTypes['MorningMeetingPackResult']>, ParentType, ContextType, RequireFields<TownshipMorningMeetingPackArgs, 'date'>>;
  officials?: Resolver<Maybe<Array<ResolversTypes['Official']>>, ParentType, ContextType, Partial<TownshipOfficialsArgs>>;
  confirmation?: Resolver<Maybe<ResolversTypes['Ratio']>, ParentType, ContextType, RequireFields<TownshipConfirmationArgs, 'from' | 'to'>>;
  satisfaction?: Resolver<Maybe<ResolversTypes['SatisfactionFigures']>, ParentType, ContextType, RequireFields<TownshipSatisfactionArgs, 'from' | 'to'>>;
  unansweredCases?: Resolver<Maybe<Array<ResolversTypes['Case']>>, ParentType, ContextType, RequireFields<TownshipUnansweredCasesArgs, 'first'>>;
  endedUnanswered?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType, RequireFields<TownshipEndedUnansweredArgs, 'from' | 'to'>>;
  missingCallbacks?: Resolver<Maybe<Array<ResolversTypes['Case']>>, ParentType, ContextType, RequireFields<TownshipMissingCallbacksArgs, 'from' | 'to' | 'first'>>;
  firstCases?: Resolver<Maybe<ResolversTypes['FirstCases']>, ParentType, ContextType, RequireFields<TownshipFirstCasesArgs, 'from' | 'until'>>;
  receptionDays?: Resolver<Maybe<Array<ResolversTypes['ReceptionDay']>>, ParentType, ContextType>;
  bookings?: Resolver<Maybe<Array<ResolversTypes['Booking']>>, ParentType, ContextType, RequireFields<TownshipBookingsArgs, 'day'>>;
  receptionSessions?: Resolver<Maybe<Array<ResolversTypes['ReceptionSession']>>, ParentType, ContextType>;
  organisations?: Resolver<Maybe<Array<ResolversTypes['Organisation']>>, ParentType, ContextType, Partial<TownshipOrganisationsArgs>>;
  systemGaps?: Resolver<Maybe<Array<ResolversTypes['SystemGap']>>, ParentType, ContextType>;
  services?: Resolver<Maybe<Array<ResolversTypes['ServiceCount']>>, ParentType, ContextType, RequireFields<TownshipServicesArgs, 'month'>>;
  mediatorStats?: Resolver<Maybe<ResolversTypes['MediatorStats']>, ParentType, ContextType>;
  casesByHandlingClass?: Resolver<Maybe<Array<ResolversTypes['ClassCount']>>, ParentType, ContextType, RequireFields<TownshipCasesByHandlingClassArgs, 'from' | 'to'>>;
  suggestionVerdicts?: Resolver<Maybe<ResolversTypes['SuggestionVerdicts']>, ParentType, ContextType, RequireFields<TownshipSuggestionVerdictsArgs, 'from' | 'to'>>;
  claimsByLevel?: Resolver<Maybe<Array<ResolversTypes['ClaimsAtLevel']>>, ParentType, ContextType, RequireFields<TownshipClaimsByLevelArgs, 'from' | 'until'>>;
  responsibleUnits?: Resolver<Maybe<Array<ResolversTypes['ResponsibleUnit']>>, ParentType, ContextType, RequireFields<TownshipResponsibleUnitsArgs, 'category'>>;
  supervisions?: Resolver<Maybe<ResolversTypes['SupervisionPage']>, ParentType, ContextType, RequireFields<TownshipSupervisionsArgs, 'first'>>;
  proposedCards?: Resolver<Maybe<ResolversTypes['ProposedCardPage']>, ParentType, ContextType, RequireFields<TownshipProposedCardsArgs, 'first'>>;
  serviceTeams?: Resolver<Maybe<Array<ResolversTypes['ServiceTeam']>>, ParentType, ContextType, RequireFields<TownshipServiceTeamsArgs, 'first' | 'after'>>;
  serviceTeamFigures?: Resolver<Maybe<ResolversTypes['ServiceTeamFigures']>, ParentType, ContextType>;
  teamDays?: Resolver<Maybe<Array<ResolversTypes['TeamDay']>>, ParentType, ContextType, RequireFields<TownshipTeamDaysArgs, 'month'>>;
  livingInVillages?: Resolver<Maybe<Array<ResolversTypes['VillageLiving']>>, ParentType, ContextType, RequireFields<TownshipLivingInVillagesArgs, 'month'>>;
  linkedPairs?: Resolver<Maybe<Array<ResolversTypes['LinkedPair']>>, ParentType, ContextType, RequireFields<TownshipLinkedPairsArgs, 'kind' | 'first'>>;
  pairCoverage?: Resolver<Maybe<Array<ResolversTypes['PairCoverage']>>, ParentType, ContextType>;
  cadreActivities?: Resolver<Maybe<Array<ResolversTypes['ActivityCount']>>, ParentType, ContextType, RequireFields<TownshipCadreActivitiesArgs, 'period'>>;
  threads?: Resolver<Maybe<ResolversTypes['ThreadConnection']>, ParentType, ContextType, RequireFields<TownshipThreadsArgs, 'first'>>;
  visits?: Resolver<Maybe<Array<ResolversTypes['Visit']>>, ParentType, ContextType, RequireFields<TownshipVisitsArgs, 'first'>>;
  visitFigures?: Resolver<Maybe<Array<ResolversTypes['VisitFigure']>>, ParentType, ContextType, RequireFields<TownshipVisitFiguresArgs, 'period'>>;
  findings?: Resolver<Maybe<ResolversTypes['UnitFindingPage']>, ParentType, ContextType, RequireFields<TownshipFindingsArgs, 'open' | 'first'>>;
};

export type TownshipGridResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['TownshipGrid'] = ResolversParentTypes['TownshipGrid'], FederationReferenceType extends FederationReferenceTypes['TownshipGrid'] = FederationReferenceTypes['TownshipGrid']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['TownshipGrid']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['GridKind'], ParentType, ContextType>;
  households?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  workerName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  synthetic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TownshipMediatorResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['TownshipMediator'] = ResolversParentTypes['TownshipMediator'], FederationReferenceType extends FederationReferenceTypes['TownshipMediator'] = FederationReferenceTypes['TownshipMediator']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['TownshipMediator']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  yearsOfService?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  casesMediated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  synthetic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TownshipHandlingResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['TownshipHandling'] = ResolversParentTypes['TownshipHandling']> = {
  office?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  officeName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  narrative?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parties?: Resolver<Array<ResolversTypes['Party']>, ParentType, ContextType>;
  rounds?: Resolver<Array<ResolversTypes['Round']>, ParentType, ContextType>;
  entries?: Resolver<Array<ResolversTypes['Entry']>, ParentType, ContextType, RequireFields<TownshipHandlingEntriesArgs, 'first'>>;
  notes?: Resolver<Array<ResolversTypes['Note']>, ParentType, ContextType>;
  earlier?: Resolver<Array<ResolversTypes['TownshipHandling']>, ParentType, ContextType>;
  disorders?: Resolver<Array<ResolversTypes['Disorder']>, ParentType, ContextType>;
  hearings?: Resolver<Array<ResolversTypes['Hearing']>, ParentType, ContextType>;
  agencies?: Resolver<Array<ResolversTypes['Agency']>, ParentType, ContextType>;
  origin?: Resolver<Maybe<ResolversTypes['Origin']>, ParentType, ContextType>;
  litigationStages?: Resolver<Array<ResolversTypes['LitigationTag']>, ParentType, ContextType>;
  materials?: Resolver<Array<ResolversTypes['Material']>, ParentType, ContextType>;
  invitations?: Resolver<Array<ResolversTypes['Invitation']>, ParentType, ContextType>;
  caucusNotes?: Resolver<Maybe<Array<ResolversTypes['CaucusNote']>>, ParentType, ContextType>;
  mediationEnd?: Resolver<Maybe<ResolversTypes['MediationEnd']>, ParentType, ContextType>;
  referrals?: Resolver<Array<ResolversTypes['MediationReferral']>, ParentType, ContextType>;
  guidance?: Resolver<Maybe<ResolversTypes['LitigationGuidance']>, ParentType, ContextType>;
  tension?: Resolver<Array<ResolversTypes['TensionReport']>, ParentType, ContextType>;
  urgent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lawyers?: Resolver<Array<ResolversTypes['AssignedLawyer']>, ParentType, ContextType>;
  demands?: Resolver<Array<ResolversTypes['Demand']>, ParentType, ContextType>;
  replies?: Resolver<Array<ResolversTypes['Reply']>, ParentType, ContextType>;
  opinions?: Resolver<Array<ResolversTypes['HandlingOpinion']>, ParentType, ContextType>;
  agreements?: Resolver<Array<ResolversTypes['Agreement']>, ParentType, ContextType>;
  courtSteps?: Resolver<Array<ResolversTypes['CourtStep']>, ParentType, ContextType>;
  deposits?: Resolver<Array<ResolversTypes['Deposit']>, ParentType, ContextType>;
  commitment?: Resolver<Maybe<ResolversTypes['Commitment']>, ParentType, ContextType>;
  firstCaseChecklist?: Resolver<Array<ResolversTypes['ChecklistItem']>, ParentType, ContextType>;
  evaluations?: Resolver<Array<ResolversTypes['Evaluation']>, ParentType, ContextType>;
  callbacks?: Resolver<Array<ResolversTypes['Callback']>, ParentType, ContextType>;
  inHandChecks?: Resolver<Array<ResolversTypes['InHandCheck']>, ParentType, ContextType>;
  possibleDuplicates?: Resolver<Array<ResolversTypes['SameMatter']>, ParentType, ContextType>;
  residentWords?: Resolver<Array<ResolversTypes['ResidentWord']>, ParentType, ContextType>;
  reviewRequests?: Resolver<Array<ResolversTypes['ReviewRequest']>, ParentType, ContextType>;
  reviewOpinions?: Resolver<Array<ResolversTypes['ReviewOpinion']>, ParentType, ContextType>;
  help?: Resolver<Array<ResolversTypes['HelpRecord']>, ParentType, ContextType>;
  notices?: Resolver<Array<ResolversTypes['PartyNotice']>, ParentType, ContextType>;
  withdrawal?: Resolver<Maybe<ResolversTypes['Withdrawal']>, ParentType, ContextType>;
  presentation?: Resolver<Maybe<ResolversTypes['Presentation']>, ParentType, ContextType>;
  rewards?: Resolver<Array<ResolversTypes['SuggestionReward']>, ParentType, ContextType>;
  threads?: Resolver<Array<ResolversTypes['Thread']>, ParentType, ContextType, Partial<TownshipHandlingThreadsArgs>>;
  threeEnds?: Resolver<Array<ResolversTypes['EndOfCase']>, ParentType, ContextType>;
  visitResults?: Resolver<Array<ResolversTypes['VisitPaper']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  registerCaseAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationRegisterCaseAtTownshipArgs, 'input'>>;
  acceptCaseAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationAcceptCaseAtTownshipArgs, 'input'>>;
  openRoundAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationOpenRoundAtTownshipArgs, 'input'>>;
  settleRoundAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationSettleRoundAtTownshipArgs, 'input'>>;
  failRoundAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationFailRoundAtTownshipArgs, 'input'>>;
  returnCaseAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationReturnCaseAtTownshipArgs, 'input'>>;
  transferCaseAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationTransferCaseAtTownshipArgs, 'input'>>;
  extendCaseAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationExtendCaseAtTownshipArgs, 'input'>>;
  concludeCaseAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationConcludeCaseAtTownshipArgs, 'input'>>;
  noteCaseAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationNoteCaseAtTownshipArgs, 'input'>>;
  markCaseAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationMarkCaseAtTownshipArgs, 'input'>>;
  extendRoundAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationExtendRoundAtTownshipArgs, 'input'>>;
  markNoticesReadAtTownship?: Resolver<ResolversTypes['NoticesReadResult'], ParentType, ContextType, RequireFields<MutationMarkNoticesReadAtTownshipArgs, 'input'>>;
  recordDisorderAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationRecordDisorderAtTownshipArgs, 'input'>>;
  scheduleHearingAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationScheduleHearingAtTownshipArgs, 'input'>>;
  openHearingAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationOpenHearingAtTownshipArgs, 'input'>>;
  recordHearingAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationRecordHearingAtTownshipArgs, 'input'>>;
  acknowledgeInstructionAtTownship?: Resolver<ResolversTypes['InstructionResult'], ParentType, ContextType, RequireFields<MutationAcknowledgeInstructionAtTownshipArgs, 'input'>>;
  reportOnInstructionAtTownship?: Resolver<ResolversTypes['InstructionResult'], ParentType, ContextType, RequireFields<MutationReportOnInstructionAtTownshipArgs, 'input'>>;
  registerByCodeAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationRegisterByCodeAtTownshipArgs, 'input'>>;
  appointAgentAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationAppointAgentAtTownshipArgs, 'input'>>;
  endAgencyAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationEndAgencyAtTownshipArgs, 'input'>>;
  issueLettersAtTownship?: Resolver<ResolversTypes['IssueLettersResult'], ParentType, ContextType, RequireFields<MutationIssueLettersAtTownshipArgs, 'input'>>;
  signLetterAtTownship?: Resolver<ResolversTypes['LetterResult'], ParentType, ContextType, RequireFields<MutationSignLetterAtTownshipArgs, 'input'>>;
  tagLitigationStageAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationTagLitigationStageAtTownshipArgs, 'input'>>;
  joinRoundAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationJoinRoundAtTownshipArgs, 'input'>>;
  leaveRoundAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationLeaveRoundAtTownshipArgs, 'input'>>;
  inviteParticipantAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationInviteParticipantAtTownshipArgs, 'input'>>;
  answerInvitationAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationAnswerInvitationAtTownshipArgs, 'input'>>;
  noteCaucusAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationNoteCaucusAtTownshipArgs, 'input'>>;
  endMediationAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationEndMediationAtTownshipArgs, 'input'>>;
  transferToMediationAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationTransferToMediationAtTownshipArgs, 'input'>>;
  reportTensionAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationReportTensionAtTownshipArgs, 'input'>>;
  assignLawyerAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationAssignLawyerAtTownshipArgs, 'input'>>;
  recordMeetingAtTownship?: Resolver<ResolversTypes['MeetingResult'], ParentType, ContextType, RequireFields<MutationRecordMeetingAtTownshipArgs, 'input'>>;
  finishDecisionAtTownship?: Resolver<ResolversTypes['MeetingDecisionResult'], ParentType, ContextType, RequireFields<MutationFinishDecisionAtTownshipArgs, 'input'>>;
  assignExpertAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationAssignExpertAtTownshipArgs, 'input'>>;
  enterOfficialAtTownship?: Resolver<ResolversTypes['OfficialResult'], ParentType, ContextType, RequireFields<MutationEnterOfficialAtTownshipArgs, 'input'>>;
  endOfficialAtTownship?: Resolver<ResolversTypes['OfficialResult'], ParentType, ContextType, RequireFields<MutationEndOfficialAtTownshipArgs, 'input'>>;
  addDemandAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationAddDemandAtTownshipArgs, 'input'>>;
  replyAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationReplyAtTownshipArgs, 'input'>>;
  recordPerformanceAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationRecordPerformanceAtTownshipArgs, 'input'>>;
  requestConfirmationAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationRequestConfirmationAtTownshipArgs, 'input'>>;
  confirmCaseAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationConfirmCaseAtTownshipArgs, 'input'>>;
  recordNotConfirmedAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationRecordNotConfirmedAtTownshipArgs, 'input'>>;
  recordCourtStepAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationRecordCourtStepAtTownshipArgs, 'input'>>;
  depositAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationDepositAtTownshipArgs, 'input'>>;
  recordDepositNoticeAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationRecordDepositNoticeAtTownshipArgs, 'input'>>;
  releaseDepositAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationReleaseDepositAtTownshipArgs, 'input'>>;
  makeCommitmentAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationMakeCommitmentAtTownshipArgs, 'input'>>;
  signCommitmentAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationSignCommitmentAtTownshipArgs, 'input'>>;
  tickChecklistAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationTickChecklistAtTownshipArgs, 'input'>>;
  evaluateCaseAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationEvaluateCaseAtTownshipArgs, 'input'>>;
  recordCallbackAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationRecordCallbackAtTownshipArgs, 'input'>>;
  linkCasesAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationLinkCasesAtTownshipArgs, 'input'>>;
  bookReceptionAtTownship?: Resolver<ResolversTypes['BookingResult'], ParentType, ContextType, RequireFields<MutationBookReceptionAtTownshipArgs, 'input'>>;
  enterBookingAtTownship?: Resolver<ResolversTypes['BookingResult'], ParentType, ContextType, RequireFields<MutationEnterBookingAtTownshipArgs, 'input'>>;
  cancelBookingAtTownship?: Resolver<ResolversTypes['BookingResult'], ParentType, ContextType, RequireFields<MutationCancelBookingAtTownshipArgs, 'input'>>;
  openReceptionSessionAtTownship?: Resolver<ResolversTypes['SessionResult'], ParentType, ContextType, RequireFields<MutationOpenReceptionSessionAtTownshipArgs, 'input'>>;
  recordSessionBatchesAtTownship?: Resolver<ResolversTypes['SessionResult'], ParentType, ContextType, RequireFields<MutationRecordSessionBatchesAtTownshipArgs, 'input'>>;
  solveSessionItemsAtTownship?: Resolver<ResolversTypes['SessionResult'], ParentType, ContextType, RequireFields<MutationSolveSessionItemsAtTownshipArgs, 'input'>>;
  assignSessionItemsAtTownship?: Resolver<ResolversTypes['AssignSessionItemsResult'], ParentType, ContextType, RequireFields<MutationAssignSessionItemsAtTownshipArgs, 'input'>>;
  openOrganisationAtTownship?: Resolver<ResolversTypes['OrganisationResult'], ParentType, ContextType, RequireFields<MutationOpenOrganisationAtTownshipArgs, 'input'>>;
  closeOrganisationAtTownship?: Resolver<ResolversTypes['OrganisationResult'], ParentType, ContextType, RequireFields<MutationCloseOrganisationAtTownshipArgs, 'input'>>;
  recordServiceAtTownship?: Resolver<ResolversTypes['OrganisationResult'], ParentType, ContextType, RequireFields<MutationRecordServiceAtTownshipArgs, 'input'>>;
  reportOfficialAtTownship?: Resolver<ResolversTypes['ReportResult'], ParentType, ContextType, RequireFields<MutationReportOfficialAtTownshipArgs, 'input'>>;
  submitReportAtTownship?: Resolver<ResolversTypes['ReportResult'], ParentType, ContextType, RequireFields<MutationSubmitReportAtTownshipArgs, 'input'>>;
  submitMatterAtTownship?: Resolver<ResolversTypes['AccessResult'], ParentType, ContextType, RequireFields<MutationSubmitMatterAtTownshipArgs, 'input'>>;
  openMatterAtTownship?: Resolver<ResolversTypes['MatterSessionResult'], ParentType, ContextType, RequireFields<MutationOpenMatterAtTownshipArgs, 'input'>>;
  addToMatterAtTownship?: Resolver<ResolversTypes['MatterResult'], ParentType, ContextType, RequireFields<MutationAddToMatterAtTownshipArgs, 'session' | 'input'>>;
  withdrawMatterAtTownship?: Resolver<ResolversTypes['MatterResult'], ParentType, ContextType, RequireFields<MutationWithdrawMatterAtTownshipArgs, 'session' | 'input'>>;
  rateMatterAtTownship?: Resolver<ResolversTypes['MatterResult'], ParentType, ContextType, RequireFields<MutationRateMatterAtTownshipArgs, 'session' | 'input'>>;
  issueAccessAtTownship?: Resolver<ResolversTypes['AccessResult'], ParentType, ContextType, RequireFields<MutationIssueAccessAtTownshipArgs, 'input'>>;
  concludeReviewAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationConcludeReviewAtTownshipArgs, 'input'>>;
  finaliseCaseAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationFinaliseCaseAtTownshipArgs, 'input'>>;
  recordHelpAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationRecordHelpAtTownshipArgs, 'input'>>;
  classifyCaseAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationClassifyCaseAtTownshipArgs, 'input'>>;
  divertCaseAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationDivertCaseAtTownshipArgs, 'input'>>;
  notAcceptCaseAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationNotAcceptCaseAtTownshipArgs, 'input'>>;
  withdrawCaseAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationWithdrawCaseAtTownshipArgs, 'input'>>;
  serveNoticeAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationServeNoticeAtTownshipArgs, 'input'>>;
  rewardSuggestionAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationRewardSuggestionAtTownshipArgs, 'input'>>;
  superviseCaseAtTownship?: Resolver<ResolversTypes['SupervisionResult'], ParentType, ContextType, RequireFields<MutationSuperviseCaseAtTownshipArgs, 'input'>>;
  confirmProposedCardAtTownship?: Resolver<ResolversTypes['SupervisionResult'], ParentType, ContextType, RequireFields<MutationConfirmProposedCardAtTownshipArgs, 'input'>>;
  dismissProposedCardAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationDismissProposedCardAtTownshipArgs, 'input'>>;
  explainAtTownship?: Resolver<ResolversTypes['ThreadResult'], ParentType, ContextType, RequireFields<MutationExplainAtTownshipArgs, 'input'>>;
  judgeExplanationAtTownship?: Resolver<ResolversTypes['ThreadResult'], ParentType, ContextType, RequireFields<MutationJudgeExplanationAtTownshipArgs, 'input'>>;
  openServiceTeamAtTownship?: Resolver<ResolversTypes['ServiceTeamResult'], ParentType, ContextType, RequireFields<MutationOpenServiceTeamAtTownshipArgs, 'input'>>;
  closeServiceTeamAtTownship?: Resolver<ResolversTypes['ServiceTeamResult'], ParentType, ContextType, RequireFields<MutationCloseServiceTeamAtTownshipArgs, 'input'>>;
  recordTeamVisitAtTownship?: Resolver<ResolversTypes['ServiceTeamResult'], ParentType, ContextType, RequireFields<MutationRecordTeamVisitAtTownshipArgs, 'input'>>;
  assignVillageCadreAtTownship?: Resolver<ResolversTypes['KeptResult'], ParentType, ContextType, RequireFields<MutationAssignVillageCadreAtTownshipArgs, 'input'>>;
  endVillageCadreAtTownship?: Resolver<ResolversTypes['KeptResult'], ParentType, ContextType, RequireFields<MutationEndVillageCadreAtTownshipArgs, 'input'>>;
  recordVillageStayAtTownship?: Resolver<ResolversTypes['KeptResult'], ParentType, ContextType, RequireFields<MutationRecordVillageStayAtTownshipArgs, 'input'>>;
  linkPairAtTownship?: Resolver<ResolversTypes['KeptResult'], ParentType, ContextType, RequireFields<MutationLinkPairAtTownshipArgs, 'input'>>;
  endPairAtTownship?: Resolver<ResolversTypes['KeptResult'], ParentType, ContextType, RequireFields<MutationEndPairAtTownshipArgs, 'input'>>;
  recordActivityAtTownship?: Resolver<ResolversTypes['KeptResult'], ParentType, ContextType, RequireFields<MutationRecordActivityAtTownshipArgs, 'input'>>;
  inviteToVideoMeetingAtTownship?: Resolver<ResolversTypes['VideoInvitationResult'], ParentType, ContextType, RequireFields<MutationInviteToVideoMeetingAtTownshipArgs, 'input'>>;
  enterVideoMeetingAtTownship?: Resolver<ResolversTypes['VideoPartyResult'], ParentType, ContextType, RequireFields<MutationEnterVideoMeetingAtTownshipArgs, 'input'>>;
  stayAsVideoPartyAtTownship?: Resolver<ResolversTypes['VideoPartyResult'], ParentType, ContextType, RequireFields<MutationStayAsVideoPartyAtTownshipArgs, 'session'>>;
  leaveAsVideoPartyAtTownship?: Resolver<ResolversTypes['VideoPartyResult'], ParentType, ContextType, RequireFields<MutationLeaveAsVideoPartyAtTownshipArgs, 'session'>>;
  signalAsVideoPartyAtTownship?: Resolver<ResolversTypes['VideoSignalResult'], ParentType, ContextType, RequireFields<MutationSignalAsVideoPartyAtTownshipArgs, 'session' | 'input'>>;
  openVideoMeetingAtTownship?: Resolver<ResolversTypes['VideoMeetingResult'], ParentType, ContextType, RequireFields<MutationOpenVideoMeetingAtTownshipArgs, 'input'>>;
  joinVideoMeetingAtTownship?: Resolver<ResolversTypes['VideoSeatResult'], ParentType, ContextType, RequireFields<MutationJoinVideoMeetingAtTownshipArgs, 'input'>>;
  stayInVideoMeetingAtTownship?: Resolver<ResolversTypes['VideoSeatResult'], ParentType, ContextType, RequireFields<MutationStayInVideoMeetingAtTownshipArgs, 'seat'>>;
  leaveVideoMeetingAtTownship?: Resolver<ResolversTypes['VideoSeatResult'], ParentType, ContextType, RequireFields<MutationLeaveVideoMeetingAtTownshipArgs, 'seat'>>;
  endVideoMeetingAtTownship?: Resolver<ResolversTypes['VideoMeetingResult'], ParentType, ContextType, RequireFields<MutationEndVideoMeetingAtTownshipArgs, 'input'>>;
  sendVideoSignalAtTownship?: Resolver<ResolversTypes['VideoSignalResult'], ParentType, ContextType, RequireFields<MutationSendVideoSignalAtTownshipArgs, 'input'>>;
  planVisitAtTownship?: Resolver<ResolversTypes['VisitResult'], ParentType, ContextType, RequireFields<MutationPlanVisitAtTownshipArgs, 'input'>>;
  prepareVisitAtTownship?: Resolver<ResolversTypes['VisitResult'], ParentType, ContextType, RequireFields<MutationPrepareVisitAtTownshipArgs, 'input'>>;
  meetVisitAtTownship?: Resolver<ResolversTypes['VisitResult'], ParentType, ContextType, RequireFields<MutationMeetVisitAtTownshipArgs, 'input'>>;
  closeVisitAtTownship?: Resolver<ResolversTypes['VisitResult'], ParentType, ContextType, RequireFields<MutationCloseVisitAtTownshipArgs, 'input'>>;
  cancelVisitAtTownship?: Resolver<ResolversTypes['VisitResult'], ParentType, ContextType, RequireFields<MutationCancelVisitAtTownshipArgs, 'input'>>;
  finishVisitCaseAtTownship?: Resolver<ResolversTypes['VisitResult'], ParentType, ContextType, RequireFields<MutationFinishVisitCaseAtTownshipArgs, 'input'>>;
  escalateCaseAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationEscalateCaseAtTownshipArgs, 'input'>>;
  requestReviewAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationRequestReviewAtTownshipArgs, 'input'>>;
  askGuidanceAtTownship?: Resolver<ResolversTypes['ThreadResult'], ParentType, ContextType, RequireFields<MutationAskGuidanceAtTownshipArgs, 'input'>>;
  answerGuidanceAtTownship?: Resolver<ResolversTypes['ThreadResult'], ParentType, ContextType, RequireFields<MutationAnswerGuidanceAtTownshipArgs, 'input'>>;
  assignCaseAtTownship?: Resolver<ResolversTypes['CaseResult'], ParentType, ContextType, RequireFields<MutationAssignCaseAtTownshipArgs, 'input'>>;
  openGuidanceAtTownship?: Resolver<ResolversTypes['ThreadResult'], ParentType, ContextType, RequireFields<MutationOpenGuidanceAtTownshipArgs, 'input'>>;
  adviseAtTownship?: Resolver<ResolversTypes['ThreadResult'], ParentType, ContextType, RequireFields<MutationAdviseAtTownshipArgs, 'input'>>;
  closeGuidanceAtTownship?: Resolver<ResolversTypes['ThreadResult'], ParentType, ContextType, RequireFields<MutationCloseGuidanceAtTownshipArgs, 'input'>>;
  reportOnFindingAtTownship?: Resolver<ResolversTypes['UnitFindingResult'], ParentType, ContextType, RequireFields<MutationReportOnFindingAtTownshipArgs, 'input'>>;
};

export type RingResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Ring'] = ResolversParentTypes['Ring']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  clock?: Resolver<ResolversTypes['ClockKind'], ParentType, ContextType>;
  light?: Resolver<ResolversTypes['Light'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type RingEdgeResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['RingEdge'] = ResolversParentTypes['RingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Ring'], ParentType, ContextType>;
};

export type RingConnectionResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['RingConnection'] = ResolversParentTypes['RingConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Ring']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['RingEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DeskItemResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['DeskItem'] = ResolversParentTypes['DeskItem']> = {
  kind?: Resolver<ResolversTypes['DeskItemKind'], ParentType, ContextType>;
  sortKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  office?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  subjectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  light?: Resolver<ResolversTypes['Light'], ParentType, ContextType>;
};

export type OfficeNoticeResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['OfficeNotice'] = ResolversParentTypes['OfficeNotice']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OfficeNoticeKind'], ParentType, ContextType>;
  office?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  subjectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  readAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type OfficeNoticeConnectionResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['OfficeNoticeConnection'] = ResolversParentTypes['OfficeNoticeConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['OfficeNotice']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['OfficeNoticeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type OfficeNoticeEdgeResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['OfficeNoticeEdge'] = ResolversParentTypes['OfficeNoticeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OfficeNotice'], ParentType, ContextType>;
};

export type TownshipDeskResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['TownshipDesk'] = ResolversParentTypes['TownshipDesk']> = {
  office?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['DeskItem']>, ParentType, ContextType, RequireFields<TownshipDeskItemsArgs, 'first'>>;
  notices?: Resolver<ResolversTypes['OfficeNoticeConnection'], ParentType, ContextType, RequireFields<TownshipDeskNoticesArgs, 'first' | 'unread'>>;
  unread?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NoticesReadResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['NoticesRead'] = ResolversParentTypes['NoticesRead']> = {
  marked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NoticesReadResultResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['NoticesReadResult'] = ResolversParentTypes['NoticesReadResult']> = {
  __resolveType: TypeResolveFn<'NoticesRead' | 'Refused', ParentType, ContextType>;
};

export type DisorderResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Disorder'] = ResolversParentTypes['Disorder']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  happenedOn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  handledAs?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DocumentTableResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['DocumentTable'] = ResolversParentTypes['DocumentTable']> = {
  head?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  rows?: Resolver<Array<Array<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type DocumentSectionResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['DocumentSection'] = ResolversParentTypes['DocumentSection']> = {
  heading?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  paragraphs?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  tables?: Resolver<Array<ResolversTypes['DocumentTable']>, ParentType, ContextType>;
};

export type OfficeDocumentResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['OfficeDocument'] = ResolversParentTypes['OfficeDocument']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DocumentKind'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  madeAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  madeBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  date?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sections?: Resolver<Array<ResolversTypes['DocumentSection']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OfficeDocumentPageResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['OfficeDocumentPage'] = ResolversParentTypes['OfficeDocumentPage']> = {
  nodes?: Resolver<Array<ResolversTypes['OfficeDocument']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DutyOccurrenceResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['DutyOccurrence'] = ResolversParentTypes['DutyOccurrence']> = {
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  wanted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  over?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DutyStandingResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['DutyStanding'] = ResolversParentTypes['DutyStanding']> = {
  duty?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  official?: Resolver<Maybe<ResolversTypes['Official']>, ParentType, ContextType>;
  wanted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  over?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  shortfall?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  occurrences?: Resolver<Array<ResolversTypes['DutyOccurrence']>, ParentType, ContextType>;
};

export type TierShareResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['TierShare'] = ResolversParentTypes['TierShare']> = {
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  concluded?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  of?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  percent?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  target?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  deviation?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type SourceCountResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['SourceCount'] = ResolversParentTypes['SourceCount']> = {
  month?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['DisputeSource']>, ParentType, ContextType>;
  registered?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ResponsibilityResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Responsibility'] = ResolversParentTypes['Responsibility']> = {
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  office?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  by?: Resolver<ResolversTypes['Move'], ParentType, ContextType>;
};

export type FindingReportResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['FindingReport'] = ResolversParentTypes['FindingReport']> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PanelMemberResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['PanelMember'] = ResolversParentTypes['PanelMember']> = {
  kind?: Resolver<ResolversTypes['PanelKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HearingResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Hearing'] = ResolversParentTypes['Hearing']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['HearingState'], ParentType, ContextType>;
  heldAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isPublic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  panel?: Resolver<Array<ResolversTypes['PanelMember']>, ParentType, ContextType>;
  openedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  votesFor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  votesAgainst?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  votesAbstained?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  opinion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['HearingOutcome']>, ParentType, ContextType>;
};

export type InstructedOfficeResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['InstructedOffice'] = ResolversParentTypes['InstructedOffice']> = {
  office?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  officeName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  acknowledgedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  acknowledgedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reportedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  isPending?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type InstructionResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Instruction'] = ResolversParentTypes['Instruction']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  office?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  givenBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  givenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  isLate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  offices?: Resolver<Array<ResolversTypes['InstructedOffice']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  thread?: Resolver<ResolversTypes['Thread'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InstructionResultResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['InstructionResult'] = ResolversParentTypes['InstructionResult']> = {
  __resolveType: TypeResolveFn<'Instruction' | 'Refused', ParentType, ContextType>;
};

export type AgencyResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Agency'] = ResolversParentTypes['Agency']> = {
  agent?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  principal?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  consentGivenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SourceMessageResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['SourceMessage'] = ResolversParentTypes['SourceMessage']> = {
  group?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OriginResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Origin'] = ResolversParentTypes['Origin']> = {
  receivedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['SourceMessage']>, ParentType, ContextType>;
  grid?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type AgencyRateResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['AgencyRate'] = ResolversParentTypes['AgencyRate']> = {
  numerator?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  denominator?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CodedPlaceResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['CodedPlace'] = ResolversParentTypes['CodedPlace']> = {
  place?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  placeName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  grid?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CodedPlaceResultResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['CodedPlaceResult'] = ResolversParentTypes['CodedPlaceResult']> = {
  __resolveType: TypeResolveFn<'CodedPlace' | 'Refused', ParentType, ContextType>;
};

export type LetterSignatureResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['LetterSignature'] = ResolversParentTypes['LetterSignature']> = {
  office?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  post?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  isOfThisText?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ResponsibilityLetterResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['ResponsibilityLetter'] = ResolversParentTypes['ResponsibilityLetter']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  upper?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lower?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  issuedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  upperSignature?: Resolver<Maybe<ResolversTypes['LetterSignature']>, ParentType, ContextType>;
  lowerSignature?: Resolver<Maybe<ResolversTypes['LetterSignature']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnsignedLetterResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['UnsignedLetter'] = ResolversParentTypes['UnsignedLetter']> = {
  upper?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  upperName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lower?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lowerName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  gap?: Resolver<ResolversTypes['LetterGap'], ParentType, ContextType>;
  letter?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type LetterChainResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['LetterChain'] = ResolversParentTypes['LetterChain']> = {
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pairs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  signed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  villages?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unbroken?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LettersIssuedResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['LettersIssued'] = ResolversParentTypes['LettersIssued']> = {
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  letters?: Resolver<Array<ResolversTypes['ResponsibilityLetter']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IssueLettersResultResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['IssueLettersResult'] = ResolversParentTypes['IssueLettersResult']> = {
  __resolveType: TypeResolveFn<'LettersIssued' | 'Refused', ParentType, ContextType>;
};

export type LetterResultResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['LetterResult'] = ResolversParentTypes['LetterResult']> = {
  __resolveType: TypeResolveFn<'ResponsibilityLetter' | 'Refused', ParentType, ContextType>;
};

export type TownshipListingResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['TownshipListing'] = ResolversParentTypes['TownshipListing']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  township?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  criteria?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  listedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  listedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rectified?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  delistedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  delistedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TownshipListingPageResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['TownshipListingPage'] = ResolversParentTypes['TownshipListingPage']> = {
  nodes?: Resolver<Array<ResolversTypes['TownshipListing']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type LitigationTagResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['LitigationTag'] = ResolversParentTypes['LitigationTag']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['LitigationStage'], ParentType, ContextType>;
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LiveEventResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['LiveEvent'] = ResolversParentTypes['LiveEvent']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EventKind'], ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  office?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  ring?: Resolver<Maybe<ResolversTypes['Ring']>, ParentType, ContextType>;
  about?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  sender?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  payload?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  eventsAtTownship?: SubscriptionResolver<ResolversTypes['LiveEvent'], "eventsAtTownship", ParentType, ContextType, Partial<SubscriptionEventsAtTownshipArgs>>;
};

export type MaterialResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Material'] = ResolversParentTypes['Material']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mediaType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  addedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  addedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MaterialState'], ParentType, ContextType>;
  available?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RoundRuleResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['RoundRule'] = ResolversParentTypes['RoundRule']> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  leaders?: Resolver<Array<ResolversTypes['RoundLeader']>, ParentType, ContextType>;
  handledBy?: Resolver<Maybe<ResolversTypes['ParticipantKind']>, ParentType, ContextType>;
  wanted?: Resolver<Array<ResolversTypes['ParticipantKind']>, ParentType, ContextType>;
};

export type InvitationResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Invitation'] = ResolversParentTypes['Invitation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ParticipantKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  accepted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  consents?: Resolver<Array<ResolversTypes['InvitationConsent']>, ParentType, ContextType>;
};

export type InvitationConsentResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['InvitationConsent'] = ResolversParentTypes['InvitationConsent']> = {
  party?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  agreed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CaucusNoteResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['CaucusNote'] = ResolversParentTypes['CaucusNote']> = {
  party?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MediationEndResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['MediationEnd'] = ResolversParentTypes['MediationEnd']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refusedBy?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  remedies?: Resolver<Array<ResolversTypes['LegalRoute']>, ParentType, ContextType>;
  told?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type MediationReferralResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['MediationReferral'] = ResolversParentTypes['MediationReferral']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['MediationBody'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  consents?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  unitConsenting?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LitigationGuidanceResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['LitigationGuidance'] = ResolversParentTypes['LitigationGuidance']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  told?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  desk?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TensionReportResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['TensionReport'] = ResolversParentTypes['TensionReport']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  what?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  police?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  superior?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AssignedLawyerResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['AssignedLawyer'] = ResolversParentTypes['AssignedLawyer']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  firm?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MeetingAttendeeResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['MeetingAttendee'] = ResolversParentTypes['MeetingAttendee']> = {
  office?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  official?: Resolver<Maybe<ResolversTypes['Official']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  post?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MeetingDecisionResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['MeetingDecision'] = ResolversParentTypes['MeetingDecision']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  meeting?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  meetingKind?: Resolver<ResolversTypes['MeetingKind'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  responsible?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  decidesJurisdiction?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isFollowed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  doneOn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  done?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MeetingResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Meeting'] = ResolversParentTypes['Meeting']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MeetingKind'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  venue?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  chair?: Resolver<Maybe<ResolversTypes['Official']>, ParentType, ContextType>;
  chairName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  chairPost?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  attendees?: Resolver<Array<ResolversTypes['MeetingAttendee']>, ParentType, ContextType>;
  decisions?: Resolver<Array<ResolversTypes['MeetingDecision']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MeetingPageResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['MeetingPage'] = ResolversParentTypes['MeetingPage']> = {
  nodes?: Resolver<Array<ResolversTypes['Meeting']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MeetingDecisionPageResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['MeetingDecisionPage'] = ResolversParentTypes['MeetingDecisionPage']> = {
  nodes?: Resolver<Array<ResolversTypes['MeetingDecision']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MeetingResultResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['MeetingResult'] = ResolversParentTypes['MeetingResult']> = {
  __resolveType: TypeResolveFn<'Meeting' | 'Refused', ParentType, ContextType>;
};

export type MeetingDecisionResultResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['MeetingDecisionResult'] = ResolversParentTypes['MeetingDecisionResult']> = {
  __resolveType: TypeResolveFn<'MeetingDecision' | 'Refused', ParentType, ContextType>;
};

export type NewMattersResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['NewMatters'] = ResolversParentTypes['NewMatters']> = {
  category?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  persons?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NewMattersOfPlaceResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['NewMattersOfPlace'] = ResolversParentTypes['NewMattersOfPlace']> = {
  place?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  placeName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  persons?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SlowAdoptionResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['SlowAdoption'] = ResolversParentTypes['SlowAdoption']> = {
  adoption?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  leaderName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  grounds?: Resolver<Array<ResolversTypes['SlowGround']>, ParentType, ContextType>;
};

export type AdoptionFiguresResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['AdoptionFigures'] = ResolversParentTypes['AdoptionFigures']> = {
  carriedOver?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  new?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  solved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  slow?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  slowest?: Resolver<Array<ResolversTypes['SlowAdoption']>, ParentType, ContextType>;
};

export type UnitLightsResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['UnitLights'] = ResolversParentTypes['UnitLights']> = {
  office?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  officeName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  red?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  amber?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SupervisedCountsResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['SupervisedCounts'] = ResolversParentTypes['SupervisedCounts']> = {
  supervised?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  yellowCarded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  redCarded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  adopted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MorningMeetingPackResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['MorningMeetingPack'] = ResolversParentTypes['MorningMeetingPack']> = {
  kind?: Resolver<ResolversTypes['MeetingKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  audience?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  date?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  newMatters?: Resolver<Array<ResolversTypes['NewMatters']>, ParentType, ContextType>;
  newByPlace?: Resolver<Array<ResolversTypes['NewMattersOfPlace']>, ParentType, ContextType>;
  firstClaims?: Resolver<ResolversTypes['FirstClaims'], ParentType, ContextType>;
  adoptions?: Resolver<Maybe<ResolversTypes['AdoptionFigures']>, ParentType, ContextType>;
  lights?: Resolver<Array<ResolversTypes['UnitLights']>, ParentType, ContextType>;
  repeats?: Resolver<Array<ResolversTypes['Case']>, ParentType, ContextType>;
  supervised?: Resolver<ResolversTypes['SupervisedCounts'], ParentType, ContextType>;
  stuckHandovers?: Resolver<Array<ResolversTypes['Case']>, ParentType, ContextType>;
  stuckAfterHours?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openDecisions?: Resolver<Array<ResolversTypes['MeetingDecision']>, ParentType, ContextType>;
  openDecisionCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overdueDecisionCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MorningMeetingPackResultResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['MorningMeetingPackResult'] = ResolversParentTypes['MorningMeetingPackResult']> = {
  __resolveType: TypeResolveFn<'MorningMeetingPack' | 'Refused', ParentType, ContextType>;
};

export type OfficialResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Official'] = ResolversParentTypes['Official']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  post?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OfficialKind'], ParentType, ContextType>;
  contactPlaces?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isCaller?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  casesAdvised?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExpertAssignmentResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['ExpertAssignment'] = ResolversParentTypes['ExpertAssignment']> = {
  official?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  post?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  assignedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type OfficialResultResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['OfficialResult'] = ResolversParentTypes['OfficialResult']> = {
  __resolveType: TypeResolveFn<'Official' | 'Refused', ParentType, ContextType>;
};

export type DemandResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Demand'] = ResolversParentTypes['Demand']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  raisedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['DemandOutcome']>, ParentType, ContextType>;
  reply?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReplyResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Reply'] = ResolversParentTypes['Reply']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  final?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type HandlingOpinionResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['HandlingOpinion'] = ResolversParentTypes['HandlingOpinion']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  claim?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  facts?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  opinion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['OpinionVerdict'], ParentType, ContextType>;
};

export type ObligationResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Obligation'] = ResolversParentTypes['Obligation']> = {
  what?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SignatureResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Signature'] = ResolversParentTypes['Signature']> = {
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PerformanceResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Performance'] = ResolversParentTypes['Performance']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PerformanceState'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AgreementResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Agreement'] = ResolversParentTypes['Agreement']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  form?: Resolver<ResolversTypes['AgreementForm'], ParentType, ContextType>;
  terms?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parties?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  obligations?: Resolver<Array<ResolversTypes['Obligation']>, ParentType, ContextType>;
  signatures?: Resolver<Array<ResolversTypes['Signature']>, ParentType, ContextType>;
  effectiveAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  confirmableUntil?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  performance?: Resolver<Array<ResolversTypes['Performance']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  confirmations?: Resolver<Array<ResolversTypes['Confirmation']>, ParentType, ContextType>;
};

export type ConfirmationResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Confirmation'] = ResolversParentTypes['Confirmation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  court?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['ConfirmationDecision']>, ParentType, ContextType>;
  caseNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ground?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CourtStepResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['CourtStep'] = ResolversParentTypes['CourtStep']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CourtStepKind'], ParentType, ContextType>;
  court?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  caseNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DepositReleaseResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['DepositRelease'] = ResolversParentTypes['DepositRelease']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  collectedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type DepositResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Deposit'] = ResolversParentTypes['Deposit']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  amountFen?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  beneficiary?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  notary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  account?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  depositedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  notifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  awaitsNotice?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  collectableUntil?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  released?: Resolver<Maybe<ResolversTypes['DepositRelease']>, ParentType, ContextType>;
};

export type CommitmentResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Commitment'] = ResolversParentTypes['Commitment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  unitPromise?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contact?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  channelPromise?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  orderPromise?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signatures?: Resolver<Array<ResolversTypes['CommitmentSignature']>, ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CommitmentSignatureResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['CommitmentSignature'] = ResolversParentTypes['CommitmentSignature']> = {
  side?: Resolver<ResolversTypes['CommitmentSide'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ChecklistItemResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['ChecklistItem'] = ResolversParentTypes['ChecklistItem']> = {
  item?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  done?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  doneAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  doneBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EvaluationResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Evaluation'] = ResolversParentTypes['Evaluation']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  party?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  satisfaction?: Resolver<ResolversTypes['Satisfaction'], ParentType, ContextType>;
  comment?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['EvaluationSource'], ParentType, ContextType>;
};

export type CallbackResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Callback'] = ResolversParentTypes['Callback']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reached?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  result?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RatioResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Ratio'] = ResolversParentTypes['Ratio']> = {
  numerator?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  denominator?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  percent?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type SatisfactionFiguresResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['SatisfactionFigures'] = ResolversParentTypes['SatisfactionFigures']> = {
  satisfiedOfEvaluated?: Resolver<ResolversTypes['Ratio'], ParentType, ContextType>;
  satisfiedOfAll?: Resolver<ResolversTypes['Ratio'], ParentType, ContextType>;
  participation?: Resolver<ResolversTypes['Ratio'], ParentType, ContextType>;
};

export type SameMatterResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['SameMatter'] = ResolversParentTypes['SameMatter']> = {
  caseId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  standing?: Resolver<ResolversTypes['MatterStanding'], ParentType, ContextType>;
  heldBy?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  isEarlier?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['TraceBasis'], ParentType, ContextType>;
};

export type InHandCheckResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['InHandCheck'] = ResolversParentTypes['InHandCheck']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  answered?: Resolver<Array<ResolversTypes['Tier']>, ParentType, ContextType>;
  silent?: Resolver<Array<ResolversTypes['Tier']>, ParentType, ContextType>;
  found?: Resolver<Array<ResolversTypes['SameMatter']>, ParentType, ContextType>;
};

export type CaseLinkResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['CaseLink'] = ResolversParentTypes['CaseLink']> = {
  kind?: Resolver<ResolversTypes['LinkKind'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  office?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  caseId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  otherId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type FirstCasesResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['FirstCases'] = ResolversParentTypes['FirstCases']> = {
  first?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  again?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unknown?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  concluded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resolvedOnce?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resolvedOncePercent?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type FirstClaimsResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['FirstClaims'] = ResolversParentTypes['FirstClaims']> = {
  counts?: Resolver<ResolversTypes['FirstCases'], ParentType, ContextType>;
  silent?: Resolver<Array<ResolversTypes['Tier']>, ParentType, ContextType>;
};

export type ReceptionDayResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['ReceptionDay'] = ResolversParentTypes['ReceptionDay']> = {
  day?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  capacity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  booked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  regular?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type BookingResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Booking'] = ResolversParentTypes['Booking']> = {
  number?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  matter?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  byResident?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  bookedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type BookingSlipResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['BookingSlip'] = ResolversParentTypes['BookingSlip']> = {
  number?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  placeName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BookingResultResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['BookingResult'] = ResolversParentTypes['BookingResult']> = {
  __resolveType: TypeResolveFn<'BookingSlip' | 'Refused', ParentType, ContextType>;
};

export type SessionItemResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['SessionItem'] = ResolversParentTypes['SessionItem']> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  batch?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['SessionOutcome'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  told?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
};

export type ReceptionSessionResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['ReceptionSession'] = ResolversParentTypes['ReceptionSession']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  venue?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  campaign?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  visit?: Resolver<Maybe<ResolversTypes['Visit']>, ParentType, ContextType>;
  batches?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  persons?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  solved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  assigned?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['SessionItem']>, ParentType, ContextType, RequireFields<ReceptionSessionItemsArgs, 'first' | 'after'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AssignedItemResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['AssignedItem'] = ResolversParentTypes['AssignedItem']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  refused?: Resolver<Maybe<ResolversTypes['Refused']>, ParentType, ContextType>;
};

export type AssignedItemsResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['AssignedItems'] = ResolversParentTypes['AssignedItems']> = {
  session?: Resolver<ResolversTypes['ReceptionSession'], ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['AssignedItem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SessionResultResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['SessionResult'] = ResolversParentTypes['SessionResult']> = {
  __resolveType: TypeResolveFn<'ReceptionSession' | 'Refused', ParentType, ContextType>;
};

export type AssignSessionItemsResultResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['AssignSessionItemsResult'] = ResolversParentTypes['AssignSessionItemsResult']> = {
  __resolveType: TypeResolveFn<'AssignedItems' | 'Refused', ParentType, ContextType>;
};

export type OrganisationResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Organisation'] = ResolversParentTypes['Organisation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OrganisationKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  brand?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  members?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  functions?: Resolver<Array<ResolversTypes['OrganisationFunction']>, ParentType, ContextType>;
  openedOn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  closedOn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServiceCountResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['ServiceCount'] = ResolversParentTypes['ServiceCount']> = {
  function?: Resolver<ResolversTypes['OrganisationFunction'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SystemGapResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['SystemGap'] = ResolversParentTypes['SystemGap']> = {
  part?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OrganisationKind'], ParentType, ContextType>;
  wanted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  present?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  missingFunctions?: Resolver<Array<ResolversTypes['OrganisationFunction']>, ParentType, ContextType>;
};

export type MediatorStatsResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['MediatorStats'] = ResolversParentTypes['MediatorStats']> = {
  mediators?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  casesMediated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  longestServiceYears?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrganisationResultResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['OrganisationResult'] = ResolversParentTypes['OrganisationResult']> = {
  __resolveType: TypeResolveFn<'Organisation' | 'Refused', ParentType, ContextType>;
};

export type ReportReceiptResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['ReportReceipt'] = ResolversParentTypes['ReportReceipt']> = {
  number?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReportResultResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['ReportResult'] = ResolversParentTypes['ReportResult']> = {
  __resolveType: TypeResolveFn<'ReportReceipt' | 'Refused', ParentType, ContextType>;
};

export type ReportCheckResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['ReportCheck'] = ResolversParentTypes['ReportCheck']> = {
  number?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  delivered?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AccessSlipResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['AccessSlip'] = ResolversParentTypes['AccessSlip']> = {
  number?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MatterSessionResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['MatterSession'] = ResolversParentTypes['MatterSession']> = {
  session?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MatterClockResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['MatterClock'] = ResolversParentTypes['MatterClock']> = {
  kind?: Resolver<ResolversTypes['ClockKind'], ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  provisional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type MatterStepResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['MatterStep'] = ResolversParentTypes['MatterStep']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  move?: Resolver<ResolversTypes['Move'], ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Tier']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['Outcome']>, ParentType, ContextType>;
  closing?: Resolver<Maybe<ResolversTypes['ClosingGround']>, ParentType, ContextType>;
};

export type ResidentWordResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['ResidentWord'] = ResolversParentTypes['ResidentWord']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ResidentWordKind'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MatterPaperFieldResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['MatterPaperField'] = ResolversParentTypes['MatterPaperField']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MatterPaperResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['MatterPaper'] = ResolversParentTypes['MatterPaper']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['MatterPaperField']>, ParentType, ContextType>;
};

export type MatterResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Matter'] = ResolversParentTypes['Matter']> = {
  number?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CaseStatus'], ParentType, ContextType>;
  placeName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  holderName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  registeredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  concludedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['Outcome']>, ParentType, ContextType>;
  closing?: Resolver<Maybe<ResolversTypes['ClosingGround']>, ParentType, ContextType>;
  clocks?: Resolver<Array<ResolversTypes['MatterClock']>, ParentType, ContextType>;
  timeline?: Resolver<Array<ResolversTypes['MatterStep']>, ParentType, ContextType>;
  papers?: Resolver<Array<ResolversTypes['MatterPaper']>, ParentType, ContextType>;
  words?: Resolver<Array<ResolversTypes['ResidentWord']>, ParentType, ContextType>;
  rating?: Resolver<Maybe<ResolversTypes['Satisfaction']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccessResultResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['AccessResult'] = ResolversParentTypes['AccessResult']> = {
  __resolveType: TypeResolveFn<'AccessSlip' | 'Refused', ParentType, ContextType>;
};

export type MatterSessionResultResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['MatterSessionResult'] = ResolversParentTypes['MatterSessionResult']> = {
  __resolveType: TypeResolveFn<'MatterSession' | 'Refused', ParentType, ContextType>;
};

export type MatterResultResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['MatterResult'] = ResolversParentTypes['MatterResult']> = {
  __resolveType: TypeResolveFn<'Matter' | 'Refused', ParentType, ContextType>;
};

export type ReviewRequestResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['ReviewRequest'] = ResolversParentTypes['ReviewRequest']> = {
  askedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  askedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reasons?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  askableUntil?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ReviewOpinionResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['ReviewOpinion'] = ResolversParentTypes['ReviewOpinion']> = {
  verdict?: Resolver<ResolversTypes['ReviewVerdict'], ParentType, ContextType>;
  claim?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  facts?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  opinion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  issuedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  issuedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HelpRecordResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['HelpRecord'] = ResolversParentTypes['HelpRecord']> = {
  kind?: Resolver<ResolversTypes['HelpKind'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PartyNoticeResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['PartyNotice'] = ResolversParentTypes['PartyNotice']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NoticeKind'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organ?: Resolver<Maybe<ResolversTypes['OrganKind']>, ParentType, ContextType>;
  organName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  otherCase?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  services?: Resolver<Array<ResolversTypes['NoticeService']>, ParentType, ContextType>;
};

export type NoticeServiceResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['NoticeService'] = ResolversParentTypes['NoticeService']> = {
  way?: Resolver<ResolversTypes['ServiceWay'], ParentType, ContextType>;
  servedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WithdrawalResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Withdrawal'] = ResolversParentTypes['Withdrawal']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  form?: Resolver<ResolversTypes['RequestForm'], ParentType, ContextType>;
};

export type PresentationResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Presentation'] = ResolversParentTypes['Presentation']> = {
  presentedAt?: Resolver<ResolversTypes['PublicLevel'], ParentType, ContextType>;
  competent?: Resolver<ResolversTypes['PublicLevel'], ParentType, ContextType>;
  skipsLevel?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ClaimsAtLevelResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['ClaimsAtLevel'] = ResolversParentTypes['ClaimsAtLevel']> = {
  presentedAt?: Resolver<ResolversTypes['PublicLevel'], ParentType, ContextType>;
  batches?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  persons?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  representatives?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  skippedBatches?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  skippedPersons?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SuggestionRewardResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['SuggestionReward'] = ResolversParentTypes['SuggestionReward']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ResponsibleUnitResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['ResponsibleUnit'] = ResolversParentTypes['ResponsibleUnit']> = {
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ClassCountResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['ClassCount'] = ResolversParentTypes['ClassCount']> = {
  handlingClass?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cases?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  open?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SuggestionVerdictsResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['SuggestionVerdicts'] = ResolversParentTypes['SuggestionVerdicts']> = {
  adopted?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  partlyAdopted?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  notAdopted?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  open?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  otherwise?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SupervisionResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Supervision'] = ResolversParentTypes['Supervision']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SupervisionKind'], ParentType, ContextType>;
  ground?: Resolver<ResolversTypes['SupervisionGround'], ParentType, ContextType>;
  clock?: Resolver<Maybe<ResolversTypes['ClockKind']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  givenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  givenBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  office?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  explanation?: Resolver<Maybe<ResolversTypes['ExplanationState']>, ParentType, ContextType>;
  explainBy?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  thread?: Resolver<Maybe<ResolversTypes['Thread']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SupervisionPageResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['SupervisionPage'] = ResolversParentTypes['SupervisionPage']> = {
  nodes?: Resolver<Array<ResolversTypes['Supervision']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ProposedCardResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['ProposedCard'] = ResolversParentTypes['ProposedCard']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  clock?: Resolver<ResolversTypes['ClockKind'], ParentType, ContextType>;
  redSince?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  cardedBy?: Resolver<Array<ResolversTypes['Tier']>, ParentType, ContextType>;
};

export type ProposedCardPageResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['ProposedCardPage'] = ResolversParentTypes['ProposedCardPage']> = {
  nodes?: Resolver<Array<ResolversTypes['ProposedCard']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SupervisionResultResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['SupervisionResult'] = ResolversParentTypes['SupervisionResult']> = {
  __resolveType: TypeResolveFn<'Supervision' | 'Refused', ParentType, ContextType>;
};

export type TeamMemberKindResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['TeamMemberKind'] = ResolversParentTypes['TeamMemberKind']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TeamMemberResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['TeamMember'] = ResolversParentTypes['TeamMember']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TeamMemberKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  post?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TeamVisitResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['TeamVisit'] = ResolversParentTypes['TeamVisit']> = {
  on?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  attended?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  matters?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ServiceTeamResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['ServiceTeam'] = ResolversParentTypes['ServiceTeam']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  village?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  villageName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  members?: Resolver<Array<ResolversTypes['TeamMember']>, ParentType, ContextType>;
  missingKinds?: Resolver<Array<ResolversTypes['TeamMemberKind']>, ParentType, ContextType>;
  membersShort?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  visits?: Resolver<Array<ResolversTypes['TeamVisit']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServiceTeamFiguresResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['ServiceTeamFigures'] = ResolversParentTypes['ServiceTeamFigures']> = {
  teams?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  members?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  villagesServed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  villages?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  incomplete?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TeamDayResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['TeamDay'] = ResolversParentTypes['TeamDay']> = {
  on?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  over?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  teams?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  went?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  missed?: Resolver<Array<ResolversTypes['ServiceTeam']>, ParentType, ContextType>;
};

export type VillageLivingResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['VillageLiving'] = ResolversParentTypes['VillageLiving']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  official?: Resolver<ResolversTypes['Official'], ParentType, ContextType>;
  village?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  villageName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nights?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  visits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  wanted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  over?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  shortfall?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LinkedPairResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['LinkedPair'] = ResolversParentTypes['LinkedPair']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PairKind'], ParentType, ContextType>;
  who?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PairCoverageResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['PairCoverage'] = ResolversParentTypes['PairCoverage']> = {
  kind?: Resolver<ResolversTypes['PairKind'], ParentType, ContextType>;
  linked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  of?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  percent?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ActivityCountResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['ActivityCount'] = ResolversParentTypes['ActivityCount']> = {
  kind?: Resolver<ResolversTypes['ActivityKind'], ParentType, ContextType>;
  times?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cadres?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  villages?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type KeptResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Kept'] = ResolversParentTypes['Kept']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServiceTeamResultResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['ServiceTeamResult'] = ResolversParentTypes['ServiceTeamResult']> = {
  __resolveType: TypeResolveFn<'ServiceTeam' | 'Refused', ParentType, ContextType>;
};

export type KeptResultResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['KeptResult'] = ResolversParentTypes['KeptResult']> = {
  __resolveType: TypeResolveFn<'Kept' | 'Refused', ParentType, ContextType>;
};

export type ThreadAttachmentResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['ThreadAttachment'] = ResolversParentTypes['ThreadAttachment']> = {
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  materialId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ThreadMessageResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['ThreadMessage'] = ResolversParentTypes['ThreadMessage']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ThreadMessageKind'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  office?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  attachments?: Resolver<Array<ResolversTypes['ThreadAttachment']>, ParentType, ContextType>;
  answers?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ThreadResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Thread'] = ResolversParentTypes['Thread']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['ThreadPurpose'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Tier'], ParentType, ContextType>;
  office?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  offices?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ThreadStatus'], ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  messages?: Resolver<Array<ResolversTypes['ThreadMessage']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ThreadConnectionResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['ThreadConnection'] = ResolversParentTypes['ThreadConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Thread']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['ThreadEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ThreadEdgeResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['ThreadEdge'] = ResolversParentTypes['ThreadEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Thread'], ParentType, ContextType>;
};

export type ThreadResultResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['ThreadResult'] = ResolversParentTypes['ThreadResult']> = {
  __resolveType: TypeResolveFn<'Thread' | 'Refused', ParentType, ContextType>;
};

export type EndOfCaseResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['EndOfCase'] = ResolversParentTypes['EndOfCase']> = {
  end?: Resolver<ResolversTypes['CaseEnd'], ParentType, ContextType>;
  wanted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  missing?: Resolver<Array<ResolversTypes['EndStep']>, ParentType, ContextType>;
};

export type VideoParticipantResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['VideoParticipant'] = ResolversParentTypes['VideoParticipant']> = {
  seat?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  office?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  officeName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  joinedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  leftAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type VideoMeetingResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['VideoMeeting'] = ResolversParentTypes['VideoMeeting']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  threadId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  caseId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  office?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  seats?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  participants?: Resolver<Array<ResolversTypes['VideoParticipant']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VideoSeatResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['VideoSeat'] = ResolversParentTypes['VideoSeat']> = {
  seat?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  leftAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  meeting?: Resolver<ResolversTypes['VideoMeeting'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VideoSignalResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['VideoSignal'] = ResolversParentTypes['VideoSignal']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['VideoSignalKind'], ParentType, ContextType>;
  payload?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type VideoSignalSentResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['VideoSignalSent'] = ResolversParentTypes['VideoSignalSent']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VideoInvitationResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['VideoInvitation'] = ResolversParentTypes['VideoInvitation']> = {
  meetingId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VideoPartyViewResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['VideoPartyView'] = ResolversParentTypes['VideoPartyView']> = {
  session?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seat?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  participants?: Resolver<Array<ResolversTypes['VideoParticipant']>, ParentType, ContextType>;
  signals?: Resolver<Array<ResolversTypes['VideoSignal']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VideoMeetingResultResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['VideoMeetingResult'] = ResolversParentTypes['VideoMeetingResult']> = {
  __resolveType: TypeResolveFn<'VideoMeeting' | 'Refused', ParentType, ContextType>;
};

export type VideoSeatResultResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['VideoSeatResult'] = ResolversParentTypes['VideoSeatResult']> = {
  __resolveType: TypeResolveFn<'VideoSeat' | 'Refused', ParentType, ContextType>;
};

export type VideoInvitationResultResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['VideoInvitationResult'] = ResolversParentTypes['VideoInvitationResult']> = {
  __resolveType: TypeResolveFn<'VideoInvitation' | 'Refused', ParentType, ContextType>;
};

export type VideoPartyResultResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['VideoPartyResult'] = ResolversParentTypes['VideoPartyResult']> = {
  __resolveType: TypeResolveFn<'VideoPartyView' | 'Refused', ParentType, ContextType>;
};

export type VideoSignalResultResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['VideoSignalResult'] = ResolversParentTypes['VideoSignalResult']> = {
  __resolveType: TypeResolveFn<'VideoSignalSent' | 'Refused', ParentType, ContextType>;
};

export type VisitParticipantResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['VisitParticipant'] = ResolversParentTypes['VisitParticipant']> = {
  kind?: Resolver<ResolversTypes['VisitParticipantKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type VisitTextResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['VisitText'] = ResolversParentTypes['VisitText']> = {
  stage?: Resolver<ResolversTypes['VisitStage'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type VisitCaseResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['VisitCase'] = ResolversParentTypes['VisitCase']> = {
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  caseId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['VisitResultKind']>, ParentType, ContextType>;
  told?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  doneOn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  done?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type VisitResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['Visit'] = ResolversParentTypes['Visit']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['VisitMode'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['VisitLevel'], ParentType, ContextType>;
  official?: Resolver<Maybe<ResolversTypes['Official']>, ParentType, ContextType>;
  leaderName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  leaderPost?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  campaign?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  on?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  venue?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['VisitStage'], ParentType, ContextType>;
  participants?: Resolver<Array<ResolversTypes['VisitParticipant']>, ParentType, ContextType>;
  texts?: Resolver<Array<ResolversTypes['VisitText']>, ParentType, ContextType>;
  cases?: Resolver<Array<ResolversTypes['VisitCase']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VisitFigureResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['VisitFigure'] = ResolversParentTypes['VisitFigure']> = {
  mode?: Resolver<ResolversTypes['VisitMode'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['VisitLevel'], ParentType, ContextType>;
  visits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  leaders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  solved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VisitResultResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['VisitResult'] = ResolversParentTypes['VisitResult']> = {
  __resolveType: TypeResolveFn<'Visit' | 'Refused', ParentType, ContextType>;
};

export type VisitPaperResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['VisitPaper'] = ResolversParentTypes['VisitPaper']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  visit?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['VisitMode'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  leaderName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  result?: Resolver<ResolversTypes['VisitResultKind'], ParentType, ContextType>;
  told?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UnitFindingResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['UnitFinding'] = ResolversParentTypes['UnitFinding']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inspectionName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organs?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  finding?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  foundAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  foundBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reports?: Resolver<Array<ResolversTypes['FindingReport']>, ParentType, ContextType>;
  rectification?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rectifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnitFindingPageResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['UnitFindingPage'] = ResolversParentTypes['UnitFindingPage']> = {
  nodes?: Resolver<Array<ResolversTypes['UnitFinding']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type UnitFindingResultResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['UnitFindingResult'] = ResolversParentTypes['UnitFindingResult']> = {
  __resolveType: TypeResolveFn<'UnitFinding' | 'Refused', ParentType, ContextType>;
};

export type CountyResolvers<ContextType = Operation, ParentType extends ResolversParentTypes['County'] = ResolversParentTypes['County'], FederationReferenceType extends FederationReferenceTypes['County'] = FederationReferenceTypes['County']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['County']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  townships?: Resolver<Maybe<Array<ResolversTypes['Township']>>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Operation> = {
  DateTime?: GraphQLScalarType;
  Refused?: RefusedResolvers<ContextType>;
  CaseResult?: CaseResultResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  CaseEdge?: CaseEdgeResolvers<ContextType>;
  CaseConnection?: CaseConnectionResolvers<ContextType>;
  Holder?: HolderResolvers<ContextType>;
  Clock?: ClockResolvers<ContextType>;
  Milestone?: MilestoneResolvers<ContextType>;
  Mark?: MarkResolvers<ContextType>;
  Party?: PartyResolvers<ContextType>;
  Round?: RoundResolvers<ContextType>;
  RoundParticipant?: RoundParticipantResolvers<ContextType>;
  Entry?: EntryResolvers<ContextType>;
  Note?: NoteResolvers<ContextType>;
  Handling?: HandlingResolvers<ContextType>;
  Grid?: GridResolvers<ContextType>;
  Mediator?: MediatorResolvers<ContextType>;
  Case?: CaseResolvers<ContextType>;
  TierAction?: TierActionResolvers<ContextType>;
  TierActionConnection?: TierActionConnectionResolvers<ContextType>;
  TierActionEdge?: TierActionEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Township?: TownshipResolvers<ContextType>;
  TownshipGrid?: TownshipGridResolvers<ContextType>;
  TownshipMediator?: TownshipMediatorResolvers<ContextType>;
  TownshipHandling?: TownshipHandlingResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Ring?: RingResolvers<ContextType>;
  RingEdge?: RingEdgeResolvers<ContextType>;
  RingConnection?: RingConnectionResolvers<ContextType>;
  DeskItem?: DeskItemResolvers<ContextType>;
  OfficeNotice?: OfficeNoticeResolvers<ContextType>;
  OfficeNoticeConnection?: OfficeNoticeConnectionResolvers<ContextType>;
  OfficeNoticeEdge?: OfficeNoticeEdgeResolvers<ContextType>;
  TownshipDesk?: TownshipDeskResolvers<ContextType>;
  NoticesRead?: NoticesReadResolvers<ContextType>;
  NoticesReadResult?: NoticesReadResultResolvers<ContextType>;
  Disorder?: DisorderResolvers<ContextType>;
  DocumentTable?: DocumentTableResolvers<ContextType>;
  DocumentSection?: DocumentSectionResolvers<ContextType>;
  OfficeDocument?: OfficeDocumentResolvers<ContextType>;
  OfficeDocumentPage?: OfficeDocumentPageResolvers<ContextType>;
  DutyOccurrence?: DutyOccurrenceResolvers<ContextType>;
  DutyStanding?: DutyStandingResolvers<ContextType>;
  TierShare?: TierShareResolvers<ContextType>;
  SourceCount?: SourceCountResolvers<ContextType>;
  Responsibility?: ResponsibilityResolvers<ContextType>;
  FindingReport?: FindingReportResolvers<ContextType>;
  PanelMember?: PanelMemberResolvers<ContextType>;
  Hearing?: HearingResolvers<ContextType>;
  InstructedOffice?: InstructedOfficeResolvers<ContextType>;
  Instruction?: InstructionResolvers<ContextType>;
  InstructionResult?: InstructionResultResolvers<ContextType>;
  Agency?: AgencyResolvers<ContextType>;
  SourceMessage?: SourceMessageResolvers<ContextType>;
  Origin?: OriginResolvers<ContextType>;
  AgencyRate?: AgencyRateResolvers<ContextType>;
  CodedPlace?: CodedPlaceResolvers<ContextType>;
  CodedPlaceResult?: CodedPlaceResultResolvers<ContextType>;
  LetterSignature?: LetterSignatureResolvers<ContextType>;
  ResponsibilityLetter?: ResponsibilityLetterResolvers<ContextType>;
  UnsignedLetter?: UnsignedLetterResolvers<ContextType>;
  LetterChain?: LetterChainResolvers<ContextType>;
  LettersIssued?: LettersIssuedResolvers<ContextType>;
  IssueLettersResult?: IssueLettersResultResolvers<ContextType>;
  LetterResult?: LetterResultResolvers<ContextType>;
  TownshipListing?: TownshipListingResolvers<ContextType>;
  TownshipListingPage?: TownshipListingPageResolvers<ContextType>;
  LitigationTag?: LitigationTagResolvers<ContextType>;
  LiveEvent?: LiveEventResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Material?: MaterialResolvers<ContextType>;
  RoundRule?: RoundRuleResolvers<ContextType>;
  Invitation?: InvitationResolvers<ContextType>;
  InvitationConsent?: InvitationConsentResolvers<ContextType>;
  CaucusNote?: CaucusNoteResolvers<ContextType>;
  MediationEnd?: MediationEndResolvers<ContextType>;
  MediationReferral?: MediationReferralResolvers<ContextType>;
  LitigationGuidance?: LitigationGuidanceResolvers<ContextType>;
  TensionReport?: TensionReportResolvers<ContextType>;
  AssignedLawyer?: AssignedLawyerResolvers<ContextType>;
  MeetingAttendee?: MeetingAttendeeResolvers<ContextType>;
  MeetingDecision?: MeetingDecisionResolvers<ContextType>;
  Meeting?: MeetingResolvers<ContextType>;
  MeetingPage?: MeetingPageResolvers<ContextType>;
  MeetingDecisionPage?: MeetingDecisionPageResolvers<ContextType>;
  MeetingResult?: MeetingResultResolvers<ContextType>;
  MeetingDecisionResult?: MeetingDecisionResultResolvers<ContextType>;
  NewMatters?: NewMattersResolvers<ContextType>;
  NewMattersOfPlace?: NewMattersOfPlaceResolvers<ContextType>;
  SlowAdoption?: SlowAdoptionResolvers<ContextType>;
  AdoptionFigures?: AdoptionFiguresResolvers<ContextType>;
  UnitLights?: UnitLightsResolvers<ContextType>;
  SupervisedCounts?: SupervisedCountsResolvers<ContextType>;
  MorningMeetingPack?: MorningMeetingPackResolvers<ContextType>;
  MorningMeetingPackResult?: MorningMeetingPackResultResolvers<ContextType>;
  Official?: OfficialResolvers<ContextType>;
  ExpertAssignment?: ExpertAssignmentResolvers<ContextType>;
  OfficialResult?: OfficialResultResolvers<ContextType>;
  Demand?: DemandResolvers<ContextType>;
  Reply?: ReplyResolvers<ContextType>;
  HandlingOpinion?: HandlingOpinionResolvers<ContextType>;
  Obligation?: ObligationResolvers<ContextType>;
  Signature?: SignatureResolvers<ContextType>;
  Performance?: PerformanceResolvers<ContextType>;
  Agreement?: AgreementResolvers<ContextType>;
  Confirmation?: ConfirmationResolvers<ContextType>;
  CourtStep?: CourtStepResolvers<ContextType>;
  DepositRelease?: DepositReleaseResolvers<ContextType>;
  Deposit?: DepositResolvers<ContextType>;
  Commitment?: CommitmentResolvers<ContextType>;
  CommitmentSignature?: CommitmentSignatureResolvers<ContextType>;
  ChecklistItem?: ChecklistItemResolvers<ContextType>;
  Evaluation?: EvaluationResolvers<ContextType>;
  Callback?: CallbackResolvers<ContextType>;
  Ratio?: RatioResolvers<ContextType>;
  SatisfactionFigures?: SatisfactionFiguresResolvers<ContextType>;
  SameMatter?: SameMatterResolvers<ContextType>;
  InHandCheck?: InHandCheckResolvers<ContextType>;
  CaseLink?: CaseLinkResolvers<ContextType>;
  FirstCases?: FirstCasesResolvers<ContextType>;
  FirstClaims?: FirstClaimsResolvers<ContextType>;
  ReceptionDay?: ReceptionDayResolvers<ContextType>;
  Booking?: BookingResolvers<ContextType>;
  BookingSlip?: BookingSlipResolvers<ContextType>;
  BookingResult?: BookingResultResolvers<ContextType>;
  SessionItem?: SessionItemResolvers<ContextType>;
  ReceptionSession?: ReceptionSessionResolvers<ContextType>;
  AssignedItem?: AssignedItemResolvers<ContextType>;
  AssignedItems?: AssignedItemsResolvers<ContextType>;
  SessionResult?: SessionResultResolvers<ContextType>;
  AssignSessionItemsResult?: AssignSessionItemsResultResolvers<ContextType>;
  Organisation?: OrganisationResolvers<ContextType>;
  ServiceCount?: ServiceCountResolvers<ContextType>;
  SystemGap?: SystemGapResolvers<ContextType>;
  MediatorStats?: MediatorStatsResolvers<ContextType>;
  OrganisationResult?: OrganisationResultResolvers<ContextType>;
  ReportReceipt?: ReportReceiptResolvers<ContextType>;
  ReportResult?: ReportResultResolvers<ContextType>;
  ReportCheck?: ReportCheckResolvers<ContextType>;
  AccessSlip?: AccessSlipResolvers<ContextType>;
  MatterSession?: MatterSessionResolvers<ContextType>;
  MatterClock?: MatterClockResolvers<ContextType>;
  MatterStep?: MatterStepResolvers<ContextType>;
  ResidentWord?: ResidentWordResolvers<ContextType>;
  MatterPaperField?: MatterPaperFieldResolvers<ContextType>;
  MatterPaper?: MatterPaperResolvers<ContextType>;
  Matter?: MatterResolvers<ContextType>;
  AccessResult?: AccessResultResolvers<ContextType>;
  MatterSessionResult?: MatterSessionResultResolvers<ContextType>;
  MatterResult?: MatterResultResolvers<ContextType>;
  ReviewRequest?: ReviewRequestResolvers<ContextType>;
  ReviewOpinion?: ReviewOpinionResolvers<ContextType>;
  HelpRecord?: HelpRecordResolvers<ContextType>;
  PartyNotice?: PartyNoticeResolvers<ContextType>;
  NoticeService?: NoticeServiceResolvers<ContextType>;
  Withdrawal?: WithdrawalResolvers<ContextType>;
  Presentation?: PresentationResolvers<ContextType>;
  ClaimsAtLevel?: ClaimsAtLevelResolvers<ContextType>;
  SuggestionReward?: SuggestionRewardResolvers<ContextType>;
  ResponsibleUnit?: ResponsibleUnitResolvers<ContextType>;
  ClassCount?: ClassCountResolvers<ContextType>;
  SuggestionVerdicts?: SuggestionVerdictsResolvers<ContextType>;
  Supervision?: SupervisionResolvers<ContextType>;
  SupervisionPage?: SupervisionPageResolvers<ContextType>;
  ProposedCard?: ProposedCardResolvers<ContextType>;
  ProposedCardPage?: ProposedCardPageResolvers<ContextType>;
  SupervisionResult?: SupervisionResultResolvers<ContextType>;
  TeamMemberKind?: TeamMemberKindResolvers<ContextType>;
  TeamMember?: TeamMemberResolvers<ContextType>;
  TeamVisit?: TeamVisitResolvers<ContextType>;
  ServiceTeam?: ServiceTeamResolvers<ContextType>;
  ServiceTeamFigures?: ServiceTeamFiguresResolvers<ContextType>;
  TeamDay?: TeamDayResolvers<ContextType>;
  VillageLiving?: VillageLivingResolvers<ContextType>;
  LinkedPair?: LinkedPairResolvers<ContextType>;
  PairCoverage?: PairCoverageResolvers<ContextType>;
  ActivityCount?: ActivityCountResolvers<ContextType>;
  Kept?: KeptResolvers<ContextType>;
  ServiceTeamResult?: ServiceTeamResultResolvers<ContextType>;
  KeptResult?: KeptResultResolvers<ContextType>;
  ThreadAttachment?: ThreadAttachmentResolvers<ContextType>;
  ThreadMessage?: ThreadMessageResolvers<ContextType>;
  Thread?: ThreadResolvers<ContextType>;
  ThreadConnection?: ThreadConnectionResolvers<ContextType>;
  ThreadEdge?: ThreadEdgeResolvers<ContextType>;
  ThreadResult?: ThreadResultResolvers<ContextType>;
  EndOfCase?: EndOfCaseResolvers<ContextType>;
  VideoParticipant?: VideoParticipantResolvers<ContextType>;
  VideoMeeting?: VideoMeetingResolvers<ContextType>;
  VideoSeat?: VideoSeatResolvers<ContextType>;
  VideoSignal?: VideoSignalResolvers<ContextType>;
  VideoSignalSent?: VideoSignalSentResolvers<ContextType>;
  VideoInvitation?: VideoInvitationResolvers<ContextType>;
  VideoPartyView?: VideoPartyViewResolvers<ContextType>;
  VideoMeetingResult?: VideoMeetingResultResolvers<ContextType>;
  VideoSeatResult?: VideoSeatResultResolvers<ContextType>;
  VideoInvitationResult?: VideoInvitationResultResolvers<ContextType>;
  VideoPartyResult?: VideoPartyResultResolvers<ContextType>;
  VideoSignalResult?: VideoSignalResultResolvers<ContextType>;
  VisitParticipant?: VisitParticipantResolvers<ContextType>;
  VisitText?: VisitTextResolvers<ContextType>;
  VisitCase?: VisitCaseResolvers<ContextType>;
  Visit?: VisitResolvers<ContextType>;
  VisitFigure?: VisitFigureResolvers<ContextType>;
  VisitResult?: VisitResultResolvers<ContextType>;
  VisitPaper?: VisitPaperResolvers<ContextType>;
  UnitFinding?: UnitFindingResolvers<ContextType>;
  UnitFindingPage?: UnitFindingPageResolvers<ContextType>;
  UnitFindingResult?: UnitFindingResultResolvers<ContextType>;
  County?: CountyResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Operation> = {
  may?: MayDirectiveResolver<any, any, ContextType>;
};

