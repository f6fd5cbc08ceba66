import type { Place } from '@sanji/divisions/register.ts';
import type { Role } from '@sanji/edge/identity.ts';

/** Somebody to try the graph as. None of them exists. */
export interface Person {
  id: string;
  name: string;
  post: string;
  roles: readonly Role[];
  region: string;
}

const inside = (register: readonly Place[], level: Place['level'], code: string): Place => {
  const place = register.find((candidate) => candidate.level === level && candidate.code.startsWith(code));
  if (place === undefined) throw new Error(`the register has no ${level} in ${code}`);
  return place;
};

/** A county that is not one of ours: a neighbour's leader must see nothing here. */
const neighbourOf = (county: string): string => {
  const number = Number(county);
  return String(number % 100 > 1 ? number - 1 : number + 1);
};

/** The demonstration people of the first county: its leader, and its first township and village. */
export function demonstrationPeople(register: readonly Place[]): Person[] {
  const county = inside(register, 'COUNTY', '');
  const township = inside(register, 'TOWNSHIP', county.code);
  const village = inside(register, 'VILLAGE', township.code);
  const person = (id: string, name: string, title: string, roles: readonly Role[], place: Place): Person => ({
    id,
    name,
    post: `${title} · ${place.name}`,
    roles,
    region: place.code,
  });
  const neighbour = { ...county, code: neighbourOf(county.code), name: '邻县' };
  return [
    person('county-leader', '示例县领导', '县领导', ['LEADER'], county),
    person('county-officer', '示例县干部', '县信访局干部', ['OFFICER'], county),
    person('township-leader', '示例镇领导', '乡镇领导', ['LEADER'], township),
    person('township-officer', '示例镇干部', '乡镇干部', ['OFFICER'], township),
    person('village-secretary', '示例村书记', '村党支部书记', ['SECRETARY'], village),
    person('mediator', '示例调解员', '人民调解员', ['MEDIATOR'], village),
    person('grid-worker', '示例网格员', '网格员', ['GRID_WORKER'], village),
    person('inspector', '示例督查员', '信访督查专员', ['INSPECTOR'], county),
    person('discipline', '示例纪检干部', '县纪委监委干部', ['DISCIPLINE'], county),
    person('dashboard', '示例大屏', '外部数据大屏', ['DASHBOARD'], county),
    person('public-client', '居民端', '居民小程序', ['PUBLIC_CLIENT'], county),
    person('neighbour-leader', '示例邻县领导', '县领导', ['LEADER'], neighbour),
  ];
}
