import { type CivilDate, civilDate } from '@sanji/tier/clocks/calendar.ts';
import { occurrences } from '@sanji/tier/duties/occurrences.ts';
import type { OfficialRow } from '@sanji/tier/officials/official.ts';
import type { MeetingKind } from '@sanji/tier/schema.types.ts';
import { chanceFrom } from './chance.ts';
import { dayOf, firstOfMonth, isOver, monthsOfYear, writtenDownOn } from './days.ts';
import { markedId } from './marked-id.ts';
import type { Officials } from './officials.ts';
import type { TierRows } from './tier-rows.ts';

const TUESDAY = 2;
const FRIDAY = 5;
const QUARTERS_BEGIN = ['01', '04', '07', '10'];
const ATTENDING: Partial<Record<OfficialRow['kind'], number>> = { LEADER: 6, CADRE: 1 };

interface Meeting {
  kind: MeetingKind;
  onDay: CivilDate;
  venue: string;
  officials: readonly OfficialRow[];
  /** Of the officials, who is in the chair. */
  chair: OfficialRow | undefined;
}

interface Calendar {
  seed: number;
  now: Date;
  /** The village where the demonstration people work: its meeting of this month is still to be held. */
  home: string | undefined;
}

/** The county's mornings and quarters (mechanisms 70 to 72), and each village's supervision once a month (106). */
export function syntheticMeetings(officials: Officials, calendar: Calendar): TierRows {
  const county = countyMeetings(officials.COUNTY, calendar.now);
  const villages = [...Map.groupBy(officials.VILLAGE, ({ place }) => place).values()].flatMap((village) =>
    villageMeetings(village, calendar),
  );
  return { COUNTY: rowsOf(county, calendar), TOWNSHIP: {}, VILLAGE: rowsOf(villages, calendar) };
}

function countyMeetings(officials: readonly OfficialRow[], now: Date): Meeting[] {
  const months = monthsOfYear(now);
  const span = { from: months[0] ?? civilDate(now), until: civilDate(now) };
  const led = (post: string) => officials.find((official) => official.post === post);
  const mornings = (kind: MeetingKind, weekday: number): Meeting[] =>
    occurrences({ on: 'WEEKDAY', weekday }, span).map(({ from: onDay }) => ({
      kind,
      onDay,
      venue: '县社会治理中心',
      officials,
      chair: led('县委副书记'),
    }));
  const quarters = months.filter((month) => QUARTERS_BEGIN.includes(month.slice(5, 7)));
  return [
    ...mornings('TUESDAY_MORNING', TUESDAY),
    ...mornings('FRIDAY_MORNING', FRIDAY),
    ...quarters.map((month) => ({
      kind: 'QUARTERLY_STANDING_COMMITTEE' as const,
      onDay: dayOf(month, 12),
      venue: '县委会议室',
      officials,
      chair: led('县委书记'),
    })),
  ];
}

const MISSED_PERCENT = 3;

function villageMeetings(officials: readonly OfficialRow[], { seed, now, home }: Calendar): Meeting[] {
  const [chair] = officials;
  return monthsOfYear(now).flatMap((month) => {
    const chance = chanceFrom(seed, 'supervision', chair?.place ?? '', month);
    const onDay = dayOf(month, chance.between(3, 25));
    const isLeft = chair?.place === home && month === firstOfMonth(civilDate(now));
    if (chance.happens(MISSED_PERCENT) || isLeft) return [];
    return [{ kind: 'VILLAGE_SUPERVISION' as const, onDay, venue: '村办公楼', officials, chair }];
  });
}

function rowsOf(meetings: readonly Meeting[], { seed, now }: Calendar): TierRows['COUNTY'] {
  const held = meetings
    .filter(({ onDay }) => isOver(onDay, now))
    .flatMap((meeting) => recorded(meeting, seed));
  return {
    meeting: held.map(({ meeting }) => meeting),
    meeting_attendee: held.flatMap(({ attendees }) => attendees),
  };
}

function recorded({ kind, onDay, venue, officials, chair }: Meeting, seed: number) {
  if (chair === undefined) return [];
  const { place } = chair;
  const id = markedId(place, chanceFrom(seed, 'meeting', place, kind, onDay));
  const of = (wanted: OfficialRow['kind']) =>
    officials.filter((one) => one.kind === wanted).slice(0, ATTENDING[wanted]);
  const meeting = {
    id,
    place,
    kind,
    onDay,
    venue,
    chair: chair.id,
    chairName: chair.name,
    chairPost: chair.post,
    recordedAt: writtenDownOn(onDay),
    recordedBy: of('CADRE')[0]?.name ?? chair.name,
  };
  const attendees = [...of('LEADER'), ...of('CADRE')].map(({ id: official, name, post }, index) => ({
    meeting: id,
    place,
    number: index + 1,
    office: place,
    official,
    name,
    post,
  }));
  return [{ meeting, attendees }];
}
