import type { OfficialRow } from '@sanji/tier/officials/official.ts';
import type { OfficialKind, Tier } from '@sanji/tier/schema.types.ts';
import { demonstrationPeople, type Person } from '../people.ts';
import { chanceFrom } from './chance.ts';
import { inventedName } from './invented-names.ts';
import { markedId } from './marked-id.ts';
import type { Neighbourhood } from './neighbourhood.ts';

interface Post {
  kind: OfficialKind;
  post: string;
  /** Which demonstration person stands in this post, where there is one for the place. */
  person?: Person['id'];
}

const of = (kind: OfficialKind, posts: string): Post[] => posts.split(' ').map((post) => ({ kind, post }));
// Mechanism 59 counts twelve chief legal experts.
const EXPERTS = Array.from({ length: 12 }, () => '首席法律咨询专家').join(' ');

const POSTS: Record<Tier, readonly Post[]> = {
  COUNTY: [
    { kind: 'LEADER', post: '县委副书记', person: 'county-leader' },
    ...of(
      'LEADER',
      '县委书记 县长 县委政法委书记 常务副县长 县委组织部部长 县纪委书记 副县长 副县长 副县长 县人大副主任 县政协副主席',
    ),
    { kind: 'CADRE', post: '县信访局干部', person: 'county-officer' },
    ...of('CADRE', '县信访局局长 县信访局副局长'),
    ...of('LAWYER', '律师 律师'),
    ...of('LEGAL_EXPERT', EXPERTS),
  ],
  TOWNSHIP: [
    { kind: 'LEADER', post: '党委书记', person: 'township-leader' },
    ...of('LEADER', '政府主要负责人 政法委员'),
    { kind: 'CADRE', post: '信访干部', person: 'township-officer' },
    ...of('CADRE', '驻村干部 驻村干部'),
    ...of('LEGAL_ADVISER', '法律顾问'),
  ],
  VILLAGE: [
    { kind: 'LEADER', post: '村党支部书记', person: 'village-secretary' },
    { kind: 'CADRE', post: '人民调解员', person: 'mediator' },
    { kind: 'CADRE', post: '网格员', person: 'grid-worker' },
  ],
};

/** Everybody who answers for a place of the county, the same from the same seed. */
export type Officials = Record<Tier, OfficialRow[]>;

export function syntheticOfficials(
  { county, townships, villages }: Neighbourhood,
  seed: number,
  thisYear: number,
): Record<Tier, OfficialRow[]> {
  const people = demonstrationPeople([county, ...townships, ...villages]);
  const at = (tier: Tier, codes: readonly { code: string }[]): OfficialRow[] =>
    codes.flatMap(({ code }) =>
      POSTS[tier].map(({ kind, post, person }, index) => {
        const chance = chanceFrom(seed, 'official', code, index);
        const known = people.find(({ id, region }) => id === person && region === code);
        return {
          id: markedId(code, chance),
          place: code,
          name: known?.name ?? inventedName(chance),
          post,
          kind,
          subject: known?.id ?? null,
          contactPlaces: tier === 'COUNTY' && kind === 'LEADER' ? contactsOf(townships, index) : [],
          since: `${thisYear - chance.between(2, 4)}-0${chance.between(1, 9)}-01`,
          until: null,
        };
      }),
    );
  return {
    COUNTY: at('COUNTY', [county]),
    TOWNSHIP: at('TOWNSHIP', townships),
    VILLAGE: at('VILLAGE', villages),
  };
}

const LEADERS_OF_COUNTY = POSTS.COUNTY.filter(({ kind }) => kind === 'LEADER').length;

/** Every township has one leader of the county as its contact. */
const contactsOf = (townships: Neighbourhood['townships'], leader: number): string[] =>
  townships.filter((_, index) => index % LEADERS_OF_COUNTY === leader).map(({ code }) => code);
